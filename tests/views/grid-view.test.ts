import { describe, expect, it } from 'vitest';
import { cellMarks, marksIn } from '../../src/views/grid-marks.ts';
import { gridView } from '../../src/views/grid-view.ts';
import { columnAt } from '../../src/views/grid-place.ts';
import type { Reader } from '../../src/views/reader.ts';
import { day, due, group, milestone, open, site, smallPlan, task } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };

const phases = [
  { id: 'p1', title: '动员', text: '9月', start: '2020-09-01', end: '2020-10-10', flags: [], content: [] },
  { id: 'p2', title: '整治', text: '10月', start: '2020-10-01', end: '2020-12-31', flags: [], content: [] },
];
const grid = [
  { label: '9-10月', phase: 'p1', start: '2020-09-01', end: '2020-10-31' },
  { label: '3', phase: 'p2', start: '2020-07-01', end: '2020-09-30' },
  { label: '4', phase: 'p2', start: '2020-10-01', end: '2020-12-31' },
];
const planOf = (more: object) => smallPlan({ phases, grid, ...more });
const bars = (taskMore: object, more: object = {}) =>
  gridView(planOf({ tasks: [task('a', taskMore)], ...more }), reader, site)!.rows[0]!.cells.map(({ bar }) => bar);

describe('where a point stands', () => {
  const plan = planOf({});
  const cases: readonly [string, number | undefined][] = [
    ['2020-09-15', 0],
    ['2020-10-05', 0],
    ['2020-10-10', 0],
    ['2020-10-11', 2],
    ['2020-10-31', 2],
    ['2020-08-15', 1],
    ['2020-12-31', 2],
    ['2021-01-01', undefined],
  ];
  it.each(cases)('%s', (text, at) => {
    expect(columnAt(day(text), plan.grid, plan.phases)).toBe(at);
  });
});

describe('bars', () => {
  it('fill every column that shares a day with the window', () => {
    expect(bars({ deadline: due('x', '2020-12-31') })).toEqual(['start', 'through', 'end']);
    expect(bars({ deadline: due('x', '2020-11-01', { start: '2020-11-01' }) })).toEqual(['none', 'none', 'start-end']);
    expect(bars({ deadline: due('x', '2021-12-31') })).toEqual(['start', 'through', 'through']);
    expect(bars({ deadline: due('x', '2020-12-31', { start: '2020-01-01' }) })).toEqual(['through', 'through', 'end']);
  });

  it('an open deadline has a bar without an end', () => {
    expect(bars({ deadline: open })).toEqual(['open-start', 'open', 'open-end']);
  });

  it('no deadline, no bar; a deadline without any first day is only a point', () => {
    expect(bars({})).toEqual(['none', 'none', 'none']);
    const { period: _period, ...without } = planOf({ tasks: [task('a', { deadline: due('x', '2020-12-31') })] });
    const row = gridView(without, reader, site)!.rows[0]!;
    expect(row.cells.map(({ bar }) => bar)).toEqual(['none', 'none', 'none']);
    expect(row.cells[2]!.points).toHaveLength(1);
    expect(row.empty).toBe(false);
  });
});

describe('rows', () => {
  it('a group has its own bar and points, whatever its tasks have; a row with nothing is empty', () => {
    const groups = [group('g', { no: '一', deadline: due('x', '2020-12-31'), milestones: [milestone('m', '2020-11-30')] })];
    const view = gridView(planOf({ groups, tasks: [task('a', { group: 'g', short: '简称' })] }), reader, site)!;
    expect(view.rows.map(({ kind, title, empty }) => [kind, title, empty])).toEqual([
      ['group', '分组g', false],
      ['task', '简称', true],
    ]);
    expect(view.rows[0]!.cells[2]!.points.map(({ kind }) => kind)).toEqual(['milestone', 'deadline']);
    expect(view.rows[0]!.cells[2]!.label).toBe(
      '2020年10月1日至2020年12月31日：实施到此为止；节点：2020-11-30：m（2020年11月30日）；完成时限：x（2020年12月31日）',
    );
    expect(view.rows[1]!.cells[0]!.label).toBe('');
  });

  it('a deadline is moved by an approved change', () => {
    const changes = [{ task: 'a', kind: '延期', day: '2021-01-01', approver: '局', deadline: due('y', '2020-12-31') }];
    expect(bars({ deadline: due('x', '2020-09-30') })).toEqual(['start', 'end', 'none']);
    expect(bars({ deadline: due('x', '2020-09-30') }, { changes })).toEqual(['start', 'through', 'end']);
  });

  it('names what no column holds beside what is drawn', () => {
    const rows = gridView(
      planOf({
        groups: [group('g', { deadline: due('2022年底', '2022-12-31') })],
        tasks: [
          task('a', {
            group: 'g',
            deadline: due('2021年底', '2021-12-31'),
            milestones: [milestone('m', '2020-10-20'), milestone('n', '2021-03-31')],
          }),
          task('b', { deadline: due('2020年底', '2020-12-31') }),
          task('c', { milestones: [milestone('o', '2021-05-31')] }),
        ],
      }),
      reader,
      site,
    )!.rows;
    expect(rows.map(({ outside }) => outside)).toEqual([
      '表外：完成时限2022年底（2022年12月31日）',
      '表外：节点2021-03-31：n（2021年3月31日）；完成时限2021年底（2021年12月31日）',
      undefined,
      '表外：节点2021-05-31：o（2021年5月31日）',
    ]);
  });

  it('keeps the words of the first deadline beside a moved one, from the day of the approval', () => {
    const changes = [{ task: 'a', kind: '延期', day: '2021-06-15', approver: '局长', deadline: due('2020年11月', '2020-11-30') }];
    const plan = planOf({ tasks: [task('a', { deadline: due('2020年9月', '2020-09-30') })], changes });
    const first = (asOf: string) => gridView(plan, { ...reader, asOf: day(asOf) }, site)!.rows[0]!.first;
    expect([first('2021-06-14'), first('2021-06-15')]).toEqual([undefined, '2020年9月']);
  });

  it('heads: phases, years where there are none, nothing over whole years', () => {
    expect(gridView(planOf({}), reader, site)!.phases).toEqual([
      { title: '动员', sub: '2020年', span: 1 },
      { title: '整治', sub: '2020年', span: 2 },
    ]);
    const years = (label: (year: string) => string) => ({
      grid: ['2020', '2021'].map((year) => ({ label: label(year), start: `${year}-01-01`, end: `${year}-12-31` })),
    });
    expect(gridView(smallPlan(years(() => '上半年')), reader, site)!.phases.map(({ title }) => title)).toEqual(['2020年', '2021年']);
    expect(gridView(smallPlan(years((year) => `${year}年`)), reader, site)!.phases).toEqual([]);
  });

  it('printed heads are kept in their words', () => {
    const printed = {
      grid: [
        { label: '3', head: '整治3、4季度', start: '2020-07-01', end: '2020-09-30' },
        { label: '4', head: '整治3、4季度', start: '2020-10-01', end: '2020-12-31' },
      ],
    };
    expect(gridView(smallPlan(printed), reader, site)!.phases).toEqual([{ title: '整治3、4季度', sub: '2020年', span: 2 }]);
  });

  it('a plan without columns has no grid', () => {
    expect(gridView(smallPlan(), reader, site)).toBeUndefined();
  });
});

describe('recurring duties', () => {
  const duty = { text: '每月检查', every: { n: 1, unit: 'month' }, roles: [], start: '2020-09-01', end: '2020-12-31' };
  const points = (more: object) =>
    gridView(planOf({ tasks: [task('a', { duties: [{ ...duty, ...more }] })] }), reader, site)!.rows[0]!.cells.map((cell) => cell.points);

  it('are one point a column, on the last day they fall due there, and say how often', () => {
    const [first, , last] = points({});
    expect(first).toEqual([{ kind: 'duty', day: '2020-09-30', text: '每月检查' }]);
    expect(last).toEqual([{ kind: 'duty', day: '2020-12-31', text: '每月检查', times: 3 }]);
  });

  it('that come each day are no more', () => {
    expect(points({ every: { n: 1, unit: 'day' } }).map((cell) => cell.length)).toEqual([1, 0, 1]);
  });

  it('without a rhythm or day are none', () => {
    expect(points({ every: undefined }).flat()).toEqual([]);
  });
});

describe('as of the day', () => {
  const late = {
    tasks: [task('a', { deadline: due('x', '2020-11-30') })],
    period: { text: '', start: '2020-09-01', end: '2021-12-31', flags: [] },
  };
  const states = (more: object, who: Reader) => gridView(planOf({ ...late, ...more }), who, site)!.rows[0]!.cells.map(({ state }) => state);
  const entry = (state: string, on: string) => ({ progress: [{ task: 'a', day: on, state }] });

  it('the cell of the deadline says done, late or due', () => {
    expect(states(entry('进行中', '2020-10-01'), { ...reader, asOf: day('2020-12-15') })).toEqual([undefined, undefined, 'late']);
    expect(states(entry('进行中', '2020-10-01'), { ...reader, asOf: day('2020-11-28') })).toEqual([undefined, undefined, 'due']);
    expect(states(entry('已完成', '2020-10-01'), { ...reader, asOf: day('2020-11-28') })).toEqual([undefined, undefined, 'done']);
  });

  it('a task done without a deadline says so where it was done; nobody is late without an entry', () => {
    const undated = { tasks: [task('a')], ...entry('已完成', '2020-09-10') };
    expect(states(undated, { ...reader, asOf: day('2020-12-15') })).toEqual(['done', undefined, undefined]);
    expect(states({}, { ...reader, asOf: day('2020-12-15') })).toEqual([undefined, undefined, undefined]);
  });

  it('nothing where no lights are shown, nothing once the plan is over', () => {
    const asOf = day('2020-12-15');
    expect(states(entry('进行中', '2020-10-01'), { asOf, edition: 'public' }).filter(Boolean)).toEqual([]);
    expect(states(entry('进行中', '2020-10-01'), { ...reader, asOf: day('2022-06-01') }).filter(Boolean)).toEqual([]);
  });

  it('the marks of a cell are named once each, its state last', () => {
    const asOf = day('2020-12-15');
    const view = gridView(planOf({ ...late, ...entry('进行中', '2020-10-01') }), { ...reader, asOf }, site)!;
    expect(cellMarks(view.rows[0]!.cells[2]!)).toEqual(['bar', 'deadline', 'late']);
    expect(view.rows[0]!.cells[2]!.label).toContain('；逾期');
  });
});

it('a blank grid has its columns and rows, and nothing in its cells', () => {
  const view = gridView(planOf({ blankGrid: true, tasks: [task('a', { deadline: due('x', '2020-12-31') }), task('b')] }), reader, site)!;
  expect(view.rows.map(({ empty }) => empty)).toEqual([false, false]);
  expect(marksIn(view.rows.flatMap(({ cells }) => cells)).size).toBe(0);
  expect(view.columns).toHaveLength(3);
});

it('a deadline outside the columns is not called unwritten', () => {
  const absence = (more: object) => gridView(planOf({ tasks: [task('a', more)] }), reader, site)!.rows[0]!.absence;
  expect(absence({})).toBe('原文未写时限');
  expect(absence({ deadline: due('2020年6月底', '2020-06-30') })).toBe('时限在表外：2020年6月底');
});
