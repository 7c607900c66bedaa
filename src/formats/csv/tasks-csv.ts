import type { Deadline } from '../../model/deadline.ts';
import type { Plan } from '../../model/plan.ts';
import { roleKinds, roleNames, type RoleKind } from '../../model/role.ts';
import type { Part, Task } from '../../model/task.ts';
import { tasksOn, validDeadline } from '../../plan/approved-changes.ts';
import { windowOf } from '../../plan/window-of.ts';
import { statusFor, type LightRules } from '../../views/light-rules.ts';
import type { Reader } from '../../views/reader.ts';
import { struckWords } from '../../views/struck-words.ts';
import { changeLines, milestoneLine, numbered, unitsOf } from '../../views/table-cells.ts';
import { csvText } from './csv-text.ts';

const heads = [
  '标识',
  '分组',
  '序号',
  '任务',
  '要求',
  '措施',
  ...roleKinds.map((kind) => roleNames[kind]),
  '单位标识',
  '完成时限',
  '截止日',
  '起始日',
  '状态',
  '节点',
  '所属任务',
  '变更',
];

/**
 * The tasks of a plan as CSV, one a row under fixed heads, each followed by its parts: a part names its task under 所属任务, prints the deadline of
 * its own only, and has no state. A task that is approved away has no days and no state; 变更 says so.
 */
export function tasksCsv(plan: Plan, reader: Reader, rules: LightRules): string {
  return csvText([heads, ...tasksOn(plan, reader.asOf).flatMap((task) => rowsOf(task, plan, reader, rules))]);
}

function rowsOf(task: Task, plan: Plan, reader: Reader, rules: LightRules): readonly (readonly string[])[] {
  const struck = struckWords(task, plan, reader.asOf);
  const deadline = validDeadline(task, plan, reader.asOf);
  const state = struck === undefined ? statusFor(task, plan, reader, rules).state : '';
  const group = plan.groups.find(({ id }) => id === task.group);
  const shared = { plan, group: group === undefined ? '' : numbered(group), owed: struck === undefined };
  const change = [...(struck === undefined ? [] : [struck]), ...changeLines(task.deadline, deadline)].join('；');
  return [
    rowOf(task, { ...shared, id: task.id, of: '', deadline, state, change }),
    ...task.parts.map((part) =>
      rowOf(part, { ...shared, id: part.id, of: task.id, deadline: part.deadline, state: '', change: struck ?? '' }),
    ),
  ];
}

/** What a row says beside the words of its task or part. */
interface Beside {
  readonly plan: Plan;
  readonly id: string;
  /** Of a part: the id of its task. */
  readonly of: string;
  readonly group: string;
  readonly deadline: Deadline | undefined;
  /** False once the task is approved away: it has no days then. */
  readonly owed: boolean;
  readonly state: string;
  readonly change: string;
}

function rowOf(row: Task | Part, { plan, id, of, group, deadline, owed, state, change }: Beside): readonly string[] {
  const window = owed ? windowOf(deadline, plan) : undefined;
  const units = unitsOf(row.roles).map(({ id }) => id);
  return [
    id,
    group,
    row.no ?? '',
    row.text,
    row.requirement ?? '',
    row.measures.join('\n'),
    ...roleKinds.map((kind) => roleText(row, kind)),
    units.join(' '),
    deadline?.text ?? '',
    window?.end ?? '',
    window?.start ?? '',
    state,
    row.milestones.map(milestoneLine).join('\n'),
    of,
    change,
  ];
}

function roleText(row: Task | Part, kind: RoleKind): string {
  return row.roles
    .filter(({ role }) => role === kind)
    .map(({ text }) => text)
    .join('、');
}
