/** A text as it is compared, character by character, with the way back to what is printed. */
export interface FoldedText {
  /** Code points: half-width, lower-case, without spaces; `\n` where a query cannot go across. */
  readonly chars: readonly string[];
  /** For each of them where its character begins in the printed text, in UTF-16 units; one more for the end. */
  readonly at: readonly number[];
}

/** What stands between two words that no query joins. */
export const wordBreak = '\n';

/** Letters, digits and Han characters; all else is a mark or a break. */
export const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

const left = '〔［【「『〖{[';
const right = '〕］】」』〗}]';

/**
 * Folds what people write in different ways: full-width and half-width letters, digits and marks, upper and lower case, all brackets
 * (so that 〔2021〕, [2021] and （2021） are one), quotes and dashes. Spaces are dropped, but between Latin words and at ends of lines
 * they break.
 */
export function foldText(text: string): FoldedText {
  const chars: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const one of text) {
    for (const char of foldCharacter(one)) {
      chars.push(char);
      at.push(place);
    }
    place += one.length;
  }
  return withoutSpaces(chars, [...at, place]);
}

function foldCharacter(one: string): string {
  if (left.includes(one)) return '(';
  if (right.includes(one)) return ')';
  if ('“”„'.includes(one)) return '"';
  if ('‘’'.includes(one)) return "'";
  if ('—–－‐‑―'.includes(one)) return '-';
  return one.normalize('NFKC').toLowerCase();
}

const isSpace = (char: string | undefined): boolean => char !== undefined && char !== wordBreak && /\s/u.test(char);
const isLatin = (char: string | undefined): boolean => char !== undefined && /\w/u.test(char);

/** `at` has one more place than there are characters: the end of the text. */
function withoutSpaces(chars: readonly string[], at: readonly number[]): FoldedText {
  const said: string[] = [];
  const kept: number[] = [];
  for (const [index, char] of chars.entries()) {
    if (!isSpace(char)) said.push(char);
    else if (isLatin(said[said.length - 1]) && isLatin(chars.slice(index).find((next) => !isSpace(next)))) said.push(wordBreak);
    else continue;
    kept.push(at[index] ?? 0);
  }
  return { chars: said, at: [...kept, at[at.length - 1] ?? 0] };
}
