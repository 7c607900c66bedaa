import type { MeasuredDocument } from './clause.ts';
import { elements, type Element } from './elements.ts';

/** An entry of a table of contents with the page on which its heading stands; undefined where the heading was not found. */
export interface ContentsEntry {
  readonly entry: Element;
  readonly page: number | undefined;
}

/** The entries of a document's table of contents; each is the next heading of these words. */
export function contentsEntries(document: MeasuredDocument): readonly ContentsEntry[] {
  const headings = elements(document, 'heading').filter(({ level = 0 }) => level <= 2);
  let next = 0;
  return elements(document, 'contents-entry').map((entry) => {
    const at = headings.findIndex(({ text }, index) => index >= next && text === entry.text);
    if (at >= 0) next = at + 1;
    return { entry, page: headings[at]?.run?.lines[0]?.page };
  });
}
