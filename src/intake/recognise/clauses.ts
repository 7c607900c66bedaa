import type { Words } from './origin.ts';
import { reworded } from './origin.ts';

/** The sentences of words, at full stops, semicolons and line ends outside of brackets and quotation marks; numbers before them left out. */
export function sentencesOf<T extends Words>(words: T): readonly T[] {
  return splitOutside(words.text, /[。；;\n！？]/u)
    .map((text) => text.replace(/^\s*(?:[（(]?\d{1,2}[）)]|\d{1,2}[.．、](?!\d(?!\d{3}年))|[①-⑳]|[一二三四五六七八九十]是)\s*/u, '').trim())
    .filter((text) => text !== '')
    .map((text) => reworded(words, text));
}

/** The pieces of a sentence between commas outside of brackets and quotation marks. */
export function piecesOf(sentence: string): readonly string[] {
  return splitOutside(sentence, /[，,]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const opening = '（(《“〈[【';
const closing = '）)》”〉]】';

/** Cuts a text at signs that stand in no brackets. */
export function splitOutside(text: string, sign: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (opening.includes(letter)) depth++;
    else if (closing.includes(letter)) depth = Math.max(0, depth - 1);
    else if ((depth === 0 || letter === '\n') && sign.test(letter)) {
      parts.push(text.slice(start, at));
      start = at + 1;
      if (letter === '\n') depth = 0;
    }
  }
  return [...parts, text.slice(start)];
}
