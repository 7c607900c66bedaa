import { foldText, type FoldedText } from './fold-text.ts';
import { spelledCharacters } from './name-letters.ts';
import type { SearchWord } from './parse-query.ts';

/** A stretch of a printed text, in UTF-16 units; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of a printed text, and whether it is what was looked for. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Where a word stands in a text, in all its forms; none where it does not stand there. */
export function spansOf(word: SearchWord, text: string): readonly Span[] {
  const folded = foldText(text);
  return word.forms.flatMap((form) => spansOfForm(form, folded));
}

function spansOfForm(form: readonly string[], { chars, at }: FoldedText): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index + form.length <= chars.length; index += 1) {
    if (!form.every((char, offset) => chars[index + offset] === char)) continue;
    spans.push({ start: at[index] ?? 0, end: at[index + form.length] ?? 0 });
    index += form.length - 1;
  }
  return spans;
}

/** Where a word stands in a name, as it is written or as it is spelled by first letters. */
export function nameSpans(word: SearchWord, name: string, initials: readonly string[] = []): readonly Span[] {
  return [
    ...spansOf(word, name),
    ...(word.spelled === undefined || initials.length === 0 ? [] : spelledSpans(word.spelled, name, initials)),
  ];
}

function spelledSpans(spelled: readonly string[], name: string, initials: readonly string[]): readonly Span[] {
  const { at } = foldText(name);
  const chars = spelledCharacters(name);
  const rows = initials.map((row) => [...row]);
  const fits = (wanted: string, index: number): boolean => chars[index]?.char === wanted || rows.some((row) => row[index] === wanted);
  return chars.flatMap(({ index }, from) => {
    const last = chars[from + spelled.length - 1];
    if (last === undefined || !spelled.every((wanted, offset) => fits(wanted, from + offset))) return [];
    return [{ start: at[index] ?? 0, end: at[last.index + 1] ?? 0 }];
  });
}

/** A text cut at the stretches that are marked; those that touch or overlap are one. */
export function markedPieces(printed: string, spans: readonly Span[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let place = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= place) continue;
    if (start > place) pieces.push({ text: printed.slice(place, start), marked: false });
    pieces.push({ text: printed.slice(Math.max(start, place), end), marked: true });
    place = end;
  }
  return [...pieces, { text: printed.slice(place), marked: false }].filter((piece) => piece.text !== '');
}

/** The part of a text around what is marked first, with … where it goes on; line breaks are wide spaces there. */
export function excerptOf(printed: string, spans: readonly Span[]): readonly MarkedPiece[] {
  const first = spans.reduce((least, { start }) => Math.min(least, start), printed.length);
  const from = first <= room.before + 8 ? 0 : first - room.before;
  const to = from + room.whole >= printed.length - 8 ? printed.length : from + room.whole;
  const inside = spans
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const edge = (isCut: boolean): readonly MarkedPiece[] => (isCut ? [{ text: '…', marked: false }] : []);
  return [...edge(from > 0), ...markedPieces(printed.slice(from, to).replaceAll('\n', '　'), inside), ...edge(to < printed.length)];
}

/** How many characters an excerpt has, and how many before what was looked for. */
const room = { before: 24, whole: 96 };
