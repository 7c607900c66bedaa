import { joined, type Block, type Stretch } from './block.ts';
import { pt } from './measures.ts';

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
