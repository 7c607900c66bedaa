import type { Plan } from '../../model/plan.ts';
import { tableView, type TableRow, type TableView } from '../table-view.ts';
import { numbered } from '../table-cells.ts';
import type { LightRules } from '../light-rules.ts';
import type { Reader } from '../reader.ts';

/** What the rows of a plan's table print: of each task its own row and those of its parts. */
export interface TaskPassages {
  readonly table: TableView;
  /** By the ids of the tasks, in the order of the table. */
  readonly tasks: ReadonlyMap<string, readonly string[]>;
}

/** What the responsibility table of a plan prints, task by task; the title of the group over a row is said with it. */
export function taskPassages(plan: Plan, reader: Reader, rules: LightRules): TaskPassages {
  const table = tableView(plan, reader, rules);
  const tasks = new Map<string, string[]>();
  let own: string[] = [];
  for (const { group, rows } of table.bodies) {
    const head = group === undefined ? [] : [numbered(group)];
    for (const row of rows) {
      if (!row.part) tasks.set(row.id, (own = []));
      own.push([...head, ...rowLines(row)].join('\n'));
    }
  }
  return { table, tasks };
}

/** The lines of all cells of a row, with what stands beside them. */
function rowLines({ cells, flags, notes, struck }: TableRow): readonly string[] {
  return [
    ...cells.filter(({ key }) => key !== 'group' && key !== 'state').flatMap(({ lines }) => lines),
    ...flags,
    ...notes.map(({ text }) => text),
    ...(struck === undefined ? [] : [struck]),
  ];
}
