import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { engine } from '../commands/run-guatu.ts';
import { ganttSvg } from '../../src/formats/svg/gantt-svg.ts';
import type { Deadline } from '../../src/model/deadline.ts';
import type { Plan } from '../../src/model/plan.ts';
import { publish } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { ganttView } from '../../src/views/gantt-view.ts';
import { day, due, group, milestone, open, site, smallPlan, task } from '../plan/small-plan.ts';
import { overlap, readDrawing, type Box, type DrawnRow, type Drawing } from './gantt-drawing.ts';

const reader = { asOf: day('2021-06-15'), edition: 'internal' as const };
const drawingOf = (plan: Plan): Drawing => readDrawing(ganttSvg(ganttView(plan, reader, site)!));

/** Where the axis of every drawing lies, in its pixels. */
const axis = { left: 372, right: 992 };

/** Days since 1970, counted by the calendar of the machine and not by ours. */
const count = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** Where a day begins on the axis of a plan, worked out from its dates alone. */
function placesOf(plan: Plan): (at: string, daysLater?: number) => number {
  const bearers = [...plan.tasks, ...plan.groups];
  const days = [
    ...[plan.period, ...plan.phases, ...bearers.map(({ deadline }) => deadline)].flatMap((span) => [span?.start, span && dueOf(span)]),
    ...bearers.flatMap(({ milestones }) => milestones.map((one) => one.due)),
    ...bearers.flatMap(({ targets }) => targets.flatMap(({ by, series }) => (series.length > 0 ? series.map((step) => step.end) : [by]))),
  ].filter((one) => one !== undefined);
  const [first = '', last = ''] = [days.toSorted()[0], days.toSorted().at(-1)];
  const length = count(last) + 1 - count(first);
  return (at, later = 0) => axis.left + ((count(at) + later - count(first)) / length) * (axis.right - axis.left);
}

function dueOf(span: { readonly due?: string | undefined } | { readonly end?: string | undefined }): string | undefined {
  return 'due' in span ? span.due : 'end' in span ? span.end : undefined;
}

/** No two texts lie on each other or on something drawn, none leaves the paper, rows follow each other, the paper ends under the key. */
function checkRoom({ width, height, lines, rows, ticks }: Drawing): void {
  const written = lines.filter(({ words }) => words !== '').toSorted((a, b) => a.top - b.top);
  const over = written.filter((line) => line.left < 0 || line.right > width || line.top < 0 || line.bottom > height);
  expect(over).toEqual([]);
  expect(collisions(written)).toEqual([]);
  rows.forEach(({ id, top, lines: own, marks }, index) => {
    const bottom = rows[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const strays = [...own, ...marks].filter((box) => box.top < top || box.bottom > bottom);
    expect({ id, strays, hidden: own.filter((line) => marks.some((mark) => overlap(line, mark))) }).toEqual({ id, strays: [], hidden: [] });
  });
  const labels = lines.filter(({ name, left, bottom }) => name === 'quiet' && left > axis.left && bottom < (rows[0]?.top ?? 0));
  expect(labels.filter((label) => ticks.some((tick) => overlap(label, tick) || crosses(tick, label)))).toEqual([]);
  expect(labels.length).toBeGreaterThan(0);
  const lowest = Math.max(...written.map(({ bottom }) => bottom));
  expect(height - lowest).toBeGreaterThan(8);
  expect(height - lowest).toBeLessThan(32);
}

/** True where an upright stroke runs through a box; a stroke has no width by itself. */
function crosses(stroke: Box, box: Box): boolean {
  return overlap({ ...stroke, left: stroke.left - 0.5, right: stroke.right + 0.5 }, box);
}

/** Pairs of texts, sorted from the top, that lie on each other. */
function collisions(lines: readonly (Box & { readonly words: string })[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const found: string[] = [];
    for (const other of lines.slice(index + 1)) {
      if (other.top >= line.bottom) break;
      if (overlap(line, other)) found.push(`${line.words} × ${other.words}`);
    }
    return found;
  });
}

/** Each row's bar and marks lie where the days of the record say, and nothing dated is missing. */
function checkDates(plan: Plan, { rows }: Drawing): void {
  const at = placesOf(plan);
  const dated = plan.tasks
    .flatMap(({ parts }) => parts)
    .filter(({ deadline, milestones }) => deadline !== undefined || milestones.length > 0);
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...plan.tasks, ...plan.groups, ...dated].map(({ id }) => id).toSorted());
  for (const { id, deadline, milestones } of [...plan.tasks, ...plan.groups, ...dated]) {
    const row = rows.find((one) => one.id === id)!;
    checkBar(row, deadline, plan, at);
    const days = milestones.flatMap((one) => one.due ?? []);
    const marks = row.marks.filter(({ name }) => name === 'milestone');
    expect(marks).toHaveLength(days.length);
    for (const one of days) {
      const { year, month, date } = /^(?<year>\d+)-0?(?<month>\d+)-0?(?<date>\d+)$/u.exec(one)!.groups as Record<string, string>;
      const there = marks.filter(({ title }) => title.endsWith(`（${year!}年${month!}月${date!}日）`));
      const steps = there.map(({ x }) => (x - at(one, 1)) / 15);
      // Beside another point of the same day a mark stands a whole number of places aside.
      expect(steps.every((step) => Math.abs(step - Math.round(step)) < 0.002)).toBe(true);
      expect(steps.length).toBeGreaterThan(0);
    }
    const points = row.marks.filter(({ name }) => ['deadline', 'milestone', 'target', 'first-deadline'].includes(name));
    expect(new Set(points.map(({ x }) => Math.round(x))).size).toBe(points.length);
  }
}

function checkBar(row: DrawnRow, deadline: Deadline | undefined, plan: Plan, at: ReturnType<typeof placesOf>): void {
  const isOpen = deadline?.kind === 'open';
  const start = deadline?.start ?? plan.period?.start;
  const bar = row.marks.find(({ name }) => name === 'bar');
  const arrow = row.marks.find(({ name }) => name === 'arrow');
  const line = row.marks.find(({ name }) => name === 'open');
  const stroke = row.marks.find(({ name }) => name === 'deadline');
  const close = (value: number | undefined, wanted: number): void => expect(value).toBeCloseTo(wanted, 1);
  if (deadline?.due === undefined) expect([bar, stroke]).toEqual([undefined, undefined]);
  else close(stroke?.x, at(deadline.due, 1));
  if (!isOpen) expect([line, arrow]).toEqual([undefined, undefined]);
  if (start === undefined) expect([bar, line]).toEqual([undefined, undefined]);
  else if (isOpen) {
    close(line?.left, at(start));
    close(arrow?.right, axis.right);
  } else if (deadline?.due !== undefined) {
    close(bar?.left, at(start < deadline.due ? start : deadline.due));
    close(bar?.right, at(deadline.due, 1));
  }
}

const forty = '青石县卫生健康系统安全生产消防安全综合治理三年行动工作领导小组办公室县级工作专班';

/** A day of the plan's years by a number. */
const dayBy = (number: number): string => new Date(Date.UTC(2020, 8, 1 + (number % 850))).toISOString().slice(0, 10);

function thousandTasks(): Plan {
  const groups = Array.from({ length: 20 }, (_, index) =>
    group(`g${index}`, { no: `（${index + 1}）`, title: `第${index + 1}组${forty}` }),
  );
  const tasks = Array.from({ length: 1000 }, (_, index) => {
    const [start, last] = [dayBy(index * 37), dayBy(index * 37 + 1 + ((index * 53) % 300))].toSorted() as [string, string];
    const deadline =
      index % 11 === 0 ? undefined : index % 7 === 0 ? open : due(index % 5 === 0 ? forty : last, last, index % 3 === 0 ? {} : { start });
    const short = index % 4 === 0 ? forty : `第${index}项任务，名称较长需要折行显示在左侧一栏之内`;
    const milestones = index % 6 === 0 ? [milestone('节点', last), milestone('中期', dayBy(index * 91))] : [];
    return task(`t${index}`, { no: String(index + 1), group: `g${Math.floor(index / 50)}`, short, deadline, milestones });
  });
  const progress = Array.from({ length: 300 }, (_, index) => ({ task: `t${index * 3}`, day: '2021-05-01', percent: (index * 7) % 101 }));
  return smallPlan({ groups, tasks, progress });
}

/** Every name as long as names get, and numbers as wide. */
function longNames(): Plan {
  const phases = ['2020-09-01', '2020-09-20', '2021-01-01', '2022-10-01'].map((start, index) => {
    const end = ['2020-10-10', '2020-12-31', '2022-12-31', '2022-12-31'][index];
    return { id: `p${index}`, title: forty, text: 'x', start, end, flags: [], content: [] };
  });
  const tasks = ['1', '（二十一）', '10.12.3', 'A-2020-0001'].map((no, index) =>
    task(`t${index}`, { no, group: 'g', short: forty.repeat(index + 1), deadline: due(forty.repeat(index + 1), '2022-06-30') }),
  );
  return smallPlan({ short: forty.repeat(2), phases, groups: [group('g', { no: '第一部分', title: forty.repeat(4) })], tasks });
}

describe('the drawing of', () => {
  const made: readonly (readonly [string, () => Plan])[] = [
    ['a thousand tasks', thousandTasks],
    ['names of forty characters and more', longNames],
    ['one task of one day', () => smallPlan({ period: undefined, tasks: [task('a', { deadline: due('今日', '2021-06-15') })] })],
    ['a task without a date beside one with', () => smallPlan({ tasks: [task('a'), task('b', { deadline: due('年底', '2021-12-31') })] })],
    [
      'several points of the first day',
      () =>
        smallPlan({
          tasks: [task('a', { deadline: due('x', '2020-09-01'), milestones: ['m', 'n'].map((name) => milestone(name, '2020-09-01')) })],
        }),
    ],
  ];
  it.each(made)('%s has room for every word and tells the days of the record', (_, make) => {
    const plan = make();
    const drawing = drawingOf(plan);
    checkRoom(drawing);
    checkDates(plan, drawing);
  });

  it('every plan of the seeds and of the edge cases has room for every word and tells the days of the record', async () => {
    let drawn = 0;
    for (const root of [engine, path.join(engine, 'tests/cases/edge/workspace')]) {
      for (const plan of publish((await readWorkspace(root)).workspace!, 'internal').plans) {
        if (ganttView(plan, reader, site) === undefined) continue;
        const drawing = drawingOf(plan);
        checkRoom(drawing);
        checkDates(plan, drawing);
        drawn += 1;
      }
    }
    expect(drawn).toBeGreaterThanOrEqual(7);
  });
});
