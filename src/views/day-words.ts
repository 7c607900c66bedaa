import { formatDay, type Day } from '../model/day.ts';

/** A day without its year: 6月15日. */
export const monthDayWords = (day: Day): string => formatDay(day).replace(/^\d+年/u, '');
