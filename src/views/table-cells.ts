import { formatDay, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Group } from '../model/group.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, RoleKind, UnitRef } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { roleChanges, strikingChange, validDeadline } from '../plan/approved-changes.ts';
import { cutTitle, shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import type { ColumnKey, TableCell } from './table-view.ts';

/** Of what the cells of a row are made. */
export interface RowSource {
  readonly task: Task;
  readonly group: Group | undefined;
  readonly plan: Plan;
  readonly asOf: Day;
  readonly status: TaskStatus;
  /** 已取消 or 已并入任务4 once the task is approved away: it has no state then. */
  readonly struck: string | undefined;
}

/** The cell of a row under a column, not yet merged. */
export function tableCell(key: ColumnKey, row: RowSource): TableCell {
  const { lines, ...beside } = contents[key](row);
  return { key, kind: kindOf(lines), lines, rowspan: 1, covered: false, ...beside };
}

interface CellContent {
  readonly lines: readonly string[];
  readonly day?: Day;
  readonly units?: readonly UnitRef[];
  readonly inherited?: NonNullable<Role['inherited']>;
}

const only = (text: string | undefined): CellContent => ({ lines: text === undefined ? [] : text.split('\n') });

const contents: Readonly<Record<ColumnKey, (row: RowSource) => CellContent>> = {
  no: ({ task }) => only(task.no),
  group: ({ group }) => only(group && numbered(group)),
  text: ({ task, plan }) => only(printedText(task, plan)),
  short: ({ task }) => only(shortTitle(task)),
  requirement: ({ task }) => only(task.requirement),
  measures: ({ task }) => ({ lines: task.measures }),
  lead: (row) => roleCell(row.task.roles, 'lead', firstRoles(row)),
  responsible: (row) => roleCell(row.task.roles, 'responsible', firstRoles(row)),
  assist: ({ task }) => roleCell(task.roles, 'assist'),
  other: ({ task }) => roleCell(task.roles, 'other'),
  roles: (row) => ({
    lines: [rolesText(row.task), ...firstRolesLine(row)].filter((text) => text !== ''),
    units: unitsOf(row.task.roles),
    ...inheritedFrom(row.task.roles),
  }),
  deadline: deadlineCell,
  milestones: ({ task }) => ({ lines: task.milestones.map(milestoneLine) }),
  targets: ({ task }) => ({ lines: task.targets.map((target) => target.text) }),
  notes: ({ task }) => ({ lines: [...task.flags, ...task.notes] }),
  state: ({ status, struck }) => ({
    lines: struck === undefined ? [status.state, ...(status.mark === undefined ? [] : [status.mark])] : [struck],
  }),
};

/** A group's number and title as printed: （一）学习贯彻…; a number that ends without a mark is set off by a space: 第一部分 学习贯彻…. */
export function numbered({ no, title }: { readonly no?: string | undefined; readonly title: string }): string {
  return `${no ?? ''}${no !== undefined && /[\p{L}\p{N}]$/u.test(no) ? ' ' : ''}${title}`;
}

/** The words of a task as its cell prints them: with its number where no column has it. */
function printedText(task: Task, plan: Plan): string {
  const isNumbered = plan.columns.length === 0 || plan.columns.some(({ key }) => key === 'no');
  const number = task.no === undefined || isNumbered ? '' : `${task.no}${/\d$/u.test(task.no) ? '.' : ''}`;
  return `${number}${task.text}`;
}

/** How a task is named from elsewhere on its page: 任务4, or its short name where no number is printed. */
export function taskLabel(task: Pick<Task, 'no' | 'short' | 'heading' | 'text'>): string {
  return task.no === undefined ? cutTitle(shortTitle(task), 12) : `任务${task.no}`;
}

/** How a sentence that divides the work ends for each role. */
const roleVerbs: Readonly<Record<RoleKind, string>> = { lead: '牵头', responsible: '负责', assist: '配合', other: '' };

/** A role column of a task as one sentence: as printed, else “甲牵头，乙配合”. */
export function rolesText(task: Pick<Task, 'rolesText' | 'roles'>): string {
  return task.rolesText ?? task.roles.map((role) => `${role.text}${roleVerbs[role.role]}`).join('，');
}

/** A milestone as one line: its date in the office's words, then what is to be reached by then. */
export function milestoneLine({ date, text }: Milestone): string {
  return date === undefined || text.includes(date.text) ? text : `${date.text}：${text}`;
}

/** The units that roles mean, each once, in printed order. */
export function unitsOf(roles: readonly Role[]): readonly UnitRef[] {
  const units = new Map(roles.flatMap((role) => role.units).map((unit) => [unit.id, unit]));
  return [...units.values()];
}

/** 无 and / are words of the office for “none”: the cell is not blank, and nothing is asked of anyone. */
function kindOf(lines: readonly string[]): TableCell['kind'] {
  if (lines.length === 0) return 'blank';
  return lines.every((line) => /^(?:无|[/／—-]+)$/u.test(line.trim())) ? 'none' : 'filled';
}

/** The words that stand now; below them those in whose place an approved change has put them. */
function roleCell(roles: readonly Role[], kind: RoleKind, first: readonly Role[] = roles): CellContent {
  const named = roles.filter((role) => role.role === kind);
  const [now, before] = [named, first.filter((role) => role.role === kind)].map((all) => all.map(({ text }) => text));
  return {
    lines: [...(now ?? []).flatMap((text) => text.split('\n')), ...beforeChange(before ?? [], now ?? [])],
    units: unitsOf(named),
    ...inheritedFrom(named),
  };
}

function beforeChange(first: readonly string[], now: readonly string[]): readonly string[] {
  return first.length === 0 || first.join('\n') === now.join('\n') ? [] : [`原为${first.join('、')}，已批准变更`];
}

/** The roles of the plan as it was issued, where an approved change has put others in their place. */
function firstRoles({ task, plan, asOf }: RowSource): readonly Role[] | undefined {
  return roleChanges(task, plan, asOf).length === 0 ? undefined : plan.tasks.find(({ id }) => id === task.id)?.roles;
}

function firstRolesLine(row: RowSource): readonly string[] {
  const first = row.plan.tasks.find(({ id }) => id === row.task.id);
  return firstRoles(row) === undefined || first === undefined ? [] : beforeChange([rolesText(first)], [rolesText(row.task)]);
}

/** Where the roles of a cell come from, if none of them is the row's own. */
function inheritedFrom(roles: readonly Role[]): Pick<CellContent, 'inherited'> {
  const [from] = roles.map(({ inherited }) => inherited);
  return from === undefined || roles.some(({ inherited }) => inherited === undefined) ? {} : { inherited: from };
}

function deadlineCell({ task, plan, asOf }: RowSource): CellContent {
  const valid = validDeadline(task, plan, asOf);
  const struck = strikingChange(task, plan, asOf);
  const lines = [
    ...only(valid?.text).lines,
    ...changeLines(task.deadline, valid),
    ...(struck ? [`${formatDay(struck.day)}批准${struck.kind}`] : []),
  ];
  return { lines, ...(valid?.due === undefined ? {} : { day: valid.due }) };
}

/** What an approved change of a deadline leaves to say of the first one; empty where it was not changed. */
export function changeLines(first: Deadline | undefined, valid: Deadline | undefined): readonly string[] {
  return first === undefined || first.text === valid?.text ? [] : [`原为${first.text}，已批准延期`];
}
