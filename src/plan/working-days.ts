import { addDays, daysBetween, partsOf, weekday, type Day } from '../model/day.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';

/** Whether a day is worked; without the data of its year nobody knows (a weekday may be a holiday, a weekend day may be worked). */
export type DayKind = 'work' | 'rest' | 'unknown';

/** A day in the calendars of a workspace. */
export interface WorkingDay {
  readonly kind: DayKind;
  /** The holiday it belongs to: 春节. */
  readonly holiday: string | undefined;
  /** True for a weekend day that is worked (调休上班). */
  readonly shifted: boolean;
}

/** Looks days up in the calendars of a workspace: what no calendar says is unknown, never guessed. */
export function workingDays(calendars: readonly WorkingCalendar[]): (day: Day) => WorkingDay {
  const years = new Set(calendars.map(({ year }) => year));
  const worked = new Set(calendars.flatMap(({ workdays }) => workdays));
  const holidays = new Map(calendars.flatMap((calendar) => calendar.holidays.flatMap(namedDays)));
  return (day) => {
    const holiday = holidays.get(day);
    if (holiday !== undefined) return { kind: 'rest', holiday, shifted: false };
    if (worked.has(day)) return { kind: 'work', holiday: undefined, shifted: true };
    const kind = !years.has(partsOf(day).year) ? 'unknown' : weekday(day) > 5 ? 'rest' : 'work';
    return { kind, holiday: undefined, shifted: false };
  };
}

type Holiday = WorkingCalendar['holidays'][number];

/** The days of a holiday, first and last included; none where it ends before it begins. */
export function daysOfHoliday({ start, end }: Holiday): readonly Day[] {
  return Array.from({ length: Math.max(0, daysBetween(start, end) + 1) }, (_, index) => addDays(start, index));
}

function namedDays(holiday: Holiday): readonly (readonly [Day, string])[] {
  return daysOfHoliday(holiday).map((day) => [day, holiday.name]);
}
