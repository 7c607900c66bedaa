import { BorderStyle, FrameAnchorType, FrameWrap, HeightRule, type IFrameOptions, type IParagraphOptions } from 'docx';
import { mm } from './measures.ts';
import { styleIds } from './styles-xml.ts';

const thick = { style: BorderStyle.SINGLE, size: 16, color: 'FF0000', space: 0 } as const;
const thin = { style: BorderStyle.SINGLE, size: 6, color: 'FF0000', space: 0 } as const;

/** A frame 170 mm wide in the middle of the paper, at a height from its top in twentieths of a point; text goes on under it. */
export function letterFrame(top: number, height: number): IFrameOptions {
  return {
    type: 'absolute',
    position: { x: mm(20), y: top },
    width: mm(170),
    height,
    rule: HeightRule.ATLEAST,
    wrap: FrameWrap.NOT_BESIDE,
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  };
}

/** The red double rule of a letter (GB/T 9704-2012 §10.1): 0.7 mm, a gap, 0.25 mm, or the other way round. */
export function doubleRule(upper: 'thick' | 'thin', frame: IFrameOptions): IParagraphOptions {
  const [top, bottom] = upper === 'thick' ? [thick, thin] : [thin, thick];
  return { style: styleIds.sectionEnd, frame, border: { top, bottom }, spacing: { line: 28, lineRule: 'exact' } };
}
