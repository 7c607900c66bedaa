import {
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
  type IShadingAttributesProperties,
  type TextRun,
} from 'docx';
import { mm, pt } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

/** Size of the letters of a table, in points, and from line to line in twentieths of a point. */
export interface TableType {
  readonly size: number;
  readonly line: number;
}

/** The type of a table in letters of so many points. */
export function tableType(points: number, leading = 1.4): TableType {
  return { size: points, line: Math.round(pt(points) * leading) };
}

/** What a cell shows and how many columns and rows it takes. */
export interface CellLook {
  readonly columns?: number;
  readonly rows?: number;
  readonly centred?: boolean;
  readonly right?: boolean;
  readonly head?: boolean;
  readonly shading?: IShadingAttributesProperties;
  /** A thick stroke at the right edge. */
  readonly stroke?: boolean;
  readonly tight?: boolean;
}

const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const lines = { top: line, bottom: line, left: line, right: line } as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** The borders of a table that only puts things in their places. */
export const unruled = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

/** A cell of paragraphs, each given by its runs; a cell without any has an empty one, as the format asks. */
export function cell(paragraphs: readonly (readonly TextRun[])[], type: TableType, look: CellLook = {}): TableCell {
  const { columns = 1, rows = 1, centred = false, right = false, head = false, shading, stroke = false, tight = false } = look;
  const options = (children: readonly TextRun[]): IParagraphOptions => ({
    style: head ? styleIds.tableHead : styleIds.tableText,
    spacing: { line: type.line, lineRule: 'exact' },
    ...(centred ? { alignment: 'center' } : right ? { alignment: 'right' } : {}),
    run: { size: type.size * 2 },
    children,
  });
  return new TableCell({
    children: (paragraphs.length === 0 ? [[]] : paragraphs).map((children) => new Paragraph(options(children))),
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(shading === undefined ? {} : { shading }),
    ...(stroke ? { borders: { right: { ...line, size: 18 } } } : {}),
    ...(tight ? { margins: { left: 0, right: 0 } } : {}),
  });
}

/** A cell of lines of plain words. */
export function textCell(words: readonly string[], type: TableType, look: CellLook = {}): TableCell {
  return cell(
    words.map((word) => [run(word, { size: type.size })]),
    type,
    look,
  );
}

/** A row that is kept whole; head rows are repeated on every page, and a group's row stays with the row that follows. */
export function row(
  cells: readonly TableCell[],
  { head = false, group = false, height }: { readonly head?: boolean; readonly group?: boolean; readonly height?: number } = {},
): TableRow {
  return new TableRow({
    children: cells,
    cantSplit: true,
    ...(head ? { tableHeader: true } : {}),
    ...(group || head ? { keepNext: true } : {}),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
  });
}

/** A table with all lines drawn and columns of these widths. */
export function table(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...lines, insideHorizontal: line, insideVertical: line },
    margins: { top: mm(1.2), bottom: mm(1.2), left: mm(1.6), right: mm(1.6) },
  });
}

/** Divides a width among columns by weight, to the last twentieth of a point. */
export function shares(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const widths = weights.map((weight) => Math.floor((total * weight) / sum));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}
