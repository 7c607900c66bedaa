import { parseDay } from '../../model/day.ts';
import type { FormFinding, FormPlace } from '../../model/form-finding.ts';
import type { Hazard, Ledger } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import { changedSince } from '../../plan/asked/locked-mark.ts';
import { hazardMark, hazardValues, type EntryValues } from '../../plan/asked/hazard-values.ts';
import type { AskedColumn } from '../../plan/asked/ledger-columns.ts';
import { isOf, ledgerColumns } from '../../plan/asked/ledger-form.ts';
import { parseReportsFact } from '../../plan/asked/form-identity.ts';
import { unitWords } from '../../plan/asked/unit-words.ts';
import type { FieldValue } from '../../plan/record-change.ts';
import { unitRegistry, type UnitRegistry } from '../../plan/unit-registry.ts';
import { checkLayout, type FormHeads } from './check-layout.ts';
import { cleanWords } from './clean-words.ts';
import type { FormCase } from './collect-progress.ts';
import type { CollectedForm, FilledLedgerRow } from './collected-form.ts';
import { addressOf, cellAt, type FilledCell } from './filled-workbook.ts';
import { findTable, type FoundTable } from './find-table.ts';
import { hazardChanges } from './hazard-changes.ts';
import { heldRows } from './held-rows.ts';
import { readFields } from './read-fields.ts';
import { readLedgerRow, type RowPlaces } from './read-ledger-row.ts';
import { isFilled } from './read-words.ts';
import { tellOf, type At, type Tell } from './tell.ts';

const hidden = ['标识', '校验'] as const;

/** Everything that a ledger's form says: new entries, entries that went on, and a finding for whatever was not understood. */
export function collectLedger(given: FormCase): CollectedForm {
  const { file, book, form, workspace, asOf } = given;
  const findings: FormFinding[] = [];
  const registry = unitRegistry(workspace.units);
  const by = unitWords(form.unit, workspace.plans, registry);
  const plan = workspace.plans.find(({ id }) => id === form.identity.plan);
  const ledger = plan?.ledgers.find(({ id }) => id === form.identity.ledger);
  const collected = (rows: readonly FilledLedgerRow[], more: { filled: number; unchanged: number; nothing: boolean }): CollectedForm => ({
    ...{
      file,
      unit: form.unit,
      by,
      span: form.span,
      plans: [form.identity.plan ?? ''],
      answers: parseReportsFact(form.identity.reports ?? ''),
    },
    ...{ reports: [], findings, nothing: more.nothing, filled: more.filled },
    ledger: { planId: form.identity.plan ?? '', id: form.identity.ledger ?? '', rows, unchanged: more.unchanged },
  });
  const none = { filled: 0, unchanged: 0, nothing: false };
  if (plan === undefined || ledger === undefined) {
    tellOf(findings, { file })('form-names-nothing', { kind: 'ledger', name: form.identity.ledger ?? '' });
    return collected([], none);
  }
  const columns = ledgerColumns(ledger, workspace);
  const table = findTable(book, '台账', [...hidden, '序号', ...columns.map(({ head }) => head)]);
  if (table === undefined) {
    tellOf(findings, { file })('form-sheet-missing', { name: '台账' });
    return collected([], none);
  }
  const place = { file, sheet: table.sheet.name };
  const tell = tellOf(findings, place);
  const fields = readFields(table, form, asOf, tell);
  if (!checkLayout(book, table, headsOf(columns), tell) || !fields.own) return collected([], none);
  const rows = filledRows(table, columns);
  const held = heldRows(
    table,
    columns.flatMap(({ head }) => table.columns.get(head)?.[0] ?? []),
    tell,
  );
  const twice = tellTwice(rows, ledger, tell);
  const read = rows
    .filter(({ row }) => !held.has(row) && !twice.has(row))
    .map((row) => rowOf(row, { ...{ plan, ledger, columns, registry, by, place, tell }, given }));
  const changes = read.filter((row) => typeof row === 'object');
  const unchanged = read.filter((row) => row === 'unchanged').length;
  const said = rows.length - read.filter((row) => row === 'untouched').length;
  if (said === 0 && !fields.nothing) tell('form-empty', {}, fields.nothingAt);
  if (said > 0 && fields.nothing) tell('form-nothing-but-rows', { count: said }, fields.nothingAt);
  return collected(fields.nothing ? [] : changes, { filled: said, unchanged, nothing: fields.nothing });
}

function headsOf(columns: readonly AskedColumn[]): FormHeads {
  const needed = columns.filter((column) => column.needed === true).map(({ head }) => head);
  return { sheet: '台账', others: ['填表说明'], filled: columns.map(({ head }) => head), needed };
}

/** A row of the sheet with words in it. */
interface LedgerRow {
  readonly row: number;
  readonly id: string;
  readonly mark: string;
  readonly cells: ReadonlyMap<string, { readonly cell: FilledCell; readonly at: At }>;
}

function filledRows(table: FoundTable, columns: readonly AskedColumn[]): readonly LedgerRow[] {
  const { sheet, head } = table;
  const at = (row: number, name: string): string => cleanWords(cellAt(sheet, row, table.columns.get(name)?.[0] ?? 0)?.text ?? '').text;
  const below = [...sheet.rows.keys()].filter((row) => row > head).toSorted((a, b) => a - b);
  return below.flatMap((row) => {
    const cells = new Map(
      columns.flatMap(({ key, head: name }) => {
        const column = table.columns.get(name)?.[0] ?? 0;
        const cell = cellAt(sheet, row, column);
        return isFilled(cell) ? [[key, { cell, at: { row, column } }] as const] : [];
      }),
    );
    return cells.size === 0 ? [] : [{ row, id: at(row, '标识'), mark: at(row, '校验'), cells }];
  });
}

/** Rows that name one entry more than once with other words: none of them is taken. */
function tellTwice(rows: readonly LedgerRow[], ledger: Ledger, tell: Tell): ReadonlySet<number> {
  const twice = new Set<number>();
  for (const same of Map.groupBy(rows, (row) => keyOf(row, ledger)).values()) {
    const [first, ...more] = same;
    if (first === undefined || more.length === 0) continue;
    const cells = same.map((one) => addressOf(one.row, placeOf(one).column));
    const differs = more.some((one) => wordsOf(one) !== wordsOf(first));
    for (const one of more) {
      twice.add(one.row);
      if (differs) tell('form-row-twice', { words: shortWords(one), cells }, placeOf(one));
    }
    if (differs) twice.add(first.row);
  }
  return twice;
}

function keyOf({ id, cells, ...row }: LedgerRow, { kind }: Ledger): string {
  if (id !== '') return id;
  return kind === 'hazards'
    ? `${cells.get('found')?.cell.text ?? ''} ${cells.get('hazard')?.cell.text ?? ''}`
    : wordsOf({ id, cells, ...row });
}

function wordsOf({ cells }: LedgerRow): string {
  return [...cells].map(([key, { cell }]) => `${key} ${cell.text}`).join('\n');
}

function placeOf({ cells, row }: LedgerRow): At {
  return [...cells.values()][0]?.at ?? { row, column: 1 };
}

function shortWords({ cells }: LedgerRow): string {
  return (cells.get('hazard') ?? [...cells.values()][0])?.cell.text.slice(0, 16) ?? '';
}

interface RowBasis {
  readonly plan: Plan;
  readonly ledger: Ledger;
  readonly columns: readonly AskedColumn[];
  readonly registry: UnitRegistry;
  readonly by: string;
  readonly place: FormPlace;
  readonly tell: Tell;
  readonly given: FormCase;
}

/** What a row changes; `untouched` where it is as it was sent, `unchanged` where the ledger says the same already; undefined, and told why, where it is not understood. */
type RowReading = FilledLedgerRow | 'untouched' | 'unchanged' | undefined;

function rowOf(row: LedgerRow, basis: RowBasis): RowReading {
  const { ledger } = basis;
  return ledger.kind === 'hazards' ? hazardRow(row, ledger.entries, basis) : customRow(row, ledger.entries, basis);
}

function valuesOf(row: LedgerRow, known: EntryValues, { columns, registry, given, tell }: RowBasis): EntryValues | undefined {
  return readLedgerRow({ columns, cells: row.cells, known, span: given.form.span, asOf: given.asOf, registry, tell });
}

function hazardRow(row: LedgerRow, entries: readonly Hazard[], basis: RowBasis): RowReading {
  const { tell } = basis;
  const words = shortWords(row);
  const own = entries.findIndex(({ id }) => id === row.id);
  if (row.id !== '' && own < 0) {
    tell('form-entry-gone', { words }, placeOf(row));
    return undefined;
  }
  const before = own < 0 ? {} : hazardValues(entries[own] as Hazard);
  const said = valuesOf(row, before, basis);
  if (said === undefined) return undefined;
  const index = own < 0 ? sameHazard(said, entries, basis) : own;
  const known = entries[index];
  return known === undefined ? newHazard(row, said, basis) : knownHazard(row, said, known, index, basis);
}

/** A row without an id that came before stands in the ledger under its words. */
function sameHazard({ found, hazard }: EntryValues, entries: readonly Hazard[], { plan, registry, given }: RowBasis): number {
  return entries.findIndex((one) => one.found === found && one.hazard === hazard && isOf(one, given.form.unit, plan, registry));
}

function knownHazard(row: LedgerRow, said: EntryValues, hazard: Hazard, index: number, basis: RowBasis): RowReading {
  const { columns, tell, given, place } = basis;
  const now = hazardValues(hazard);
  const touched = row.id === '' ? 'beside' : changedSince(row.mark, hazardMark(said));
  if (touched === undefined) return 'untouched';
  if (touched === 'text') {
    tell('form-row-mixed', { was: hazard.hazard.slice(0, 16), now: shortWords(row) }, placeOf(row));
    return undefined;
  }
  const places: RowPlaces = new Map([...row.cells].map(([key, { at }]) => [key, at]));
  for (const { key, head, fixed } of columns) {
    if (fixed === true && now[key] !== undefined && said[key] !== undefined && said[key] !== now[key])
      tell('form-locked-edited', { was: now[key] }, places.get(key));
    if (fixed !== true && now[key] !== undefined && said[key] === undefined && key !== 'again' && key !== 'closed' && key !== 'reopened')
      tell('form-blank-kept', { head, was: now[key] }, placeOf(row));
  }
  const kept = Object.fromEntries(
    Object.entries(said).filter(
      ([key]) => !columns.some((column) => column.key === key && column.fixed === true && now[key] !== undefined),
    ),
  );
  const isOld = row.id === '' || changedSince(row.mark, hazardMark(now)) !== undefined;
  const values = hazardChanges({ hazard, said: kept, places, since: isOld, tell });
  if (values === undefined) return undefined;
  if (Object.keys(values).length === 0) return 'unchanged';
  if (isOld && !given.replace) {
    tell('form-entry-changed', { words: shortWords(row) }, placeOf(row));
    return undefined;
  }
  const cell = placeOf(row);
  return {
    place: { ...place, cell: addressOf(cell.row, cell.column) },
    key: hazard.id,
    words: shortWords(row),
    change: { kind: 'known', index, values },
  };
}

function newHazard(row: LedgerRow, said: EntryValues, basis: RowBasis): FilledLedgerRow | undefined {
  const { columns, by, tell, place } = basis;
  const missing = columns.filter(({ key, needed }) => needed === true && said[key] === undefined);
  for (const { head } of missing) tell('form-cell-missing', { head }, placeOf(row));
  const { found = '', hazard = '', closed, reopened, again, stage, ...rest } = said;
  if (missing.length > 0) return undefined;
  const day = parseDay(found);
  if (day === undefined) return undefined;
  const bare: Hazard = { id: 'new', unit: by, found: day, hazard, reopened: [], photos: [] };
  const places: RowPlaces = new Map([...row.cells].map(([key, { at }]) => [key, at]));
  const turns = Object.fromEntries(
    Object.entries({ closed, reopened, again, stage }).filter(([, value]) => value !== undefined),
  ) as EntryValues;
  const days = hazardChanges({ hazard: bare, said: turns, places, since: false, tell });
  if (days === undefined) return undefined;
  const values = inOrder({ unit: by, found, hazard, ...rest, ...days });
  const cell = placeOf(row);
  return {
    place: { ...place, cell: addressOf(cell.row, cell.column) },
    key: `${found} ${hazard}`,
    words: hazard,
    change: { kind: 'new', values },
  };
}

const order = [
  'unit',
  'found',
  'hazard',
  'grade',
  'measure',
  'deadline',
  'section',
  'person',
  'funds',
  'plan',
  'stage',
  'closed',
  'checkedBy',
  'reopened',
];

function inOrder(values: Readonly<Record<string, FieldValue>>): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(order.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
}

function customRow(row: LedgerRow, entries: readonly Readonly<Record<string, unknown>>[], basis: RowBasis): RowReading {
  const { columns, place } = basis;
  const said = valuesOf(row, {}, basis);
  if (said === undefined) return undefined;
  const values = Object.fromEntries(
    columns.flatMap(({ key, type }) => (said[key] === undefined ? [] : [[key, type === 'number' ? Number(said[key]) : said[key]]])),
  );
  if (entries.some((entry) => columns.every(({ key }) => (entry[key] ?? undefined) === values[key]))) return 'unchanged';
  const cell = placeOf(row);
  return {
    place: { ...place, cell: addressOf(cell.row, cell.column) },
    key: JSON.stringify(values),
    words: shortWords(row),
    change: { kind: 'new', values },
  };
}
