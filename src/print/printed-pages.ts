import { namedPlaces } from './named-places.ts';
import { pageContents } from './pdf-objects.ts';

/** What a printed file tells of its pages without reading its words. */
export interface PrintedPages {
  /** How many characters are drawn on each page, the page number among them. */
  readonly characters: readonly number[];
  /** The pages of the headings that its table of contents names, in their order; empty where it has none. */
  readonly contents: readonly number[];
}

/** Reads the pages of a PDF as our printer writes it: strings of two bytes a character, contents' targets named in turn (`second-pass.ts`). */
export function printedPages(pdf: Uint8Array): PrintedPages {
  const targets = [...namedPlaces(pdf)].flatMap(([name, { page }]) => {
    const index = /^guatu-(\d+)$/u.exec(name)?.[1];
    return index === undefined ? [] : [{ index: Number(index), page }];
  });
  return {
    characters: pageContents(pdf).map(charactersIn),
    contents: targets.toSorted((a, b) => a.index - b.index).map(({ page }) => page),
  };
}

function charactersIn(content: string): number {
  return [...content.matchAll(/<([0-9A-Fa-f]+)>\s*(?:Tj|\])/gu)].reduce((sum, [, codes = '']) => sum + codes.length / 4, 0);
}
