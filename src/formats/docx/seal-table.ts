import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { sealRows } from '../../views/seal-rows.ts';
import { emWidth } from '../../views/title-atoms.ts';
import { block, type Block } from './block.ts';
import { chars, linePitch, mm, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { unruled } from './table-parts.ts';
import { lineRuns } from './text-runs.ts';

/**
 * Names of several issuers side by side, each with room for its seal of 45 mm (GB/T 9704-2012 §7.3.5.1), the date under the last name, four
 * characters from the edge. They are one table, for readers do not keep several of them on one page.
 */
export function sealTable(names: readonly string[], date: string): readonly Block[] {
  const rows = sealRows(names);
  const width = mm(rows[0]?.width ?? 0);
  const count = rows[0]?.names.length ?? 0;
  const above = block({ style: styleIds.sectionEnd, keepNext: true, spacing: { line: 2 * linePitch, lineRule: 'exact' } });
  const table = new Table({
    rows: rows.map((row, index) => sealRow(row.names, { count, isFirst: index === 0, date: index === rows.length - 1 ? date : undefined })),
    columnWidths: Array.from({ length: count }, () => width),
    width: { size: count * width, type: WidthType.DXA },
    indent: { size: textWidth.portrait - rightOf(width, date) - count * width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: unruled,
  });
  return [above, { table, isPlacing: true }];
}

interface RowPlace {
  readonly count: number;
  readonly isFirst: boolean;
  readonly date: string | undefined;
}

/** Where a row has fewer names than columns, they stand in the last: the date is under the last name of all. */
function sealRow(names: readonly (readonly string[])[], { count, isFirst, date }: RowPlace): TableRow {
  const empty = Array.from({ length: count - names.length }, () => new TableCell({ children: [line([])] }));
  const cells = names.map((name, index) => {
    const below = date !== undefined && index === names.length - 1 ? [line([date])] : [];
    return new TableCell({ children: [line(name, isFirst ? 0 : 4), ...below] });
  });
  return new TableRow({ cantSplit: true, children: [...empty, ...cells] });
}

function line(lines: readonly string[], above = 0): Paragraph {
  return new Paragraph({
    style: styleIds.signature,
    alignment: 'center',
    keepNext: true,
    ...(above > 0 ? { spacing: { before: above * linePitch } } : {}),
    children: lineRuns(lines),
  });
}

/** The middle of the last name is that of the date, whose end is four characters from the edge. */
function rightOf(width: number, date: string): number {
  return Math.max(0, chars(4 + emWidth(date) / 2) - Math.round(width / 2));
}
