import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { formatDay } from '../../model/day.ts';
import type { DocumentView } from '../../views/document-view.ts';
import { block, type Block } from './block.ts';
import { margin, pt, size, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { unruled } from './table-parts.ts';
import { run } from './text-runs.ts';

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
const character = pt(size.four);

/**
 * 版记 at the foot of the type area (GB/T 9704-2012 §7.4): a table that stands on the foot whatever the length of the text above, with
 * rules of 0.35, 0.25 and 0.35 mm; a letter has neither rules nor the printing line (§10.1). It is placed from the paper's edge, because LibreOffice leaves a table of the text's width in the text.
 */
export function imprintBlocks({ imprintAddressees, copies, printed, layout }: DocumentView): readonly Block[] {
  const letter = layout === 'letter';
  const named = [
    ...(imprintAddressees === undefined ? [] : [namesLine('主送', imprintAddressees)]),
    ...(copies === undefined ? [] : [namesLine('抄送', copies)]),
  ];
  const lines = [...(named.length === 0 ? [] : [named]), ...(printed === undefined || letter ? [] : [[printedLine(printed)]])];
  if (lines.length === 0) return [];
  const table = new Table({
    rows: lines.map(
      (paragraphs, index) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              children: paragraphs.map((line) => new Paragraph(line)),
              borders: letter ? unruled : rules(index, lines.length),
            }),
          ],
        }),
    ),
    columnWidths: [textWidth.portrait],
    width: { size: textWidth.portrait, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: unruled,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: margin.left,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
  return [{ table, isPlacing: true }, block({ style: styleIds.sectionEnd })];
}

function rules(index: number, count: number) {
  return { ...unruled, top: index === 0 ? thick : thin, bottom: index === count - 1 ? thick : thin };
}

/** 抄送, and 主送 where it is moved here, one character in on both sides; wrapped lines stand under the first name; it ends with a stop. */
function namesLine(label: string, names: string): IParagraphOptions {
  return {
    style: styleIds.imprint,
    indent: { left: 4 * character, hanging: 3 * character, right: character },
    children: [run(`${label}：${names.replace(/[。.：:]?$/u, '。')}`)],
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
