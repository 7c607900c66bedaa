import { describe, expect, it } from 'vitest';
import { formSchema } from '../../src/model/form.ts';
import { hazardSchema, ledgerSchema } from '../../src/model/ledger.ts';
import { targetSchema } from '../../src/model/target.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { hazardStatuses } from '../../src/plan/hazard-status.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';
import { hazardsByGrade, hazardsByUnit } from '../../src/views/hazard-shares.ts';
import { hazardTargets, ledgerMeasure } from '../../src/views/hazard-targets.ts';
import { ledgerForm } from '../../src/views/ledger-form.ts';
import { periodWords } from '../../src/views/period-words.ts';
import { receiptView } from '../../src/views/receipt-view.ts';
import { day, role, smallPlan } from '../plan/small-plan.ts';

describe('the name of a period', () => {
  const period = (start: string, end: string, due = end) => ({ start: day(start), end: day(end), due: day(due), partial: false });

  it.each([
    ['day', period('2021-06-15', '2021-06-15'), '2021年6月15日', '15日', '2021年6月'],
    ['week', period('2021-06-14', '2021-06-20'), '2021年第24周（6月14日至6月20日）', '第24周', '2021年第2季度'],
    ['week', period('2020-12-28', '2021-01-03'), '2020年第53周（12月28日至1月3日）', '第53周', '2020年第4季度'],
    ['month', period('2022-06-01', '2022-06-30', '2022-06-25'), '2022年6月', '6月', '2022年'],
    ['quarter', period('2022-07-01', '2022-09-30'), '2022年第3季度', '第3季度', '2022年'],
    ['half-year', period('2022-07-01', '2022-12-31'), '2022年下半年', '下半年', '2022年'],
    ['year', period('2022-01-01', '2022-12-31', '2022-10-30'), '2022年', '2022年', ''],
  ] as const)('of a %s', (unit, one, full, short, stretch) => {
    expect(periodWords(one, { n: 1, unit })).toEqual({ full, short, stretch });
  });

  it('of two months, and of a listed day', () => {
    expect(periodWords(period('2022-01-01', '2022-02-28'), { n: 2, unit: 'month' }).full).toBe('2022年1月1日至2022年2月28日');
    expect(periodWords(period('2020-09-01', '2020-10-30'), undefined)).toEqual({
      full: '2020年10月30日',
      short: '2020年10月30日',
      stretch: '',
    });
  });
});

describe('the receipts of a plan', () => {
  const units = [
    { id: 'a', name: '甲院', kind: '医疗机构' },
    { id: 'b', name: '乙院', kind: '医疗机构' },
    { id: 'all', name: '各单位', kind: '类别', members: ['a', 'b'] },
  ].map((unit) => unitSchema.parse(unit));
  const report = {
    text: '每月25日前',
    what: '月报',
    from: role('responsible', '各单位', 'all'),
    every: { n: 1, unit: 'month' },
    by: '25',
    owed: true,
  };
  const receipts = [{ report: '月报', unit: '甲院', period: '2021-01-31', received: '2021-01-20', state: '按时' }];
  const view = receiptView(smallPlan({ reports: [report], receipts }), units, { asOf: day('2021-01-25'), edition: 'internal' });

  it('say who has sent what is being asked for, and who not yet, without calling anybody late', () => {
    expect(view?.reports[0]?.current).toMatchObject({ column: { full: '2021年1月', due: '2021-01-25' }, came: 1, waiting: ['乙院'] });
    expect(view?.reports[0]?.lapses).toEqual([]);
  });

  it('stand in a stretch a year, the latest first', () => {
    expect(view?.reports[0]?.blocks.map(({ title, columns }) => [title, columns.map(({ short }) => short)])).toEqual([
      ['2021年', ['1月']],
      ['2020年', ['9月', '10月', '11月', '12月']],
    ]);
  });
});

describe('hazards by unit and grade', () => {
  const registry = unitRegistry([unitSchema.parse({ id: 'h', name: '某县人民医院', aliases: ['县医院'], kind: '医疗机构' })]);
  const hazard = (id: string, unit: string, more: object = {}) =>
    hazardSchema.parse({ id, unit, found: '2021-03-01', hazard: '通道堵塞', ...more });
  const statuses = hazardStatuses(
    [
      hazard('h1', '县医院', { grade: '低' }),
      hazard('h2', '某县人民医院', { closed: '2021-03-02' }),
      hazard('h3', '大酒店', { deadline: '2021年3月2日前' }),
    ],
    day('2021-04-01'),
  );

  it('two names of one unit count together, those with most overdue first', () => {
    expect(hazardsByUnit(statuses, {}, registry).map(({ unit, label, counts }) => [unit, label, counts.total, counts.overdue])).toEqual([
      [undefined, '大酒店', 1, 1],
      ['h', '某县人民医院', 2, 0],
    ]);
  });

  it('a grade that none has is left out; those without a grade stand last', () => {
    expect(hazardsByGrade(statuses).map(({ grade, counts }) => [grade, counts.total])).toEqual([
      ['低', 1],
      [undefined, 2],
    ]);
  });
});

describe('targets of rates beside the ledgers', () => {
  const series = [70, 90, 100].map((value, index) => ({
    text: `${String(2020 + index)}年达到${String(value)}%`,
    year: 2020 + index,
    value,
    unit: '%',
  }));
  const target = (more: object = {}) =>
    targetSchema.parse({ text: '隐患整改率', measure: '隐患整改率', unit: '%', series, flags: [], ...more });
  const hazards = [
    { id: 'h1', found: '2020-10-01', closed: '2020-11-01' },
    { id: 'h2', found: '2020-10-01', closed: '2021-02-01' },
    { id: 'h3', found: '2021-03-01' },
    { id: 'h4', found: '2021-03-01', closed: '2021-04-01', grade: '重大' },
  ].map((one) => hazardSchema.parse({ unit: '县医院', hazard: '通道堵塞', ...one }));
  const rows = (asOf: string, more: object = {}) => hazardTargets(smallPlan({ targets: [target(more)] }), hazards, day(asOf));

  it('a year that is over is judged at its end, the running one as of the day, one to come not at all', () => {
    expect(rows('2021-06-30').map(({ when, all, ownYear, day: on, reached, final }) => [when, all, ownYear, on, reached, final])).toEqual([
      ['2020年', 50, 50, '2020-12-31', false, true],
      ['2021年', 75, 50, '2021-06-30', false, false],
      ['2022年', undefined, undefined, '2021-06-30', undefined, false],
    ]);
  });

  it('the last day of a year does not end it', () => {
    expect(rows('2020-12-31')[0]?.final).toBe(false);
    expect(rows('2021-01-01')[0]?.final).toBe(true);
  });

  it('words that say 分年 are judged by the hazards of the year alone', () => {
    expect(rows('2021-06-30', { accumulation: 'yearly' }).map(({ judgedBy }) => judgedBy)).toEqual(['ownYear', 'ownYear', 'ownYear']);
  });

  it('only measures of hazards are measured, a grade only by its own', () => {
    expect(ledgerMeasure('隐患整改率')).toEqual({ of: 'closed', grade: undefined });
    expect(ledgerMeasure('重大隐患整改完成率')).toEqual({ of: 'closed', grade: '重大' });
    expect(ledgerMeasure('重大隐患五落实率')).toEqual({ of: 'five', grade: '重大' });
    expect(ledgerMeasure('隐患排查覆盖率')).toBeUndefined();
    expect(ledgerMeasure('职工受训率')).toBeUndefined();
  });
});

describe('the blank form of a ledger', () => {
  const hazards = ledgerSchema.parse({ id: 'yinhuan', kind: 'hazards', title: '问题隐患清单' });

  it('is the form of the plan with the same id where there is one', () => {
    const own = formSchema.parse({ id: 'yinhuan', title: '问题隐患和制度措施清单' });
    expect(ledgerForm(hazards, { forms: [own] })).toBe(own);
  });

  it('else has 五落实 and the closing, and says that it is a sample', () => {
    const form = ledgerForm(hazards, { forms: [] });
    expect(form.offered).toBe(true);
    expect(form.columns.flatMap(({ label, columns }) => [label, ...(columns ?? []).map((one) => one.label)])).toEqual([
      '序号',
      '发现日期',
      '问题隐患',
      '等级',
      '五落实',
      '责任人',
      '整改制度措施',
      '资金',
      '时限',
      '预案',
      '销号日期',
      '验收人',
    ]);
  });

  it('of columns of its own has these, with the choices beside', () => {
    const ledger = ledgerSchema.parse({
      id: 'peixun',
      kind: 'custom',
      title: '培训台账',
      columns: [
        { key: 'day', label: '日期', type: 'day' },
        { key: 'result', label: '结果', type: 'choice', choices: ['合格', '不合格'] },
      ],
    });
    expect(ledgerForm(ledger, { forms: [] }).columns).toEqual([
      { key: 'no', label: '序号' },
      { key: 'day', label: '日期' },
      { key: 'result', label: '结果', note: '合格、不合格' },
    ]);
  });
});
