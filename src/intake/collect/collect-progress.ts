import type { Day } from '../../model/day.ts';
import type { FormFinding, FormPlace } from '../../model/form-finding.ts';
import { askedTasks, type AskedTask } from '../../plan/asked/asked-tasks.ts';
import { parseReportsFact, rowKey } from '../../plan/asked/form-identity.ts';
import { lockedHeads, progressColumns, type ProgressKey } from '../../plan/asked/progress-columns.ts';
import { unitWords } from '../../plan/asked/unit-words.ts';
import { unitRegistry } from '../../plan/unit-registry.ts';
import type { Workspace } from '../../plan/workspace.ts';
import { checkLayout, type FormHeads } from './check-layout.ts';
import type { CollectedForm, FilledReport } from './collected-form.ts';
import { addressOf, cellAt, type FilledWorkbook } from './filled-workbook.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { heldRows } from './held-rows.ts';
import type { KnownForm } from './known-form.ts';
import { matchRow, rowNames, shortWords, type RowNames } from './match-row.ts';
import { readFields, type FormFields } from './read-fields.ts';
import { readProgressRow, type RowCells } from './read-progress-row.ts';
import { isFilled } from './read-words.ts';
import { tellOf, type At, type Tell } from './tell.ts';

const heads: FormHeads = {
  sheet: '填报',
  others: ['填表说明'],
  filled: progressColumns.map(({ head }) => head),
  needed: ['状态', '进展'],
};
const allHeads = [...lockedHeads, '序号', '任务', '分工', '完成时限', '上次填报', ...heads.filled];

/** What a progress form is read with. */
export interface FormCase {
  readonly file: string;
  readonly book: FilledWorkbook;
  readonly form: KnownForm;
  readonly workspace: Workspace;
  readonly asOf: Day;
  /** Whether what is reported now goes before what was changed since. */
  readonly replace: boolean;
}

/** A row of the sheet that has words in it. */
interface FilledRow {
  readonly row: number;
  readonly names: RowNames;
  readonly cells: RowCells;
  readonly at: At;
}

/** Everything that a progress form says: a report for each row that was understood whole, and a finding for whatever was not. */
export function collectProgress(given: FormCase): CollectedForm {
  const { file, book, form, workspace } = given;
  const findings: FormFinding[] = [];
  const table = findTable(book, heads.sheet, allHeads);
  const collected = (part: Pick<CollectedForm, 'reports' | 'nothing' | 'filled'>): CollectedForm => ({
    file,
    unit: form.unit,
    by: unitWords(form.unit, workspace.plans, unitRegistry(workspace.units)),
    span: form.span,
    plans: (form.identity.plan ?? '').split(' '),
    answers: parseReportsFact(form.identity.reports ?? ''),
    findings,
    ...part,
  });
  const none = { reports: [], nothing: false, filled: 0 };
  if (table === undefined) {
    tellOf(findings, { file })('form-sheet-missing', { name: heads.sheet });
    return collected(none);
  }
  const place = { file, sheet: table.sheet.name };
  const tell = tellOf(findings, place);
  const fields = readFields(table, form, given.asOf, tell);
  if (!checkLayout(book, table, heads, tell) || !fields.own) return collected(none);
  return collected({ ...readRows(table, fields, given, place, tell), nothing: fields.nothing });
}

function readRows(
  table: FoundTable,
  fields: FormFields,
  { form, workspace, asOf }: FormCase,
  place: FormPlace,
  tell: Tell,
): Pick<CollectedForm, 'reports' | 'filled'> {
  const asked = askedTasks(form.unit, workspace, form.span);
  const given = new Set((form.identity.rows ?? '').split(' '));
  const held = heldRows(table, filledColumns(table), tell);
  const rows = filledRows(table);
  tellRows(table, rows, asked, given, tell);
  if (rows.length === 0 && !fields.nothing) tell('form-empty', {}, fields.nothingAt);
  if (rows.length > 0 && fields.nothing) tell('form-nothing-but-rows', { count: rows.length }, fields.nothingAt);
  if (fields.nothing) return { reports: [], filled: rows.length };
  const day = dayForRows(rows, fields, form, asOf, tell);
  const twice = tellTwice(rows, tell);
  const by = unitWords(form.unit, workspace.plans, unitRegistry(workspace.units));
  const reports = rows.flatMap(({ row, names, cells, at }): FilledReport[] => {
    const task = matchRow(names, asked, given, at, tell);
    if (task === undefined) return [];
    const entry = readProgressRow(cells, { asked: task, by, span: form.span, asOf, day, tell });
    if (entry === undefined || held.has(row) || twice.has(row)) return [];
    return [{ asked: task, place: { ...place, cell: addressOf(at.row, at.column) }, entry }];
  });
  return { reports, filled: rows.length };
}

function filledColumns({ columns }: FoundTable): readonly number[] {
  return heads.filled.flatMap((head) => columns.get(head)?.[0] ?? []);
}

/** The rows with words in them; a day alone says nothing. */
function filledRows(table: FoundTable): readonly FilledRow[] {
  const below = [...table.sheet.rows.keys()].filter((row) => row > table.head).toSorted((a, b) => a - b);
  return below.flatMap((row) => {
    const cells = cellsOf(table, row);
    const [first] = [...cells].filter(([key]) => key !== 'day');
    return first === undefined ? [] : [{ row, names: rowNames(table, row), cells, at: first[1].at }];
  });
}

function cellsOf({ sheet, columns }: FoundTable, row: number): RowCells {
  return new Map(
    progressColumns.flatMap(({ key, head }) => {
      const column = columns.get(head)?.[0] ?? 0;
      const cell = cellAt(sheet, row, column);
      return isFilled(cell) ? [[key, { cell, at: { row, column } }] as const] : [];
    }),
  ) satisfies ReadonlyMap<ProgressKey, unknown>;
}

/** Says which rows are gone, which the form had not yet, and which nobody saw. */
function tellRows(
  table: FoundTable,
  rows: readonly FilledRow[],
  asked: readonly AskedTask[],
  given: ReadonlySet<string>,
  tell: Tell,
): void {
  const below = [...table.sheet.rows.keys()].filter((row) => row > table.head);
  const names = below.map((row) => rowNames(table, row));
  const keys = new Set(names.map(({ key }) => key));
  const wanted = asked.filter((task) => !task.doneBefore);
  const isThere = (task: AskedTask): boolean => keys.has(rowKey(task)) || names.some(({ text }) => text === task.text);
  const gone = wanted.filter((task) => given.has(rowKey(task)) && !isThere(task));
  const added = wanted.filter((task) => !given.has(rowKey(task)) && isOfForm(task, given));
  const hidden = rows.filter(({ row }) => table.sheet.hiddenRows.has(row));
  if (gone.length > 0) tell('form-rows-missing', { rows: gone.map(taskWords) });
  if (added.length > 0) tell('form-rows-added', { rows: added.map(taskWords) });
  if (hidden.length > 0) tell('form-rows-hidden', { rows: hidden.map(({ row }) => row) });
}

/** A form of one plan asks nothing about the others. */
function isOfForm({ planId }: AskedTask, given: ReadonlySet<string>): boolean {
  return [...given].some((key) => key.startsWith(`${planId}/`));
}

function taskWords({ no = '', text }: AskedTask): string {
  return shortWords({ no, text });
}

/** The day for rows that have none: that of the fields, else the last day of a period that is over; else it is asked for. */
function dayForRows(rows: readonly FilledRow[], fields: FormFields, { span }: KnownForm, asOf: Day, tell: Tell): Day | undefined {
  if (fields.day !== undefined || rows.every(({ cells }) => cells.has('day'))) return fields.day;
  if (fields.dayFilled) return undefined;
  if (span.end <= asOf) return span.end;
  tell('form-day-missing', { end: span.end }, fields.dayAt);
  return undefined;
}

/** Rows that name one task more than once: none of them is taken, unless they say the same. */
function tellTwice(rows: readonly FilledRow[], tell: Tell): ReadonlySet<number> {
  const twice = new Set<number>();
  for (const same of Map.groupBy(rows, ({ names }) => names.key ?? `${names.no} ${names.text}`).values()) {
    const [first, ...more] = same;
    if (first === undefined || more.length === 0) continue;
    const cells = same.map(({ at }) => addressOf(at.row, at.column));
    const isSame = more.every(({ cells: other }) => wordsOf(other) === wordsOf(first.cells));
    for (const { row, names, at } of more) {
      twice.add(row);
      if (!isSame) tell('form-row-twice', { words: shortWords(names), cells }, at);
    }
    if (!isSame) twice.add(first.row);
  }
  return twice;
}

function wordsOf(cells: RowCells): string {
  return [...cells].map(([key, { cell }]) => `${key} ${cell.text}`).join('\n');
}
