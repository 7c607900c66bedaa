import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { lightsShown } from '../views/light-rules.ts';
import type { Reader } from '../views/reader.ts';

/** The pages of the living parts of a plan. */
export type LivingPage = 'progress' | 'changes' | 'duties';

/** The address of a living page of a plan. */
export const livingPath = (id: string, page: LivingPage): string => `plans/${id}/${page}/`;

/**
 * The living pages that a plan has for a reader: progress inside wherever there are tasks, in public only where lights are shown and something was
 * entered; the record of duties inside only; changes where there are any.
 */
export function livingPages(plan: Plan, reader: Reader, site: Pick<Site, 'states' | 'editions'>): readonly LivingPage[] {
  const inside = reader.edition === 'internal';
  const progress = inside ? plan.tasks.length > 0 : lightsShown(site, reader) && plan.progress.length > 0;
  const hasDuties =
    plan.duties.length > 0 || plan.tasks.some(({ duties, parts }) => duties.length > 0 || parts.some((part) => part.duties.length > 0));
  return [
    ...(progress ? (['progress'] as const) : []),
    ...(plan.changes.length > 0 ? (['changes'] as const) : []),
    ...(inside && hasDuties ? (['duties'] as const) : []),
  ];
}
