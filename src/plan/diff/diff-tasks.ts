import type { Change } from '../../model/change.ts';
import type { EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { roleNames, type Role, type RoleKind } from '../../model/role.ts';
import type { Part, Task } from '../../model/task.ts';
import { strikingChange, validRoles } from '../approved-changes.ts';
import { approvalOf, unapproved } from './approvals.ts';
import type { Comparison } from './comparison.ts';
import { deadlineEdits, taskDeadlineEdits } from './diff-deadlines.ts';
import { fieldEdits, linesOf, type DiffField } from './diff-fields.ts';
import { milestoneEdits } from './diff-milestones.ts';
import { dutyEdits } from './diff-recurring.ts';
import { roleEdits } from './diff-roles.ts';
import { diffRows, placeOf } from './diff-rows.ts';
import { targetEdits } from './diff-targets.ts';
import type { Matching } from './match-rows.ts';
import { partRows, taskRows, type RowOf } from './plan-rows.ts';

type Pair<T> = readonly [T, T];

/** The tasks of two states brought together, with all edits of them and of their parts. */
export interface TaskDiff {
  readonly edits: readonly PlanEdit[];
  readonly matching: Matching<RowOf<Task>>;
}

/** Compares the tasks; `newGroup` gives the newer id of a group, `told` says of a group whose own roles were changed which kinds those are. */
export function diffTasks(comparison: Comparison, newGroup: (id: string) => string, told: ToldRoles): TaskDiff {
  const { before, after } = comparison;
  const same = (id: string): string => id;
  const list: EditPlace = { of: 'plan', title: after.short ?? after.title };
  const { edits, matching } = diffRows('task', taskRows(before, newGroup), taskRows(after, same), list, (row) =>
    approvalOf({ before: row.id }, comparison, isStriking),
  );
  return { matching, edits: [...edits, ...matching.pairs.flatMap((pair) => taskEdits(pair, comparison, told))] };
}

/** The kinds of roles of a group, by its newer id, whose change was told where the group stands. */
export type ToldRoles = (group: string | undefined, kind: string | undefined) => boolean;

function taskEdits([old, row]: Pair<RowOf<Task>>, comparison: Comparison, told: ToldRoles): readonly PlanEdit[] {
  const place = placeOf('task', row, old);
  const tasks: Pair<Task> = [old.item, row.item];
  return [
    ...strikingEdits(tasks, place, comparison),
    ...taskDeadlineEdits(tasks, place, comparison),
    ...taskRoleEdits(tasks, place, comparison).filter((edit) => !isInherited(tasks, edit) || !told(row.group, edit.subject)),
    ...rowEdits(tasks, place, comparison),
    ...fieldEdits([...taskFields(tasks), ...rowFields(tasks)], place),
    ...partEdits(tasks, place, comparison),
  ];
}

function isStriking({ kind }: Change): boolean {
  return kind === '取消' || kind === '合并';
}

/** A task that an approved 取消 or 合并 put out of the plan, while its row still stands; or that came back. */
function strikingEdits([old, task]: Pair<Task>, place: EditPlace, comparison: Comparison): readonly PlanEdit[] {
  const { before, after, asOf } = comparison;
  const [struck, strikes] = [strikingChange(old, before, asOf), strikingChange(task, after, asOf)];
  if ((struck === undefined) === (strikes === undefined)) return [];
  if (strikes === undefined)
    return [{ kind: 'task-restored', place, ...present({ subject: struck?.kind, before: struck?.into }), approval: unapproved }];
  const approval = approvalOf({ after: task.id }, comparison, isStriking);
  return [{ kind: 'task-struck', place, subject: strikes.kind, ...present({ after: strikes.into }), approval }];
}

/** Roles as they hold, and as they are written where that was changed otherwise. */
function taskRoleEdits([old, task]: Pair<Task>, place: EditPlace, comparison: Comparison): readonly PlanEdit[] {
  const { before, after, asOf } = comparison;
  const approve = (kind: RoleKind, words: string) =>
    approvalOf({ before: old.id, after: task.id }, comparison, (change) => fitsRole(change, kind, words));
  const valid = roleEdits([validRoles(old, before, asOf), validRoles(task, after, asOf)], place, approve);
  const written = roleEdits([old.roles, task.roles], place, approve);
  const isTold = (edit: PlanEdit): boolean =>
    valid.some((one) => one.subject === edit.subject && one.before === edit.before && one.after === edit.after);
  return [...valid, ...written.filter((edit) => !isTold(edit))];
}

const changesOf: Readonly<Record<RoleKind, readonly Change['kind'][]>> = {
  lead: ['移交', '改责任'],
  responsible: ['改责任', '移交'],
  assist: ['改责任'],
  other: ['改责任'],
};

/** A change fits where it names who now stands there. */
function fitsRole({ kind, to }: Change, role: RoleKind, words: string): boolean {
  return changesOf[role].includes(kind) && to !== undefined && words.includes(to.text);
}

function isInherited([old, task]: Pair<Task>, { subject, kind }: PlanEdit): boolean {
  if (!kind.startsWith('role-')) return false;
  return [old, task].every(({ roles }) =>
    roles.filter((role) => roleNames[role.role] === subject).every(({ inherited }) => inherited === 'group'),
  );
}

/** What tasks and parts have alike. */
function rowEdits([old, row]: Pair<Part>, place: EditPlace, { before, after }: Comparison): readonly PlanEdit[] {
  return [
    ...targetEdits(old.targets, row.targets, place),
    ...milestoneEdits(old.milestones, row.milestones, place),
    ...dutyEdits([old.duties, row.duties], place, [before, after]),
  ];
}

function partEdits([old, task]: Pair<Task>, list: EditPlace, comparison: Comparison): readonly PlanEdit[] {
  const { edits, matching } = diffRows('part', partRows(old, task.id), partRows(task, task.id), list);
  return [
    ...edits,
    ...matching.pairs.flatMap(([before, part]) => onePart([before.item, part.item], placeOf('part', part, before), comparison)),
  ];
}

/** Roles that a part takes over from its task were told there. */
function onePart(parts: Pair<Part>, place: EditPlace, comparison: Comparison): readonly PlanEdit[] {
  const [old, part] = parts;
  const own = ({ roles }: Part): readonly Role[] => roles.filter(({ inherited }) => inherited === undefined);
  return [
    ...deadlineEdits([old.deadline, part.deadline], place, () => unapproved),
    ...roleEdits([own(old), own(part)], place, () => unapproved),
    ...rowEdits(parts, place, comparison),
    ...fieldEdits(rowFields(parts), place),
  ];
}

function rowFields([old, row]: Pair<Part>): readonly DiffField[] {
  return [
    { label: '要求', lines: [linesOf(old.requirement), linesOf(row.requirement)] },
    { label: '措施', lines: [old.measures, row.measures] },
    { label: '适用对象', lines: [old.appliesTo, row.appliesTo] },
    { label: '备注', lines: [old.notes, row.notes], ours: true },
  ];
}

function taskFields([old, task]: Pair<Task>): readonly DiffField[] {
  return [
    { label: '简称', lines: [linesOf(old.short), linesOf(task.short)], ours: true },
    { label: '承接', lines: [old.carries.map(({ text }) => text), task.carries.map(({ text }) => text)], ours: true },
    { label: '条款', lines: [old.clauses, task.clauses], ours: true },
    { label: '标记', lines: [old.flags, task.flags], ours: true },
  ];
}
