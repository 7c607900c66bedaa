import { joined, type Block, type Stretch } from './block.ts';
import { linePitch, pt } from './measures.ts';

/**
 * The text with the paragraphs' lines as close as on paper, by heights in points. Paper counts only texts without tables: where paragraphs
 * and heights are not as many, the text is left as it is.
 */
export function withCloserLines(stretches: readonly Stretch[], heights: readonly (number | undefined)[]): readonly Stretch[] {
  const [text, ...more] = joined(stretches);
  if (text === undefined || more.length > 0 || text.blocks.length !== heights.length) return stretches;
  return [{ ...text, blocks: text.blocks.map((one, index) => withLines(one, heights[index])) }];
}

function withLines(one: Block, height: number | undefined): Block {
  if (height === undefined || !('paragraph' in one)) return one;
  return { ...one, paragraph: { ...one.paragraph, spacing: { ...one.paragraph.spacing, line: pt(height), lineRule: 'exact' } } };
}

/** 附件说明 and signature with lines, and empty lines over them, of so many points; as they are where that is undefined. */
export function withCloserEnd(blocks: readonly Block[], height: number | undefined): readonly Block[] {
  return height === undefined ? blocks : blocks.map((one) => closerEnd(one, pt(height)));
}

function closerEnd(one: Block, line: number): Block {
  if (!('paragraph' in one)) return one;
  const { before = 0, line: own = linePitch } = one.paragraph.spacing ?? {};
  const scaled = (twips: number): number => Math.floor((twips * line) / linePitch);
  return {
    ...one,
    paragraph: {
      ...one.paragraph,
      spacing: { ...one.paragraph.spacing, before: scaled(before), line: scaled(own), lineRule: 'exact' },
    },
  };
}

/** 附件说明 at the top of a page. */
export function onNewPage(list: readonly Block[]): readonly Block[] {
  return list.map((one, index) =>
    index === 0 && 'paragraph' in one ? { ...one, paragraph: { ...one.paragraph, pageBreakBefore: true, spacing: { before: 0 } } } : one,
  );
}
