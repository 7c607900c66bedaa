import { describe, expect, it } from 'vitest';
import { flowLine, type FlowRow } from '../../src/print/flow-pages.ts';
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
    expect(pageFilling(flow, { empty: 0, close: [] })).toEqual({ titleRaised: 3, lineHeights: [undefined, undefined, undefined] });
  });

  it('gives a paragraph the height of most of its lines, of text and headings alone', () => {
    const first = { from: 2, to: 7, line: 36 };
    expect(pageFilling(flow, { empty: 0, close: [first] }).lineHeights).toEqual([27, 27, 27]);
    expect(pageFilling(flow, { empty: 0, close: [{ ...first, to: 6 }] }).lineHeights).toEqual([27, 27, undefined]);
    expect(pageFilling(flow, { empty: 0, close: [{ from: 6, to: 9, line: 36 }] }).lineHeights).toEqual([undefined, undefined, 27]);
  });
});
