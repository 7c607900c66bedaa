import type { Plan } from '../../model/plan.ts';
import { roleKinds, roleNames, type RoleKind } from '../../model/role.ts';
import type { Task } from '../../model/task.ts';
import { tasksOn, validDeadline } from '../../plan/approved-changes.ts';
import { windowOf } from '../../plan/window-of.ts';
import { statusFor, type LightRules } from '../../views/light-rules.ts';
import type { Reader } from '../../views/reader.ts';
import { numbered, unitsOf } from '../../views/table-cells.ts';
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
];

/** The tasks of a plan as CSV, one a row under fixed heads: 标识, 分组, 序号, 任务, 要求, 措施, the four roles, 单位标识, 完成时限, 截止日, 起始日, 状态. */
export function tasksCsv(plan: Plan, reader: Reader, rules: LightRules): string {
  return csvText([heads, ...tasksOn(plan, reader.asOf).map((task) => taskRow(task, plan, reader, rules))]);
}

function taskRow(task: Task, plan: Plan, reader: Reader, rules: LightRules): readonly string[] {
  const deadline = validDeadline(task, plan, reader.asOf);
  const window = windowOf(deadline, plan);
  const group = plan.groups.find(({ id }) => id === task.group);
  return [
    task.id,
    group === undefined ? '' : numbered(group),
    task.no ?? '',
    task.text,
    task.requirement ?? '',
    task.measures.join('\n'),
    ...roleKinds.map((kind) => roleText(task, kind)),
    unitsOf(task.roles)
      .map(({ id }) => id)
      .join(' '),
    deadline?.text ?? '',
    window?.end ?? '',
    window?.start ?? '',
    statusFor(task, plan, reader, rules).state,
  ];
}

function roleText(task: Task, kind: RoleKind): string {
  return task.roles
    .filter(({ role }) => role === kind)
    .map(({ text }) => text)
    .join('、');
}
