import type { Plan } from '../model/plan.ts';
import { readPlanHistory } from '../sources/read-history.ts';
import { machineGit } from '../sources/run-git.ts';
import { historyView, type HistoryStep } from '../views/history-view.ts';
import { currentBuild, oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

const stepsOfPlans = oncePerBuild(() => new Map<string, Promise<readonly HistoryStep[]>>());

/** The steps in which a plan changed, by the git in which the workspace lies; none where the site does not ask for them in this edition. */
export function planHistory(plan: Plan): Promise<readonly HistoryStep[]> {
  const known = stepsOfPlans();
  const steps = known.get(plan.id) ?? stepsOf(plan);
  known.set(plan.id, steps);
  return steps;
}

async function stepsOf({ id }: Plan): Promise<readonly HistoryStep[]> {
  const { workspace, reader } = siteData();
  const { history } = workspace.site;
  if (history === 'off' || (history === 'internal' && reader.edition === 'public')) return [];
  const { root } = currentBuild().context;
  const revisions = await readPlanHistory(machineGit(process.env), root, id, reader.edition, reader.asOf);
  return historyView(revisions, reader.asOf);
}
