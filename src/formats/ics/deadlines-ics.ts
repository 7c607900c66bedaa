import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Site } from '../../model/site.ts';
import type { Unit } from '../../model/unit.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { meantUnit } from '../../plan/meant-unit.ts';
import { owesEntry } from '../../views/unit-duties.ts';
import { eventText, type CalendarEvent } from './calendar-event.ts';
import { icsLine, icsText } from './ics-line.ts';
import { planEvents } from './plan-events.ts';

/** A calendar (RFC 5545) of everything in these plans that has a day: each deadline, milestone, duty and report once, nothing undated. */
export function deadlinesIcs(plans: readonly Plan[], asOf: Day, site: Pick<Site, 'url'>, name: string = nameOf(plans)): string {
  return calendarText(
    name,
    plans.flatMap((plan) => planEvents(plan, asOf, site)),
    asOf,
  );
}

/** The calendar of one unit over all plans: what it owes by name, through a class or as a successor; events are those of the plans' own calendars. */
export function unitIcs({ id, name }: Pick<Unit, 'id' | 'name'>, { plans, units, site }: PublishedWorkspace, asOf: Day): string {
  const unit = meantUnit(id, units, asOf);
  const events = plans.flatMap((plan) => planEvents(plan, asOf, site, (entry) => owesEntry(entry, unit, plan, asOf)));
  return calendarText(`${name}时限`, events, asOf);
}

function calendarText(name: string, events: readonly CalendarEvent[], asOf: Day): string {
  const head = [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//Guatu//Guatu//ZH'),
    icsLine('CALSCALE', 'GREGORIAN'),
    icsLine('METHOD', 'PUBLISH'),
    icsLine('X-WR-CALNAME', icsText(name)),
    icsLine('X-WR-TIMEZONE', 'Asia/Shanghai'),
  ];
  return [...head, ...shanghai, ...events.map((event) => eventText(event, asOf)), icsLine('END', 'VCALENDAR')].join('');
}

function nameOf(plans: readonly Plan[]): string {
  const [only] = plans;
  return plans.length === 1 && only !== undefined ? (only.short ?? only.title) : '时限';
}

/** China has kept one offset without summer time since 1991. */
const shanghai = [
  icsLine('BEGIN', 'VTIMEZONE'),
  icsLine('TZID', 'Asia/Shanghai'),
  icsLine('BEGIN', 'STANDARD'),
  icsLine('DTSTART', '19910915T000000'),
  icsLine('TZOFFSETFROM', '+0800'),
  icsLine('TZOFFSETTO', '+0800'),
  icsLine('TZNAME', 'CST'),
  icsLine('END', 'STANDARD'),
  icsLine('END', 'VTIMEZONE'),
];
