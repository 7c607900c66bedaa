import { addDays, type Day } from '../../model/day.ts';
import { icsLine, icsText } from './ics-line.ts';

/** Something of a plan on a day, at an hour where one is set, once or by a rule. */
export interface CalendarEvent {
  /** Stable over builds, and the same in every calendar of a site: made of the ids of plan and task, and the site's host. */
  readonly uid: string;
  readonly day: Day;
  /** `17:00`; absent for a whole day. `24:00` is written as the last minute of the day. */
  readonly hour?: string | undefined;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** The value of RRULE, without its end. */
  readonly rule?: string | undefined;
  /** The last day of the rule; without it a rule has no end. */
  readonly until?: Day | undefined;
  /** Days on which the rule does not hold. */
  readonly except?: readonly Day[] | undefined;
  /** How often its time has been changed by approval. */
  readonly sequence?: number | undefined;
  /** How long before it an alarm rings, as a value of TRIGGER. */
  readonly alarm: string;
  /** The address of its row on the web. */
  readonly url?: string | undefined;
}

/** An event as a VEVENT of RFC 5545, stamped with the as-of day so that the same inputs give the same bytes. */
export function eventText(event: CalendarEvent, asOf: Day): string {
  const lines = [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', event.uid),
    icsLine('DTSTAMP', `${basic(asOf)}T000000Z`),
    ...(event.sequence === undefined || event.sequence === 0 ? [] : [icsLine('SEQUENCE', String(event.sequence))]),
    ...timeLines(event),
    ...ruleLines(event),
    icsLine('SUMMARY', icsText(event.summary)),
    icsLine('DESCRIPTION', icsText(event.description)),
    icsLine('CATEGORIES', event.categories.map(icsText).join(',')),
    ...(event.url === undefined ? [] : [icsLine('URL', event.url)]),
    icsLine('TRANSP', 'TRANSPARENT'),
    ...alarmLines(event),
    icsLine('END', 'VEVENT'),
  ];
  return lines.join('');
}

/** An event of a whole day ends with the next day, which it does not hold; one at an hour has no length. */
function timeLines({ day, hour }: CalendarEvent): readonly string[] {
  if (hour === undefined) return [icsLine('DTSTART;VALUE=DATE', basic(day)), icsLine('DTEND;VALUE=DATE', basic(addDays(day, 1)))];
  return [icsLine(`DTSTART;${zone}`, localTime(day, hour))];
}

/** The end of a rule has the form of its start: a day, or the moment in UTC (RFC 5545 §3.3.10). */
function ruleLines({ rule, until, except = [], hour }: CalendarEvent): readonly string[] {
  if (rule === undefined) return [];
  const end = until === undefined ? '' : `;UNTIL=${hour === undefined ? basic(until) : utcTime(until, hour)}`;
  const days = except.map((day) => (hour === undefined ? basic(day) : localTime(day, hour))).join(',');
  const holes = days === '' ? [] : [icsLine(hour === undefined ? 'EXDATE;VALUE=DATE' : `EXDATE;${zone}`, days)];
  return [icsLine('RRULE', `${rule}${end}`), ...holes];
}

function alarmLines({ alarm, summary }: CalendarEvent): readonly string[] {
  return [
    icsLine('BEGIN', 'VALARM'),
    icsLine('ACTION', 'DISPLAY'),
    icsLine('DESCRIPTION', icsText(summary)),
    icsLine('TRIGGER', alarm),
    icsLine('END', 'VALARM'),
  ];
}

const zone = 'TZID=Asia/Shanghai';

function localTime(day: Day, hour: string): string {
  return `${basic(day)}T${wholeMinute(hour).replace(':', '')}00`;
}

/** Shanghai is eight hours ahead of UTC; before eight in the morning it is still the day before there. */
function utcTime(day: Day, hour: string): string {
  const [hours = 0, minutes = 0] = wholeMinute(hour).split(':').map(Number);
  const before = hours < 8;
  const clock = `${String(before ? hours + 16 : hours - 8).padStart(2, '0')}${String(minutes).padStart(2, '0')}`;
  return `${basic(before ? addDays(day, -1) : day)}T${clock}00Z`;
}

function wholeMinute(hour: string): string {
  return hour === '24:00' ? '23:59' : hour;
}

/** A day as iCalendar writes it: 20221231. */
function basic(day: Day): string {
  return day.replaceAll('-', '');
}
