import type { Plan } from '../../model/plan.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import { standingTasks } from '../../plan/approved-changes.ts';
import { shortTitle } from '../../plan/short-title.ts';
import { isWithin } from '../due-period.ts';
import { statusFor } from '../light-rules.ts';
import { meansScope, type ReportScope } from './report-scope.ts';

/** What a unit wrote of a task in the period, in its own words. */
export interface ReportWords {
  readonly planId: string;
  readonly planTitle: string;
  readonly task: string;
  readonly taskId: string;
  readonly entry: ProgressEntry;
}

/** The last entry of each task in the period that tells a difficulty or a next step; of a task that is done by the as-of day, none. */
export function reportWords(scope: ReportScope): readonly ReportWords[] {
  const isMeant = meansScope(scope);
  return scope.plans.flatMap((plan) =>
    standingTasks(plan, scope.reader.asOf)
      .filter(({ roles }) => isMeant(roles))
      .filter((task) => statusFor(task, plan, scope.reader, scope.what.site).reported !== '已完成')
      .flatMap((task) => {
        const entry = lastWords(plan, task.id, scope);
        if (entry === undefined) return [];
        return [{ planId: plan.id, planTitle: plan.short ?? plan.title, task: shortTitle(task), taskId: task.id, entry }];
      }),
  );
}

/** Of two entries of one day the later in the file counts. */
function lastWords(plan: Plan, task: string, { days }: ReportScope): ProgressEntry | undefined {
  const tells = ({ difficulty, next }: ProgressEntry): boolean => difficulty !== undefined || next !== undefined;
  return plan.progress
    .filter((entry) => entry.task === task && isWithin(entry.day, days) && tells(entry))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .at(-1);
}
