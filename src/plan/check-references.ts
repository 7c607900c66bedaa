import type { FormColumn } from '../model/form.ts';
import { writtenColumns } from '../model/grid-column.ts';
import { nearestNames } from '../model/nearest.ts';
import type { PlanSource } from '../model/plan.ts';
import type { Path, Report } from './finding.ts';
import { partId, taskIds } from './task-ids.ts';

/** Reports ids that stand twice, and references to groups, phases, tasks, parts, forms and bodies that are not there. */
export function checkReferences(source: PlanSource, report: Report): void {
  const tasks = taskIds(source.tasks);
  const groups = source.groups.map((group) => group.id);
  const phases = source.phases.map((phase) => phase.id);
  const forms = source.forms.map((form) => form.id);
  const bodies = source.organisation?.bodies ?? [];
  const grid = writtenColumns(source.grid);
  checkUnique(tasks, 'tasks', report);
  checkUnique(groups, 'groups', report);
  checkUnique(phases, 'phases', report);
  checkUnique(forms, 'forms', report);
  checkRecords(source, report);
  const checks = [
    ...source.tasks.map((task, index) => reference('分组', task.group, groups, ['tasks', index, 'group'])),
    ...source.groups.map((group, index) => reference('分组', group.parent, groups, ['groups', index, 'parent'])),
    ...grid.columns.map((column, index) => reference('阶段', column.phase, phases, [...grid.path, index, 'phase'])),
    ...source.reports.map((item, index) => reference('表格', item.form, forms, ['reports', index, 'form'])),
    ...bodies.map(({ parent }, index) => {
      return reference(
        '机构',
        parent,
        bodies.map(({ id }) => id),
        ['organisation', 'bodies', index, 'parent'],
      );
    }),
    ...source.changes.flatMap((change, index) => [
      reference('任务', change.task, tasks, ['changes', index, 'task']),
      reference('任务', change.into, tasks, ['changes', index, 'into']),
    ]),
    ...source.progress.flatMap((entry, index) => [
      reference('分项', entry.part, partIds(source, tasks, entry.task), ['progress', index, 'part']),
      reference('任务', entry.task, tasks, ['progress', index, 'task']),
      reference('分组', entry.group, groups, ['progress', index, 'group']),
    ]),
    ...source.records.flatMap((record, index) => [
      reference('任务', record.task, tasks, ['records', index, 'task']),
      reference('分项', record.part, partIds(source, tasks, record.task), ['records', index, 'part']),
    ]),
  ];
  for (const check of checks) check(report);
}

/** The parts of a task; those of all tasks where the entry names none, or one that is not there. */
function partIds({ tasks }: PlanSource, ids: readonly string[], task: string | undefined): readonly string[] {
  const asked = ids.includes(task ?? '') ? task : undefined;
  return tasks.flatMap(({ parts }, index) => {
    const id = ids[index] ?? '';
    return asked === undefined || asked === id ? parts.map((part, place) => part.id ?? partId(id, place)) : [];
  });
}

function reference(kind: string, name: string | undefined, known: readonly string[], path: Path): (report: Report) => void {
  return (report) => {
    if (name === undefined || known.includes(name)) return;
    report({ rule: 'unknown-reference', path, facts: { kind, name, known, nearest: nearestNames(name, known) } });
  };
}

/** Ledgers, the hazards of each, and the columns of ledgers and forms, which are written by their keys. */
function checkRecords({ ledgers, forms }: PlanSource, report: Report): void {
  checkUnique(
    ledgers.map(({ id }) => id),
    'ledgers',
    report,
  );
  for (const [index, ledger] of ledgers.entries()) {
    if (ledger.kind === 'hazards') repeated(ledger.entries, 'id', ['ledgers', index, 'entries'], report);
    else repeated(ledger.columns, 'key', ['ledgers', index, 'columns'], report);
  }
  for (const [index, { columns }] of forms.entries()) repeatedKeys(columns, ['forms', index, 'columns'], new Set(), report);
}

function repeated<K extends string>(items: readonly Readonly<Record<K, string>>[], key: K, path: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    if (seen.has(item[key])) report({ rule: 'duplicate-id', path: [...path, index, key], facts: { id: item[key] } });
    seen.add(item[key]);
  }
}

/** Columns nest; a key stands once in a form. */
function repeatedKeys(columns: readonly FormColumn[], path: Path, seen: Set<string>, report: Report): void {
  for (const [index, { key, columns: below = [] }] of columns.entries()) {
    if (seen.has(key)) report({ rule: 'duplicate-id', path: [...path, index, 'key'], facts: { id: key } });
    seen.add(key);
    repeatedKeys(below, [...path, index, 'columns'], seen, report);
  }
}

function checkUnique(ids: readonly string[], key: string, report: Report): void {
  repeated(
    ids.map((id) => ({ id })),
    'id',
    [key],
    report,
  );
}
