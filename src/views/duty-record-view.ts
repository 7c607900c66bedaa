import type { Day } from '../model/day.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, UnitRef } from '../model/role.ts';
import { countPeriods, dutyHistories, type DutyHistory, type DutyPeriod, type DutyState } from '../plan/duty-history.ts';
import { oftenWords } from './duty-rows.ts';
import { mainRoles } from '../plan/main-roles.ts';
import { taskLabel, unitsOf } from './table-cells.ts';

/** A duty with what became of its periods, as a reader is shown it. */
export interface DutyRecordRow {
  readonly key: string;
  readonly text: string;
  readonly often: string;
  readonly units: readonly UnitRef[];
  readonly unitsText: string;
  readonly roles: readonly Role[];
  readonly planId: string;
  readonly planTitle: string;
  readonly where: { readonly label: string; readonly anchor: string } | undefined;
  /** 随任务8并入任务5, or from which day it is owed no more. */
  readonly note: string | undefined;
  readonly counts: Readonly<Record<DutyState, number>>;
  /** The periods whose day has come, and the one that runs; the latest first. */
  readonly periods: readonly DutyPeriod[];
  /** How many periods are still to come after these. */
  readonly toCome: number;
  /** Periods whose day has come. */
  readonly due: number;
  /** Records that lie in none of its periods. */
  readonly beside: readonly DutyRecord[];
  readonly recorded: boolean;
}

/** The duties of a plan with their record as of a day, in the order of the record. */
export function dutyRecordRows(plan: Plan, asOf: Day): readonly DutyRecordRow[] {
  return dutyHistories(plan, asOf).map((history) => rowOf(history, plan, asOf));
}

/** How many periods of several duties stand in each state. */
export function sumDutyCounts(rows: readonly DutyRecordRow[]): Readonly<Record<DutyState, number>> {
  const counts = { ...countPeriods([]) };
  for (const row of rows) for (const state of Object.keys(counts) as DutyState[]) counts[state] += row.counts[state];
  return counts;
}

function rowOf(history: DutyHistory, plan: Plan, asOf: Day): DutyRecordRow {
  const { duty, key, task, roles, periods, beside, recorded } = history;
  const shown = periods.filter(({ start }) => start <= asOf);
  const owed = mainRoles(roles);
  return {
    ...{ key, text: duty.text, often: oftenWords(duty), roles, beside, recorded },
    ...{ units: unitsOf(owed), unitsText: owed.map(({ text }) => text).join('、') },
    ...{ planId: plan.id, planTitle: plan.short ?? plan.title },
    where: task && { label: taskLabel(task), anchor: task.id },
    note: noteOf(history),
    counts: countPeriods(periods),
    periods: shown.toReversed(),
    toCome: periods.length - shown.length,
    due: periods.filter(({ due }) => due < asOf).length,
  };
}

function noteOf({ heir, until }: DutyHistory): string | undefined {
  if (heir !== undefined) return `所属任务已并入${taskLabel(heir)}`;
  return until === undefined ? undefined : '所属任务已取消，此后不再要求';
}
