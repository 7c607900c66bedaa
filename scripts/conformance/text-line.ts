import type { Glyph } from './drawing.ts';
import { around, type Box } from './measures.ts';

/** A printed line: the characters on one baseline, left to right; lengths in pt from the top left of the page as it is read. */
export interface TextLine {
  /** 1 is the first page. */
  readonly page: number;
  /** The baseline. */
  readonly y: number;
  /** Where the first character that is no blank begins, and where the last one ends. */
  readonly left: number;
  readonly right: number;
  readonly text: string;
  /** The text without blanks. */
  readonly squeezed: string;
  /** Characters that are no blanks. */
  readonly glyphs: readonly Glyph[];
  /** The size most of its characters have. */
  readonly size: number;
  readonly ink: Box | undefined;
}

/** Characters on baselines closer than this are one line. */
const sameLine = 1.5;

/** Returns the lines that characters form, top to bottom. */
export function textLines(page: number, glyphs: readonly Glyph[]): readonly TextLine[] {
  const rows: { y: number; glyphs: Glyph[] }[] = [];
  for (const glyph of glyphs) {
    const row = rows.findLast(({ y }) => Math.abs(y - glyph.y) < sameLine);
    if (row === undefined) rows.push({ y: glyph.y, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  return rows
    .toSorted((a, b) => a.y - b.y)
    .map(({ glyphs: own }) => textLine(page, own))
    .filter((line) => line !== undefined);
}

/** Returns characters as one line; undefined where they are all blank. */
export function textLine(page: number, glyphs: readonly Glyph[]): TextLine | undefined {
  const sorted = glyphs.toSorted((a, b) => a.x - b.x);
  const inked = sorted.filter(({ text }) => squeeze(text) !== '');
  const [first] = inked;
  const last = inked.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const text = sorted.map((glyph) => glyph.text).join('');
  const ink = around(inked.flatMap((glyph) => glyph.ink ?? []));
  return {
    page,
    y: first.y,
    left: first.x,
    right: last.x + last.advance,
    text,
    squeezed: squeeze(text),
    glyphs: inked,
    size: most(inked.map(({ size }) => size)),
    ink,
  };
}

/** Text without white space. */
export function squeeze(text: string): string {
  return text.replace(/[\p{White_Space}\u200b\ufeff]/gu, '');
}

/** The value that most of them have, to two decimals; 0 for none. */
export function most(values: readonly number[]): number {
  const counted = Map.groupBy(values, (value) => value.toFixed(2));
  const [largest] = [...counted.values()].toSorted((a, b) => b.length - a.length);
  return largest?.[0] ?? 0;
}
