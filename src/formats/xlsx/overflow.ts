import { cellAddress } from './cell-address.ts';
import { longestCell } from './cell-text.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

const pointer = '……（全文见“续文”表）';
/** Characters of a piece: even of two UTF-16 units each they fit. */
const piece = 15_000;

/** Sheets of which no cell holds more than a spreadsheet can: a longer text is cut and stands whole, in pieces, in a sheet 续文. */
export function withOverflow(sheets: readonly Sheet[]): readonly Sheet[] {
  const long = sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, index) => row.cells.filter(isTooLong).flatMap((cell) => pieceRows(sheet.name, index + 1, cell))),
  );
  if (long.length === 0) return sheets;
  const head: Row = { cells: ['位置', '段', '文字'].map((value, index) => ({ column: index + 1, value, look: 'head' })), height: 20 };
  const columns = [{ width: 16 }, { width: 6 }, { width: 120 }];
  return [...sheets.map(cutSheet), { name: '续文', columns, rows: [head, ...long], above: 0, head: 1 }];
}

function isTooLong({ value }: Cell): boolean {
  return typeof value === 'string' && value.length > longestCell;
}

function cutSheet(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(cutCell) })) };
}

function cutCell(cell: Cell): Cell {
  return isTooLong(cell) ? { ...cell, value: `${pieces(cell)[0] ?? ''}${pointer}` } : cell;
}

function pieceRows(name: string, row: number, cell: Cell): readonly Row[] {
  return pieces(cell).map((text, index) => ({
    height: 60,
    cells: [
      { column: 1, value: `${name}!${cellAddress(row, cell.column)}`, look: 'text' },
      { column: 2, value: index + 1, look: 'centre' },
      { column: 3, value: text, look: 'text' },
    ],
  }));
}

function pieces({ value }: Cell): readonly string[] {
  const characters = typeof value === 'string' ? [...value] : [];
  const count = Math.ceil(characters.length / piece);
  return Array.from({ length: count }, (_, index) => characters.slice(index * piece, (index + 1) * piece).join(''));
}
