import { nearestNames } from '../model/nearest.ts';
import type { PlanSource } from '../model/plan.ts';
import type { Path, Report } from './finding.ts';
import { taskIds } from './task-ids.ts';

/** Reports ids that stand twice, and references to groups, phases, tasks and forms that are not there. */
export function checkReferences(source: PlanSource, report: Report): void {
  const tasks = taskIds(source.tasks);
  const groups = source.groups.map((group) => group.id);
  const phases = source.phases.map((phase) => phase.id);
  const forms = source.forms.map((form) => form.id);
  checkUnique(tasks, 'tasks', report);
  checkUnique(groups, 'groups', report);
  checkUnique(phases, 'phases', report);
  checkUnique(forms, 'forms', report);
  const checks = [
    ...source.tasks.map((task, index) => reference('分组', task.group, groups, ['tasks', index, 'group'])),
    ...source.groups.map((group, index) => reference('分组', group.parent, groups, ['groups', index, 'parent'])),
    ...(Array.isArray(source.grid)
      ? source.grid.map((column, index) => reference('阶段', column.phase, phases, ['grid', index, 'phase']))
      : []),
    ...source.reports.map((item, index) => reference('表格', item.form, forms, ['reports', index, 'form'])),
    ...source.changes.map((change, index) => reference('任务', change.task, tasks, ['changes', index, 'task'])),
    ...source.progress.flatMap((entry, index) => [
      reference('任务', entry.task, tasks, ['progress', index, 'task']),
      reference('分组', entry.group, groups, ['progress', index, 'group']),
    ]),
  ];
  for (const check of checks) check(report);
}

function reference(kind: string, name: string | undefined, known: readonly string[], path: Path): (report: Report) => void {
  return (report) => {
    if (name === undefined || known.includes(name)) return;
    report({ rule: 'unknown-reference', path, facts: { kind, name, nearest: nearestNames(name, known) } });
  };
}

function checkUnique(ids: readonly string[], key: string, report: Report): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) report({ rule: 'duplicate-id', path: [key, index, 'id'], facts: { id } });
    seen.add(id);
  }
}
