/** The letters of a text without marks and spaces, and how often each pair of neighbouring letters stands in it. */
export interface LetterPairs {
  readonly letters: string;
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The letter pairs of a text; the same words with other marks, spaces or wide letters are the same. */
export function letterPairs(text: string): LetterPairs {
  const letters = text.normalize('NFKC').replace(/[^\p{L}\p{N}%]/gu, '');
  const pairs = pairsOf([...letters]);
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return { letters, counts, size: pairs.length };
}

/** How alike two texts are, 0 to 1: the share of their pairs of letters that they have in common (Dice). */
export function likeness(a: LetterPairs, b: LetterPairs): number {
  if (a.letters === b.letters) return 1;
  const all = a.size + b.size;
  return all === 0 ? 0 : (2 * commonPairs(a, b)) / all;
}

/** How much of the shorter of two texts stands in the longer, 0 to 1; 0 for one of fewer than six letters, which says too little. */
export function containment(a: LetterPairs, b: LetterPairs): number {
  const shorter = Math.min(a.size, b.size);
  return shorter < FEWEST ? 0 : commonPairs(a, b) / shorter;
}

const FEWEST = 5;

/** A text of one letter has that letter for a pair. */
function pairsOf(letters: readonly string[]): readonly string[] {
  return letters.length === 1 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

function commonPairs(a: LetterPairs, b: LetterPairs): number {
  return [...a.counts].reduce((sum, [pair, count]) => sum + Math.min(count, b.counts.get(pair) ?? 0), 0);
}
