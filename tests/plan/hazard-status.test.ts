import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/model/day.ts';
import { hazardGrades, hazardSchema, type Hazard } from '../../src/model/ledger.ts';
import { hazardCounts, splitHazards } from '../../src/plan/hazard-counts.ts';
import { hazardDeadline } from '../../src/plan/hazard-deadline.ts';
import { hazardStatus, hazardStatuses } from '../../src/plan/hazard-status.ts';
import { day } from './small-plan.ts';

const hazard = (more: object = {}): Hazard =>
  hazardSchema.parse({ id: 'h1', unit: '县医院', found: '2021-03-01', hazard: '通道堵塞', deadline: '2021年3月31日前', ...more });

describe('a hazard on a day', () => {
  const closed = { closed: '2021-03-31' };
  const again = { closed: ['2021-03-20', '2021-05-01'], reopened: ['2021-04-10'] };
  const anew = { ...again, reopened: [{ day: '2021-04-10', deadline: '2021年5月10日前' }] };
  const cases: readonly (readonly [
    words: string,
    more: object,
    asOf: string,
    state: string | undefined,
    back: boolean,
    daysLate: number | undefined,
  ])[] = [
    ['before it was found', {}, '2021-02-28', undefined, false, undefined],
    ['on the day it was found', {}, '2021-03-01', '整改中', false, undefined],
    ['the day before its deadline', {}, '2021-03-30', '整改中', false, undefined],
    ['on its deadline', {}, '2021-03-31', '整改中', false, undefined],
    ['the day after its deadline', {}, '2021-04-01', '逾期', false, 1],
    ['a year later', {}, '2022-03-31', '逾期', false, 365],
    ['the day before its closing', closed, '2021-03-30', '整改中', false, undefined],
    ['closed on its deadline', closed, '2021-03-31', '按期销号', false, undefined],
    ['closed a day late, before that', { closed: '2021-04-01' }, '2021-03-31', '整改中', false, undefined],
    ['closed a day late', { closed: '2021-04-01' }, '2021-04-01', '逾期销号', false, 1],
    ['closed late, long after', { closed: '2021-04-03' }, '2022-01-01', '逾期销号', false, 3],
    ['reopened on the day of closing', { closed: '2021-03-20', reopened: ['2021-03-20'] }, '2021-03-20', '整改中', true, undefined],
    ['the day before it came back', again, '2021-04-09', '按期销号', false, undefined],
    ['the day it came back, after its deadline', again, '2021-04-10', '逾期', true, 10],
    ['closed again, judged by the first deadline', again, '2021-05-01', '逾期销号', false, 31],
    ['came back with a new deadline', anew, '2021-04-10', '整改中', true, undefined],
    ['closed again within the new deadline', anew, '2021-05-01', '按期销号', false, undefined],
    [
      'back and closed on one day',
      { closed: ['2021-03-20', '2021-03-25'], reopened: ['2021-03-25'] },
      '2021-03-25',
      '按期销号',
      false,
      undefined,
    ],
    [
      'a return before any closing does not count',
      { closed: '2021-03-20', reopened: ['2021-03-10'] },
      '2021-03-21',
      '按期销号',
      false,
      undefined,
    ],
    [
      'a second closing without a return does not count',
      { closed: ['2021-03-20', '2021-04-20'] },
      '2021-05-01',
      '按期销号',
      false,
      undefined,
    ],
    ['without a deadline it is never late', { deadline: undefined }, '2029-01-01', '整改中', false, undefined],
    ['持续整改 is never late', { deadline: '持续整改' }, '2029-01-01', '整改中', false, undefined],
    ['words that cannot be read make nobody late', { deadline: '下个赶集日前' }, '2029-01-01', '整改中', false, undefined],
    ['立即 means the day it was found', { deadline: '立即整改' }, '2021-03-02', '逾期', false, 1],
    [
      'a deadline at the end of February of a leap year',
      { found: '2024-02-01', deadline: '2024年2月底前' },
      '2024-02-29',
      '整改中',
      false,
      undefined,
    ],
    ['and the day after', { found: '2024-02-01', deadline: '2024年2月底前' }, '2024-03-01', '逾期', false, 1],
  ];

  it.each(cases)('%s', (_, more, asOf, state, back, daysLate) => {
    const status = hazardStatus(hazard(more), day(asOf));
    expect(status?.state).toBe(state);
    expect(status?.back ?? false).toBe(back);
    expect(status?.daysLate).toBe(daysLate);
  });

  it('says the step it has come to, and no step that lay ahead', () => {
    expect(hazardStatus(hazard({ stage: '验收' }), day('2021-03-10'))?.stage).toBe('验收');
    expect(hazardStatus(hazard({ stage: '销号', ...closed }), day('2021-03-31'))?.stage).toBe('销号');
    expect(hazardStatus(hazard({ stage: '销号', ...closed }), day('2021-03-30'))?.stage).toBeUndefined();
    expect(hazardStatus(hazard({ stage: '销号', ...again }), day('2021-04-12'))?.stage).toBe('回潮');
  });

  it('says what of 五落实 is not stated', () => {
    expect(hazardStatus(hazard({ person: '院长', measure: '清理' }), day('2021-03-10'))?.lacking).toEqual(['资金', '预案']);
    const whole = { person: '院长', measure: '清理', funds: '不需要', plan: '专人看守' };
    expect(hazardStatus(hazard(whole), day('2021-03-10'))?.lacking).toEqual([]);
  });
});

describe('the deadline of a hazard', () => {
  it('without a year it is the first such day that is not before the finding', () => {
    expect(hazardDeadline('1月底前', day('2021-12-20'))).toEqual({ due: '2022-01-31' });
    expect(hazardDeadline('12月底前', day('2021-12-20'))).toEqual({ due: '2021-12-31' });
    expect(hazardDeadline('2021年1月底前', day('2021-12-20'))).toEqual({ due: '2021-01-31' });
  });

  it('says why no day can be read', () => {
    expect(hazardDeadline('下个赶集日前', day('2021-12-20'))).toEqual({ problem: 'not-understood' });
    expect(hazardDeadline('2021年2月30日前', day('2021-02-01'))).toEqual({ problem: 'impossible-date' });
    expect(hazardDeadline('三日内', day('2021-12-20'))).toEqual({ problem: 'relative' });
    expect(hazardDeadline('长期坚持', day('2021-12-20'))).toEqual({});
    expect(hazardDeadline('无', day('2021-12-20'))).toEqual({});
  });
});

describe('laws of the ledger', () => {
  const start = day('2021-01-01');
  const aDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(start, days));
  const anyHazard = fc
    .record({
      unit: fc.constantFrom('县医院', '中医院', '卫生院'),
      grade: fc.constantFrom(...hazardGrades),
      found: aDay,
      deadline: fc.option(aDay, { nil: undefined }),
      closed: fc.array(aDay, { maxLength: 3 }),
      reopened: fc.array(aDay, { maxLength: 3 }),
    })
    .map((fields) => hazard(fields));
  const ledger = fc.array(anyHazard, { maxLength: 20 });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

  it('open and closed make the total, by every split', () => {
    fc.assert(
      fc.property(ledger, aDay, (hazards, asOf) => {
        const statuses = hazardStatuses(hazards, asOf);
        const all = hazardCounts(statuses);
        expect(all.open + all.closedOnTime + all.closedLate).toBe(all.total);
        expect(all.overdue).toBeLessThanOrEqual(all.open);
        expect(all.back).toBeLessThanOrEqual(all.open);
        for (const split of [
          splitHazards(statuses, ({ hazard: one }) => one.unit),
          splitHazards(statuses, ({ hazard: one }) => one.grade ?? ''),
        ]) {
          for (const key of ['total', 'open', 'closedOnTime', 'closedLate', 'overdue', 'back'] as const) {
            expect(sum(split.map(({ counts }) => counts[key]))).toBe(all[key]);
          }
        }
      }),
    );
  });

  it('a later day opens nothing that was closed, unless it came back between', () => {
    fc.assert(
      fc.property(anyHazard, aDay, fc.integer({ min: 1, max: 100 }), (one, asOf, days) => {
        const later = addDays(asOf, days);
        const before = hazardStatus(one, asOf);
        const after = hazardStatus(one, later);
        const returns = one.reopened.filter((back) => typeof back === 'string' && asOf < back && back <= later);
        if (before?.closed !== undefined && returns.length === 0) expect(after?.closed).toBe(before.closed);
        if (before !== undefined) expect(after).toBeDefined();
      }),
    );
  });

  it('nothing is late by its deadline, and all that is open after it is', () => {
    fc.assert(
      fc.property(anyHazard, aDay, (one, asOf) => {
        const status = hazardStatus(one, asOf);
        if (status === undefined) return;
        const until: Day = status.closed ?? asOf;
        expect(status.daysLate !== undefined).toBe(status.due !== undefined && status.due < until);
      }),
    );
  });
});
