import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Group } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Part, Task } from '../model/task.ts';
import { validDeadline } from '../plan/approved-changes.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import { windowOf, type TaskWindow } from '../plan/window-of.ts';
import { datedPoints } from './dated-points.ts';
import { endAt, startAt, type GanttAxis } from './gantt-axis.ts';
import type { GanttBar, GanttPoint, GanttRow } from './gantt-view.ts';

/** A point before it is laid on an axis. */
type PointOnDay = Omit<GanttPoint, 'x' | 'aside'>;

/** A row of the chart before it is laid on an axis. */
export interface DatedRow {
  readonly row: Pick<GanttRow, 'kind' | 'id' | 'no' | 'title' | 'deadline' | 'status' | 'struck'>;
  readonly window: TaskWindow | undefined;
  readonly points: readonly PointOnDay[];
}

/** The dates of a task as a row; a deadline that was moved keeps its first day as a point. */
export function taskDates(task: Task, plan: Plan, asOf: Day, status: TaskStatus): DatedRow {
  const deadline = validDeadline(task, plan, asOf);
  const row = { ...rowOfTask(task, deadline), status, struck: undefined };
  return { row, window: windowOf(deadline, plan), points: [...firstDeadline(task.deadline, deadline), ...datedPoints(task, deadline)] };
}

/** The row of a task that no longer stands: its words, and nothing drawn. */
export function struckDates(task: Task, plan: Plan, asOf: Day, struck: string | undefined): DatedRow {
  const row = { ...rowOfTask(task, validDeadline(task, plan, asOf)), status: undefined, struck };
  return { row, window: undefined, points: [] };
}

function rowOfTask(task: Task, deadline: Deadline | undefined) {
  return { kind: 'task' as const, id: task.id, no: task.no, title: shortTitle(task), deadline: deadline?.text };
}

/** The dates of a part as a row: its own only, for what it takes over stands in the row of its task. */
export function partDates(part: Part, plan: Plan): DatedRow {
  const { id, no, deadline } = part;
  const row = { kind: 'part' as const, id, no, title: shortTitle(part), deadline: deadline?.text, status: undefined, struck: undefined };
  return { row, window: windowOf(deadline, plan), points: datedPoints(part, deadline) };
}

/** The dates of a group as a row. */
export function groupDates(group: Group, plan: Plan): DatedRow {
  const { id, no, title, deadline } = group;
  const row = { kind: 'group' as const, id, no, title, deadline: deadline?.text, status: undefined, struck: undefined };
  return { row, window: windowOf(deadline, plan), points: datedPoints(group, deadline) };
}

/** All days that a row needs an axis for. */
export function daysOf({ window, points }: DatedRow): readonly Day[] {
  return [window?.start, window?.end, ...points.map((point) => point.day)].filter((day) => day !== undefined);
}

/** A row laid on an axis: bar and points as shares of it. */
export function layRow({ row, window, points }: DatedRow, axis: GanttAxis): GanttRow {
  return { ...row, bar: window && barOf(window, axis, row.status), points: placed(points, axis) };
}

/** Points that would hide one another stand side by side, the deadline on its day. */
function placed(points: readonly PointOnDay[], axis: GanttAxis): readonly GanttPoint[] {
  const taken: number[] = [];
  const asides = new Map<PointOnDay, number>();
  for (const point of points.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))) {
    const x = endAt(axis, point.day);
    const aside = freePlace(x, taken);
    taken.push(x + aside * place);
    asides.set(point, aside);
  }
  return points.map((point) => {
    const { kind, day, text } = point;
    return { kind, day, text, x: endAt(axis, day), aside: asides.get(point) ?? 0 };
  });
}

/** How many places aside a point finds room; where the axis has just begun there is none to the left. */
function freePlace(x: number, taken: readonly number[]): number {
  const step = x < 0.1 ? 1 : -1;
  let aside = 0;
  while (taken.some((other) => Math.abs(other - x - aside * place) < samePlace)) aside += step;
  return aside;
}

const kinds: readonly GanttPoint['kind'][] = ['deadline', 'first-deadline', 'milestone', 'target'];

/** The width of a place, and how near two points count as one place, as shares of an axis of ordinary width. */
const place = 0.024;
const samePlace = 0.004;

/** A window without a start has no bar, only the point of its deadline. */
function barOf({ start, end, open }: TaskWindow, axis: GanttAxis, status: TaskStatus | undefined): GanttBar | undefined {
  if (start === undefined) return undefined;
  const x = startAt(axis, start);
  const until = open || end === undefined ? 1 : endAt(axis, end);
  return { x, width: Math.max(0, until - x), open, ...(open ? {} : shares(status)) };
}

function shares(status: TaskStatus | undefined): Pick<GanttBar, 'done' | 'expected'> {
  const done = status?.reported === '已完成' ? 100 : status?.percent;
  return {
    ...(done === undefined ? {} : { done: done / 100 }),
    ...(status?.expectedPercent === undefined ? {} : { expected: status.expectedPercent / 100 }),
  };
}

function firstDeadline(first: Deadline | undefined, valid: Deadline | undefined): readonly PointOnDay[] {
  if (first?.due === undefined || first.due === valid?.due) return [];
  return [{ kind: 'first-deadline', day: first.due, text: first.text }];
}
