import { addDays, type Day } from '../../model/day.ts';
import { icsLine, icsText } from './ics-line.ts';

/** Something of a plan on a day, at an hour where one is set, once or by a rule. */
export interface CalendarEvent {
  /** Stable over builds: made of the ids of plan and task. */
  readonly uid: string;
  readonly day: Day;
  /** `17:00`; absent for a whole day. `24:00` is written as the last minute of the day. */
  readonly hour?: string | undefined;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** The value of RRULE. */
  readonly rule?: string | undefined;
}

/** An event as a VEVENT of RFC 5545, stamped with the as-of day so that the same inputs give the same bytes. */
export function eventText(event: CalendarEvent, asOf: Day): string {
  const lines = [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', event.uid),
    icsLine('DTSTAMP', `${basic(asOf)}T000000Z`),
    ...timeLines(event),
    ...(event.rule === undefined ? [] : [icsLine('RRULE', event.rule)]),
    icsLine('SUMMARY', icsText(event.summary)),
    icsLine('DESCRIPTION', icsText(event.description)),
    icsLine('CATEGORIES', icsText(event.category)),
    icsLine('TRANSP', 'TRANSPARENT'),
    icsLine('END', 'VEVENT'),
  ];
  return lines.join('');
}

/** An event of a whole day ends with the next day, which it does not hold; one at an hour has no length. */
function timeLines({ day, hour }: CalendarEvent): readonly string[] {
  if (hour === undefined) return [icsLine('DTSTART;VALUE=DATE', basic(day)), icsLine('DTEND;VALUE=DATE', basic(addDays(day, 1)))];
  const time = hour === '24:00' ? '235900' : `${hour.replace(':', '')}00`;
  return [icsLine('DTSTART;TZID=Asia/Shanghai', `${basic(day)}T${time}`)];
}

/** A day as iCalendar writes it: 20221231. */
export function basic(day: Day): string {
  return day.replaceAll('-', '');
}
