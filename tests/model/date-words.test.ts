/**
 * Every expression of the fact sheet, design/standards.md §5.1 and §5.2, against the meaning written there. The expectations
 * are worked out by hand from the sheet and the calendar; none is copied from what the parsers print.
 */
import { describe, expect, test } from 'vitest';
import type { DateContext } from '../../src/model/date-context.ts';
import type { DateFlag } from '../../src/model/date-flag.ts';
import { weekday } from '../../src/model/day.ts';
import { parseDeadline } from '../../src/model/deadline.ts';
import type { Deadline } from '../../src/model/deadline.ts';
import { expandRecurrence, parseRecurrence } from '../../src/model/recurrence.ts';
import type { Recurrence } from '../../src/model/recurrence.ts';
import { parseTarget } from '../../src/model/target.ts';
import { parseWindow } from '../../src/model/window.ts';
import { day } from './days.ts';

const period = (start: string, end: string) => ({ start: day(start), end: day(end) });

/** What each seed lends to its dates: 成文日期 where it prints one, and the period of its plan. */
const seeds = {
  '000': { documentDate: day('2021-06-15'), period: period('2021-06-15', '2021-07-10') },
  '001': { period: period('2023-01-01', '2023-12-31') },
  '002': { period: period('2020-09-01', '2022-12-31') },
  '003': { documentDate: day('2020-07-20'), period: period('2020-06-01', '2022-12-31') },
  '004': { documentDate: day('2022-07-11') },
  'none': {},
} satisfies Record<string, DateContext>;

type Seed = keyof typeof seeds;
type Rest = { readonly start?: string; readonly hour?: number; readonly flags?: readonly DateFlag[]; readonly context?: DateContext };
type DeadlineRow = readonly [seed: Seed, words: string, kind: Deadline['kind'], due: string | undefined, rest?: Rest];

const deadlines: readonly DeadlineRow[] = [
  ['000', '2021年6月15日', 'day', '2021-06-15'],
  ['000', '6月11日', 'day', '2021-06-11', { flags: ['inherited-year'] }],
  ['000', '建党100周年', 'relative', '2021-07-01', { context: { events: { 建党100周年: day('2021-07-01') } } }],
  ['000', '即日起至 7 月 10 日。', 'window', '2021-07-10', { start: '2021-06-15', flags: ['inherited-year'] }],
  ['000', '即日起至 6 月 23 日', 'window', '2021-06-23', { start: '2021-06-15', flags: ['inherited-year'] }],
  ['000', '6 月 23 日至 6 月 30 日', 'window', '2021-06-30', { start: '2021-06-23', flags: ['inherited-year'] }],
  ['000', '6 月 30 日至 7 月 10 日', 'window', '2021-07-10', { start: '2021-06-30', flags: ['inherited-year'] }],
  ['000', '6 月底前', 'month', '2021-06-30', { flags: ['inherited-year'] }],
  ['000', '6月17日前', 'day', '2021-06-17', { flags: ['inherited-year', 'inclusive-assumed'] }],
  ['000', '专项行动期间', 'window', '2021-07-10', { start: '2021-06-15' }],
  ['000', '重点节假日期间', 'window', undefined, { flags: ['relative-unresolved'] }],
  ['000', '年度', 'year', '2021-12-31', { flags: ['inherited-year'] }],
  ['000', '定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['000', '立即', 'day', '2021-06-15'],
  ['000', '立即整改', 'day', '2021-06-15'],
  ['000', '及时', 'none', undefined, { flags: ['uncheckable'] }],
  ['001', '2023年', 'year', '2023-12-31'],
  ['001', '确保年底达到创建要求', 'year', '2023-12-31', { flags: ['inherited-year'] }],
  ['001', '年度', 'year', '2023-12-31', { flags: ['inherited-year'] }],
  ['001', '有效期内', 'none', undefined, { flags: ['uncheckable'] }],
  ['001', '按时', 'none', undefined, { flags: ['uncheckable'] }],
  ['001', '定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['001', '及时', 'none', undefined, { flags: ['uncheckable'] }],
  // No issue date is known for 001, so 立即 has no day.
  ['001', '立即整改', 'day', undefined, { flags: ['relative-unresolved'] }],
  ['001', '常态化', 'open', undefined],
  ['001', '重点时段', 'none', undefined, { flags: ['uncheckable'] }],
  ['001', '重点时节', 'none', undefined, { flags: ['uncheckable'] }],
  ['002', '到 2022 年底', 'year', '2022-12-31'],
  ['002', '从2020年9月至2022年12月', 'window', '2022-12-31', { start: '2020-09-01' }],
  ['002', '2022年10月15日前', 'day', '2022-10-15', { flags: ['inclusive-assumed'] }],
  ['002', '2022 年 12 月', 'month', '2022-12-31'],
  ['002', '2021年12月', 'month', '2021-12-31'],
  ['002', '2020 年 12 月前', 'month', '2020-12-31', { flags: ['doubt-before'] }],
  ['002', '到2021年6月底', 'month', '2021-06-30'],
  ['002', '力争在三年内基本整改完毕', 'relative', '2022-12-31', { flags: ['aim', 'clipped'] }],
  ['002', '限期腾空', 'none', undefined, { flags: ['uncheckable'] }],
  ['002', '逾期', 'none', undefined, { flags: ['uncheckable'] }],
  ['002', '定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['002', '及时', 'none', undefined, { flags: ['uncheckable'] }],
  ['002', '常态化', 'open', undefined],
  ['003', '2020年7月20日', 'day', '2020-07-20'],
  ['003', '2020年底', 'year', '2020-12-31'],
  ['003', '2021年底', 'year', '2021-12-31'],
  ['003', '2022年底', 'year', '2022-12-31'],
  ['003', '持续推进', 'open', undefined],
  ['003', '汛期持续开展', 'open', undefined],
  ['003', '入汛前', 'relative', undefined, { flags: ['relative-unresolved'] }],
  ['003', '春、秋季开学前', 'relative', undefined, { flags: ['relative-unresolved'] }],
  ['003', '长期推进', 'open', undefined],
  ['003', '2020年12月前', 'month', '2020-12-31', { flags: ['doubt-before'] }],
  ['003', '2021年12月前', 'month', '2021-12-31', { flags: ['doubt-before'] }],
  ['003', '2022年12月前', 'month', '2022-12-31', { flags: ['doubt-before'] }],
  ['003', '到2022年底', 'year', '2022-12-31'],
  ['003', '力争2020年底全面完成', 'year', '2020-12-31', { flags: ['aim'] }],
  ['003', '力争到2022年底达到整治目标', 'year', '2022-12-31', { flags: ['aim'] }],
  ['003', '2020年开展消防安全专项整治', 'year', '2020-12-31'],
  ['003', '2021年开展危险化学品专项整治', 'year', '2021-12-31'],
  ['003', '2020年7月摸底、部署阶段。', 'month', '2020-07-31'],
  ['003', '2020年8月印发相关通知。', 'month', '2020-08-31'],
  ['003', '2021年12月前，完成预案修订、应急演练。', 'month', '2021-12-31', { flags: ['doubt-before'] }],
  ['003', '2020年7-12底', 'window', '2020-12-31', { start: '2020-07-01', flags: ['typo'] }],
  ['003', '当年完成整改', 'year', '2020-12-31', { flags: ['inherited-year'] }],
  ['003', '确保在三年内基本整改完毕', 'relative', '2022-12-31', { flags: ['clipped'] }],
  ['003', '适时', 'none', undefined, { flags: ['uncheckable'] }],
  ['003', '定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['003', '不定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['003', '及时', 'none', undefined, { flags: ['uncheckable'] }],
  ['003', '逾期', 'none', undefined, { flags: ['uncheckable'] }],
  ['003', '年度', 'year', '2020-12-31', { flags: ['inherited-year'] }],
  ['003', '常态化', 'open', undefined],
  ['004', '2022年7月11日', 'day', '2022-07-11'],
  ['004', '定期', 'none', undefined, { flags: ['uncheckable'] }],
  ['004', '常态化', 'open', undefined],
  ['004', '及时', 'none', undefined, { flags: ['uncheckable'] }],
  ['004', '年度', 'year', '2022-12-31', { flags: ['inherited-year'] }],
  // §5.1, form by form.
  ['none', '于2022年3月5日前', 'day', '2022-03-05', { flags: ['inclusive-assumed'] }],
  ['none', '2022年6月底前', 'month', '2022-06-30'],
  ['none', '2024年2月底', 'month', '2024-02-29'],
  ['none', '2022年底前完成', 'year', '2022-12-31'],
  ['none', '力争2022年底', 'year', '2022-12-31', { flags: ['aim'] }],
  ['none', '2022年', 'year', '2022-12-31'],
  ['none', '2020—2022年', 'window', '2022-12-31', { start: '2020-01-01' }],
  ['none', '2020年10-12月', 'window', '2020-12-31', { start: '2020-10-01' }],
  ['none', '2020年9月-10月10日', 'window', '2020-10-10', { start: '2020-09-01', flags: ['inherited-year'] }],
  ['000', '自印发之日起30日内', 'relative', '2021-07-15'],
  ['000', '本方案印发之日起N日内'.replace('N', '十'), 'relative', '2021-06-25'],
  ['none', '自印发之日起30日内', 'relative', undefined, { flags: ['relative-unresolved'] }],
  // Art. 202 of the Civil Code: 31 January plus one month ends on the last day of February.
  ['none', '自开工之日起1个月内', 'relative', '2022-02-28', { flags: ['clamped'], context: { events: { 开工: day('2022-01-31') } } }],
  ['none', '自开工之日起1个月内', 'relative', undefined, { flags: ['relative-unresolved'] }],
  [
    'none',
    '检查结束后5个工作日内',
    'relative',
    undefined,
    { flags: ['relative-unresolved'], context: { events: { 检查结束: day('2022-01-31') } } },
  ],
  ['none', '三年内', 'relative', undefined, { flags: ['relative-unresolved'] }],
  ['004', '三年内', 'relative', '2025-07-11'],
  ['none', '2022年第一季度', 'quarter', '2022-03-31'],
  ['none', '2022年第2季度', 'quarter', '2022-06-30'],
  ['none', '2021年第3季度', 'quarter', '2021-09-30'],
  ['none', '2022年四季度', 'quarter', '2022-12-31'],
  ['003', '第三季度', 'quarter', '2020-09-30', { flags: ['inherited-year'] }],
  ['none', '2022年上半年', 'half-year', '2022-06-30'],
  ['none', '2022年下半年', 'half-year', '2022-12-31'],
  ['004', '年内', 'year', '2022-12-31', { flags: ['inherited-year'] }],
  ['none', '当年', 'year', '2019-12-31', { flags: ['inherited-year'], context: { year: 2019 } }],
  ['000', '月底', 'month', '2021-06-30', { flags: ['inherited-month'] }],
  ['000', '本月底', 'month', '2021-06-30'],
  ['000', '月初', 'day', '2021-06-05', { flags: ['inherited-month', 'approximate'] }],
  ['none', '2022年2月上旬', 'day', '2022-02-10', { flags: ['approximate'] }],
  ['none', '2022年2月中旬', 'day', '2022-02-20', { flags: ['approximate'] }],
  ['none', '2022年2月下旬', 'day', '2022-02-28', { flags: ['approximate'] }],
  ['none', '节前', 'relative', undefined, { flags: ['relative-unresolved'] }],
  ['none', '国庆节前', 'relative', '2021-09-30', { context: { events: { 国庆节: day('2021-10-01') } } }],
  ['none', '国庆节后', 'relative', undefined, { flags: ['relative-unresolved'] }],
  ['001', '安全生产月', 'window', '2023-06-30', { start: '2023-06-01', flags: ['customary', 'inherited-year'] }],
  ['none', '长期推进', 'open', undefined],
  ['none', '常抓不懈', 'open', undefined],
  ['none', '限期', 'none', undefined, { flags: ['uncheckable'] }],
  // The rest of the forms the brief of this room names.
  ['none', '2022年底并长期坚持', 'year', '2022-12-31', { flags: ['open-tail'] }],
  ['none', '2022年底前完成，长期坚持', 'year', '2022-12-31', { flags: ['open-tail'] }],
  ['none', '2022年12月31日前完成并持续推进', 'day', '2022-12-31', { flags: ['inclusive-assumed', 'open-tail'] }],
  ['none', '2021年3月起', 'open', undefined, { start: '2021-03-01' }],
  ['002', '持续推进至2022年底', 'window', '2022-12-31', { start: '2020-09-01' }],
  ['none', '二〇二二年底', 'year', '2022-12-31'],
  ['none', '２０２２年１２月', 'month', '2022-12-31'],
  ['003', '十二月底', 'month', '2020-12-31', { flags: ['inherited-year'] }],
  ['003', '三季度', 'quarter', '2020-09-30', { flags: ['inherited-year'] }],
  ['000', '6月17日17时前', 'day', '2021-06-17', { hour: 17, flags: ['inherited-year'] }],
  ['000', '6月17日下午5点前', 'day', '2021-06-17', { hour: 17, flags: ['inherited-year'] }],
  ['none', '2022-12-31', 'day', '2022-12-31'],
  ['none', '2022/6/3前', 'day', '2022-06-03', { flags: ['inclusive-assumed'] }],
  ['none', '2022年前', 'year', '2022-12-31', { flags: ['doubt-before'] }],
  ['none', '2022年第3季度前', 'quarter', '2022-09-30', { flags: ['doubt-before'] }],
  ['none', '2022年12月31前', 'day', '2022-12-31', { flags: ['typo', 'inclusive-assumed'] }],
  ['none', '6月17日前', 'day', undefined, { flags: ['no-year', 'inclusive-assumed'] }],
  ['none', '12月', 'month', undefined, { flags: ['no-year'] }],
  ['002', '6月底', 'month', undefined, { flags: ['no-year'] }],
  ['003', '6月底', 'month', '2022-06-30', { flags: ['inherited-year'], context: { year: 2022 } }],
  ['none', '无', 'none', undefined],
  ['none', '/', 'none', undefined],
  ['none', '—', 'none', undefined],
  ['none', '——', 'none', undefined],
];

const precisions: Readonly<Record<string, string>> = {
  'month': 'month',
  'quarter': 'quarter',
  'half-year': 'half-year',
  'year': 'year',
  'relative': 'day',
};

describe('deadlines', () => {
  for (const [seed, words, kind, due, rest = {}] of deadlines) {
    const context = { ...seeds[seed], ...rest.context };
    test(`${seed} ${words}`, () => {
      const reading = parseDeadline(words, context);
      if (!reading.ok) throw new Error(`${words}: ${reading.reason}`);
      const { kind: gotKind, due: gotDue, start, hour, flags } = reading.value;
      expect({ kind: gotKind, due: gotDue, start, hour }).toEqual({ kind, due, start: rest.start, hour: rest.hour });
      expect([...flags].sort()).toEqual([...(rest.flags ?? [])].sort());
    });

    if (due === undefined || precisions[kind] === undefined) continue;
    test(`${seed} ${words} keeps its precision`, () => {
      const reading = parseDeadline(words, context);
      expect(reading.ok && reading.value.precision).toBe(precisions[kind]);
    });
  }

  test('an hour is the precision of 17时前, a day that of 17日前', () => {
    const hour = parseDeadline('2021年6月17日17时前');
    const date = parseDeadline('2021年6月17日前');
    expect([hour.ok && hour.value.precision, date.ok && date.value.precision]).toEqual(['hour', 'day']);
  });

  test('the words stay the author’s, without the spaces of the layout', () => {
    const texts = ['2022 年 12 月', '２０２２年１２月', ' 持续推进 ', '2022年底前完成，长期坚持'].map((words) => parseDeadline(words));
    expect(texts.map((reading) => reading.ok && reading.value.text)).toEqual([
      '2022年12月',
      '２０２２年１２月',
      '持续推进',
      '2022年底前完成，长期坚持',
    ]);
  });

  test.each([
    ['2022年2月30日', 'impossible-date'],
    ['2022-02-30', 'impossible-date'],
    ['2021年2月29日前', 'impossible-date'],
    ['2022年13月', 'impossible-date'],
    ['2022年第5季度', 'impossible-date'],
    ['2月30日', 'impossible-date'],
    ['2022年12月至2022年3月', 'reversed-dates'],
    ['每月25日前', 'not-understood'],
    ['建党100周年', 'not-understood'],
    // Heads of tables, labels, look-backs and durations: not values of a deadline.
    ['整改时限', 'not-understood'],
    ['整治时限', 'not-understood'],
    ['时限', 'not-understood'],
    ['三年行动巩固提升阶段', 'not-understood'],
    ['保存不少于三年', 'not-understood'],
    ['近3年', 'not-understood'],
    ['2022年底启动，每月报送', 'not-understood'],
    ['6月17日17时30分前', 'not-understood'],
    ['', 'not-understood'],
    [`2022年底${'前'.repeat(200)}`, 'not-understood'],
  ])('%s is refused: %s', (words, reason) => {
    expect(parseDeadline(words)).toEqual({ ok: false, reason, words: words.slice(0, 200) });
  });
});

type WindowRow = readonly [
  seed: Seed,
  words: string,
  start: string | undefined,
  end: string | undefined,
  flags?: readonly DateFlag[],
  context?: DateContext,
];

const windows: readonly WindowRow[] = [
  ['000', '即日起至7月10日', '2021-06-15', '2021-07-10', ['inherited-year']],
  ['000', '（即日起至 6 月 23 日）', '2021-06-15', '2021-06-23', ['inherited-year']],
  ['000', '（6 月 23 日至 6 月 30 日）', '2021-06-23', '2021-06-30', ['inherited-year']],
  ['000', '（6 月 30 日至 7 月 10 日）', '2021-06-30', '2021-07-10', ['inherited-year']],
  ['000', '6月底前', undefined, '2021-06-30', ['inherited-year']],
  ['000', '专项行动期间', '2021-06-15', '2021-07-10'],
  ['001', '2023年', '2023-01-01', '2023-12-31'],
  ['001', '2022年', '2022-01-01', '2022-12-31'],
  ['001', '“安全生产月”', '2023-06-01', '2023-06-30', ['customary', 'inherited-year']],
  ['001', '“119 消防宣传月”', '2023-11-01', '2023-11-30', ['customary', 'inherited-year']],
  ['001', '“安全生产法宣传周”', '2023-12-01', '2023-12-07', ['customary', 'inherited-year']],
  ['001', '冬春季', '2023-11-01', '2024-03-31', ['customary', 'approximate', 'inherited-year']],
  ['001', '节假日等关键节点', undefined, undefined, ['relative-unresolved']],
  ['002', '2020—2022年', '2020-01-01', '2022-12-31'],
  ['002', '到2022年底', undefined, '2022-12-31'],
  ['002', '2020年', '2020-01-01', '2020-12-31'],
  ['002', '从2020年9月至2022年12月', '2020-09-01', '2022-12-31'],
  ['002', '（2020年9月-10月10日）', '2020-09-01', '2020-10-10', ['inherited-year']],
  ['002', '（2020年10-12月）', '2020-10-01', '2020-12-31'],
  ['002', '（2021年）', '2021-01-01', '2021-12-31'],
  ['002', '（2022年）', '2022-01-01', '2022-12-31'],
  ['002', '9-10 月', '2020-09-01', '2020-10-31', ['inherited-year'], { year: 2020 }],
  ['002', '3、 4 季度', '2020-07-01', '2020-12-31', ['inherited-year'], { year: 2020 }],
  ['002', '2021 年 4 个季度', '2021-01-01', '2021-12-31'],
  ['002', '2022 年 4 个季度', '2022-01-01', '2022-12-31'],
  ['002', '2020年第3季度', '2020-07-01', '2020-09-30'],
  ['002', '2020年第四季度', '2020-10-01', '2020-12-31'],
  ['002', '《职业病防治法》宣传周', '2021-04-25', '2021-05-01', ['customary', 'inherited-year'], { year: 2021 }],
  ['003', '从2020年6月至2022年12月', '2020-06-01', '2022-12-31'],
  ['003', '（2020年6—7月）', '2020-06-01', '2020-07-31'],
  ['003', '（2020年7—12月）', '2020-07-01', '2020-12-31'],
  ['003', '2020年7-12底', '2020-07-01', '2020-12-31', ['typo']],
  ['003', '近3年', '2017-07-20', '2020-07-20', ['approximate']],
  ['none', '2021年3月起', '2021-03-01', undefined],
  ['none', '2022年底前', undefined, '2022-12-31'],
  ['none', '2020年下半年', '2020-07-01', '2020-12-31'],
  ['none', '2020年11月至次年2月', '2020-11-01', '2021-02-28', ['inherited-year']],
  ['none', '2021年6月23-30日', '2021-06-23', '2021-06-30'],
  ['none', '2021年6月15日至月底', '2021-06-15', '2021-06-30', ['inherited-year']],
  ['none', '2021-06-15至2021-06-30', '2021-06-15', '2021-06-30'],
  ['none', '9-10月', undefined, undefined, ['no-year']],
  ['none', '即日起至2021年6月23日', undefined, '2021-06-23', ['relative-unresolved']],
];

describe('windows', () => {
  for (const [seed, words, start, end, flags = [], context = {}] of windows) {
    test(`${seed} ${words}`, () => {
      const reading = parseWindow(words, { ...seeds[seed], ...context });
      if (!reading.ok) throw new Error(`${words}: ${reading.reason}`);
      expect([reading.value.start, reading.value.end]).toEqual([start, end]);
      expect([...reading.value.flags].sort()).toEqual([...flags].sort());
    });
  }

  test.each([
    ['2020年11月至2月', 'reversed-dates'],
    ['2020年2月1日至30日', 'impossible-date'],
    ['持续推进', 'not-understood'],
    ['三年行动巩固提升阶段', 'not-understood'],
  ])('%s is refused: %s', (words, reason) => {
    expect(parseWindow(words)).toEqual({ ok: false, reason, words });
  });
});

type Meaning = Omit<Recurrence, 'text' | 'dates'> & { readonly dates?: readonly string[] };
type RecurrenceRow = readonly [seed: Seed, words: string, meaning: Meaning];

const per = (unit: NonNullable<Recurrence['every']>['unit'], n = 1) => ({ n, unit });

const recurrences: readonly RecurrenceRow[] = [
  ['000', '安全生产集中检查督查报送表格每日17时前报送', { every: per('day'), by: '17:00' }],
  ['000', '关键岗位 24 小时专人值班', { every: per('day') }],
  ['000', '要 24 小时值班值守', { every: per('day') }],
  ['000', '年度安全生产目标考核', { every: per('year') }],
  ['001', '县卫生健康委每季度至少召开1次会议专题研究部署', { every: per('quarter'), times: 1, compare: '>=' }],
  ['001', '各医疗机构每季度至少组织开展一次安全事故应急演练', { every: per('quarter'), times: 1, compare: '>=' }],
  ['001', '各级医疗卫生机构每月至少召开1次安全生产工作会议', { every: per('month'), times: 1, compare: '>=' }],
  ['001', '县卫生健康委至少举办1次安全生产培训班', { times: 1, compare: '>=' }],
  ['001', '落实重点场所每日巡查', { every: per('day') }],
  ['001', '重点部位每日巡防措施', { every: per('day') }],
  [
    '002',
    '各单位于2020年、2021年、2022年的10月30日前报',
    { every: per('year'), by: '10-30', dates: ['2020-10-30', '2021-10-30', '2022-10-30'] },
  ],
  ['002', '2022年10月15日前报专项整治三年行动总结', { by: '2022-10-15', dates: ['2022-10-15'] }],
  [
    '002',
    '各单位理论学习中心组每年安排习近平总书记关于安全生产重要论述专题学习不少于 1 次',
    { every: per('year'), times: 1, compare: '>=' },
  ],
  ['003', '务必对标对表，于每月25日前向区卫生健康委报送', { every: per('month'), by: '25' }],
  ['003', '周动态、月小结、季汇报、年总结', { every: per('week') }],
  ['003', '周动态', { every: per('week') }],
  ['003', '月小结', { every: per('month') }],
  ['003', '季汇报', { every: per('quarter') }],
  ['003', '年总结', { every: per('year') }],
  ['003', '市卫生健康委每月收集挂图作战工作动态', { every: per('month') }],
  ['003', '每年至少开展１次安全宣传进医院活动。', { every: per('year'), times: 1, compare: '>=' }],
  ['003', '每年至少开展１次卫生健康监督执法培训。', { every: per('year'), times: 1, compare: '>=' }],
  [
    '003',
    '委机关和委所属单位每年至少组织开展学习习近平总书记关于安全生产重要论述2次以上。',
    { every: per('year'), times: 2, compare: '>=' },
  ],
  ['003', '2．2021年12月前，媒体至少2次报道安全生产专项整治贯彻落实情况', { times: 2, compare: '>=' }],
  ['003', '1．每月份召开委机关相关科室参加的安全形势研判会', { every: per('month') }],
  ['003', '2．每季度召开委所属单位参加的安全风险防范研判断会', { every: per('quarter') }],
  ['003', '要求各医疗机构每季度报送医疗废物产生及处置情况', { every: per('quarter') }],
  ['003', '监督医疗机构每月开展检查，不定期开展暗访', { every: per('month') }],
  // §5.1 and the brief.
  ['none', '每年不少于1次', { every: per('year'), times: 1, compare: '>=' }],
  ['none', '每半年', { every: per('half-year') }],
  ['none', '每两个月', { every: per('month', 2) }],
  ['none', '每周五', { every: per('week'), by: '5' }],
  ['none', '每周五17时前', { every: per('week'), by: '5 17:00' }],
  ['none', '每周五下午5点半前报送', { every: per('week'), by: '5 17:30' }],
  ['none', '每月25日12:00前', { every: per('month'), by: '25 12:00' }],
  ['none', '每月最后一个工作日前', { every: per('month'), by: 'workday:-1' }],
  ['none', '每月底最后一个工作日下午3点前', { every: per('month'), by: 'workday:-1 15:00' }],
  ['none', '每季度第三个工作日前', { every: per('quarter'), by: 'workday:3' }],
  ['none', '每月前5个工作日内', { every: per('month'), by: 'workday:5' }],
  ['none', '每半月调度1次', { every: per('month'), times: 2, compare: '=' }],
  ['none', '每半个月至少1次', { every: per('month'), times: 2, compare: '>=' }],
  ['none', '每星期日', { every: per('week'), by: '7' }],
  ['none', '每周一次', { every: per('week'), times: 1, compare: '=' }],
  ['none', '每周一报送', { every: per('week'), by: '1' }],
  ['none', '每天下午5点半前', { every: per('day'), by: '17:30' }],
  ['none', '每日24时前', { every: per('day'), by: '24:00' }],
  ['none', '每月底前', { every: per('month'), by: 'last' }],
  ['none', '每月1日至5日', { every: per('month'), by: '5' }],
  ['none', '每季度末前', { every: per('quarter'), by: 'last' }],
  ['none', '每季度第三个月25日前', { every: per('quarter'), by: '3-25' }],
  ['none', '每季度首月10日前', { every: per('quarter'), by: '1-10' }],
  ['none', '每年12月10日前', { every: per('year'), by: '12-10' }],
  ['none', '每年6月底前', { every: per('year'), by: '06-30' }],
  ['none', '每年底前', { every: per('year'), by: 'last' }],
  ['none', '至少每季度召开一次', { every: per('quarter'), times: 1, compare: '>=' }],
  ['none', '一年两次', { every: per('year'), times: 2, compare: '=' }],
  ['none', '半年一次', { every: per('half-year'), times: 1, compare: '=' }],
  ['none', '每年不超过3次', { every: per('year'), times: 3, compare: '<=' }],
  ['none', '每年约10次', { every: per('year'), times: 10, compare: '约' }],
  ['none', '按月报送', { every: per('month') }],
  ['000', '6月30日、12月31日前报送', { dates: ['2021-06-30', '2021-12-31'] }],
];

describe('recurrences', () => {
  test.each(recurrences)('%s %s', (seed, words, meaning) => {
    const reading = parseRecurrence(words, seeds[seed]);
    if (!reading.ok) throw new Error(`${words}: ${reading.reason}`);
    const { text: _text, ...got } = reading.value;
    expect(got).toEqual(meaning);
  });

  test.each([
    ['保存不少于三年', 'not-understood'],
    ['持续推进', 'not-understood'],
    ['第1次会议', 'not-understood'],
    ['一次性用品', 'not-understood'],
    ['第三季度检查', 'not-understood'],
    ['2022年总结', 'not-understood'],
    ['按时完成体检', 'not-understood'],
    ['落实到每个岗位和每个责任人员', 'not-understood'],
    // What one rhythm cannot say must not be half said.
    ['每月10日、25日前', 'not-understood'],
    ['每周一、周四', 'not-understood'],
    ['每星期一和星期四', 'not-understood'],
    ['每月于次月5日前报送', 'not-understood'],
    ['每个工作日至少1次', 'not-understood'],
    ['每月第30个工作日', 'not-understood'],
    ['每周五25时前', 'impossible-date'],
    ['每月32日前', 'impossible-date'],
    ['每年2月30日前', 'impossible-date'],
    ['每日25时前', 'impossible-date'],
    ['2021年2月29日前报送', 'impossible-date'],
    ['10月15日前报送', 'no-year'],
  ])('%s is refused: %s', (words, reason) => {
    expect(parseRecurrence(words)).toEqual({ ok: false, reason, words });
  });

  const dues = (words: string, start: string, end: string): readonly string[] => {
    const reading = parseRecurrence(words);
    return reading.ok ? expandRecurrence(reading.value, { start: day(start), end: day(end) }).map(({ due }) => due) : [];
  };

  test('000: daily reports from 15 June to 10 July are 26', () => {
    expect(dues('每日17时前', '2021-06-15', '2021-07-10')).toHaveLength(26);
  });

  test('001: at least once a quarter is 4 in 2023, once a month 12', () => {
    expect(dues('每季度至少召开1次', '2023-01-01', '2023-12-31')).toEqual(['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']);
    expect(dues('每月至少召开1次', '2023-01-01', '2023-12-31')).toHaveLength(12);
  });

  test('002: three yearly days, a Friday, a Saturday and a Sunday', () => {
    const all = dues('2020年、2021年、2022年的10月30日前', '2020-09-01', '2022-12-31');
    expect(all).toEqual(['2020-10-30', '2021-10-30', '2022-10-30']);
    expect(all.map((due) => weekday(day(due)))).toEqual([5, 6, 7]);
  });

  test('003: the 25th of each month from 2020-07-25 to 2022-12-25', () => {
    const all = dues('每月25日前', '2020-07-20', '2022-12-31');
    expect([all.length, all[0], all.at(-1)]).toEqual([30, '2020-07-25', '2022-12-25']);
  });
});

describe('targets with dates', () => {
  test('003: 到2022年底 … 不低于在职人员的75%', () => {
    const reading = parseTarget('到2022年底，具有相关专业学历和实践经验的执法人员不低于在职人员的75%', seeds['003']);
    expect(reading.ok && reading.value).toMatchObject({ compare: '>=', value: 75, unit: '%', by: '2022-12-31', byText: '到2022年底' });
  });

  test('002: 30% and 70% are two milestones, cumulative or not', () => {
    const reading = parseTarget('2021年完成30%，2022年完成70%', seeds['002']);
    expect(reading.ok && reading.value.series.map(({ year, value }) => [year, value])).toEqual([
      [2021, 30],
      [2022, 70],
    ]);
    expect(reading.ok && [reading.value.accumulation, reading.value.flags]).toEqual(['unstated', ['accumulation-unstated']]);
  });

  test('001: 保存不少于三年 is a duration of at least three years', () => {
    const reading = parseTarget('保存不少于三年', seeds['001']);
    expect(reading.ok && reading.value).toMatchObject({ measure: '保存', compare: '>=', value: 3, unit: '年' });
  });
});
