import { formatDay, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { GridColumn } from '../model/grid-column.ts';
import type { Plan } from '../model/plan.ts';
import type { Part, Task } from '../model/task.ts';
import { standingTasks, validDeadline } from '../plan/approved-changes.ts';
import { groupPlaces, ungroupedTasks, type GroupPlace } from '../plan/group-tree.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import { windowOf, type TaskWindow } from '../plan/window-of.ts';
import { datedParts } from './dated-parts.ts';
import { datedPoints } from './dated-points.ts';
import { dutyPoints } from './duty-points.ts';
import { barsOf } from './grid-bar.ts';
import { gridColumnViews, gridPhaseHeads } from './grid-heads.ts';
import { cellMarks, placedState, stateMarks, type GridState, type PlacedState } from './grid-marks.ts';
import { columnAt } from './grid-place.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { struckWords } from './struck-words.ts';

/** A point of a grid cell: a deadline, milestone, target or duty on its last day in the column. */
export interface GridPoint {
  readonly kind: 'deadline' | 'milestone' | 'target' | 'duty';
  readonly day: Day;
  readonly text: string;
  /** The number of a target, e.g. `30%`. */
  readonly value?: string;
  /** How often a duty falls due in the column, where that is more than once; `day` is the last of them. */
  readonly times?: number;
}

/** How the bar runs through a cell. */
export type GridBar = 'none' | 'through' | 'start' | 'end' | 'start-end' | 'open' | 'open-start' | 'open-end';

/** One task or group in one column. */
export interface GridCell {
  readonly from: Day;
  readonly to: Day;
  readonly bar: GridBar;
  readonly points: readonly GridPoint[];
  readonly state: GridState | undefined;
  /** The whole cell in words, for those who cannot see it. */
  readonly label: string;
}

/** A column: the days of its head (第3季度 = 1 July to 30 September). */
export interface GridColumnView {
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
  /** True for the first column under its phase head. */
  readonly phaseStart: boolean;
  /** True where the as-of day lies in it. */
  readonly now: boolean;
}

/** A head over the columns of one phase. */
export interface GridPhaseHead {
  readonly title: string;
  /** The year or years below the title. */
  readonly sub: string | undefined;
  readonly span: number;
}

/** One row of the grid; a part stands after its task, and only where it has dates of its own. */
export interface GridRow {
  readonly kind: 'group' | 'task' | 'part';
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly status: TaskStatus | undefined;
  /** 已取消 or 已并入任务4 once its task is approved away: nothing is drawn then. */
  readonly struck: string | undefined;
  readonly cells: readonly GridCell[];
  /** True where there is nothing to draw: no deadline, no window, no point; never in a grid that is printed blank. */
  readonly empty: boolean;
  /** The words of the first deadline, where an approved change has put another in its place. */
  readonly first?: string;
  /** The deadline, milestones and targets whose days no column holds, in words: nothing is left out in silence. */
  readonly outside?: string;
  /** What stands in place of the cells of an empty row; nothing for a group without a deadline. */
  readonly absence: string | undefined;
}

/** The control grid (进度控制表). */
export interface GridView {
  readonly caption: string;
  /** Empty where the columns need no head over them. */
  readonly phases: readonly GridPhaseHead[];
  readonly columns: readonly GridColumnView[];
  readonly rows: readonly GridRow[];
}

/** The control grid of a plan as a reader may see it (product §6), its cells empty where the plan wants it blank; undefined where the plan has no columns to put anything in. */
export function gridView(issued: Plan, reader: Reader, rules: LightRules): GridView | undefined {
  if (issued.grid.length === 0) return undefined;
  const plan: SpokenPlan = { ...issued, grid: issued.grid.map((column) => ({ ...column, span: spanWords(column) })) };
  const standing = new Map(standingTasks(plan, reader.asOf).map((task) => [task.id, task]));
  const taskRows = (task: Task) => rowsOfTask(standing.get(task.id), task, plan, reader, rules);
  const grouped = groupPlaces(plan).flatMap((place) => [rowOfGroup(place, plan), ...place.own.flatMap(taskRows)]);
  const alone = ungroupedTasks(plan).flatMap(taskRows);
  const aloneFirst = plan.tasks[0] !== undefined && plan.tasks[0].id === alone[0]?.id;
  return {
    caption: `${plan.short ?? plan.title}进度控制表`,
    phases: gridPhaseHeads(plan),
    columns: gridColumnViews(plan, columnAt(reader.asOf, plan.grid, plan.phases)),
    rows: aloneFirst ? [...alone, ...grouped] : [...grouped, ...alone],
  };
}

/** A column with its days in words, which the label of each of its cells says. */
interface SpokenColumn extends GridColumn {
  readonly span: string;
}

interface SpokenPlan extends Plan {
  grid: SpokenColumn[];
}

function rowsOfTask(task: Task | undefined, first: Task, plan: SpokenPlan, reader: Reader, rules: LightRules): readonly GridRow[] {
  if (task === undefined) return [struckRow(first, struckWords(first, plan, reader.asOf), plan)];
  return [rowOfTask(task, plan, reader, rules), ...datedParts(task).map((part) => rowOfPart(part, plan))];
}

/** A task that no longer stands keeps its row, with the word for it over all columns. */
function struckRow(task: Task, struck: string | undefined, plan: SpokenPlan): GridRow {
  const cells = plan.grid.map((column) => cellOf(column, 'none', [], undefined));
  return {
    kind: 'task',
    id: task.id,
    no: task.no,
    title: shortTitle(task),
    status: undefined,
    struck,
    absence: struck,
    cells,
    empty: true,
  };
}

function rowOfPart(part: Part, plan: SpokenPlan): GridRow {
  const { id, no, deadline } = part;
  const points = [...datedPoints(part, deadline), ...dutyPoints(part.duties, plan)];
  const drawn = drawnRow(windowOf(deadline, plan), points, plan);
  const said = withAbsence(drawn, points, plan, deadline === undefined ? undefined : absenceOf(deadline));
  return { kind: 'part', id, no, title: shortTitle(part), status: undefined, struck: undefined, ...said };
}

function rowOfTask(task: Task, plan: SpokenPlan, reader: Reader, rules: LightRules): GridRow {
  const deadline = validDeadline(task, plan, reader.asOf);
  const status = statusFor(task, plan, reader, rules);
  const points = [...datedPoints(task, deadline), ...dutyPoints(task.duties, plan)];
  const drawn = drawnRow(windowOf(deadline, plan), points, plan, placedState(status, plan, reader, rules));
  const said = withAbsence(drawn, points, plan, absenceOf(deadline));
  const first = deadline === task.deadline || task.deadline === undefined ? {} : { first: task.deadline.text };
  return { kind: 'task', id: task.id, no: task.no, title: shortTitle(task), status, struck: undefined, ...first, ...said };
}

function absenceOf(deadline: Deadline | undefined): string {
  return deadline?.due === undefined ? '原文未写时限' : `时限在表外：${deadline.text}`;
}

function rowOfGroup({ group }: GroupPlace, plan: SpokenPlan): GridRow {
  const drawn = drawnRow(windowOf(group.deadline, plan), datedPoints(group, group.deadline), plan);
  return {
    kind: 'group',
    id: group.id,
    no: group.no,
    title: group.title,
    status: undefined,
    struck: undefined,
    absence: undefined,
    ...drawn,
  };
}

function drawnRow(
  window: TaskWindow | undefined,
  points: readonly GridPoint[],
  plan: SpokenPlan,
  light?: PlacedState,
): Pick<GridRow, 'cells' | 'empty' | 'outside'> {
  if (plan.blankGrid === true) return { cells: plan.grid.map((column) => cellOf(column, 'none', [], undefined)), empty: false };
  const bars = barsOf(window, plan.grid);
  const placed = Map.groupBy(points, (point) => columnAt(point.day, plan.grid, plan.phases));
  const stateIn = (index: number) => (light?.column === index ? light.state : undefined);
  const cells = plan.grid.map((column, index) => cellOf(column, bars[index] ?? 'none', placed.get(index) ?? [], stateIn(index)));
  return { cells, empty: cells.every((cell) => cellMarks(cell).length === 0), ...outsideOf(placed.get(undefined) ?? []) };
}

/** An empty row says in its cells that its deadline is outside: not twice. */
function withAbsence(
  drawn: Pick<GridRow, 'cells' | 'empty' | 'outside'>,
  points: readonly GridPoint[],
  plan: Plan,
  absence: string | undefined,
) {
  const others = points.filter(({ kind, day }) => kind !== 'deadline' && columnAt(day, plan.grid, plan.phases) === undefined);
  const { cells, empty } = drawn;
  return empty ? { cells, empty, ...outsideOf(others), absence } : { ...drawn, absence };
}

/** Duties outside the columns go on there; what has one day alone is named with it. */
function outsideOf(points: readonly GridPoint[]): Pick<GridRow, 'outside'> {
  const named = points
    .filter(({ kind }) => kind !== 'duty')
    .map(({ kind, text, day }) => `${pointWords[kind]}${text}（${formatDay(day)}）`);
  return named.length === 0 ? {} : { outside: `表外：${named.join('；')}` };
}

function cellOf(column: SpokenColumn, bar: GridBar, points: readonly GridPoint[], state: GridState | undefined): GridCell {
  return { from: column.start, to: column.end, bar, points, state, label: labelOf(column, bar, points, state) };
}

const barWords: Readonly<Record<GridBar, string>> = {
  'none': '',
  'through': '实施中',
  'start': '开始实施',
  'end': '实施到此为止',
  'start-end': '在此期间实施',
  'open': '持续推进',
  'open-start': '开始并持续推进',
  'open-end': '持续推进，不设终点',
};

const pointWords: Readonly<Record<GridPoint['kind'], string>> = {
  deadline: '完成时限',
  milestone: '节点',
  target: '目标',
  duty: '定期工作',
};

/** A cell without bar and points is silent: a reader who cannot see it need not hear that nothing is there. */
function labelOf({ span }: SpokenColumn, bar: GridBar, points: readonly GridPoint[], state: GridState | undefined): string {
  const said = [barWords[bar], ...points.map(pointLabel), state === undefined ? '' : stateMarks[state].word];
  const words = said.filter((word) => word !== '').join('；');
  return words === '' ? '' : `${span}：${words}`;
}

function pointLabel({ kind, text, day, times }: GridPoint): string {
  return `${pointWords[kind]}：${text}（${times === undefined ? '' : `${times}次，最后一次`}${formatDay(day)}）`;
}

function spanWords({ start, end }: GridColumn): string {
  return `${formatDay(start)}至${formatDay(end)}`;
}
