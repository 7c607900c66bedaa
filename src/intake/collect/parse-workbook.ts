import { parseDay } from '../../model/day.ts';
import { readSheets } from '../readers/sheet/read-sheets.ts';
import type { ReadCell, ReadSheet } from '../readers/sheet/workbook.ts';
import type { SourceRefusal } from '../readers/source-reading.ts';
import type { FilledCell, FilledSheet, FilledWorkbook } from './filled-workbook.ts';

/** A filled spreadsheet as data, or why it is not read. */
export async function parseWorkbook(bytes: Uint8Array): Promise<FilledWorkbook | { readonly refusal: SourceRefusal }> {
  const reading = await readSheets(bytes);
  return 'refusal' in reading ? reading : { sheets: reading.workbook.sheets.map(sheetOf) };
}

function sheetOf({ name, visibility, cells, merges, hiddenRows, unvaluedFormulas }: ReadSheet): FilledSheet {
  const rows = new Map<number, Map<number, FilledCell>>();
  const put = (row: number, column: number, cell: FilledCell): void => {
    const known = rows.get(row) ?? new Map<number, FilledCell>();
    rows.set(row, known.set(column, cell));
  };
  for (const cell of cells) put(cell.row, cell.column, cellOf(cell));
  for (const address of unvaluedFormulas) put(...placeOf(address), { kind: 'formula', text: '=' });
  return { name, hidden: visibility !== 'visible', rows, hiddenRows, merges };
}

function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
  return [Number(row), [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)];
}

function cellOf({ value, text, formula }: ReadCell): FilledCell {
  if (formula !== undefined) return { kind: 'formula', text: `=${formula}` };
  if (value.type === 'text') return { kind: 'text', text: value.text };
  if (value.type === 'boolean') return { kind: 'boolean', text };
  if (value.type === 'error') return { kind: 'error', text: value.code };
  if (value.type === 'number')
    return { kind: 'number', text: String(value.number), number: value.number, percent: text.trim().endsWith('%') };
  const day = parseDay(value.day);
  return day === undefined ? { kind: 'error', text: value.day } : { kind: 'day', text: day, day };
}
