import { isOpenHazard, type HazardStatus } from './hazard-status.ts';

/** How many hazards stand in which state; open + closedOnTime + closedLate = total. */
export interface HazardCounts {
  readonly total: number;
  readonly open: number;
  /** Closed by the deadline, or without one. */
  readonly closedOnTime: number;
  readonly closedLate: number;
  /** Of the open ones, those beyond their deadline. */
  readonly overdue: number;
  /** Of the open ones, those that had been closed before (回潮). */
  readonly back: number;
  /** Closed of total in percent, to one decimal; undefined where there is none. */
  readonly rate: number | undefined;
  /** How many entries state all of 五落实, and that share in percent. */
  readonly fiveStated: number;
  readonly fiveRate: number | undefined;
}

/** One part of a split with its counts. */
export interface HazardShare<Key extends string = string> {
  readonly key: Key;
  readonly counts: HazardCounts;
}

/** The counts of hazards whose statuses are known for one day. */
export function hazardCounts(statuses: readonly HazardStatus[]): HazardCounts {
  const many = (counts: (status: HazardStatus) => boolean): number => statuses.filter(counts).length;
  const total = statuses.length;
  const open = many(isOpenHazard);
  const fiveStated = many(({ lacking }) => lacking.length === 0);
  return {
    total,
    open,
    closedOnTime: many(({ state }) => state === '按期销号'),
    closedLate: many(({ state }) => state === '逾期销号'),
    overdue: many(({ state }) => state === '逾期'),
    back: many(({ back }) => back),
    rate: percentOf(total - open, total),
    fiveStated,
    fiveRate: percentOf(fiveStated, total),
  };
}

/** The counts of each part, in the order in which the parts first come; each hazard is in one part. */
export function splitHazards<Key extends string>(
  statuses: readonly HazardStatus[],
  partOf: (status: HazardStatus) => Key,
): readonly HazardShare<Key>[] {
  return [...Map.groupBy(statuses, partOf)].map(([key, own]) => ({ key, counts: hazardCounts(own) }));
}

/** A share in percent to one decimal, half away from zero; undefined of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((1000 * part) / whole) / 10;
}
