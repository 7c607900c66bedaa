import { hash } from 'node:crypto';
import { partsOf, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { rememberedLoosely } from '../model/remembered.ts';
import { yearView, type CalendarViewer } from '../views/calendar-view.ts';
import { planCalendar, type PlanDates } from '../views/plan-calendar.ts';
import { oncePerBuild } from './current-build.ts';
import { planSummary } from './plan-summary.ts';
import { siteData } from './site-data.ts';

/** The calendar of the site. */
interface SiteCalendar extends CalendarViewer {
  /** Of these the years in which something falls due. */
  readonly dueYears: readonly number[];
  /** Names all that falls due in a year. */
  readonly hashOf: (year: number) => string;
}

const asOf = (): Day => siteData().reader.asOf;

/** What of a plan stands in the calendar. */
const datesOf = planSummary('calendar', asOf, (day) => (plan: Plan) => planCalendar(plan, day));

/** The years in which anything of a plan falls due, each with what names all that does. */
const yearsOf = planSummary('calendar-years', asOf, () => (plan: Plan) => yearHashes(datesOf(plan)));

/** The calendar of the site, for all pages of a build; a year is put together once. */
export const siteCalendar = oncePerBuild((): SiteCalendar => {
  const { workspace, reader } = siteData();
  const { plans, calendars } = workspace;
  const hashes = plans.map((plan) => new Map(yearsOf(plan)));
  const dueYears = [...new Set(hashes.flatMap((one) => [...one.keys()]))].toSorted((a, b) => a - b);
  return {
    years: [...new Set([...dueYears, partsOf(reader.asOf).year])].toSorted((a, b) => a - b),
    dueYears,
    year: rememberedLoosely((year: number) => yearView(year, plans.flatMap(datesOf), calendars, reader.asOf)),
    hashOf: (year) => hashOf(hashes.map((one) => one.get(year) ?? '')),
  };
});

function yearHashes(dates: readonly PlanDates[]): readonly (readonly [year: number, hash: string])[] {
  const years = new Set(dates.flatMap(({ days }) => days.map((day) => partsOf(day).year)));
  return [...years].map((year) => [year, hashOf(datesIn(year, dates))]);
}

function datesIn(year: number, dates: readonly PlanDates[]): readonly PlanDates[] {
  const inYear = dates.map((one) => ({ ...one, days: one.days.filter((day) => partsOf(day).year === year) }));
  return inYear.filter(({ days }) => days.length > 0);
}

function hashOf(content: unknown): string {
  return hash('sha256', JSON.stringify(content));
}
