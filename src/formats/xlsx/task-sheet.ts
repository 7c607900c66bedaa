import type { Plan } from '../../model/plan.ts';
import type { Task } from '../../model/task.ts';
import { validDeadline } from '../../plan/approved-changes.ts';
import { isExpired } from '../../plan/expired.ts';
import { reportedBy } from '../../plan/reported.ts';
import { cutTitle } from '../../plan/short-title.ts';
import { lightsShown, type LightRules } from '../../views/light-rules.ts';
import { printedColumns } from '../../views/printed-columns.ts';
import type { Reader } from '../../views/reader.ts';
import { numbered } from '../../views/table-cells.ts';
import { tableView, type GroupHead, type TableBody, type TableCell, type TableRow, type TableView } from '../../views/table-view.ts';
import { entryCells, latestWords, type Entered } from './entries.ts';
import { noteRow, topRows } from './sheet-top.ts';
import { cellsFrom, dayValue, type Cell, type Row, type Sheet } from './sheet.ts';
import { taskColumns, type TaskColumns } from './task-columns.ts';

/** What the rows of the sheet are made of. */
interface Source {
  readonly plan: Plan;
  readonly reader: Reader;
  readonly columns: TaskColumns;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly cells: (cells: readonly TableCell[]) => readonly TableCell[];
  readonly byGroup: boolean;
}

/** The sheet 任务: the responsibility table in the office's columns and words, true dates and what sections fill in beside it, ids hidden before it. */
export function taskSheet(plan: Plan, reader: Reader, rules: LightRules): Sheet {
  const table = tableView(plan, reader, rules);
  const dated =
    plan.tasks.some((task) => dueOf(task, plan, reader) !== undefined) || plan.groups.some(({ deadline }) => deadline?.due !== undefined);
  const columns = taskColumns(table, { dated, judged: lightsShown(rules, reader) && !isExpired(plan, reader.asOf) });
  const { cells, byGroup } = printedColumns(table);
  const source = { plan, reader, columns, cells, byGroup, tasks: new Map(plan.tasks.map((task) => [task.id, task])) };
  const above = topRows(table.caption, columns.all, reader);
  const rows = table.bodies.flatMap((body) => bodyRows(body, source));
  return {
    name: '任务',
    columns: columns.all,
    rows: [...above, ...columns.head, ...rows, ...notesOf(table).map((note) => noteRow(note, columns.all))],
    above: above.length,
    head: columns.head.length,
  };
}

/** What stands under the table: its notes, and those of its rows that no column prints. */
function notesOf(table: TableView): readonly string[] {
  if (table.taskCount + table.struckCount === 0) return ['这个方案没有任务。'];
  const ofRows = table.bodies.flatMap(({ rows }) =>
    rows.flatMap((row) => [...row.flags, ...row.notes.map(({ text }) => text)].map((words) => `${rowName(row)}${words}`)),
  );
  return [...table.notes, ...ofRows].map((note, index, all) => `注${all.length > 1 ? String(index + 1) : ''}：${note}`);
}

function rowName({ no, cells }: TableRow): string {
  return no === undefined ? `“${cutTitle(cells.find(({ key }) => key === 'text')?.lines.join('') ?? '', 16)}”：` : `${no}：`;
}

function bodyRows({ group, rows }: TableBody, source: Source): readonly Row[] {
  const tasks = rows.map((row, index): Row => {
    const above = row.part ? rows.slice(0, index).findLast(({ part }) => !part) : row;
    const task = source.tasks.get(above?.id ?? '');
    return {
      cells: [...idCells(row, task, source), ...officeCells(row, source), ...(task === undefined ? [] : besideCells(row, task, source))],
    };
  });
  return group === undefined || source.byGroup ? tasks : [groupRow(group, source), ...tasks];
}

/** The head of a group stands over the office's columns; its own last day stands among the dates. */
function groupRow({ id, no, title, deadline }: GroupHead, { plan, columns }: Source): Row {
  const { first, keys, day, entry } = columns;
  const due = plan.groups.find((group) => group.id === id)?.deadline?.due;
  const words = `${numbered({ no, title })}${deadline === undefined ? '' : `（时限：${deadline}）`}`;
  const beside = Array.from({ length: columns.all.length - first - keys.length + 1 }, (_, index): Cell => {
    const column = first + keys.length + index;
    return { column, value: column === day ? dayValue(due) : undefined, look: column < entry ? 'group-day' : 'group' };
  });
  return {
    cells: [{ column: 1, value: plan.id, look: 'id' }, { column: first, value: words, look: 'group', columns: keys.length }, ...beside],
  };
}

/** A row of a part names the task that it belongs to and itself. */
function idCells(row: TableRow, task: Task | undefined, { plan }: Source): readonly Cell[] {
  return cellsFrom(1, [plan.id, task?.id, row.part ? row.id : undefined], 'id');
}

/** The office's own columns, in its words; what an equal cell above covers is left out, because the merge runs through. */
function officeCells(row: TableRow, { columns, cells }: Source): readonly Cell[] {
  return cells(row.cells).flatMap(({ key, lines, rowspan, covered }, index) =>
    covered
      ? []
      : [
          {
            column: columns.first + index,
            value: lines.length === 0 ? undefined : lines.join('\n'),
            look: centred.has(key) ? 'centre' : row.struck !== undefined && named.has(key) ? 'struck' : 'text',
            rows: rowspan,
          },
        ],
  );
}

/** The columns whose words are struck through once a task is approved away: a merged cell beside them is that of other tasks too. */
const named: ReadonlySet<string> = new Set(['text', 'short']);

const centred: ReadonlySet<string> = new Set(['no', 'group', 'lead', 'responsible', 'assist', 'other', 'roles', 'deadline']);

/** What stands beside the office's columns: the true date, the state as of the day, and what a section fills in. */
function besideCells(row: TableRow, task: Task, { plan, reader, columns }: Source): readonly Cell[] {
  const part = row.part ? task.parts.find(({ id }) => id === row.id) : undefined;
  const stands = row.struck === undefined;
  const due = !stands ? undefined : part === undefined ? dueOf(task, plan, reader) : part.deadline?.due;
  return [
    ...(columns.day === undefined ? [] : [{ column: columns.day, value: dayValue(due), look: 'day' } as const]),
    ...(columns.judged === undefined
      ? []
      : [{ column: columns.judged, value: row.part || !stands ? undefined : judgedWords(row), look: 'centre' } as const]),
    ...(columns.struck === undefined ? [] : [{ column: columns.struck, value: row.struck, look: 'centre' } as const]),
    ...(stands
      ? entryCells(columns.entry, entered(row, task.id, part?.id, plan, reader))
      : cellsFrom(columns.entry, [undefined, undefined, undefined], 'text')),
  ];
}

function judgedWords({ status: { state, mark } }: TableRow): string {
  return mark === undefined ? state : `${state}\n${mark}`;
}

/** A task's state is that of its own entries or of its parts; a part's that of the entries on it. */
function entered({ status }: TableRow, task: string, part: string | undefined, plan: Plan, { asOf }: Reader): Entered {
  const words = latestWords(plan, task, part, asOf);
  if (part === undefined) return { state: status.reported, percent: status.percent, words };
  const reported = reportedBy(
    plan.progress.filter((entry) => entry.task === task && entry.part === part),
    asOf,
  );
  return { state: reported?.state, percent: reported?.percent, words };
}

/** The last day of the deadline by which lateness is judged, which an open one (持续推进) may have too: its words stand beside it. */
function dueOf(task: Task, plan: Plan, { asOf }: Reader) {
  return validDeadline(task, plan, asOf)?.due;
}
