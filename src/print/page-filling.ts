import type { Filling, Flow } from './flow-pages.ts';

/** How far a document departs from title and lines in their usual places, so that its pages are filled; what is not printed but written can follow it. */
export interface PageFilling {
  /** Points by which the title under a head moved up. */
  readonly titleRaised: number;
  /** The height of the lines of each paragraph and heading of the text in points; undefined where most of them keep theirs. */
  readonly lineHeights: readonly (number | undefined)[];
  /** The height of the lines of 附件说明 and signature in points; undefined where they keep theirs. */
  readonly endLine: number | undefined;
  /** Whether 附件说明 begins a page. */
  readonly isApart: boolean;
}

/** A flow as it was read from the page: with the row at which each of its blocks begins, and by how many CSS pixels its title moved up. */
export interface ReadFlow extends Flow {
  readonly starts: readonly number[];
  readonly raised: number;
}

const points = (pixels: number): number => pixels * 0.75;

/** What a filling means for the paragraphs of a text. */
export function pageFilling({ rows, starts, raised }: ReadFlow, { close, isApart }: Filling): PageFilling {
  const heightOf = (row: number): number | undefined => close.find(({ from, to }) => row >= from && row < to)?.line;
  const lineHeights = starts.flatMap((start, index) => {
    const kind = rows[start]?.kind;
    if (kind !== 'text' && kind !== 'heading') return [];
    const count = (starts[index + 1] ?? rows.length) - start;
    const closer = Array.from({ length: count }, (_, line) => heightOf(start + line)).filter((height) => height !== undefined);
    return [closer.length * 2 > count ? points(Math.min(...closer)) : undefined];
  });
  const end = close.find(({ isWhole }) => isWhole);
  return { titleRaised: points(raised), lineHeights, endLine: end && points(end.line), isApart };
}
