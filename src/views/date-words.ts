import { formatDay, type Day } from '../model/day.ts';
import type { DateContext } from '../model/date-context.ts';
import type { DateFlag } from '../model/date-flag.ts';
import { acceptedForms as deadlineForms, parseDeadline, type Deadline } from '../model/deadline.ts';
import type { EveryUnit } from '../model/every.ts';
import { acceptedForms as recurrenceForms, parseRecurrence, type Recurrence } from '../model/recurrence.ts';
import { workdayOf } from '../model/occurrence.ts';
import { acceptedForms as targetForms, parseTarget, type Target, type TargetFlag } from '../model/target.ts';
import { acceptedForms as windowForms, parseWindow, type Window } from '../model/window.ts';
import { wanted } from './target-rows.ts';

/** Words of the office with what they are read as. */
export interface WordsRow {
  readonly words: string;
  readonly meaning: string;
}

/** One kind of words with a row for every form that is understood. */
export interface WordsTable {
  /** The kind as the schemas name it. */
  readonly kind: 'deadline' | 'window' | 'recurrence' | 'target';
  readonly title: string;
  readonly rows: readonly WordsRow[];
}

/** The document and the plan that the examples stand in: what 即日起 and a date without a year are counted from. */
export const exampleContext = {
  documentDate: '2021-06-15' as Day,
  period: { start: '2020-09-01' as Day, end: '2022-12-31' as Day },
} satisfies DateContext;

/** Every form of words that the parsers understand, each with the meaning that they give it within `exampleContext`. */
export function wordsTables(): readonly WordsTable[] {
  return [
    {
      kind: 'deadline',
      title: '完成时限',
      rows: deadlineForms.map((words) => row(words, parseDeadline(words, exampleContext), deadlineMeaning)),
    },
    { kind: 'window', title: '起止时间', rows: windowForms.map((words) => row(words, parseWindow(words, exampleContext), windowMeaning)) },
    {
      kind: 'recurrence',
      title: '定期工作和报送',
      rows: recurrenceForms.map((words) => row(words, parseRecurrence(words, exampleContext), recurrenceMeaning)),
    },
    { kind: 'target', title: '目标', rows: targetForms.map((words) => row(words, parseTarget(words, exampleContext), targetMeaning)) },
  ];
}

function row<T>(words: string, read: { ok: true; value: T } | { ok: false }, meaningOf: (value: T) => string): WordsRow {
  return { words, meaning: read.ok ? meaningOf(read.value) : '读不出' };
}

function deadlineMeaning({ kind, start, due, hour, flags }: Deadline): string {
  if (kind === 'none') return flags.includes('uncheckable') ? '没有日期，无法核对' : '写明没有时限';
  const until = due === undefined ? '没有截止日' : `${formatDay(due)}${hour === undefined ? '' : `${hour}时`}`;
  return withDoubts(start === undefined ? until : `${formatDay(start)}起，${due === undefined ? '' : '到'}${until}`, flags);
}

function windowMeaning({ start, end, flags }: Window): string {
  const from = start === undefined ? '' : `${formatDay(start)}${end === undefined ? '起，没有结束日' : '至'}`;
  const until = end === undefined ? '' : `${formatDay(end)}${start === undefined ? '为止' : ''}`;
  return withDoubts(`${from}${until}`, flags);
}

const flagWords: Readonly<Record<TargetFlag, string>> = {
  'aim': '注明“力争”',
  'doubt-before': '“前”按当期末日算，存疑',
  'inclusive-assumed': '含当日',
  'inherited-year': '年份取自公文或前文',
  'inherited-month': '月份取自前文',
  'no-year': '没有年份',
  'typo': '原文疑有脱字',
  'approximate': '约数',
  'customary': '按惯例',
  'relative-unresolved': '起算日不明',
  'clamped': '当月没有这一天，取月底',
  'clipped': '不超过方案的期限',
  'open-tail': '以后继续',
  'uncheckable': '无法核对',
  'accumulation-unstated': '原文未写明是否累计',
  'condition': '限额，是条件而非目标',
};

function withDoubts(meaning: string, flags: readonly TargetFlag[] | readonly DateFlag[]): string {
  return [meaning, ...flags.map((flag) => flagWords[flag])].join('，');
}

const unitWords: Readonly<Record<EveryUnit, string>> = {
  'day': '日',
  'week': '周',
  'month': '月',
  'quarter': '季度',
  'half-year': '半年',
  'year': '年',
};

const counted: ReadonlySet<EveryUnit> = new Set(['month', 'quarter']);

function everyWords({ n, unit }: NonNullable<Recurrence['every']>): string {
  return n === 1 ? `每${unitWords[unit]}` : `每${n}${counted.has(unit) ? '个' : ''}${unitWords[unit]}`;
}

const compareWords: Readonly<Record<NonNullable<Recurrence['compare']>, string>> = { '>=': '不少于', '<=': '不超过', '=': '', '约': '约' };

function recurrenceMeaning({ every, by, times, compare = '=', dates }: Recurrence): string {
  const rhythm = every === undefined ? [] : [everyWords(every)];
  const end = by === undefined || (dates?.length ?? 0) > 0 ? [] : [byWords(by, every?.unit)];
  const count = times === undefined ? [] : [`${compareWords[compare]}${times}次${every === undefined ? '（方案期限内）' : ''}`];
  return [...rhythm, ...end, ...count, ...(dates ?? []).map(formatDay)].join('，');
}

const weekdays = ['', '一', '二', '三', '四', '五', '六', '日'];

/** The last moment of a period: an hour, a day of the week, of the month, of a month within the quarter, of the year. */
function byWords(rule: string, unit: EveryUnit | undefined): string {
  const [by = '', hour = ''] = rule.split(' ');
  return `到${dayWords(by, unit)}${hour}`;
}

function dayWords(by: string, unit: EveryUnit | undefined): string {
  if (by === 'last') return '最后一天';
  const workday = workdayOf(by);
  if (workday !== undefined) return workday < 0 ? '最后一个工作日' : `第${workday}个工作日`;
  if (by.includes(':')) return by;
  if (unit === 'week') return `星期${weekdays[Number(by)] ?? by}`;
  const [first = '', second] = by.split('-').map(Number);
  if (second === undefined) return `${first}日`;
  return unit === 'year' ? `${first}月${second}日` : `第${first}个月${second}日`;
}

function targetMeaning(target: Target): string {
  const years = target.series.map((step) => `${step.year ?? ''}年${wanted(step)}`);
  const value = years.length > 0 ? years.join('，') : wanted(target) || '没有数，照录';
  const by = target.by === undefined ? [] : [`${formatDay(target.by)}前`];
  return withDoubts([value, ...by].join('，'), target.flags);
}
