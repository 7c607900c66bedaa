import type { Style, Workbook, Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Day } from '../../model/day.ts';
import { stableZip } from '../ooxml/stable-zip.ts';
import { cellAddress } from './cell-address.ts';
import { cellText, looksLikeFormula } from './cell-text.ts';
import { lookStyles, ownFont } from './looks.ts';
import { withOverflow } from './overflow.ts';
import { withHeights } from './row-heights.ts';
import { visibleSpan, type Cell, type CellValue, type Look, type Sheet } from './sheet.ts';
import { validationOf } from './validations.ts';

/** What is said of a workbook besides its sheets. */
export interface WorkbookFacts {
  readonly title: string;
  /** Who stands behind it: never a person or machine. */
  readonly creator: string;
  /** The day in its properties. */
  readonly asOf: Day;
  /** Words at the left and right of every printed page's head. */
  readonly pageHead: readonly [left: string, right: string];
}

/** Sheets as bytes of an `.xlsx` file; the same sheets and facts give the same bytes. The library is loaded at the first call: reading it costs 0.3 s. */
export async function workbookBytes(sheets: readonly Sheet[], facts: WorkbookFacts): Promise<Uint8Array<ArrayBuffer>> {
  const library = await import('@cj-tech-master/excelts');
  const workbook = new library.Workbook();
  describeWorkbook(workbook, facts);
  const styles = lookStyles();
  for (const sheet of withOverflow(sheets.map(withHeights))) await addSheet(workbook, sheet, styles, facts);
  return ownPackage(await workbook.xlsx.writeBuffer());
}

function describeWorkbook(workbook: Workbook, { title, creator, asOf }: WorkbookFacts): void {
  const day = new Date(`${asOf}T00:00:00Z`);
  Object.assign(workbook, { title, creator, lastModifiedBy: creator, created: day, modified: day, defaultFont: ownFont });
}

type Styles = ReadonlyMap<Look, Partial<Style>>;

async function addSheet(workbook: Workbook, sheet: Sheet, styles: Styles, facts: WorkbookFacts): Promise<void> {
  const worksheet = workbook.addWorksheet(sheet.name, { state: sheet.hidden === true ? 'hidden' : 'visible' });
  worksheet.columns = sheet.columns.map(({ width, hidden = false }) => ({ width, hidden }));
  for (const [index, row] of sheet.rows.entries()) {
    if (row.height !== undefined) worksheet.getRow(index + 1).height = row.height;
    for (const cell of row.cells) putCell(worksheet, index + 1, cell, styles);
  }
  setPage(worksheet, sheet, facts);
  if (sheet.locked === true) await worksheet.protect(undefined, allowedInLocked);
}

/** Widths, heights and filters harm nothing. */
const allowedInLocked = { formatColumns: true, formatRows: true, autoFilter: true };

/** The first cell of a span holds the value; the look is that of all its cells, or a merged cell lacks lines. */
function putCell(
  worksheet: Worksheet,
  row: number,
  { column, value, look, columns = 1, rows = 1, top = false, note, ...rest }: Cell,
  styles: Styles,
): void {
  const style = withTop(styles.get(look) ?? {}, top);
  const marked = typeof value === 'string' && looksLikeFormula(value) ? { ...style, numFmt: '@' } : style;
  for (let y = row; y < row + rows; y += 1) {
    for (let x = column; x < column + columns; x += 1) worksheet.getCell(y, x).style = marked;
  }
  worksheet.getCell(row, column).value = valueOf(value);
  if (columns > 1 || rows > 1) worksheet.mergeCellsWithoutStyle(row, column, row + rows - 1, column + columns - 1);
  const validation = validationOf({ look, ...rest });
  if (validation !== undefined) worksheet.getCell(row, column).dataValidation = validation;
  if (note !== undefined) worksheet.getCell(row, column).note = note;
}

function withTop(style: Partial<Style>, top: boolean): Partial<Style> {
  return top ? { ...style, alignment: { ...style.alignment, vertical: 'top' } } : style;
}

/** A spreadsheet counts days from midnight in no zone, which the library reads off UTC. */
function valueOf(value: CellValue): string | number | Date | null {
  if (typeof value === 'object') return new Date(`${value.day}T00:00:00Z`);
  return value === undefined || value === '' ? null : typeof value === 'string' ? cellText(value) : value;
}

/** From the edges of the page, in inches, as the format asks. */
const margins = { left: 10 / 25.4, right: 10 / 25.4, top: 16 / 25.4, bottom: 14 / 25.4, header: 8 / 25.4, footer: 7 / 25.4 };

function setPage(worksheet: Worksheet, { columns, above, head, stay, portrait = false }: Sheet, { pageHead }: WorkbookFacts): void {
  const { column } = visibleSpan(columns);
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: portrait ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
    ...(head === 0 ? {} : { printTitlesRow: `${above + 1}:${above + head}` }),
  });
  const [left, right] = pageHead.map((words) => words.replaceAll('&', '&&'));
  worksheet.headerFooter.oddHeader = `&L&"宋体"&9${left ?? ''}&R&"宋体"&9${right ?? ''}`;
  worksheet.headerFooter.oddFooter = '&C&"宋体"&9第 &P 页，共 &N 页';
  const frozen = { xSplit: stay ?? 0, ySplit: above + head };
  worksheet.views =
    frozen.xSplit + frozen.ySplit === 0
      ? [{ state: 'normal', showGridLines: false }]
      : [
          {
            state: 'frozen',
            ...frozen,
            activeCell: cellAddress(above + head + 1, Math.max(column, frozen.xSplit + 1)),
            showGridLines: false,
          },
        ];
}

/** The package without the clock of its zip, and with the mark (`quotePrefix`) that the library cannot set: a person who confirms such a cell keeps its words. */
function ownPackage(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
  return stableZip({ ...parts, 'xl/styles.xml': strToU8(styles.replaceAll('<xf numFmtId="49"', '<xf numFmtId="49" quotePrefix="1"')) });
}
