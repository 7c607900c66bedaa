import { BorderStyle, Paragraph, RelativeVerticalPosition, Table, TableAnchorType, TableCell, TableLayoutType, TableRow, WidthType, type IParagraphOptions } from 'docx';
import { formatDay } from '../../model/day.ts';
import type { DocumentView } from '../../views/document-view.ts';
import { block, type Block } from './block.ts';
import { pt, size, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const character = pt(size.four);

/** 版记 at the foot of the type area (GB/T 9704-2012 §7.4): rules of 0.35, 0.25 and 0.35 mm, 抄送 and the printing line between them. */
export function imprintBlocks({ copies, printed }: Pick<DocumentView, 'copies' | 'printed'>): readonly Block[] {
  if (copies === undefined && printed === undefined) return [];
  const lines: readonly IParagraphOptions[] = [...(copies === undefined ? [] : [copiesLine(copies)]), ...(printed === undefined ? [] : [printedLine(printed)])];
  const rows = lines.map(
    (line, index) =>
      new TableRow({
        cantSplit: true,
        children: [new TableCell({ children: [new Paragraph(line)], borders: { top: index === 0 ? thick : thin, bottom: index === lines.length - 1 ? thick : thin, left: none, right: none } })],
      }),
  );
  const table = new Table({
    rows,
    columnWidths: [textWidth.portrait],
    width: { size: textWidth.portrait, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
  return [{ table }, block({ style: styleIds.sectionEnd })];
}

/** 抄送 one character in on both sides; wrapped lines stand under the first name; it ends with a stop. */
function copiesLine(copies: string): IParagraphOptions {
  return {
    style: styleIds.imprint,
    indent: { left: 4 * character, hanging: 3 * character, right: character },
    children: [run(`抄送：${copies.replace(/[。.]?$/u, '。')}`)],
  };
}

function printedLine({ by, date }: NonNullable<DocumentView['printed']>): IParagraphOptions {
  return {
    style: styleIds.imprint,
    indent: { left: character, right: character },
    tabStops: [{ type: 'right', position: textWidth.portrait - character }],
    children: [run(`${by}\t${formatDay(date)}印发`)],
  };
}
