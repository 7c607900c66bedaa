import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { block, type Block } from './block.ts';
import { markFoot, markInk, markLine, markSize, markTop } from './mark-size.ts';
import { chars, linePitch, pt, textWidth } from './measures.ts';
import type { NoticeInput } from './notice-input.ts';
import { styleIds } from './styles-xml.ts';
import { unruled } from './table-parts.ts';
import { run } from './text-runs.ts';
import { urgentLines } from './urgent-lines.ts';

/** Head of a 文件: 份号, 紧急程度, the issuer's mark 72 mm under the paper's top, 文号 with 签发人, red rule 4 mm under it. */
export function redHead(input: NoticeInput): readonly Block[] {
  const lines = urgentLines(input).map(({ text, face }) => block({ style: styleIds.flush, children: [run(text, { face })] }));
  const mark = measureMark(input.view.mark);
  return [...lines, ...markBlocks(mark, lines.length * linePitch), ...numberBlocks(input, mark.points)];
}

interface Mark {
  readonly joint: boolean;
  readonly names: readonly string[];
  /** The characters of the longest name. */
  readonly longest: number;
  /** The size of the letters. */
  readonly points: number;
}

function measureMark(mark: readonly string[]): Mark {
  const joint = mark.length > 1 && mark.at(-1) === '文件';
  const names = joint ? mark.slice(0, -1) : mark;
  const longest = Math.max(...names.map((name) => [...name].length));
  return { joint, names, longest, points: joint ? markSize(longest + 2.25, names.length) : markSize(longest) };
}

/** One issuer is centred; joint issuers stand one a line with 文件 at their right, in the middle of their height (§7.2.4). */
function markBlocks({ joint, names, longest, points }: Mark, above: number): readonly Block[] {
  const before = markTop - above - markInk(points);
  if (!joint) return names.map((name, index) => block(markParagraph(name, points, index === 0 ? before : 0, 'center')));
  return [
    block({ style: styleIds.flush, spacing: { line: before, lineRule: 'exact' } }),
    { table: jointMark(names, longest, points), isPlacing: true },
  ];
}

function markParagraph(text: string, points: number, before: number, alignment: 'center' | 'distribute'): IParagraphOptions {
  return {
    style: styleIds.mark,
    alignment,
    spacing: { before, line: markLine(points), lineRule: 'exact' },
    children: [run(text, { size: points })],
  };
}

function jointMark(names: readonly string[], longest: number, points: number): Table {
  const widths = [pt(points * (longest + 0.25)), pt(points * 2.25)] as const;
  const word = new TableCell({
    rowSpan: names.length,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph(markParagraph('文件', points, 0, 'center'))],
  });
  const rows = names.map(
    (name, index) =>
      new TableRow({
        children: [
          new TableCell({ children: [new Paragraph(markParagraph(name, points, 0, 'distribute'))] }),
          ...(index === 0 ? [word] : []),
        ],
      }),
  );
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: unruled,
    margins: { left: 0, right: 0 },
  });
}

/** The red rule is the lower border of the last line; its distance counts from the line, which leaves 3.9 pt under the letters. */
const rule = { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'FF0000', space: 7 } } as const;

/** Word sets letters lower into a line than paper does: lines from the mark's letters to those of 文号 are counted between the letters' squares. */
const lowerInLine = pt(2.6);

/** 文号 in the middle; of a document to a superior at the left with 签发人 at the right, two names a line, 文号 beside the last (§7.2.5, §7.2.6). */
function numberBlocks({ view: { no = '', signer } }: NoticeInput, points: number): readonly Block[] {
  const before = 2 * linePitch - markFoot(points) - lowerInLine;
  if (signer.length === 0) return [block({ style: styleIds.number, spacing: { before }, border: rule, children: [run(no)] })];
  const rows = Array.from({ length: Math.ceil(signer.length / 2) }, (_, index) => signer.slice(index * 2, index * 2 + 2).join('　'));
  const width = 4 + Math.max(...rows.map((row) => [...row].length));
  const at = textWidth.portrait - chars(1 + width);
  return rows.map((names, index) =>
    block({
      style: styleIds.flush,
      alignment: 'left',
      // Tabs and no indent: the rule is as long as its paragraph.
      tabStops: [chars(1), at, at + chars(4)].map((position) => ({ type: 'left', position })),
      ...(index === 0 ? { spacing: { before } } : {}),
      ...(index === rows.length - 1 ? { border: rule } : {}),
      children: [run(index === rows.length - 1 ? `\t${no}\t` : '\t\t'), run(index === 0 ? '签发人：' : '\t'), run(names, { face: 'kai' })],
    }),
  );
}
