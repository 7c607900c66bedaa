import { describe, expect, it } from 'vitest';
import { flowLine, type Filling, type FlowRow } from '../../src/print/flow-pages.ts';
import { pageFilling, type ReadFlow } from '../../src/print/page-filling.ts';

/** Title, 主送机关, two lines of text, a heading, three lines of text, signature. */
const kinds: readonly FlowRow['kind'][] = ['opening', 'opening', 'text', 'text', 'heading', 'text', 'text', 'text', 'closing'];
const flow: ReadFlow = {
  isFirst: true,
  rows: kinds.map((kind, index) => ({ top: index * flowLine, bottom: (index + 1) * flowLine, kind })),
  firstSheet: 22 * flowLine,
  imprint: undefined,
  starts: [0, 1, 2, 4, 5, 8],
  raised: 4,
};

describe('the filling of a document’s pages, told to what follows paper', () => {
  it('is in points: a title that moved up, lines that keep their height', () => {
    expect(pageFilling(flow, { empty: 0, close: [], isApart: false, breaks: [] })).toEqual({
      titleRaised: 3,
      lineHeights: [undefined, undefined, undefined],
      endLine: undefined,
      isApart: false,
    });
  });

  it('gives a paragraph the height of most of its lines, of text and headings alone', () => {
    const first = { from: 2, to: 7, line: 36, isWhole: false };
    const heights = (close: Filling['close']) => pageFilling(flow, { empty: 0, close, isApart: false, breaks: [] }).lineHeights;
    expect(heights([first])).toEqual([27, 27, 27]);
    expect(heights([{ ...first, to: 6 }])).toEqual([27, 27, undefined]);
    expect(heights([{ ...first, from: 6, to: 9 }])).toEqual([undefined, undefined, 27]);
  });

  it('tells of 附件说明 and signature that are set closer with their page, and of a 附件说明 that begins one', () => {
    const close = [{ from: 6, to: 9, line: 36, isWhole: true }];
    expect(pageFilling(flow, { empty: 0, close, isApart: true, breaks: [] })).toMatchObject({ endLine: 27, isApart: true });
  });
});
