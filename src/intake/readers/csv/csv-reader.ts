import type { SourceTable, SourceText } from '../../../model/source-text.ts';
import { gridRows, type GridCell } from '../grid.ts';
import type { SourceReader } from '../source-reading.ts';
import { decodeBytes } from '../text/decode-bytes.ts';
import { orRefusal, refuse, refuseAmount } from '../unreadable-source.ts';

/** Cells that a file may have. */
const mostCells = 200_000;

/** Reads a table of values parted by commas or tabs, as spreadsheets save it; places name the line on which a row begins. */
export const csvReader: SourceReader = {
  kind: 'txt',
  extensions: ['csv', 'tsv'],
  read: async ({ bytes }) => {
    const { content, refusal } = await orRefusal(() => csvSource(decodeBytes(bytes) ?? refuse('unknown')));
    return refusal === undefined ? { text: content } : { refusal };
  },
};

function csvSource(text: string): SourceText {
  const rows = csvRows(text.replace(/^\ufeff/u, '')).filter(({ values }) => values.some((value) => value.trim() !== ''));
  if (rows.length === 0) refuse('empty');
  const width = Math.max(...rows.map(({ values }) => values.length));
  const grid = rows.flatMap(({ values, line }, row) =>
    Array.from({ length: width }, (_, column): GridCell => {
      const place = { line, table: 1, cell: `${row + 1},${column + 1}` };
      return { row, column, rowSpan: 1, columnSpan: 1, text: values[column] ?? '', place };
    }),
  );
  const table: SourceTable = { type: 'table', place: { line: rows[0]?.line ?? 1, table: 1 }, rows: gridRows(grid, rows.length) };
  return { kind: 'txt', blocks: [table], noise: [] };
}

interface CsvRow {
  readonly values: readonly string[];
  /** The line of the file on which it begins. */
  readonly line: number;
}

/** The rows of a file: values in quotes may hold the separator, line ends, and quotes written twice. */
function csvRows(text: string): readonly CsvRow[] {
  const lines = text.split(/\r\n|\r|\n/u);
  const separator = lines[0]?.includes('\t') === true ? '\t' : ',';
  const rows = joinedOpen(lines).map(({ parts, first }) => ({ values: rowValues(parts.join('\n'), separator), line: first + 1 }));
  if (rows.reduce((sum, { values }) => sum + values.length, 0) > mostCells) refuseAmount('cells', mostCells);
  return rows;
}

/** Runs of parts in which a quote is open between one part and the next. */
function joinedOpen(all: readonly string[]): readonly { readonly parts: readonly string[]; readonly first: number }[] {
  const runs: { readonly parts: string[]; readonly first: number }[] = [];
  let isOpen = false;
  all.forEach((part, index) => {
    if (isOpen) runs.at(-1)?.parts.push(part);
    else runs.push({ parts: [part], first: index });
    isOpen = hasOpenQuote(part) !== isOpen;
  });
  return runs;
}

/** Parts between separators belong together while a quote is open. */
function rowValues(row: string, separator: string): readonly string[] {
  return joinedOpen(row.split(separator)).map(({ parts }) => unquoted(parts.join(separator)));
}

function hasOpenQuote(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

function unquoted(value: string): string {
  return /^\s*".*"\s*$/su.test(value) ? value.trim().slice(1, -1).replaceAll('""', '"') : value;
}
