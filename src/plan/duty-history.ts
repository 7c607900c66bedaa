import { addDays, daysBetween, type Day } from '../model/day.ts';
import type { Duty } from '../model/duty.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Occurrence } from '../model/recurrence.ts';
import { dutyOf, dutyPlaces, type DutyPlace } from './duty-places.ts';
import { isDated, occurrencesOf } from './occurrences.ts';

/** What became of one period of a duty, what needs eyes first at the front. */
export const dutyStates = ['未开展', '次数不足', '超过次数', '逾期开展', '已开展', '未超过', '未记录', '未到期'] as const;

/** What became of one period of a duty. 未记录: nobody has ever entered anything for this duty, so nobody is said to have missed it. */
export type DutyState = (typeof dutyStates)[number];

/** One period of a duty with what was entered for it by a day. */
export interface DutyPeriod extends Occurrence {
  readonly state: DutyState;
  /** How often it was held, all records of the period together. */
  readonly held: number;
  /** How often it is to be held in the period. */
  readonly wanted: number;
  /** The day on which it was held often enough, where it was. */
  readonly heldOn: Day | undefined;
  /** Days from the due day to the one on which it was held often enough, or to the as-of day while it is not; only where that is late. */
  readonly daysLate: number | undefined;
  readonly records: readonly DutyRecord[];
}

/** A duty with its periods over its window, and what was entered of it as of a day. */
export interface DutyHistory extends DutyPlace {
  readonly periods: readonly DutyPeriod[];
  /** Records that lie in none of its periods, or those of a duty that names no day (适时). */
  readonly beside: readonly DutyRecord[];
  /** True once anything was entered. */
  readonly recorded: boolean;
}

/** The duties of a plan with what became of each of their periods by a day; records dated after it are not known yet. */
export function dutyHistories(plan: Plan, asOf: Day): readonly DutyHistory[] {
  const places = dutyPlaces(plan, asOf);
  const known = Map.groupBy(
    plan.records.filter(({ day }) => day <= asOf),
    (record) => dutyOf(record, places),
  );
  return places.map((place) => historyOf(place, known.get(place) ?? [], plan, asOf));
}

/** How many periods stand in each state; each state once, also where it is 0. */
export function countPeriods(periods: readonly DutyPeriod[]): Readonly<Record<DutyState, number>> {
  const count = (state: DutyState) => periods.filter((period) => period.state === state).length;
  return Object.fromEntries(dutyStates.map((state) => [state, count(state)])) as Record<DutyState, number>;
}

function historyOf(place: DutyPlace, records: readonly DutyRecord[], plan: Plan, asOf: Day): DutyHistory {
  const owed = periodsOf(place.duty, plan).filter(({ due }) => place.until === undefined || due < place.until);
  const byPeriod = Map.groupBy(inOrder(records), (record) => owed.find((one) => isIn(record.period ?? record.day, one)));
  const recorded = records.length > 0;
  const periods = owed.map((one) => periodOf(one, byPeriod.get(one) ?? [], { duty: place.duty, recorded, asOf }));
  return { ...place, periods, beside: byPeriod.get(undefined) ?? [], recorded };
}

/** A quota without a rhythm (至少2次) has one period, its whole window; what names neither days nor a number has none. */
function periodsOf(duty: Duty, plan: Pick<Plan, 'period'>): readonly Occurrence[] {
  const [start, end] = [duty.start ?? plan.period?.start, duty.end ?? plan.period?.end];
  if (isDated(duty)) return occurrencesOf(duty, plan, { start: first, end: end ?? addDays(start ?? first, beyond) });
  return duty.times === undefined || start === undefined || end === undefined ? [] : [{ start, end, due: end, partial: false }];
}

const first = '0001-01-01' as Day;

/** How far a duty without an end is followed: ten years. */
const beyond = 3653;

interface Case {
  readonly duty: Duty;
  readonly recorded: boolean;
  readonly asOf: Day;
}

function periodOf(one: Occurrence, records: readonly DutyRecord[], given: Case): DutyPeriod {
  const wanted = given.duty.times ?? 1;
  const held = records.reduce((sum, { times = 1 }) => sum + times, 0);
  const heldOn = dayOfTimes(records, wanted);
  const state = stateOf({ ...one, held, wanted, heldOn }, given);
  return { ...one, state, held, wanted, heldOn, daysLate: daysLate(state, one.due, heldOn, given.asOf), records };
}

function stateOf(
  { due, held, wanted, heldOn }: Pick<DutyPeriod, 'due' | 'held' | 'wanted' | 'heldOn'>,
  { duty, recorded, asOf }: Case,
): DutyState {
  if (duty.compare === '<=') return held > wanted ? '超过次数' : due >= asOf ? '未到期' : recorded ? '未超过' : '未记录';
  if (heldOn !== undefined) return heldOn <= due ? '已开展' : '逾期开展';
  if (due >= asOf) return '未到期';
  if (!recorded) return '未记录';
  return held > 0 ? '次数不足' : '未开展';
}

function daysLate(state: DutyState, due: Day, heldOn: Day | undefined, asOf: Day): number | undefined {
  if (state === '逾期开展' && heldOn !== undefined) return daysBetween(due, heldOn);
  return state === '未开展' || state === '次数不足' ? daysBetween(due, asOf) : undefined;
}

/** The day on which the records, in order, have come to a number of times. */
function dayOfTimes(records: readonly DutyRecord[], wanted: number): Day | undefined {
  let count = 0;
  return records.find(({ times = 1 }) => (count += times) >= wanted)?.day;
}

function isIn(day: Day, { start, end }: Occurrence): boolean {
  return start <= day && day <= end;
}

function inOrder(records: readonly DutyRecord[]): readonly DutyRecord[] {
  return records.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
