import type { Day } from '../model/day.ts';
import type { Group } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { columnKeys, TableColumn } from '../model/table-column.ts';
import type { Task } from '../model/task.ts';
import { tasksOn } from '../plan/approved-changes.ts';
import { groupPath, groupPlaces, ungroupedTasks, type GroupPlace } from '../plan/group-tree.ts';
import type { TaskStatus } from '../plan/state.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import { mergeCells } from './merge-cells.ts';
import type { Reader } from './reader.ts';
import { struckTasks } from './struck-words.ts';
import { numbered } from './table-cells.ts';
import { tableColumns, tableHead } from './table-columns.ts';
import { tableCounts, type TableCount } from './table-counts.ts';
import { rowsOfTask, type PlainRow, type RowFacts } from './table-rows.ts';
import { tallyOf, type StateTally } from './tally.ts';

/** One cell of a table head. */
export interface HeadCell {
  readonly id: string;
  readonly key: ColumnKey | undefined;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** What a column shows. */
export type ColumnKey = (typeof columnKeys)[number];

/** One cell of a row; a cell that an equal cell above covers has `covered: true` and keeps its words for phones and readers. */
export interface TableCell {
  readonly key: ColumnKey;
  /** blank: nothing printed; none: the office printed 无 or /; filled: words. */
  readonly kind: 'blank' | 'none' | 'filled';
  /** Paragraphs of the cell, in order. */
  readonly lines: readonly string[];
  readonly rowspan: number;
  readonly covered: boolean;
  /** The day that the words mean, for `<time>`. */
  readonly day?: Day;
  /** Units that the words mean, for links, in printed order. */
  readonly units?: readonly { readonly id: string; readonly name: string }[];
  /** From which level the row takes the words over, where it says none of its own. */
  readonly inherited?: 'plan' | 'group' | 'task';
}

/** A note on a row, numbered through the table. */
export interface RowNote {
  readonly mark: number;
  readonly text: string;
}

/** One task, or one part of the task above it, as a row. */
export interface TableRow {
  readonly id: string;
  readonly no: string | undefined;
  /** True for a part; it stands after its task and has the task's status. */
  readonly part: boolean;
  readonly cells: readonly TableCell[];
  readonly status: TaskStatus;
  /** 已取消 or 已并入任务4 once its task is approved away: it is shown struck, has no state, and is counted nowhere. */
  readonly struck: string | undefined;
  readonly facts: RowFacts;
  /** Flags that no column prints. */
  readonly flags: readonly string[];
  /** Notes that no column prints. */
  readonly notes: readonly RowNote[];
}

/** The head of a group of rows. */
export interface GroupHead {
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  /** 1 to 3. */
  readonly level: number;
  /** The ids of the groups above, the nearest first. */
  readonly above: readonly string[];
  /** The tasks under it that stand. */
  readonly count: number;
  /** The tasks under it that are cancelled or merged into others. */
  readonly struckCount: number;
  /** The group's own deadline as printed. */
  readonly deadline: string | undefined;
  readonly tally: StateTally;
}

/** The rows under one group head (or under none). */
export interface TableBody {
  readonly group: GroupHead | undefined;
  readonly rows: readonly TableRow[];
}

/** The responsibility table (责任分工表) of a plan. */
export interface TableView {
  readonly caption: string;
  /** One or two head rows. */
  readonly head: readonly (readonly HeadCell[])[];
  /** The keys of the columns, left to right. */
  readonly keys: readonly ColumnKey[];
  readonly bodies: readonly TableBody[];
  /** Notes on groups. */
  readonly notes: readonly string[];
  /** Counts that the text states, beside what the table holds. */
  readonly counts: readonly TableCount[];
  /** The tasks that stand. */
  readonly taskCount: number;
  /** The tasks that are cancelled or merged into others. */
  readonly struckCount: number;
  readonly groupCount: number;
}

/** What the rows of one table share. */
interface TableSource {
  readonly plan: Plan;
  readonly reader: Reader;
  readonly columns: readonly TableColumn[];
  readonly statuses: ReadonlyMap<string, TaskStatus>;
  /** The words of the tasks that are approved away, by their ids. */
  readonly struck: ReadonlyMap<string, string>;
}

/** The responsibility table of a plan as a reader may see it: rows always stand under their groups, and a `group` column is merged down. */
export function tableView(plan: Plan, reader: Reader, rules: LightRules): TableView {
  const columns = tableColumns(plan);
  const statuses = new Map(plan.tasks.map((task) => [task.id, statusFor(task, plan, reader, rules)]));
  const struck = struckTasks(plan, reader.asOf);
  const source: TableSource = { plan, reader, columns, statuses, struck };
  return {
    caption: captionOf(plan),
    head: tableHead(columns),
    keys: columns.map((column) => column.key),
    bodies: withNumberedNotes(bodiesOf(source)),
    notes: plan.groups.flatMap((group) => group.notes.map((note) => `${numbered(group)}：${note}`)),
    counts: tableCounts(plan),
    taskCount: plan.tasks.length - struck.size,
    struckCount: struck.size,
    groupCount: plan.groups.length,
  };
}

/** Titles of plans mostly say 责任分工 already; then nothing is added. */
function captionOf(plan: Plan): string {
  const title = plan.short ?? plan.title;
  return /分工(?:表)?$/u.test(title) ? title : `${title}责任分工表`;
}

type PlainBody = Omit<TableBody, 'rows'> & { readonly rows: readonly PlainRow[] };

/** Tasks outside all groups come first where the plan begins with them, else last. */
function bodiesOf(source: TableSource): readonly PlainBody[] {
  const plan = { ...source.plan, tasks: [...tasksOn(source.plan, source.reader.asOf)] };
  const grouped = groupPlaces(plan).map((place) => ({ group: headOf(place, source), rows: rowsOf(place.own, place.group, source) }));
  const alone = ungroupedTasks(plan);
  if (alone.length === 0) return grouped;
  const rest: PlainBody = { group: undefined, rows: rowsOf(alone, undefined, source) };
  return alone[0] === plan.tasks[0] ? [rest, ...grouped] : [...grouped, rest];
}

function rowsOf(tasks: readonly Task[], group: Group | undefined, source: TableSource): readonly PlainRow[] {
  const { plan, reader, columns, statuses, struck } = source;
  const rows = tasks.flatMap((task) => {
    const status: TaskStatus = statuses.get(task.id) ?? { state: '未填报' };
    return rowsOfTask(task, { plan, asOf: reader.asOf, columns, group, status, struck: struck.get(task.id) });
  });
  return mergeCells(rows);
}

/** Notes are numbered in the order of the rows, parts after their task. */
function withNumberedNotes(bodies: readonly PlainBody[]): readonly TableBody[] {
  let mark = 0;
  const number = (text: string): RowNote => ({ mark: (mark += 1), text });
  return bodies.map(({ group, rows }) => ({ group, rows: rows.map((row) => ({ ...row, notes: row.notes.map(number) })) }));
}

function headOf({ group, level, all }: GroupPlace, { plan, statuses, struck }: TableSource): GroupHead {
  const standing = all.filter(({ id }) => !struck.has(id));
  const counted = standing.flatMap((task) => statuses.get(task.id) ?? []);
  const { id, no, title, deadline } = group;
  const above = groupPath(plan, id).slice(1);
  return {
    id,
    no,
    title,
    level,
    above,
    count: standing.length,
    struckCount: all.length - standing.length,
    deadline: deadline?.text,
    tally: tallyOf(counted),
  };
}
