import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, HorizontalPositionAlign, VerticalPositionAlign, type IBordersOptions, type IFrameOptions } from 'docx';
import { formatDay } from '../../model/day.ts';
import type { DocumentView } from '../../views/document-view.ts';
import { block, type Block } from './block.ts';
import { linePitch, pt, size, textWidth } from './measures.ts';
import { styleIds } from './styles-xml.ts';
import { run } from './text-runs.ts';

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 0 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } as const;
const character = pt(size.four);

/** A frame as wide as the type area that stands on its foot, whatever the length of the text above. */
const frame: IFrameOptions = {
  type: 'alignment',
  alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
  width: textWidth.portrait,
  height: linePitch,
  rule: HeightRule.ATLEAST,
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
};

/** 版记 at the foot of the type area (GB/T 9704-2012 §7.4): rules of 0.35, 0.25 and 0.35 mm, 抄送 and the printing line between them. */
export function imprintBlocks({ copies, printed }: Pick<DocumentView, 'copies' | 'printed'>): readonly Block[] {
  if (copies === undefined && printed === undefined) return [];
  return [
    rule({ top: thick }),
    ...(copies === undefined ? [] : [copiesLine(copies)]),
    ...(copies === undefined || printed === undefined ? [] : [rule({ top: thin })]),
    ...(printed === undefined ? [] : [printedLine(printed)]),
    rule({ bottom: thick }),
    block({ style: styleIds.sectionEnd }),
  ];
}

/** A rule is a paragraph of its own, a point high: the border of an indented one would be as short as its text. */
function rule(border: IBordersOptions): Block {
  return block({ style: styleIds.sectionEnd, frame, border });
}

/** 抄送 one character in on both sides; wrapped lines stand under the first name; it ends with a stop. */
function copiesLine(copies: string): Block {
  return block({
    style: styleIds.imprint,
    frame,
    indent: { left: 4 * character, hanging: 3 * character, right: character },
    children: [run(`抄送：${copies.replace(/[。.]?$/u, '。')}`)],
  });
}

function printedLine({ by, date }: NonNullable<DocumentView['printed']>): Block {
  return block({
    style: styleIds.imprint,
    frame,
    indent: { left: character, right: character },
    tabStops: [{ type: 'right', position: textWidth.portrait - character }],
    children: [run(`${by}\t${formatDay(date)}印发`)],
  });
}
