import { addDays, partsOf, weekday, type Day } from '../../model/day.ts';
import type { Every } from '../../model/every.ts';
import type { Plan } from '../../model/plan.ts';
import { occurrencesOf, type Schedule } from '../../plan/occurrences.ts';

/** A run of days that one RRULE says (`COUNT` in it), or a single day without a rule. */
export interface RuledDays {
  readonly day: Day;
  readonly rule: string | undefined;
}

/** The days on which a duty or report falls due, as few rules and single days as say them exactly: what is clipped at the end of its window stands by itself. */
export function ruledDays(schedule: Schedule, plan: Pick<Plan, 'period'>): readonly RuledDays[] {
  const dues = occurrencesOf(schedule, plan, whole).map(({ due }) => due);
  const { every } = schedule;
  const [first] = dues;
  if (first === undefined || every === undefined || schedule.dates !== undefined || (schedule.except ?? []).length > 0) return single(dues);
  const endless = schedule.end === undefined && plan.period?.end === undefined;
  const regular = regularDues(schedule, plan, dues);
  const rule = ruleOf(every, schedule.by, first);
  if (endless) return [{ day: first, rule }];
  if (regular.length < 2) return single(dues);
  return [{ day: first, rule: `${rule};COUNT=${regular.length}` }, ...single(dues.slice(regular.length))];
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
  const unclipped = occurrencesOf({ ...schedule, end: addDays(last, 366 * (schedule.every?.n ?? 1)) }, plan, whole).map(({ due }) => due);
  const wrong = dues.findIndex((due, index) => due !== unclipped[index]);
  return wrong < 0 ? dues : dues.slice(0, wrong);
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The RRULE of a rhythm whose first day is `first`. */
function ruleOf({ n, unit }: Every, by: string | undefined, first: Day): string {
  if (unit === 'day') return `FREQ=DAILY${interval(n)}`;
  if (unit === 'week') return `FREQ=WEEKLY${interval(n)};BYDAY=${weekdays[weekday(first) - 1] ?? 'MO'}`;
  if (unit === 'year') return `FREQ=YEARLY${interval(n)};BYMONTH=${partsOf(first).month};${monthDay(by)}`;
  return `FREQ=MONTHLY${interval(n * monthsIn[unit])};${monthDay(by)}`;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

function interval(n: number): string {
  return n === 1 ? '' : `;INTERVAL=${n}`;
}

/** A day that short months lack means their last: of 28 … d the last that exists. */
function monthDay(by: string | undefined): string {
  const date = Number(/(\d{1,2})$/u.exec(by ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(date) || by?.includes(':') === true) return 'BYMONTHDAY=-1';
  if (date <= 28) return `BYMONTHDAY=${date}`;
  const days = Array.from({ length: date - 27 }, (_, index) => 28 + index);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
