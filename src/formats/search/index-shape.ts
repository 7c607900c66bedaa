import type { SearchKind } from '../../views/search/search-entry.ts';

/** The order in which entries are numbered: tasks first, so that their passages follow each other and what prints them names one stretch. */
export const kindOrder: readonly SearchKind[] = ['task', 'notice', 'plan', 'unit', 'interpretation', 'page'];

/** The universe of characters: Unicode to the end of the third plane, where Han ends. */
export const lastCharacter = 0x3ffff;

/** What a result says of an entry before any text: address, title, 文号, where it stands, day, other names, first letters of title and names. */
export type SearchHead = readonly [
  address: string,
  title: string,
  no: string,
  under: string,
  date: string,
  names: readonly string[],
  initials: readonly (readonly string[])[],
];

/** A stretch of passages, by number. */
export interface PassageRun {
  readonly start: number;
  readonly count: number;
}

/** The heads and the passages of a file of texts. */
export type TextFile = readonly [heads: readonly SearchHead[], passages: readonly string[]];
