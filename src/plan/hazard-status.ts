import { daysBetween, type Day } from '../model/day.ts';
import { closingsOf, reopeningsOf, type Hazard, type HazardStage, type Reopening } from '../model/ledger.ts';
import { hazardDeadline } from './hazard-deadline.ts';

/** The states of a hazard on a day: open and in time, open beyond its deadline, closed in time, closed late. */
export const hazardStates = ['整改中', '逾期', '按期销号', '逾期销号'] as const;

/** The state of a hazard on a day. */
export type HazardState = (typeof hazardStates)[number];

/** What of 五落实 an entry states, in the order in which it is said. */
export const fiveDuties = ['责任', '措施', '资金', '时限', '预案'] as const;

/** One of 五落实. */
export type FiveDuty = (typeof fiveDuties)[number];

/** What a hazard is on a day, and the figures behind it. */
export interface HazardStatus {
  readonly hazard: Hazard;
  readonly state: HazardState;
  /** True while it is open again after a closing (回潮). */
  readonly back: boolean;
  /** The step it has come to; absent where the entry tells only a later one. */
  readonly stage?: HazardStage;
  /** The deadline by which it is judged: that of the present round, else the first. */
  readonly due?: Day;
  /** The day of the closing that holds. */
  readonly closed?: Day;
  /** Days beyond the deadline, 1 or more: up to the closing where it is closed, else up to the as-of day. */
  readonly daysLate?: number;
  /** What of 五落实 the entry does not state. */
  readonly lacking: readonly FiveDuty[];
}

/** True while a hazard is not closed (未销号). */
export function isOpenHazard({ state }: Pick<HazardStatus, 'state'>): boolean {
  return state === '整改中' || state === '逾期';
}

/** The status of a hazard on a day; undefined before it was found. A day is inclusive: closed or open on its deadline is in time. */
export function hazardStatus(hazard: Hazard, asOf: Day): HazardStatus | undefined {
  if (hazard.found > asOf) return undefined;
  const turns = hazardTurns(hazard, asOf);
  const last = turns.at(-1);
  const closed = last?.reopening === undefined ? last?.closed : undefined;
  const reopening = last?.reopening ?? turns.at(-2)?.reopening;
  const due = dueOf(hazard, reopening);
  const back = closed === undefined && reopening !== undefined;
  const until = closed ?? asOf;
  const late = due !== undefined && due < until;
  return {
    hazard,
    state: closed === undefined ? (late ? '逾期' : '整改中') : late ? '逾期销号' : '按期销号',
    back,
    ...stageOf(hazard, closed, back),
    ...(due === undefined ? {} : { due }),
    ...(closed === undefined ? {} : { closed }),
    ...(late ? { daysLate: daysBetween(due, until) } : {}),
    lacking: lackingOf(hazard),
  };
}

/** The statuses of all hazards that were found by a day, in the order of the ledger. */
export function hazardStatuses(hazards: readonly Hazard[], asOf: Day): readonly HazardStatus[] {
  return hazards.flatMap((hazard) => hazardStatus(hazard, asOf) ?? []);
}

/** A round of the loop that ended in a closing, and the return after it. */
export interface HazardTurn {
  readonly closed: Day;
  readonly reopening: Reopening | undefined;
}

/**
 * Closings and returns of a hazard in turn, each not before the other, as far as a day; of one day the one whose turn it is comes first.
 * What is out of turn (a return before any closing, a second closing without a return) is left out.
 */
export function hazardTurns(hazard: Pick<Hazard, 'found' | 'closed' | 'reopened'>, asOf: Day): readonly HazardTurn[] {
  const closings = closingsOf(hazard)
    .filter((day) => day <= asOf)
    .toSorted();
  const reopenings = reopeningsOf(hazard)
    .filter(({ day }) => day <= asOf)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const turns: HazardTurn[] = [];
  for (let since: Day | undefined = hazard.found; since !== undefined; since = turns.at(-1)?.reopening?.day) {
    const from: Day = since;
    const closed = takeFrom(closings, (day) => day >= from);
    if (closed === undefined) break;
    turns.push({ closed, reopening: takeFrom(reopenings, ({ day }) => day >= closed) });
  }
  return turns;
}

/** Takes the first that fits, and all before it, off a list. */
function takeFrom<T>(list: T[], fits: (item: T) => boolean): T | undefined {
  const index = list.findIndex(fits);
  return index < 0 ? undefined : list.splice(0, index + 1).at(-1);
}

function dueOf({ deadline, found }: Hazard, reopening: Reopening | undefined): Day | undefined {
  if (reopening?.deadline !== undefined) return hazardDeadline(reopening.deadline, reopening.day).due;
  return deadline === undefined ? undefined : hazardDeadline(deadline, found).due;
}

/** The entry tells the step of today only: one beyond what the days say was not yet reached on an earlier day. */
function stageOf({ stage }: Hazard, closed: Day | undefined, back: boolean): Pick<HazardStatus, 'stage'> {
  if (closed !== undefined) return { stage: '销号' };
  if (back) return { stage: '回潮' };
  return stage === undefined || stage === '销号' || stage === '回潮' ? {} : { stage };
}

function lackingOf({ person, measure, funds, deadline, plan }: Hazard): readonly FiveDuty[] {
  const stated: Readonly<Record<FiveDuty, string | undefined>> = {
    责任: person,
    措施: measure,
    资金: funds,
    时限: deadline,
    预案: plan,
  };
  return fiveDuties.filter((duty) => stated[duty] === undefined);
}
