import { lastDayOfMonth, partsOf, type Day } from '../model/day.ts';
import type { Site } from '../model/site.ts';

/** The day with which counts are compared: that of the last report, as the site says, else the last day of the month before. */
export function earlierDay({ lastReport }: Pick<Site, 'lastReport'>, asOf: Day): Day {
  if (lastReport !== undefined && lastReport < asOf) return lastReport;
  const { year, month } = partsOf(asOf);
  return lastDayOfMonth(year, month - 1);
}
