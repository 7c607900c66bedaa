import { context } from 'virtual:guatu/context';
import type { Plan } from '../model/plan.ts';
import { readPlanHistory } from '../sources/read-history.ts';
import { machineGit } from '../sources/run-git.ts';
import { historyView, type HistoryStep } from '../views/history-view.ts';
import { siteData } from './site-data.ts';

const known = new Map<string, Promise<readonly HistoryStep[]>>();

/** The steps in which a plan changed, by the git in which the workspace lies; none where the site does not ask for them in this edition. */
export function planHistory(plan: Plan): Promise<readonly HistoryStep[]> {
  const steps = import.meta.env.DEV ? undefined : known.get(plan.id);
  if (steps !== undefined) return steps;
  const read = stepsOf(plan);
  known.set(plan.id, read);
  return read;
}

async function stepsOf({ id }: Plan): Promise<readonly HistoryStep[]> {
  const { workspace, reader } = await siteData();
  const { history } = workspace.site;
  if (history === 'off' || (history === 'internal' && reader.edition === 'public')) return [];
  const revisions = await readPlanHistory(machineGit(process.env), context.root, id, reader.edition, reader.asOf);
  return historyView(revisions, reader.asOf);
}
