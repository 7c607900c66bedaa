import { foldText, isLetter, wordBreak } from './fold-text.ts';

/** For each letter, digit or Han character those that follow it somewhere, and the ascending numbers of the texts in which they do; a mark or the end of a line is `\n`. */
export type Grams = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** The pairs of neighbouring characters of folded texts, each with the numbers of the texts that have it. */
export function collectGrams(texts: readonly (readonly string[])[]): Grams {
  const grams = new Map<string, Map<string, number[]>>();
  for (const [number, chars] of texts.entries()) {
    for (const [index, char] of chars.entries()) {
      if (!isLetter(char)) continue;
      const followers = grams.get(char) ?? new Map<string, number[]>();
      grams.set(char, followers);
      const next = letterOr(chars[index + 1]);
      const numbers = followers.get(next) ?? [];
      followers.set(next, numbers);
      if (numbers.at(-1) !== number) numbers.push(number);
    }
  }
  return grams;
}

/** Marks take much room and tell little: one stands for all. */
function letterOr(char = wordBreak): string {
  return isLetter(char) ? char : wordBreak;
}

/** Lines of a text and of spelled names as one row of characters. */
export function lineCharacters(lines: readonly string[], spelled: readonly string[] = []): readonly string[] {
  return [...lines.flatMap((line) => [...foldText(line).chars, wordBreak]), ...spelled.flatMap((line) => [...line, wordBreak])];
}
