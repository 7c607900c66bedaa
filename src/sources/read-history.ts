import { parseDay, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Edition } from '../plan/edition.ts';
import { publish } from '../plan/publish.ts';
import { gitDisk } from './git-disk.ts';
import { readPlansOn } from './read-plans.ts';
import { GitFault, type Git } from './run-git.ts';

/** A plan as one commit has it, as far as an edition may show it. */
export interface PlanRevision {
  readonly commit: string;
  /** The day of the commit in Shanghai. */
  readonly day: Day;
  /** Absent where the edition may not show that state, or where its files have errors. */
  readonly plan: Plan | undefined;
}

/** How many commits are looked at; older ones are left out. */
export const mostRevisions = 50;

/**
 * The states of a plan in the commits that touched it up to a day, the oldest first, at most 50; none where the workspace is in no
 * repository or there is no git. Each state is published by the rules and documents of its own commit, so that what was internal then stays so.
 */
export async function readPlanHistory(git: Git, root: string, id: string, edition: Edition, until: Day): Promise<readonly PlanRevision[]> {
  const commits = (await commitsOf(git, root, id)).filter(({ day }) => day <= until).slice(0, mostRevisions);
  const revisions: PlanRevision[] = [];
  for (const { commit, day } of commits.toReversed()) revisions.push({ commit, day, plan: await planAt(git, root, commit, id, edition) });
  return revisions;
}

/** The newest first; merged branches count with the commit that brought them in. */
async function commitsOf(git: Git, root: string, id: string): Promise<readonly { readonly commit: string; readonly day: Day }[]> {
  try {
    // The day in Shanghai, also on a machine without zone data; format-local takes it from TZ, which the reader of git sets.
    const log = await git(root, ['log', '--first-parent', '--format=%H %cd', '--date=format-local:%Y-%m-%d', 'HEAD', '--', `plans/${id}`]);
    return log
      .toString('utf8')
      .split('\n')
      .flatMap((line) => {
        const [commit = '', date = ''] = line.split(' ');
        const day = parseDay(date);
        return day === undefined ? [] : [{ commit, day }];
      });
  } catch (error) {
    if (error instanceof GitFault) return [];
    throw error;
  }
}

async function planAt(git: Git, root: string, commit: string, id: string, edition: Edition): Promise<Plan | undefined> {
  const { workspace, diagnostics } = await readPlansOn(await gitDisk(git, root, { name: commit, commit }), id);
  const faulty = diagnostics.some(({ severity, place }) => severity === 'error' && /^(?:plans|units\.yaml|site\.yaml)/u.test(place.file));
  return workspace === undefined || faulty ? undefined : publish(workspace, edition).plans.find((plan) => plan.id === id);
}
