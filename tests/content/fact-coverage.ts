import type { Deadline } from '../../src/model/deadline.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { ContentRecord } from './content-record.ts';

/** The paths of everything in a record that a table of facts must mention: a fact at the path or below it. */
export function neededPaths({ plan, notice }: ContentRecord): readonly string[] {
  return [
    ...plan.tasks.flatMap((task, index) => ofTask(task, `plan.tasks[${index}]`)),
    ...plan.groups.flatMap((group, index) => [
      `plan.groups[${index}].title`,
      ...ofDated(group, `plan.groups[${index}]`),
      ...each(group.notes, `plan.groups[${index}].notes`),
    ]),
    ...ofDated(plan, 'plan'),
    ...each(plan.duties, 'plan.duties').map((path) => `${path}.text`),
    ...plan.phases.flatMap((phase, index) => ofPhase(phase, `plan.phases[${index}]`)),
    ...plan.forms.flatMap(ofForm),
    ...plan.reports.flatMap((report, index) => ofReport(report, `plan.reports[${index}]`)),
    ...(['basis', 'goals', 'principles', 'columns', 'counts', 'slips'] as const).flatMap((key) => each(plan[key], `plan.${key}`)),
    ...printedGrid(plan.grid),
    ...(plan.organisation?.bodies ?? []).flatMap((body, index) => ofBody(body, `plan.organisation.bodies[${index}]`)),
    ...each(plan.organisation?.levels ?? [], 'plan.organisation.levels'),
    ...each(notice.annexes, 'notice.annexes'),
    ...each(notice.issued?.annexes ?? [], 'notice.issued.annexes'),
    ...each(notice.slips, 'notice.slips'),
  ];
}

/** What the source lacks and this repository offers (参考样式) is no fact of the source. */
function ofForm({ offered, columns }: Plan['forms'][number], index: number): readonly string[] {
  return offered ? [] : [`plan.forms[${index}]`, ...each(columns, `plan.forms[${index}].columns`)];
}

function each(items: readonly unknown[], path: string): readonly string[] {
  return items.map((_, index) => `${path}[${index}]`);
}

/** The columns that stand in the original; where it has none the engine divides the period by itself, without phases. */
function printedGrid(grid: Plan['grid']): readonly string[] {
  return grid.flatMap(({ phase }, index) => (phase === undefined ? [] : [`plan.grid[${index}]`]));
}

type Task = Plan['tasks'][number];

function ofTask(task: Task, path: string): readonly string[] {
  return [
    ...(task.no === undefined ? [] : [`${path}.no`]),
    `${path}.text`,
    ...(task.requirement === undefined ? [] : [`${path}.requirement`]),
    ...each(task.measures, `${path}.measures`),
    ...task.roles.flatMap((role, index) => ofRole(role, `${path}.roles[${index}]`)),
    ...ofDated(task, path),
    ...task.duties.flatMap((duty, index) => [`${path}.duties[${index}].text`, ...each(duty.roles, `${path}.duties[${index}].roles`)]),
    ...each(task.notes, `${path}.notes`),
    ...each(task.parts, `${path}.parts`),
  ];
}

interface Dated {
  readonly deadline?: Deadline | undefined;
  readonly milestones: Plan['milestones'];
  readonly targets: Plan['targets'];
}

/** Deadlines by their words and their meaning; milestones by words and day; targets by words. */
function ofDated({ deadline, milestones, targets }: Dated, path: string): readonly string[] {
  return [
    ...(deadline ? [`${path}.deadline.text`, deadline.due === undefined ? `${path}.deadline.kind` : `${path}.deadline.due`] : []),
    ...milestones.flatMap((one, index) => [
      `${path}.milestones[${index}].text`,
      ...(one.due === undefined ? [] : [`${path}.milestones[${index}].due`]),
    ]),
    ...targets.flatMap((one, index) => [
      `${path}.targets[${index}].text`,
      ...(one.value === undefined ? [] : [`${path}.targets[${index}].value`]),
      ...each(one.series, `${path}.targets[${index}].series`),
    ]),
  ];
}

function ofPhase(phase: Plan['phases'][number], path: string): readonly string[] {
  return [
    ...[`${path}.title`, `${path}.text`],
    ...(phase.start === undefined ? [] : [`${path}.start`]),
    ...(phase.end === undefined ? [] : [`${path}.end`]),
    ...each(phase.content, `${path}.content`),
  ];
}

function ofReport(report: Plan['reports'][number], path: string): readonly string[] {
  return [
    ...[`${path}.text`, `${path}.what`, `${path}.from`],
    ...(report.to === undefined ? [] : [`${path}.to`]),
    ...(report.by === undefined ? [] : [`${path}.by`]),
    ...(report.dates === undefined ? [] : [`${path}.dates`]),
  ];
}

type Body = NonNullable<Plan['organisation']>['bodies'][number];

function ofBody(body: Body, path: string): readonly string[] {
  return [
    `${path}.title`,
    ...body.posts.flatMap((post, index) => [`${path}.posts[${index}].post`, ...each(post.persons, `${path}.posts[${index}].persons`)]),
    ...(body.functions.length > 0 ? [`${path}.functions`] : []),
  ];
}

/** Every unit that the words of a role mean; the words themselves where they mean persons alone. */
function ofRole({ units }: Task['roles'][number], path: string): readonly string[] {
  return units.length === 0 ? [path] : each(units, `${path}.units`);
}
