import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestFilling, flowLine, pagesOf, type Flow, type FlowRow } from '../../src/print/flow-pages.ts';

interface Shape {
  /** Lines of the first page before the text, title and addressees included. */
  readonly head: number;
  readonly texts: readonly ('text' | 'heading')[];
  readonly annexes: number;
  readonly closing: number;
  readonly imprint: number | undefined;
}

function flowOf({ head, texts, annexes, closing, imprint }: Shape): Flow {
  const rows: FlowRow[] = [];
  const add = (kind: FlowRow['kind'], blank = 0, height = 1): void => {
    const top = (rows.at(-1)?.bottom ?? head * flowLine) + blank * flowLine;
    rows.push({ top, bottom: top + height * flowLine, kind, begins: kind === 'annex' });
  };
  for (const kind of texts) add(kind);
  for (let index = 0; index < annexes; index += 1) add('annex', index === 0 ? 1 : 0);
  add('closing', 2, closing);
  return { isFirst: true, rows, firstSheet: 22 * flowLine, imprint: imprint === undefined ? undefined : imprint * flowLine };
}

const shapes = fc.record<Shape>({
  head: fc.integer({ min: 8, max: 14 }),
  texts: fc.array(fc.constantFrom('text', 'text', 'text', 'text', 'heading'), { minLength: 2, maxLength: 120 }),
  annexes: fc.integer({ min: 0, max: 9 }),
  closing: fc.integer({ min: 2, max: 3 }),
  imprint: fc.option(fc.double({ min: 0.7, max: 4, noNaN: true }), { nil: undefined }),
});

const pagesFilled = (flow: Flow): ReturnType<typeof pagesOf> => {
  const { empty, close, isApart } = bestFilling(flow);
  const isClose = close.some(({ to }) => to === flow.rows.length);
  return pagesOf(flow, { empty: close.length > (isClose ? 1 : 0) ? -1 : empty, isClose, isApart });
};

const runs = { seed: 11, numRuns: 400 };

describe('the pages of a text', () => {
  it('hold every row once and in order; a signature never begins one', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const flow = flowOf(shape);
        const pages = pagesFilled(flow);
        expect(pages.flat()).toEqual(flow.rows);
        for (const [index, rows] of pages.entries()) if (index > 0) expect(rows[0]?.kind).not.toBe('closing');
      }),
      runs,
    );
  });

  it('have 22 lines between the first and the last, wherever a text without annexes ends', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const pages = pagesFilled(flowOf({ ...shape, head: 12, annexes: 0, texts: shape.texts.map(() => 'text') }));
        for (const rows of pages.slice(1, -1)) expect(rows).toHaveLength(22);
      }),
      runs,
    );
  });

  it('leave at most eight lines empty, set lines closer by an eighth at most, and only on the first and the last page', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const flow = flowOf(shape);
        const { empty, close } = bestFilling(flow);
        expect(empty).toBeLessThanOrEqual(8);
        const pages = pagesFilled(flow);
        for (const { from, to, line } of close) {
          expect(line).toBeGreaterThanOrEqual(0.875 * flowLine);
          expect(line).toBeLessThanOrEqual(flowLine);
          const page = to === flow.rows.length ? pages.at(-1) : pages[0];
          expect(page).toEqual(expect.arrayContaining(flow.rows.slice(from, to)));
        }
      }),
      runs,
    );
  });
});

describe('a text is left as it flows', () => {
  const body = (count: number): Shape['texts'] => Array.from({ length: count }, () => 'text');
  const shape: Shape = { head: 12, texts: body(20), annexes: 0, closing: 2, imprint: undefined };

  it('where the signature has room after it', () => {
    expect(bestFilling(flowOf(shape))).toEqual({ empty: 0, close: [], isApart: false, breaks: [] });
  });

  it('where signature and 版记 have room on an even page, with the lines as they are', () => {
    expect(bestFilling(flowOf({ ...shape, imprint: 2 }))).toEqual({ empty: 0, close: [], isApart: false, breaks: [] });
  });
});

describe('a signature that has not quite room', () => {
  const body = (count: number): Shape['texts'] => Array.from({ length: count }, () => 'text');
  const shape: Shape = { head: 12, texts: [], annexes: 0, closing: 2, imprint: undefined };

  it('is taken in by closer lines where one line is wanting', () => {
    const { empty, close } = bestFilling(flowOf({ ...shape, texts: body(10 + 22 + 19) }));
    expect(empty).toBe(0);
    expect(close).toMatchObject([{ from: 10 + 22, to: 10 + 22 + 20 }]);
    expect((close[0]?.line ?? 0) * 19).toBeCloseTo(18 * flowLine - 2, 3);
  });

  it('is taken in by a first page of one line more and closer lines where more are wanting', () => {
    const { empty, close } = bestFilling(flowOf({ ...shape, texts: body(10 + 22 + 19), annexes: 1 }));
    expect(empty).toBe(0);
    expect(close).toMatchObject([
      { from: 0, to: 11 },
      { from: 11 + 22, to: 10 + 22 + 21 },
    ]);
  });

  it('goes to the next page with one line of text, the first page giving up the lines that are wanting', () => {
    expect(bestFilling(flowOf({ ...shape, texts: body(10 + 22 + 21) }))).toEqual({ empty: 2, close: [], isApart: false, breaks: [] });
  });

  it('goes to the next page with 附件说明 and one line of text', () => {
    expect(bestFilling(flowOf({ ...shape, texts: body(10 + 22 + 20), annexes: 2 }))).toEqual({
      empty: 3,
      close: [],
      isApart: false,
      breaks: [],
    });
  });

  it('is taken in with a long 附件说明 by a page whose lines and distances are all closer', () => {
    const { empty, close, isApart } = bestFilling(flowOf({ ...shape, texts: body(10 + 22 + 11), annexes: 9 }));
    expect({ empty, isApart }).toEqual({ empty: 0, isApart: false });
    expect(close).toMatchObject([{ from: 10 + 22, to: 10 + 22 + 11 + 9 + 1, isWhole: true }]);
    expect((close[0]?.line ?? 0) * (11 + 1 + 9 + 2 + 2)).toBeCloseTo(22 * flowLine - 2, 3);
  });

  it('stands under a long 附件说明 at the top of a page where neither can have a line of text, the page before being full', () => {
    const flow = flowOf({ ...shape, texts: body(10 + 22 + 14), annexes: 9 });
    expect(bestFilling(flow)).toEqual({ empty: 8, close: [], isApart: true, breaks: [] });
    expect(pagesFilled(flow).map((rows) => rows.map(({ kind }) => kind.charAt(0)).join(''))).toEqual([
      'tt',
      't'.repeat(22),
      't'.repeat(22),
      'aaaaaaaaac',
    ]);
  });

  it('shares a long 附件说明 with a page that has its 22 lines, the blank one counted, where nothing else helps', () => {
    const pages = pagesFilled(flowOf({ ...shape, texts: body(10 + 22 + 13), annexes: 9 }));
    expect(pages[2]?.map(({ kind }) => kind)).toContain('annex');
    expect(pages[2]).toHaveLength(21);
    expect((pages[2]?.at(-1)?.bottom ?? 0) - (pages[2]?.[0]?.top ?? 0)).toBeCloseTo(22 * flowLine, 3);
  });

  it('takes along the whole item over it to its page, which a browser does not do by itself', () => {
    const { rows, ...flow } = flowOf({ ...shape, texts: body(6), annexes: 12, closing: 13 });
    const last = 6 + 12 - 1;
    const twoLines = rows.map((row, index) => (index === last ? { ...row, begins: false } : row));
    expect(bestFilling({ ...flow, rows })).toMatchObject({ breaks: [last] });
    expect(bestFilling({ ...flow, rows: twoLines })).toMatchObject({ breaks: [last - 1] });
  });

  it('of nine annexes shares them with a page in no other place of the text’s end', () => {
    const shared = Array.from({ length: 22 }, (_, more) => 10 + 22 + 2 + more).filter((count) => {
      const pages = pagesFilled(flowOf({ ...shape, texts: body(count), annexes: 9 }));
      return pages.slice(1, -1).some((rows) => rows.length < 22);
    });
    expect(shared).toEqual([10 + 22 + 13]);
  });
});

describe('the last part of a document', () => {
  const texts = (count: number): Shape['texts'] => Array.from({ length: count }, () => 'text');
  const partOf = (count: number, pagesBefore: number | undefined): Flow => {
    const { rows, ...rest } = flowOf({ head: 2, texts: texts(count), annexes: 0, closing: 0, imprint: 1.5 });
    return { ...rest, rows: rows.slice(0, -1), isFirst: false, pagesBefore };
  };

  it('is left as it flows where its pages are odd, or where their number is not known', () => {
    expect(bestFilling(partOf(42, undefined))).toEqual({ empty: 0, close: [], isApart: false, breaks: [] });
    expect(bestFilling(partOf(42, 1))).toEqual({ empty: 0, close: [], isApart: false, breaks: [] });
  });

  it('takes the 版记 in by closer lines of its last page where that is even and almost full', () => {
    const { empty, close } = bestFilling(partOf(42, 2));
    expect(empty).toBe(0);
    expect(close).toMatchObject([{ from: 20, to: 42 }]);
    expect((close[0]?.line ?? 0) * 22).toBeCloseTo((22 - 1.5) * flowLine - 2, 3);
  });
});
