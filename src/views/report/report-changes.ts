import type { Change } from '../../model/change.ts';
import { shortTitle } from '../../plan/short-title.ts';
import type { Plan } from '../../model/plan.ts';
import { isWithin } from '../due-period.ts';
import { meansScope, type ReportScope } from './report-scope.ts';

/** An approved change as a report tells it. */
export interface ReportChange {
  readonly planId: string;
  readonly planTitle: string;
  readonly task: string;
  readonly taskId: string;
  readonly change: Change;
  /** What was changed: 2024年5月底前改为2024年7月底前. */
  readonly what: string;
}

/** The changes that were approved on the days of the report, the earliest first. */
export function reportChanges(scope: ReportScope): readonly ReportChange[] {
  const isMeant = meansScope(scope);
  const isOf = (plan: Plan, change: Change): boolean => {
    const task = plan.tasks.find(({ id }) => id === change.task);
    return isMeant([...(task?.roles ?? []), ...(change.to === undefined ? [] : [{ ...change.to, role: 'lead' as const }])]);
  };
  return scope.plans
    .flatMap((plan) =>
      plan.changes.filter((change) => isWithin(change.day, scope.days) && isOf(plan, change)).map((change) => changeOf(change, plan)),
    )
    .toSorted((a, b) => (a.change.day < b.change.day ? -1 : a.change.day > b.change.day ? 1 : 0));
}

function changeOf(change: Change, plan: Plan): ReportChange {
  const task = plan.tasks.find(({ id }) => id === change.task);
  const into = plan.tasks.find(({ id }) => id === change.into);
  const first = task?.deadline?.text;
  const words = [
    ...(change.deadline === undefined ? [] : [`${first === undefined ? '' : `由${first}`}改为${change.deadline.text}`]),
    ...(change.to === undefined ? [] : [`改由${change.to.text}负责`]),
    ...(change.into === undefined ? [] : [`并入“${into === undefined ? change.into : shortTitle(into)}”`]),
    ...(change.reason === undefined ? [] : [change.reason]),
  ];
  return {
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    task: task === undefined ? change.task : shortTitle(task),
    taskId: change.task,
    change,
    what: words.join('，'),
  };
}
