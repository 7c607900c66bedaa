import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Task } from '../model/task.ts';
import { standingTasks } from '../plan/approved-changes.ts';
import { groupPlaces, ungroupedTasks } from '../plan/group-tree.ts';
import type { TaskStatus } from '../plan/state.ts';
import { axisOver, endAt, scaleOf, startAt, ticksOf, type GanttAxis } from './gantt-axis.ts';
import { datedParts } from './dated-parts.ts';
import { daysOf, groupDates, layRow, partDates, struckDates, taskDates, type DatedRow } from './gantt-rows.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { struckWords } from './struck-words.ts';

/** A mark on the time axis; `x` is a share of the axis from 0 to 1. */
export interface GanttTick {
  readonly x: number;
  readonly label: string;
  readonly major: boolean;
}

/** A phase as a band behind the rows; `x` and `width` are shares of the axis. */
export interface GanttBand {
  readonly x: number;
  readonly width: number;
  readonly title: string;
}

/** The bar of a row, in shares of the axis; `open` has no end (持续推进). */
export interface GanttBar {
  readonly x: number;
  readonly width: number;
  readonly open: boolean;
  /** Share of the bar that is done, where a percent was entered; an open bar has no share. */
  readonly done?: number;
  /** Share of the bar that should be done by the as-of day (序时), only beside an entered percent and where lights are shown. */
  readonly expected?: number;
}

/** A point of a row. */
export interface GanttPoint {
  readonly kind: 'deadline' | 'first-deadline' | 'milestone' | 'target';
  readonly x: number;
  readonly day: Day;
  readonly text: string;
  /** Places to the side so that points of one day stand beside each other: negative to the left, where the axis has just begun to the right. */
  readonly aside: number;
}

/** One row of the chart; a part stands after its task, and only where it has dates of its own. */
export interface GanttRow {
  readonly kind: 'group' | 'task' | 'part';
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly deadline: string | undefined;
  readonly status: TaskStatus | undefined;
  /** 已取消 or 已并入任务4 once its task is approved away: nothing is drawn then. */
  readonly struck: string | undefined;
  readonly bar: GanttBar | undefined;
  readonly points: readonly GanttPoint[];
}

/** A Gantt chart as numbers: nothing here knows of pixels. */
export interface GanttView {
  readonly caption: string;
  readonly start: Day;
  readonly end: Day;
  readonly scale: 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  readonly ticks: readonly GanttTick[];
  readonly bands: readonly GanttBand[];
  /** Where the as-of day lies, if it lies on the axis. */
  readonly now: { readonly x: number; readonly day: Day } | undefined;
  readonly rows: readonly GanttRow[];
}

/** The chart of a plan as a reader may see it; undefined where no task, group or phase has a date. */
export function ganttView(plan: Plan, reader: Reader, rules: LightRules): GanttView | undefined {
  const rows = datedRows(plan, reader, rules);
  const dated = rows.flatMap(daysOf);
  const phases = plan.phases.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined);
  const axis = axisOver([...dated, ...phases, ...periodDays(plan)]);
  if (axis === undefined || dated.length + phases.length === 0) return undefined;
  return {
    caption: `${plan.short ?? plan.title}甘特图${reader.excerpt === undefined ? '' : `（节选：${reader.excerpt}）`}`,
    ...axis,
    scale: scaleOf(axis),
    ticks: ticksOf(axis),
    bands: bandsOf(plan, axis),
    now: nowOn(axis, reader.asOf),
    rows: rows.map((row) => layRow(row, axis)),
  };
}

function datedRows(plan: Plan, reader: Reader, rules: LightRules): readonly DatedRow[] {
  const standing = new Map(standingTasks(plan, reader.asOf).map((task) => [task.id, task]));
  const rows = (first: Task): readonly DatedRow[] => {
    const task = standing.get(first.id);
    if (task === undefined) return [struckDates(first, plan, reader.asOf, struckWords(first, plan, reader.asOf))];
    const own = taskDates(task, plan, reader.asOf, statusFor(task, plan, reader, rules));
    return [own, ...datedParts(task).map((part) => partDates(part, plan))];
  };
  const grouped = groupPlaces(plan).flatMap(({ group, own }) => [groupDates(group, plan), ...own.flatMap(rows)]);
  const alone = ungroupedTasks(plan);
  return alone[0] !== undefined && alone[0] === plan.tasks[0] ? [...alone.flatMap(rows), ...grouped] : [...grouped, ...alone.flatMap(rows)];
}

function periodDays({ period }: Plan): readonly Day[] {
  return [period?.start, period?.end].filter((day) => day !== undefined);
}

/** A phase with an open side runs to that side of the axis. */
function bandsOf(plan: Plan, axis: GanttAxis): readonly GanttBand[] {
  return plan.phases.flatMap(({ start, end, title }) => {
    if (start === undefined && end === undefined) return [];
    const x = start === undefined ? 0 : startAt(axis, start);
    const until = end === undefined ? 1 : endAt(axis, end);
    return until > x ? [{ x, width: until - x, title }] : [];
  });
}

function nowOn(axis: GanttAxis, day: Day): GanttView['now'] {
  return day < axis.start || day > axis.end ? undefined : { x: startAt(axis, day), day };
}
