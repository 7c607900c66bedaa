import { z } from 'zod';

/** The doubts and shades that the words of a date can carry beside their meaning. */
export const dateFlags = [
  'aim',
  'doubt-before',
  'inclusive-assumed',
  'inherited-year',
  'inherited-month',
  'no-year',
  'typo',
  'approximate',
  'customary',
  'relative-unresolved',
  'clamped',
  'clipped',
  'open-tail',
  'uncheckable',
] as const;

/**
 * One doubt or shade of a date:
 * `aim` 力争; `doubt-before` a month, quarter or year with 前 (2021年12月前), read as its last day; `inclusive-assumed` a day with 前,
 * read as including that day; `inherited-year`, `inherited-month` taken from the left neighbour, the document or the period;
 * `no-year` none could be found, so there is no date; `typo` a sign is missing (7-12底); `approximate` 初, 中, 旬, 近N年, a season;
 * `customary` the days are known by custom, not said (安全生产月); `relative-unresolved` the day or event counted from is not known;
 * `clamped` moved back to the last day of a shorter month; `clipped` cut at the end of the plan's period; `open-tail` goes on after
 * its date (并长期坚持); `uncheckable` words that no day can prove (及时, 定期).
 */
export type DateFlag = (typeof dateFlags)[number];

/** Reads one date flag. */
export const dateFlagSchema = z.enum(dateFlags).meta({ description: '日期的存疑或附加说明' });

/** The flags of several readings, each once, in the order they came. */
export function joinFlags(...groups: readonly (readonly DateFlag[])[]): DateFlag[] {
  return [...new Set(groups.flat())];
}
