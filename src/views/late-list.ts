import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { UnitRef } from '../model/role.ts';
import { shortTitle } from '../plan/short-title.ts';
import { changeWords } from './change-words.ts';
import { mainRoles } from '../plan/main-roles.ts';
import { runningTasks } from './judged-tasks.ts';
import { lightsShown, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { unitsOf } from './table-cells.ts';

/** A task that is late: whose it is, since when, and what was last said of it. */
export interface LateRow {
  readonly planId: string;
  readonly planTitle: string;
  readonly anchor: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly units: readonly UnitRef[];
  readonly unitsText: string;
  readonly due: Day;
  /** The words of its deadline as first issued and its changes, where it was changed. */
  readonly changes: readonly string[];
  /** Days since the deadline by which lateness is judged. */
  readonly days: number;
}

/** The late tasks of the plans that run, the longest late first; none where the reader is shown no lights. */
export function lateRows(plans: readonly Plan[], reader: Reader, rules: LightRules): readonly LateRow[] {
  if (!lightsShown(rules, reader)) return [];
  return runningTasks(plans, reader, rules)
    .flatMap(({ plan, task, status: { state, due, daysLeft = 0 } }): readonly LateRow[] => {
      if (state !== '逾期' || due === undefined) return [];
      const owed = mainRoles(task.roles);
      const first = plan.tasks.find(({ id }) => id === task.id);
      return [
        {
          ...{ planId: plan.id, planTitle: plan.short ?? plan.title, anchor: task.id, no: task.no, title: shortTitle(task), due },
          ...{ units: unitsOf(owed), unitsText: owed.map(({ text }) => text).join('、'), days: -daysLeft },
          changes: first === undefined ? [] : changeWords(first, plan, reader.asOf),
        },
      ];
    })
    .toSorted(longestFirst);
}

/** Orders late tasks for `sort`: the longest late first. */
export function longestFirst(a: LateRow, b: LateRow): number {
  return b.days - a.days;
}
