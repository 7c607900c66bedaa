import type { Day } from '../../model/day.ts';
import type { Change } from '../../model/change.ts';
import { carrierOf, type Carrier } from '../../plan/coverage.ts';
import type { ValueSpot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** A task that carries out a task of another plan, with both plans and how it compares once every approved change is in force. */
export interface CarriedPlace {
  readonly row: Row;
  readonly superior: PlanSubject;
  readonly above: Row;
  readonly carrier: Carrier;
  /** Where the word of `carries` stands. */
  readonly at: ValueSpot;
}

/** Every change that is on record counts: a rule knows no day. */
const lastDay = '9999-12-31' as Day;

/** What the standing tasks of a plan carry out of the plans of the workspace. */
export function carriedPlaces(subject: PlanSubject): readonly CarriedPlace[] {
  const { rows, plan, file, workspace } = subject;
  return rows.flatMap((row) => {
    if (!('carries' in row.task)) return [];
    const { task } = row;
    return row.task.carries.flatMap((carry, index): readonly CarriedPlace[] => {
      const superior = workspace.plans.find(({ id }) => id === carry.plan);
      const above = superior?.rows.find(({ task: { id } }) => id === (carry.part ?? carry.task));
      if (superior === undefined || above === undefined || !('carries' in task)) return [];
      const carrier = carrierOf(task, plan, carry, superior.plan, lastDay);
      return carrier.standing && carrier.merged === undefined ? [{ row, superior, above, carrier, at: { file, path: [...row.path, 'carries', index] } }] : [];
    });
  });
}

/** Where the deadline of a row that holds in the end stands: in the last extension, else in the row; undefined where neither says it. */
export function validDeadlineSpot({ source, file, plan }: PlanSubject, row: Row): ValueSpot | undefined {
  const last = lastExtension(plan.changes, row.task.id);
  if (last !== undefined) return { file, path: wordsPath(source.changes[last]?.deadline, ['changes', last, 'deadline']) };
  return row.source.deadline === undefined ? undefined : { file, path: wordsPath(row.source.deadline, [...row.path, 'deadline']) };
}

function lastExtension(changes: readonly Change[], task: string): number | undefined {
  const own = [...changes.entries()].filter(([, change]) => change.task === task && change.deadline !== undefined);
  return own.toSorted(([, a], [, b]) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).at(-1)?.[0];
}
