import { addDays, partsOf, weekday, type Day } from '../../model/day.ts';
import type { Every } from '../../model/every.ts';
import type { Plan } from '../../model/plan.ts';
import { nextOccurrence, occurrencesOf, type Schedule } from '../../plan/occurrences.ts';

/** A run of days that one RRULE says (`COUNT` in it), or a single day without a rule. */
export interface RuledDays {
  readonly day: Day;
  readonly rule: string | undefined;
}

/** The days on which a duty or report falls due, as few rules and single days as say them exactly: what is clipped at the end of its window stands by itself. */
export function ruledDays(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly RuledDays[] {
  const { every } = schedule;
  if (every === undefined || schedule.dates !== undefined || (schedule.except ?? []).length > 0) return single(duesOf(schedule, plan));
  if (schedule.end === undefined && plan.period?.end === undefined) return endless(schedule, every, plan);
  const dues = duesOf(schedule, plan);
  const regular = regularDues(schedule, plan, dues);
  const [first] = regular;
  if (first === undefined || regular.length < 2) return single(dues);
  return [{ day: first, rule: `${ruleOf(every, schedule.by, first)};COUNT=${regular.length}` }, ...single(dues.slice(regular.length))];
}

/** A rhythm without an end is its first day and a rule without a count. */
function endless(schedule: Schedule, every: Every, plan: Pick<Plan, 'period'>): readonly RuledDays[] {
  const start = schedule.start ?? plan.period?.start;
  const first = start && nextOccurrence({ ...schedule, end: addDays(start, 800 * every.n) }, plan, start);
  return first === undefined ? [] : [{ day: first.due, rule: ruleOf(every, schedule.by, first.due) }];
}

function duesOf(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly Day[] {
  return occurrencesOf(schedule, plan, whole).map(({ due }) => due);
}

/** A calendar is asked for every day there is; schedules bring their own ends. */
const whole = { start: '0001-01-01' as Day, end: '9999-12-31' as Day };

function single(days: readonly Day[]): readonly RuledDays[] {
  return days.map((day) => ({ day, rule: undefined }));
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

/** The RRULE of a rhythm whose first day is `first`. */
function ruleOf({ n, unit }: Every, by: string | undefined, first: Day): string {
  if (unit === 'day') return `FREQ=DAILY${interval(n)}`;
  if (unit === 'week') return `FREQ=WEEKLY${interval(n)};BYDAY=${weekdays[weekday(first) - 1] ?? 'MO'}`;
  if (unit === 'year') return `FREQ=YEARLY${interval(n)};BYMONTH=${partsOf(first).month};${dayInYear(by)}`;
  return `FREQ=MONTHLY${interval(n * monthsIn[unit])};${monthDay(by)}`;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function interval(n: number): string {
  return n === 1 ? '' : `;INTERVAL=${n}`;
}

/** Of the months of a year only February has a last day that changes. */
function dayInYear(by: string | undefined): string {
  const [month, date] = (by ?? '').split('-');
  return month !== undefined && date !== undefined && Number(month) !== 2 ? `BYMONTHDAY=${Number(date)}` : monthDay(by);
}

/** A day that short months lack means their last: of 28 … d the last that exists. */
function monthDay(by: string | undefined): string {
  const date = Number(/(\d{1,2})$/u.exec(by ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(date) || by?.includes(':') === true) return 'BYMONTHDAY=-1';
  if (date <= 28) return `BYMONTHDAY=${date}`;
  const days = Array.from({ length: date - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
