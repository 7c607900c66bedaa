import { dayOf, partsOf, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { datedEntries, duesWithin, type EntryKind, type PlanEntry } from './plan-entries.ts';

/** Something that falls due on a day of the calendar. */
export interface CalendarEntry {
  readonly kind: EntryKind;
  readonly title: string;
  /** `17:00`, where an hour is set. */
  readonly hour: string | undefined;
  readonly planId: string;
  readonly planTitle: string;
  /** The row of the plan's page. */
  readonly anchor: string;
  /** Who owes it, in the office's words; empty where nobody is named. */
  readonly units: string;
}

/** An entry of a plan with all days on which it falls due, in order. */
export interface PlanDates {
  readonly entry: CalendarEntry;
  readonly isDaily: boolean;
  readonly days: readonly Day[];
}

/** What of a plan stands in the calendar; what never ends is followed up to the last day of a year, by itself the one after the as-of day's. */
export function planCalendar(plan: Plan, asOf: Day, lastYear = partsOf(asOf).year + 1): readonly PlanDates[] {
  const within = { start: dayOf(1, 1, 1) ?? asOf, end: dayOf(9999, 12, 31) ?? asOf };
  const ends = { ...within, end: dayOf(lastYear, 12, 31) ?? asOf };
  return datedEntries(plan, asOf)
    .map((entry) => ({
      entry: entryOf(entry, plan),
      isDaily: isDaily(entry),
      days: duesWithin(entry, plan, isBounded(entry, plan) ? within : ends),
    }))
    .filter(({ days }) => days.length > 0);
}

/** False for a rhythm that goes on for ever. */
function isBounded({ schedule }: PlanEntry, { period }: Plan): boolean {
  if (schedule === undefined || schedule.every === undefined || schedule.dates !== undefined) return true;
  return schedule.end !== undefined || (schedule.start === undefined && period?.end !== undefined);
}

/** Sixty lines of 每日17时 say less than one. */
function isDaily({ schedule }: PlanEntry): boolean {
  return schedule?.every?.unit === 'day' && schedule.dates === undefined;
}

function entryOf({ kind, title, hour, anchor, roles }: PlanEntry, plan: Plan): CalendarEntry {
  const units = [...new Set(roles.map((role) => role.text))].join('、');
  return { kind, title, hour, planId: plan.id, planTitle: plan.short ?? plan.title, anchor, units };
}
