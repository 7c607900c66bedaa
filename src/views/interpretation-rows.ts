import type { Notice, SitePage } from '../plan/workspace.ts';
import { documentRows, type DocumentRow } from './document-row.ts';
import { publishedWords } from './published-words.ts';

/** An interpretation (政策解读) as a row of a list, with the documents that it interprets. */
export interface InterpretationRow {
  readonly id: string;
  readonly title: string;
  /** When it was published: as a reader sees it, and for machines. */
  readonly published: { readonly words: string; readonly machine: string } | undefined;
  readonly documents: readonly DocumentRow[];
}

/** Interpretations, the latest published first; those that nobody dated stand last. */
export function interpretationRows(pages: readonly SitePage[], notices: readonly Notice[]): readonly InterpretationRow[] {
  return pages
    .toSorted((a, b) => compare(b.data.published ?? '', a.data.published ?? '') || compare(a.id, b.id))
    .map(({ id, data: { title, published, interprets } }) => ({
      id,
      title,
      published: published === undefined ? undefined : { words: publishedWords(published), machine: published.replace(' ', 'T') },
      documents: documentRows(notices.filter((notice) => interprets.includes(notice.id))),
    }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
