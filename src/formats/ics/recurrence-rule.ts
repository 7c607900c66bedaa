import { addDays, lastDayOfMonth, partsOf, weekday, type Day } from '../../model/day.ts';
import type { Every } from '../../model/every.ts';
import type { Plan } from '../../model/plan.ts';
import { occurrencesOf, type Schedule } from '../../plan/occurrences.ts';

/** A run of days that one RRULE says, or a single day without a rule. */
export interface RuledDays {
  readonly day: Day;
  /** `FREQ=MONTHLY;BYMONTHDAY=25`, without its end. */
  readonly rule: string | undefined;
  /** The last day of the run; a rhythm without an end has none. */
  readonly until: Day | undefined;
  /** Days that the rule would have and the duty has not. */
  readonly except: readonly Day[];
}

/** The days on which a duty or report falls due, as few rules and single days as say them exactly: what is clipped at the end of its window stands by itself. */
export function ruledDays(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly RuledDays[] {
  const { every } = schedule;
  const excepted = new Set(schedule.except);
  const isOwed = (day: Day): boolean => !excepted.has(day);
  const endless = isEndless(schedule, plan);
  const dues = endless ? sampleDues(schedule, plan) : duesOf(schedule, plan);
  const regular = every === undefined || schedule.dates !== undefined ? [] : regularDues(schedule, plan, dues);
  const [first, ...more] = regular.filter(isOwed);
  const last = more.at(-1);
  if (every === undefined || first === undefined || last === undefined) return single(dues.filter(isOwed));
  const except = regular.filter((day) => first < day && day < last && !isOwed(day));
  const ruled = { day: first, rule: ruleOf(every, regular), until: endless ? undefined : last, except };
  return endless ? [ruled] : [ruled, ...single(dues.slice(regular.length).filter(isOwed))];
}

function isEndless(schedule: Schedule, { period }: Pick<Plan, 'period'>): boolean {
  const { every, dates, start, end } = schedule;
  return every !== undefined && dates === undefined && end === undefined && (start !== undefined || period?.end === undefined);
}

/** As many days of a rhythm without an end as show its rule: twelve, so that leap years are among them, and all that exceptions speak of. */
function sampleDues(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly Day[] {
  const start = schedule.start ?? plan.period?.start;
  if (start === undefined) return [];
  const farthest = [start, ...(schedule.except ?? [])].toSorted().at(-1) ?? start;
  return duesOf({ ...schedule, end: addDays(farthest, 366 * 12 * (schedule.every?.n ?? 1)) }, plan);
}

/** All days of a schedule, those that it excepts too. */
function duesOf(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly Day[] {
  return occurrencesOf({ ...schedule, except: [] }, plan, whole).map(({ due }) => due);
}

/** A calendar is asked for every day there is; schedules bring their own ends. */
const whole = { start: '0001-01-01' as Day, end: '9999-12-31' as Day };

function single(days: readonly Day[]): readonly RuledDays[] {
  return days.map((day) => ({ day, rule: undefined, until: undefined, except: [] }));
}

/** The days that stand where the rule puts them: all but a last one that the end of the window has moved. */
function regularDues(schedule: Schedule, plan: Pick<Plan, 'period'>, dues: readonly Day[]): readonly Day[] {
  const last = dues.at(-1);
  if (last === undefined) return [];
  const unclipped = duesOf({ ...schedule, end: addDays(last, 366 * (schedule.every?.n ?? 1)) }, plan);
  const wrong = dues.findIndex((due, index) => due !== unclipped[index]);
  return wrong < 0 ? dues : dues.slice(0, wrong);
}

const monthsIn = { 'month': 1, 'quarter': 3, 'half-year': 6, 'year': 12 } as const;

/** The RRULE of a rhythm, read off the days that it has: what `by` means for each unit is worked out once, in their expansion. */
function ruleOf({ n, unit }: Every, days: readonly Day[]): string {
  const [first] = days;
  if (first === undefined || unit === 'day') return `FREQ=DAILY${interval(n)}`;
  if (unit === 'week') return `FREQ=WEEKLY${interval(n)};BYDAY=${weekdays[weekday(first) - 1] ?? 'MO'}`;
  if (unit === 'year') return `FREQ=YEARLY${interval(n)};BYMONTH=${partsOf(first).month};${monthDay(days)}`;
  return `FREQ=MONTHLY${interval(n * monthsIn[unit])};${monthDay(days)}`;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function interval(n: number): string {
  return n === 1 ? '' : `;INTERVAL=${n}`;
}

/** The same date in every month, the last day of each, or a date that short months lack and then means their last: of 28 … d the last that exists. */
function monthDay(days: readonly Day[]): string {
  const dates = days.map((day) => partsOf(day).date);
  const latest = Math.max(...dates);
  if (dates.every((date) => date === latest) && latest <= 28) return `BYMONTHDAY=${latest}`;
  if (days.every((day) => day === lastDayOfMonth(partsOf(day).year, partsOf(day).month))) return 'BYMONTHDAY=-1';
  if (dates.every((date) => date === latest)) return `BYMONTHDAY=${latest}`;
  const possible = Array.from({ length: latest - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${possible.join(',')};BYSETPOS=-1`;
}
