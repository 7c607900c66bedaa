/** Which edition is written: `public` leaves out everything internal. */
export type Edition = 'public' | 'internal';

/** The words by which everything of the internal edition says what it is, on screen, on paper and in files. */
export const internalMark = '内部资料';

/** What a page or file of an edition says of itself; undefined in public. */
export function editionMark(edition: Edition): string | undefined {
  return edition === 'internal' ? internalMark : undefined;
}
