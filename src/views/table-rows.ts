import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Group } from '../model/group.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, RoleKind } from '../model/role.ts';
import type { TableColumn } from '../model/table-column.ts';
import type { Part, Task } from '../model/task.ts';
import type { DeadlineMark, TaskStatus } from '../plan/state.ts';
import { isOpen } from '../plan/window-of.ts';
import { tableCell, type RowSource } from './table-cells.ts';
import type { ColumnKey, TableCell, TableRow } from './table-view.ts';

/** By what a row is found: who does what, and when it is due. */
export interface RowFacts {
  readonly roles: readonly { readonly role: RoleKind; readonly units: readonly string[] }[];
  /** The day, or the mark of a deadline without one; none where the task no longer stands. */
  readonly due: Day | DeadlineMark | undefined;
}

/** A row whose notes have no numbers yet. */
export type PlainRow = Omit<TableRow, 'notes'> & { readonly notes: readonly string[] };

/** What the rows of a task are made of. */
export interface TaskRows {
  readonly plan: Plan;
  readonly asOf: Day;
  readonly columns: readonly TableColumn[];
  readonly group: Group | undefined;
  readonly status: TaskStatus;
  /** 已取消 or 已并入任务4 once the task is approved away. */
  readonly struck: string | undefined;
}

/** The row of a task, then one for each of its parts. */
export function rowsOfTask(task: Task, source: TaskRows): readonly PlainRow[] {
  return [taskRow(task, source), ...task.parts.map((part) => partRow(part, task, source))];
}

function taskRow(task: Task, source: TaskRows): PlainRow {
  const { columns, status, struck } = source;
  const row = rowSource(task, source);
  return {
    id: task.id,
    no: task.no,
    part: false,
    cells: columns.map(({ key }) => tableCell(key, row)),
    status,
    struck,
    facts: factsOf(task.roles, struck === undefined ? (status.due ?? status.mark) : undefined),
    ...beside(task, columns),
  };
}

function partRow(part: Part, task: Task, source: TaskRows): PlainRow {
  const { columns, status, struck } = source;
  const above = rowSource(task, source);
  const own = rowSource(partAsTask(part, task), source);
  const due = part.deadline === undefined ? (status.due ?? status.mark) : dueOf(part.deadline);
  return {
    id: part.id,
    no: part.no,
    part: true,
    cells: columns.map(({ key }) => partCell(key, part, own, above)),
    status,
    struck,
    facts: factsOf(part.roles, struck === undefined ? due : undefined),
    ...beside({ flags: [], notes: part.notes }, columns),
  };
}

/** A part has no state, and where it says no deadline of its own it is due with its task. */
function partCell(key: ColumnKey, part: Part, own: RowSource, above: RowSource): TableCell {
  if (key === 'state') return { key, kind: 'blank', lines: [], rowspan: 1, covered: false };
  if (key === 'deadline' && part.deadline === undefined) return { ...tableCell(key, above), inherited: 'task' };
  return tableCell(key, own);
}

function partAsTask(part: Part, { group, rolesText }: Task): Task {
  const inheritsAll = part.roles.every(({ inherited }) => inherited !== undefined);
  return {
    ...part,
    ...(group === undefined ? {} : { group }),
    ...(inheritsAll && rolesText !== undefined ? { rolesText } : {}),
    carries: [],
    clauses: [],
    flags: [],
    parts: [],
  };
}

function rowSource(task: Task, { group, plan, asOf, status, struck }: TaskRows): RowSource {
  return { task, group, plan, asOf, status, struck };
}

/** Flags and notes stand beside the row where no column prints them. */
function beside({ flags, notes }: Pick<Task, 'flags' | 'notes'>, columns: readonly TableColumn[]): Pick<PlainRow, 'flags' | 'notes'> {
  return columns.some(({ key }) => key === 'notes') ? { flags: [], notes: [] } : { flags, notes };
}

function dueOf(deadline: Deadline): Day | DeadlineMark {
  return isOpen(deadline) ? '持续推进' : (deadline.due ?? '无时限');
}

function factsOf(roles: readonly Role[], due: RowFacts['due']): RowFacts {
  const named = roles.filter(({ flags }) => !flags.includes('stated-none'));
  return { roles: named.map(({ role, units }) => ({ role, units: units.map(({ id }) => id) })), due };
}
