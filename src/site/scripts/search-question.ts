import { searchKinds, type SearchKind } from '../../views/search/search-entry.ts';

/** How many results are shown at first, and more at a time. */
export const stepOfResults = 10;

/** What is asked: words, one kind or all, how many results. */
export interface SearchQuestion {
  readonly q: string;
  readonly kind: SearchKind | undefined;
  readonly count: number;
}

/** What the query of an address asks. */
export function questionOf(search: string): SearchQuestion {
  const asked = new URLSearchParams(search);
  return {
    q: (asked.get('q') ?? '').trim(),
    kind: searchKinds.find((kind) => kind === asked.get('kind')),
    count: Math.max(stepOfResults, Number(asked.get('n')) || 0),
  };
}

/** The address of this page that asks a question. */
export function toSearchAddress({ q, kind, count }: SearchQuestion): string {
  const asked = new URLSearchParams({
    q,
    ...(kind === undefined ? {} : { kind }),
    ...(count > stepOfResults ? { n: String(count) } : {}),
  });
  return `${location.pathname}${q === '' ? '' : `?${asked.toString()}`}`;
}
