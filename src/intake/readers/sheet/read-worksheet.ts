import { readXml } from '../office/read-xml.ts';
import { refuseAmount } from '../unreadable-source.ts';
import { cellAddress, cellPlace, cellRange, lastColumn, lastRow } from './cell-place.ts';
import { cellValue, type WrittenCell } from './cell-value.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import type { CellRange, ReadCell, ReadSheet } from './workbook.ts';

/** Cells with content, and merged ranges, that a sheet may have: 1,000 tasks with 20 columns are a tenth of it. */
export const mostCells = 200_000;

/** What of a sheet its own part says. */
export type Worksheet = Omit<ReadSheet, 'name' | 'visibility'>;

/** A sheet while it is being read; a class, because some thirty kinds of elements add to it. */
class GrowingSheet {
  readonly cells: ReadCell[] = [];
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly pictures: string[] = [];
  readonly unvaluedFormulas: string[] = [];
  isProtected = false;
  private readonly parts: WorkbookParts;
  private row = 0;
  private column = 0;
  private cell: WrittenCell | undefined;
  private collecting: 'value' | 'formula' | 'inline' | undefined;
  private inReading = false;

  constructor(parts: WorkbookParts) {
    this.parts = parts;
  }

  open(name: string, attributes: () => Readonly<Record<string, string>>): void {
    if (name === 'x:row') this.openRow(attributes());
    else if (name === 'x:c') this.openCell(attributes());
    else if (name === 'x:v') this.collecting = 'value';
    else if (name === 'x:f') this.openFormula();
    else if (name === 'x:t') this.collecting = 'inline';
    else if (name === 'x:rPh') this.inReading = true;
    else if (name === 'x:mergeCell') this.merge(attributes()['ref'] ?? '');
    else if (name === 'x:col') this.describeColumns(attributes());
    else if (name === 'x:sheetProtection') this.isProtected = isOn(attributes()['sheet']);
  }

  close(name: string): void {
    if (name === 'x:c') this.closeCell();
    else if (name === 'x:rPh') this.inReading = false;
    else if (name === 'x:v' || name === 'x:f' || name === 'x:t') this.collecting = undefined;
  }

  text(text: string): void {
    if (this.cell === undefined || this.collecting === undefined || this.inReading) return;
    this.cell[this.collecting] += text;
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const stated = Number(r);
    this.row = Number.isInteger(stated) && stated >= 1 && stated <= lastRow ? stated : this.row + 1;
    this.column = 0;
    if (isOn(hidden)) this.hiddenRows.add(this.row);
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const place = r === undefined ? undefined : cellPlace(r);
    this.column = place?.[1] ?? Math.min(this.column + 1, lastColumn);
    this.row = place?.[0] ?? this.row;
    this.cell = { type: t, style: Number(s ?? 0), value: '', formula: '', inline: '', hasFormula: false };
  }

  private openFormula(): void {
    this.collecting = 'formula';
    if (this.cell !== undefined) this.cell.hasFormula = true;
  }

  private closeCell(): void {
    const written = this.cell;
    this.cell = undefined;
    if (written === undefined) return;
    const address = cellAddress(this.row, this.column);
    // WPS writes a picture in a cell as a formula that shows it.
    const isPicture = written.formula.includes('DISPIMG(') || written.value.startsWith('=DISPIMG(');
    if (isPicture) this.pictures.push(address);
    const read = isPicture ? undefined : cellValue(written, this.parts);
    if (read === undefined && written.hasFormula && !isPicture) this.unvaluedFormulas.push(address);
    if (read === undefined) return;
    if (this.cells.length >= mostCells) refuseAmount('cells', mostCells);
    this.cells.push({ row: this.row, column: this.column, address, ...read });
  }

  private merge(words: string): void {
    const range = cellRange(words);
    if (this.merges.length >= mostCells) refuseAmount('cells', mostCells);
    if (range !== undefined && (range.top < range.bottom || range.left < range.right)) this.merges.push(range);
  }

  private describeColumns({ min, max, hidden }: Readonly<Record<string, string>>): void {
    if (!isOn(hidden)) return;
    const [first, last] = [Math.max(1, Number(min)), Math.min(lastColumn, Number(max))];
    for (let column = first; column <= last; column++) this.hiddenColumns.add(column);
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The sheet in a part of the workbook, its cells by row and column; rows that are only claimed (`A1:XFD1048576`) cost nothing. */
export function readWorksheet(bytes: Uint8Array, part: string, parts: WorkbookParts): Worksheet {
  const sheet = new GrowingSheet(parts);
  readXml(bytes, part, sheet);
  const { merges, hiddenRows, hiddenColumns, isProtected, pictures, unvaluedFormulas } = sheet;
  const cells = sheet.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { cells, merges, hiddenRows, hiddenColumns, isProtected, pictures, unvaluedFormulas };
}
