import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { coverageOf } from '../../src/plan/coverage.ts';
import { publish } from '../../src/plan/publish.ts';
import { day, due, open, role, site, smallPlan, task } from './small-plan.ts';

const asOf = day('2021-06-15');
const part = (id: string): object => {
  const { carries: _c, clauses: _l, flags: _f, parts: _p, ...rest } = task(id) as Record<string, unknown>;
  return rest;
};
const superior = (...tasks: object[]): Plan => smallPlan({ id: 'city', title: '市方案', tasks });
const carrying = (tasks: object[], more: object = {}): Plan => smallPlan({ id: 'county', title: '县方案', tasks, ...more });
const carry = (row: string, partOf?: string): object => ({
  text: `city/${row}`,
  plan: 'city',
  task: partOf ?? row,
  ...(partOf === undefined ? {} : { part: row }),
});
const lead = role('lead', '安全股', 'anquan');
const does = (id: string, more: object): object => task(id, { roles: [lead], ...more });

function rowsOf(above: Plan, ...below: Plan[]): readonly string[] {
  return (coverageOf(above, [above, ...below], asOf)?.rows ?? []).map(({ task: { id }, extent, shortfalls }) =>
    [id, extent, ...shortfalls].join(' '),
  );
}

describe('how far a superior task is carried', () => {
  it.each([
    ['by a task that leads', [does('t1', { carries: [carry('a')] })], {}, 'a 已承接'],
    ['by nobody', [does('t1', { carries: [carry('b')] })], {}, 'a 未承接'],
    [
      'by units that only assist',
      [task('t1', { carries: [carry('a')], roles: [role('assist', '安全股', 'anquan')] })],
      {},
      'a 部分承接 assist-only',
    ],
    ['by a task without any role', [task('t1', { carries: [carry('a')] })], {}, 'a 已承接'],
    ['in one of two parts', [does('t1', { carries: [carry('a-1', 'a')] })], {}, 'a 部分承接 parts'],
    [
      'in both parts by two tasks',
      [does('t1', { carries: [carry('a-1', 'a')] }), does('t2', { carries: [carry('a-2', 'a')] })],
      {},
      'a 已承接',
    ],
    ['in one part and as a whole', [does('t1', { carries: [carry('a-1', 'a'), carry('a')] })], {}, 'a 已承接'],
    ['only as part of the whole plan', [does('t1', { carries: [{ text: 'city', plan: 'city' }] })], {}, 'a 部分承接 whole-plan'],
    [
      'by a task that was cancelled',
      [does('t1', { carries: [carry('a')] })],
      { changes: [{ task: 't1', kind: '取消', day: '2021-05-01', approver: '局长办公会' }] },
      'a 未承接 struck',
    ],
    [
      'by a task that is cancelled only later',
      [does('t1', { carries: [carry('a')] })],
      { changes: [{ task: 't1', kind: '取消', day: '2021-06-16', approver: '局长办公会' }] },
      'a 已承接',
    ],
    [
      'by two tasks of which one was cancelled',
      [does('t1', { carries: [carry('a')] }), does('t2', { carries: [carry('a')] })],
      { changes: [{ task: 't1', kind: '取消', day: '2021-05-01', approver: '局长办公会' }] },
      'a 部分承接 struck',
    ],
    [
      'by the task into which the carrying one was merged',
      [does('t1', { carries: [carry('a')] }), does('t2', {})],
      { changes: [{ task: 't1', kind: '合并', into: 't2', day: '2021-05-01', approver: '局长办公会' }] },
      'a 已承接',
    ],
  ] as const)('%s', (_name, tasks, more, expected) => {
    expect(rowsOf(superior(task('a', { parts: [part('a-1'), part('a-2')] }), task('b')), carrying([...tasks], more))[0]).toBe(expected);
  });

  it('a superior task that was itself cancelled need not be carried', () => {
    const above = smallPlan({
      id: 'city',
      tasks: [task('a'), task('b')],
      changes: [{ task: 'a', kind: '取消', day: '2021-05-01', approver: '市安委办' }],
    });
    expect(rowsOf(above, carrying([does('t1', { carries: [carry('b')] })]))).toEqual(['a 不再承接', 'b 已承接']);
  });

  it('a plan that nobody names has no coverage', () => {
    expect(coverageOf(superior(task('a')), [carrying([task('t1')])], asOf)).toBeUndefined();
  });
});

describe('what is later or lower than the superior plan', () => {
  const compared = (above: object, own: object, more: object = {}, aboveMore: object = {}) => {
    const plan = smallPlan({ id: 'city', tasks: [task('a', above)], ...aboveMore });
    const [row] = coverageOf(plan, [carrying([does('t1', { ...own, carries: [carry('a')] })], more)], asOf)?.rows ?? [];
    const [carrier] = row?.carriers ?? [];
    return { later: carrier?.later, apart: carrier?.apart, lower: carrier?.lower.map(({ wanted }) => wanted) };
  };
  const until = (last: string): object => ({ deadline: due(last, last) });
  const extension = (id: string, last: string, on: string): object => ({
    changes: [{ task: id, kind: '延期', day: on, approver: '局长办公会', deadline: due(last, last) }],
  });

  it.each([
    ['the same day', until('2021-09-30'), until('2021-09-30'), {}, {}, undefined, undefined],
    ['one day later', until('2021-09-30'), until('2021-10-01'), {}, {}, 1, undefined],
    ['earlier', until('2021-09-30'), until('2021-09-29'), {}, {}, undefined, undefined],
    [
      'later by an approved change',
      until('2021-09-30'),
      until('2021-09-30'),
      extension('t1', '2021-10-31', '2021-06-15'),
      {},
      31,
      undefined,
    ],
    [
      'later only from tomorrow',
      until('2021-09-30'),
      until('2021-09-30'),
      extension('t1', '2021-10-31', '2021-06-16'),
      {},
      undefined,
      undefined,
    ],
    ['put off above', until('2021-09-30'), until('2021-10-31'), {}, extension('a', '2021-10-31', '2021-06-01'), undefined, undefined],
    ['above open', { deadline: open }, until('2021-10-31'), {}, {}, undefined, undefined],
    ['here open', until('2021-09-30'), { deadline: open }, {}, {}, undefined, 'no-day'],
    ['due above before this plan began', until('2020-08-31'), until('2021-10-31'), {}, {}, undefined, 'before-plan'],
  ] as const)('%s', (_name, above, own, more, aboveMore, later, apart) => {
    expect(compared(above, own, more, aboveMore)).toMatchObject({ later, apart });
  });

  const rate = (value: number, more: object = {}): object => ({
    text: `整改率${value}%`,
    measure: '整改率',
    compare: '>=',
    value,
    unit: '%',
    series: [],
    flags: [],
    ...more,
  });
  const step = (year: number, value: number): object => ({ text: `${year}年${value}%`, year, value, unit: '%' });

  it.each([
    ['the same rate', [rate(95)], [rate(95)], []],
    ['a lower rate', [rate(95)], [rate(94)], [95]],
    ['a higher cap', [rate(5, { compare: '<=' })], [rate(6, { compare: '<=' })], [5]],
    ['a lower cap', [rate(5, { compare: '<=' })], [rate(4, { compare: '<=' })], []],
    ['the rate of the year in a series', [rate(0, { value: undefined, series: [step(2021, 70), step(2022, 100)] })], [rate(70)], []],
    [
      'less than the rate of the year in a series',
      [rate(0, { value: undefined, series: [step(2021, 70), step(2022, 100)] })],
      [rate(69)],
      [70],
    ],
    ['another measure', [rate(95)], [rate(60, { measure: '受训率' })], []],
    ['another unit', [rate(95)], [rate(60, { unit: '家' })], []],
    ['what is asked only later', [rate(95, { by: '2022-12-31' })], [rate(60)], []],
  ] as const)('%s', (_name, above, own, lower) => {
    expect(compared({ targets: above }, { targets: own, ...until('2021-12-31') }).lower).toEqual(lower);
  });
});

describe('the public edition', () => {
  it('names no plan that it does not show, and no carrying task of one', () => {
    const above = smallPlan({ id: 'city', publicity: '不予公开', tasks: [task('a')] });
    const below = carrying([does('t1', { carries: [carry('a'), { text: '省行动方案第5项' }] })]);
    const hidden = smallPlan({
      id: 'hidden',
      revision: '送审稿',
      tasks: [does('x', { carries: [{ text: 'county/t1', plan: 'county', task: 't1' }] })],
    });
    const workspace = {
      site,
      units: [],
      calendars: [],
      plans: [above, below, hidden],
      notices: [],
      interpretations: [],
      pages: [],
      templates: [],
    };
    const { plans } = publish(workspace, 'public');
    expect(plans.map(({ id }) => id)).toEqual(['county']);
    expect(plans[0]?.tasks[0]?.carries).toEqual([{ text: '省行动方案第5项' }]);
    expect(plans.flatMap((plan) => coverageOf(plan, plans, asOf) ?? [])).toEqual([]);
  });
});
