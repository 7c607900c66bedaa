import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { emWidth } from '../../views/title-atoms.ts';
import { titleLines } from '../../views/title-lines.ts';
import { block, type Block } from './block.ts';
import { chars, linePitch, mm, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { unruled } from './table-parts.ts';
import { lineRuns } from './text-runs.ts';

/**
 * Names of several issuers side by side, each with room for its seal of 45 mm (GB/T 9704-2012 §7.3.5.1): at most three in a row, two where
 * a name is longer than a seal; the date stands under the last name, four characters from the edge.
 */
export function sealRows(names: readonly string[], date: string): readonly Block[] {
  const most = names.some((name) => emWidth(name) > 8) ? 2 : 3;
  const count = Math.ceil(names.length / Math.ceil(names.length / most));
  const rows = Array.from({ length: Math.ceil(names.length / count) }, (_, row) => names.slice(row * count, (row + 1) * count));
  const width = mm(count > 2 ? 45.6 : 74);
  return rows.flatMap((row, index) => {
    const above = block({
      style: styleIds.sectionEnd,
      keepNext: true,
      spacing: { line: (index === 0 ? 2 : 4) * linePitch, lineRule: 'exact' },
    });
    return [above, { table: sealRow(row, width, index === rows.length - 1 ? date : undefined), isPlacing: true }];
  });
}

/** The middle of the last name is that of the date, whose end is four characters from the edge. */
function sealRow(names: readonly string[], width: number, date: string | undefined): Table {
  const right = chars(4 + emWidth(date ?? '') / 2) - Math.round(width / 2);
  const total = names.length * width;
  const most = Math.floor(width / chars(1));
  const paragraph = (lines: readonly string[]) =>
    new Paragraph({ style: styleIds.signature, alignment: 'center', keepNext: true, children: lineRuns(lines) });
  const cells = names.map((name, index) => {
    const below = date !== undefined && index === names.length - 1 ? [paragraph([date])] : [];
    return new TableCell({ children: [paragraph(titleLines(name, [], most)), ...below] });
  });
  return new Table({
    rows: [new TableRow({ cantSplit: true, children: cells })],
    columnWidths: names.map(() => width),
    width: { size: total, type: WidthType.DXA },
    indent: { size: textWidth.portrait - Math.max(0, right) - total, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: unruled,
  });
}
