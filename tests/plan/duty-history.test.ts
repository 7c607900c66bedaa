import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/day.ts';
import { countPeriods, dutyHistories, dutyStates, type DutyHistory } from '../../src/plan/duty-history.ts';
import { day, role, smallPlan, task } from './small-plan.ts';

const quarterly = { text: '每季度至少召开1次例会', every: { n: 1, unit: 'quarter' }, times: 1, compare: '>=', roles: [] };

function historyOn(asOf: string, records: readonly object[], duty: object = quarterly, more: object = {}): DutyHistory {
  const plan = smallPlan({
    period: { text: '2021年2月至2022年5月', start: '2021-02-10', end: '2022-05-20', flags: [] },
    tasks: [task('t1', { duties: [duty] })],
    records: records.map((record) => ({ task: 't1', ...record })),
    ...more,
  });
  const [history] = dutyHistories(plan, day(asOf));
  if (history === undefined) throw new Error('no duty');
  return history;
}

const statesOn = (asOf: string, records: readonly object[], duty?: object) =>
  historyOn(asOf, records, duty).periods.map(({ state }) => state);

describe('dutyHistories', () => {
  it('marks the periods that the window cuts', () => {
    const periods = historyOn('2021-06-15', []).periods;
    expect(periods.map(({ start, end, partial }) => [start, end, partial])).toEqual([
      ['2021-02-10', '2021-03-31', true],
      ['2021-04-01', '2021-06-30', false],
      ['2021-07-01', '2021-09-30', false],
      ['2021-10-01', '2021-12-31', false],
      ['2022-01-01', '2022-03-31', false],
      ['2022-04-01', '2022-05-20', true],
    ]);
  });

  it.each([
    ['nothing was ever entered: nobody missed anything', '2022-06-01', [], ['未记录', '未记录', '未记录', '未记录', '未记录', '未记录']],
    [
      'on the due day it is not yet missed',
      '2021-06-30',
      [{ day: '2021-03-29' }],
      ['已开展', '未到期', '未到期', '未到期', '未到期', '未到期'],
    ],
    ['the day after the due day', '2021-07-01', [{ day: '2021-03-29' }], ['已开展', '未开展', '未到期', '未到期', '未到期', '未到期']],
    [
      'held on the first and on the last day',
      '2021-07-01',
      [{ day: '2021-02-10' }, { day: '2021-06-30' }],
      ['已开展', '已开展', '未到期', '未到期', '未到期', '未到期'],
    ],
    [
      'held later for an earlier period',
      '2021-07-08',
      [{ day: '2021-03-29' }, { day: '2021-07-06', period: '2021-06-30' }],
      ['已开展', '逾期开展', '未到期', '未到期', '未到期', '未到期'],
    ],
    [
      'a record of a later day is not known yet',
      '2021-06-15',
      [{ day: '2021-06-16' }],
      ['未记录', '未到期', '未到期', '未到期', '未到期', '未到期'],
    ],
  ])('%s', (_name, asOf, records, wanted) => {
    expect(statesOn(asOf, records)).toEqual(wanted);
  });

  it('counts a quota over all records of a period', () => {
    const twice = { ...quarterly, text: '每季度至少2次', times: 2 };
    const records = [
      { day: '2021-03-01' },
      { day: '2021-05-01', times: 2 },
      { day: '2021-08-01' },
      { day: '2021-10-09', period: '2021-09-30' },
    ];
    expect(statesOn('2022-01-01', records, twice).slice(0, 4)).toEqual(['次数不足', '已开展', '逾期开展', '未开展']);
  });

  it('says since when and by how many days', () => {
    const { periods } = historyOn('2021-08-09', [{ day: '2021-04-03', period: '2021-03-31' }]);
    expect(periods.slice(0, 3).map(({ heldOn, daysLate }) => [heldOn, daysLate])).toEqual([
      ['2021-04-03', 3],
      [undefined, 40],
      [undefined, undefined],
    ]);
  });

  it('judges by the day that is named within the period', () => {
    const monthly = { text: '每月10日前', every: { n: 1, unit: 'month' }, by: '10', roles: [] };
    expect(statesOn('2021-05-31', [{ day: '2021-03-10' }, { day: '2021-04-11' }], monthly).slice(0, 4)).toEqual([
      '未开展',
      '已开展',
      '逾期开展',
      '未开展',
    ]);
  });

  it('an upper bound is only ever broken', () => {
    const atMost = { ...quarterly, text: '每季度不超过1次', compare: '<=' };
    const records = [{ day: '2021-03-01' }, { day: '2021-04-01' }, { day: '2021-05-01' }];
    expect(statesOn('2021-10-01', records, atMost).slice(0, 4)).toEqual(['未超过', '超过次数', '未超过', '未到期']);
  });

  it('a quota without a rhythm has the whole window; what names neither day nor number has none', () => {
    const whole = { text: '至少2次', times: 2, compare: '>=', roles: [] };
    expect(historyOn('2021-06-15', [{ day: '2021-03-01' }], whole).periods).toMatchObject([
      { start: '2021-02-10', end: '2022-05-20', held: 1, state: '未到期' },
    ]);
    const some = historyOn('2021-06-15', [{ day: '2021-03-01' }], { text: '适时检查', roles: [] });
    expect([some.periods, some.beside.length]).toEqual([[], 1]);
  });

  it('keeps what lies outside the window beside the periods', () => {
    const { beside, periods } = historyOn('2021-06-15', [{ day: '2021-01-15' }]);
    expect([beside.length, periods[0]?.state]).toEqual([1, '未开展']);
  });

  it('owes nothing more from the day on which the task was cancelled', () => {
    const changes = [{ task: 't1', kind: '取消', day: '2021-09-30', approver: '局长办公会' }];
    expect(historyOn('2022-01-01', [], quarterly, { changes }).periods.map(({ due }) => due)).toEqual(['2021-03-31', '2021-06-30']);
  });

  it('is owed by the people of the task into which its own was merged', () => {
    const plan = smallPlan({
      tasks: [task('t1', { duties: [quarterly] }), task('t2', { roles: [role('lead', '办公室', 'bangong')] })],
      changes: [{ task: 't1', kind: '合并', into: 't2', day: '2021-05-01', approver: '局长办公会' }],
    });
    const [history] = dutyHistories(plan, day('2021-06-15'));
    expect([history?.heir?.id, history?.roles[0]?.text]).toEqual(['t2', '办公室']);
  });

  it('finds the duty by its task, its words or its id, and no other', () => {
    const plan = smallPlan({
      duties: [{ ...quarterly, id: 'lihui' }],
      tasks: [
        task('t1', {
          duties: [
            { ...quarterly, text: '每季度检查' },
            { ...quarterly, text: '每季度培训' },
          ],
        }),
      ],
      records: [
        { duty: 'lihui', day: '2021-03-01' },
        { task: 't1', duty: '每季度培训', day: '2021-03-02' },
        { task: 't1', day: '2021-03-03' },
        { duty: '每季度没有', day: '2021-03-04' },
        { day: '2021-03-05' },
      ],
    });
    const held = dutyHistories(plan, day('2021-06-15')).map(({ duty, periods }) => [
      duty.text,
      periods.flatMap(({ records }) => records).length,
    ]);
    expect(held).toEqual([
      ['每季度至少召开1次例会', 1],
      ['每季度检查', 0],
      ['每季度培训', 1],
    ]);
  });
});

describe('laws', () => {
  const days = fc.integer({ min: -60, max: 600 }).map((n) => addDays(day('2021-02-10'), n));
  const records = fc.array(fc.record({ day: days, times: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 });
  const duties = fc.record({
    text: fc.constant('检查'),
    every: fc.record({ n: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year') }),
    times: fc.integer({ min: 1, max: 3 }),
    compare: fc.constantFrom('>=', '<=', '=', '约'),
    roles: fc.constant([]),
  });

  it('periods lie in the window, in order, without overlap, each with one state', () => {
    fc.assert(
      fc.property(duties, records, days, (duty, list, asOf) => {
        const { periods } = historyOn(asOf, list, duty);
        for (const [index, { start, end, due, state }] of periods.entries()) {
          expect('2021-02-10' <= start && start <= due && due <= end && end <= '2022-05-20').toBe(true);
          expect(index === 0 || periods[index - 1]!.end < start).toBe(true);
          expect(dutyStates).toContain(state);
        }
        const counts = countPeriods(periods);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(periods.length);
      }),
    );
  });

  it('every known record is in one period or beside them', () => {
    fc.assert(
      fc.property(duties, records, days, (duty, list, asOf) => {
        const { periods, beside } = historyOn(asOf, list, duty);
        const known = list.filter((record) => record.day <= asOf);
        expect(periods.flatMap((period) => period.records).length + beside.length).toBe(known.length);
      }),
    );
  });

  it('what was held in time stays held in time on any later day', () => {
    fc.assert(
      fc.property(duties, records, days, fc.integer({ min: 0, max: 400 }), (duty, list, asOf, n) => {
        fc.pre(duty.compare !== '<=');
        const held = (on: string) =>
          historyOn(on, list, duty)
            .periods.filter(({ state }) => state === '已开展')
            .map(({ due }) => due);
        const then = held(addDays(asOf, n));
        expect(held(asOf).filter((due) => !then.includes(due))).toEqual([]);
      }),
    );
  });
});
