import type { Path } from '../plan/finding.ts';

/** The path of the words of a value that an author may write as words alone, or as `{ text: …, … }`. */
export function wordsPath(source: unknown, path: Path): Path {
  return typeof source === 'object' && source !== null && 'text' in source ? [...path, 'text'] : path;
}
