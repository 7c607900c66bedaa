import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/model/day.ts';
import type { Plan } from '../../src/model/plan.ts';
import { receiptStates } from '../../src/model/receipt.ts';
import { unitSchema } from '../../src/model/unit.ts';
import { countedCells, receiptMatrix, type ReceiptMatrix } from '../../src/plan/receipt-matrix.ts';
import { receiptCounts, receiptLapses, receiptRanking } from '../../src/plan/receipt-ranking.ts';
import { unitRegistry } from '../../src/plan/unit-registry.ts';
import { day, role, smallPlan } from './small-plan.ts';

const units = [
  { id: 'a', name: '甲院', kind: '医疗机构', aliases: ['甲医院'] },
  { id: 'b', name: '乙院', kind: '医疗机构' },
  { id: 'c', name: '丙院', kind: '医疗机构' },
  { id: 'all', name: '各单位', kind: '类别', members: ['a', 'b', 'c'] },
  { id: 'open', name: '各乡镇', kind: '类别' },
];
const registryOf = (more: readonly object[] = units) => unitRegistry(more.map((unit) => unitSchema.parse(unit)));
const registry = registryOf();

const monthly = {
  text: '每月25日前',
  what: '月报',
  from: role('responsible', '各单位', 'all'),
  every: { n: 1, unit: 'month' },
  by: '25',
  owed: true,
};
const receipt = (unit: string, period: string, received: string | undefined, state: string, more: object = {}): object => ({
  report: '月报',
  unit,
  period,
  ...(received === undefined ? {} : { received }),
  state,
  ...more,
});

const planOf = (receipts: readonly object[], report: object = monthly): Plan => smallPlan({ reports: [report], receipts });

function matrixOf(plan: Plan, asOf: Day, known = registry): ReceiptMatrix {
  const [report] = plan.reports;
  const matrix = report && receiptMatrix(report, plan, known, asOf);
  if (matrix === undefined) throw new Error('no matrix');
  return matrix;
}

const cell = (matrix: ReceiptMatrix, unit: string, end: string) =>
  matrix.rows.find((row) => row.unit.id === unit)?.cells.find(({ period }) => period.end === end);

/** The other units keep the schedule registered. */
const others = [receipt('乙院', '2020-09-30', '2020-09-20', '按时'), receipt('丙院', '2020-09-30', '2020-09-24', '零报告')];

describe('a cell of the matrix', () => {
  const cases: readonly (readonly [
    words: string,
    receipts: readonly object[],
    asOf: string,
    state: string,
    daysLate: number | undefined,
    counted: boolean,
  ])[] = [
    ['the day before it is due', [], '2020-09-24', '未到期', undefined, false],
    ['on the day it is due', [], '2020-09-25', '未到期', undefined, false],
    ['the day after', [], '2020-09-26', '未报', 1, true],
    ['months after', [], '2020-12-25', '未报', 91, true],
    ['came on its day, asked on that day', [receipt('甲院', '2020-09-30', '2020-09-25', '按时')], '2020-09-25', '按时', undefined, false],
    ['came on its day, asked the day after', [receipt('甲院', '2020-09-30', '2020-09-25', '按时')], '2020-09-26', '按时', undefined, true],
    ['came a day late, asked before it came', [receipt('甲院', '2020-09-30', '2020-09-27', '迟报')], '2020-09-26', '未报', 1, true],
    ['came two days late', [receipt('甲院', '2020-09-30', '2020-09-27', '迟报')], '2020-09-27', '迟报', 2, true],
    ['nothing to report', [receipt('甲院', '2020-09-30', '2020-09-02', '零报告')], '2020-10-01', '零报告', undefined, true],
    ['sent back and nothing more', [receipt('甲院', '2020-09-30', '2020-09-20', '退回')], '2020-09-28', '退回', 3, true],
    ['sent back before its day', [receipt('甲院', '2020-09-30', '2020-09-20', '退回')], '2020-09-25', '退回', undefined, false],
    [
      'sent back and sent again',
      [receipt('甲院', '2020-09-30', '2020-09-27', '迟报'), receipt('甲院', '2020-09-30', '2020-09-20', '退回')],
      '2020-09-28',
      '迟报',
      2,
      true,
    ],
    ['written down as missing', [receipt('甲院', '2020-09-30', undefined, '未报')], '2020-09-28', '未报', 3, true],
    [
      'written down as missing before its day',
      [receipt('甲院', '2020-09-30', undefined, '未报')],
      '2020-09-25',
      '未到期',
      undefined,
      false,
    ],
    ['by another name of the unit', [receipt('甲医院', '2020-09-30', '2020-09-21', '按时')], '2020-09-28', '按时', undefined, true],
    [
      'a day within the period means the period',
      [receipt('甲院', '2020-09-01', '2020-09-21', '按时')],
      '2020-09-28',
      '按时',
      undefined,
      true,
    ],
    [
      'a receipt of another report',
      [receipt('甲院', '2020-09-30', '2020-09-21', '按时', { report: '季报' })],
      '2020-09-28',
      '未报',
      3,
      true,
    ],
  ];

  it.each(cases)('%s', (_, receipts, asOf, state, daysLate, counted) => {
    const found = cell(matrixOf(planOf([...receipts, ...others]), day(asOf)), 'a', '2020-09-30');
    expect(found).toMatchObject({ state, counted });
    expect(found?.daysLate).toBe(daysLate);
  });

  it('keeps the latest copy, its reason and how many there were', () => {
    const receipts = [
      receipt('甲院', '2020-09-30', '2020-09-20', '退回', { note: '缺签名' }),
      receipt('甲院', '2020-09-30', '2020-09-20', '按时', { note: '已补' }),
    ];
    expect(cell(matrixOf(planOf(receipts), day('2020-09-30')), 'a', '2020-09-30')).toMatchObject({
      state: '按时',
      copies: 2,
      note: '已补',
    });
  });
});

describe('who owes', () => {
  it('a schedule without any receipt accuses nobody', () => {
    const matrix = matrixOf(planOf([]), day('2021-03-01'));
    expect(matrix.registered).toBe(false);
    expect(new Set(matrix.rows.flatMap(({ cells }) => cells.map(({ state }) => state)))).toEqual(new Set(['未登记', '未到期']));
    expect(countedCells(matrix)).toEqual([]);
  });

  it('periods before the first that was written down accuse nobody either', () => {
    const matrix = matrixOf(planOf([receipt('乙院', '2020-11-30', '2020-11-20', '按时')]), day('2020-12-01'));
    expect(matrix.rows[0]?.cells.map(({ state }) => state)).toEqual(['未登记', '未登记', '未报', '未到期']);
  });

  it('a class whose members nobody wrote down has the rows that reported, and none is missing', () => {
    const plan = planOf([receipt('乙院', '2020-09-30', '2020-09-20', '按时')], { ...monthly, from: role('responsible', '各乡镇', 'open') });
    const matrix = matrixOf(plan, day('2020-11-01'));
    expect(matrix.openClasses).toEqual(['open']);
    expect(matrix.rows.map(({ label, cells }) => [label, cells.map(({ state }) => state)])).toEqual([
      ['乙院', ['按时', '未登记', '未到期']],
    ]);
  });

  it('the successor owes from its day on, and takes receipts under the old name', () => {
    const known = registryOf([
      ...units.map((unit) => (unit.id === 'a' ? { ...unit, successor: { unit: 'd', from: '2020-10-10' } } : unit)),
      { id: 'd', name: '丁院', kind: '医疗机构' },
    ]);
    const receipts = [receipt('甲院', '2020-09-30', '2020-09-20', '按时'), receipt('甲院', '2020-10-31', '2020-10-20', '按时'), ...others];
    const matrix = matrixOf(planOf(receipts), day('2020-11-26'), known);
    const states = (id: string) => matrix.rows.find(({ unit }) => unit.id === id)?.cells.map(({ state }) => state);
    expect(states('a')).toEqual(['按时', '不承担', '不承担']);
    expect(states('d')).toEqual(['不承担', '按时', '未报']);
  });

  it('of a split unit each successor owes from its day; the old one until the last has begun, and keeps what comes under its name', () => {
    const successor = [
      { unit: 'd', from: '2020-10-10' },
      { unit: 'e', from: '2020-11-10' },
    ];
    const known = registryOf([
      ...units.map((unit) => (unit.id === 'a' ? { ...unit, successor } : unit)),
      { id: 'd', name: '丁院', kind: '医疗机构' },
      { id: 'e', name: '戊院', kind: '医疗机构' },
    ]);
    const receipts = [
      receipt('甲院', '2020-09-30', '2020-09-20', '按时'),
      receipt('丁院', '2020-10-31', '2020-10-20', '按时'),
      receipt('甲院', '2020-11-30', '2020-11-20', '按时'),
    ];
    const statesIn = (copies: readonly object[]) => (id: string) =>
      matrixOf(planOf(copies), day('2020-11-26'), known)
        .rows.find(({ unit }) => unit.id === id)
        ?.cells.map(({ state }) => state);
    const whole = statesIn(receipts);
    expect(whole('a')).toEqual(['按时', '未报', '按时']);
    // Whose copy it is that came under the old name nobody can tell, so that neither is called missing.
    expect(whole('d')).toEqual(['不承担', '按时', '未登记']);
    expect(whole('e')).toEqual(['不承担', '不承担', '未登记']);
    const early = statesIn(receipts.slice(0, 2));
    expect([early('a')?.[2], early('d')?.[2], early('e')?.[2]]).toEqual(['不承担', '未报', '未报']);
  });

  it('what is only quoted, or has no day, has no matrix', () => {
    const [quoted, dayless] = smallPlan({
      reports: [
        { ...monthly, owed: false },
        { text: '定期', what: '简报', from: monthly.from, owed: true },
      ],
    }).reports;
    const plan = planOf([]);
    expect(quoted && receiptMatrix(quoted, plan, registry, day('2021-01-01'))).toBeUndefined();
    expect(dayless && receiptMatrix(dayless, plan, registry, day('2021-01-01'))).toBeUndefined();
  });

  it('daily, weekly, yearly and listed reports have their periods', () => {
    const ends = (schedule: object, asOf: string) =>
      matrixOf(planOf([], { ...monthly, by: undefined, every: undefined, ...schedule }), day(asOf)).periods.map(({ end }) => end);
    expect(ends({ every: { n: 1, unit: 'day' }, by: '17:00', start: '2021-06-15', end: '2021-07-10' }, '2021-06-17')).toEqual([
      '2021-06-15',
      '2021-06-16',
      '2021-06-17',
    ]);
    expect(ends({ every: { n: 1, unit: 'year' }, by: '10-30' }, '2021-11-01')).toEqual(['2020-12-31', '2021-12-31']);
    expect(ends({ dates: ['2020-10-30', '2021-10-30'] }, '2021-01-01')).toEqual(['2020-10-30', '2021-10-30']);
    expect(ends({ by: '2022-10-15' }, '2022-01-01')).toEqual(['2022-10-15']);
  });
});

describe('ranking and list', () => {
  const receipts = [
    receipt('甲院', '2020-09-30', '2020-09-20', '按时'),
    receipt('甲院', '2020-10-31', '2020-10-26', '迟报'),
    receipt('乙院', '2020-09-30', '2020-09-20', '零报告'),
    receipt('乙院', '2020-10-31', '2020-10-27', '迟报'),
    receipt('丙院', '2020-09-30', '2020-09-20', '退回'),
  ];
  const matrix = matrixOf(planOf(receipts), day('2020-11-01'));

  it('equals share a place, and the next place is left out', () => {
    expect(receiptRanking(matrix).map(({ row, place, tied, counts }) => [row.unit.id, place, tied, counts.rate])).toEqual([
      ['a', 1, true, 50],
      ['b', 1, true, 50],
      ['c', 3, false, 0],
    ]);
  });

  it('who owed nothing has no place', () => {
    expect(receiptRanking(matrixOf(planOf(receipts), day('2020-09-25'))).map(({ place }) => place)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('the list names unit, period, state and days', () => {
    expect(receiptLapses(matrix).map(({ unit, period, state, daysLate }) => [unit.id, period.end, state, daysLate])).toEqual([
      ['c', '2020-09-30', '退回', 37],
      ['a', '2020-10-31', '迟报', 1],
      ['b', '2020-10-31', '迟报', 2],
      ['c', '2020-10-31', '未报', 7],
    ]);
  });
});

describe('laws of the matrix', () => {
  const ends = ['2020-09-30', '2020-10-31', '2020-11-30'] as const;
  const anyReceipt = fc
    .record({
      unit: fc.constantFrom('甲院', '乙院', '丙院'),
      period: fc.constantFrom(...ends),
      after: fc.integer({ min: -40, max: 40 }),
      state: fc.constantFrom(...receiptStates.filter((state) => state !== '未报')),
    })
    .map(({ unit, period, after, state }) => receipt(unit, period, addDays(day(period), after), state));
  const anyPlan = fc.array(anyReceipt, { maxLength: 12 }).map((receipts) => planOf(receipts));
  const anyDay = fc.integer({ min: 0, max: 150 }).map((days) => addDays(day('2020-09-01'), days));

  it('the states of the ranking add up to the cells that are counted', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, (plan, asOf) => {
        const matrix = matrixOf(plan, asOf);
        const whole = receiptCounts(countedCells(matrix));
        const ranks = receiptRanking(matrix).map(({ counts }) => counts);
        for (const state of receiptStates) expect(ranks.reduce((sum, { states }) => sum + states[state], 0)).toBe(whole.states[state]);
        expect(Object.values(whole.states).reduce((sum, count) => sum + count, 0)).toBe(whole.owed);
        expect(receiptLapses(matrix)).toHaveLength(whole.owed - whole.inTime);
      }),
    );
  });

  it('what was decided on a day stays, unless a copy came later', () => {
    fc.assert(
      fc.property(anyPlan, anyDay, fc.integer({ min: 1, max: 60 }), (plan, asOf, days) => {
        const later = addDays(asOf, days);
        const after = matrixOf(plan, later);
        for (const known of countedCells(matrixOf(plan, asOf))) {
          const then = cell(after, known.unit.id, known.period.end);
          if (then?.copies === known.copies) expect(then.state).toBe(known.state);
          expect(then?.counted).toBe(true);
        }
      }),
    );
  });
});
