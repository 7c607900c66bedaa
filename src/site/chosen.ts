import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Reader } from '../views/reader.ts';
import { selectPlans, type Selection } from '../views/select-plan.ts';

/** What of a workspace an export asks for. */
export interface Chosen {
  /** Ids of plans. */
  readonly plans: readonly string[];
  /** Which of their rows. */
  readonly selection: Selection;
  /** The same in words; undefined where all rows are asked for. */
  readonly excerpt: string | undefined;
  /** Wall charts on other paper than the plans ask for: `a2`, `a1`, `a0`. */
  readonly posters: readonly string[];
}

/** A workspace with the chosen plans and rows alone. */
export function chooseFrom(workspace: PublishedWorkspace, chosen: Chosen | undefined, reader: Reader): PublishedWorkspace {
  if (chosen === undefined) return workspace;
  return { ...workspace, plans: selectPlans(workspace, chosen.selection, reader).filter(({ id }) => chosen.plans.includes(id)) };
}
