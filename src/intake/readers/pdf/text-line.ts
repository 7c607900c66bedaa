import type { Glyph } from './page-content.ts';

/** Characters on one baseline, as a person reads them. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of most of its characters. */
  readonly size: number;
  readonly bold: boolean;
  readonly glyphs: readonly Glyph[];
}

/** The lines that characters make, from the top; characters a little off the baseline (marks of notes) are in their line. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const rows: Glyph[][] = [];
  let [baseline, size] = [-Infinity, 0];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && glyph.y - baseline <= Math.max(size, glyph.size) * 0.45) {
      row.push(glyph);
      if (glyph.size > size) [baseline, size] = [glyph.y, glyph.size];
    } else {
      rows.push([glyph]);
      [baseline, size] = [glyph.y, glyph.size];
    }
  }
  return rows.map(textLine).filter(({ text }) => text !== '');
}

/** The line of characters that stand on one baseline. */
export function textLine(row: readonly Glyph[]): TextLine {
  const inOrder = row.toSorted((a, b) => a.x - b.x);
  const seen = inOrder.filter(({ text }) => text.trim() !== '');
  const [first, last] = [seen[0], seen.at(-1)];
  const bold = seen.length > 0 && seen.filter((glyph) => glyph.bold).length * 2 > seen.length;
  const baseline = median(seen.map(({ y }) => y));
  const right = last === undefined ? 0 : last.x + last.width;
  return {
    text: joinedText(inOrder).trim(),
    left: first?.x ?? 0,
    right,
    baseline,
    size: median(seen.map(({ size }) => size)),
    bold,
    glyphs: inOrder,
  };
}

/** The one in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Characters with the spaces that a person sees between them, where the file has no space of its own. */
function joinedText(glyphs: readonly Glyph[]): string {
  const spread = letterSpacing(glyphs);
  return glyphs.map((glyph, index) => spaceBefore(glyphs[index - 1], glyph, spread) + glyph.text).join('');
}

/** What is between all characters of a line that is stretched to a width (通　知). */
function letterSpacing(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.flatMap((glyph, index) => {
    const before = glyphs[index - 1];
    return before === undefined ? [] : [glyph.x - before.x - before.width];
  });
  const smallest = Math.min(...gaps, Infinity);
  return Number.isFinite(smallest) && gaps.length > 1 ? Math.max(0, smallest) : 0;
}

function spaceBefore(before: Glyph | undefined, glyph: Glyph, spread: number): string {
  if (before === undefined || /\s$/u.test(before.text) || /^\s/u.test(glyph.text)) return '';
  const gap = (glyph.x - before.x - before.width - spread) / Math.max(before.size, glyph.size);
  if (gap > 2.5) return '\t';
  if (isLatin(before.text, glyph.text)) return gap > 0.2 ? ' ' : '';
  return gap > 0.65 ? ' ' : '';
}

function isLatin(before: string, after: string): boolean {
  return /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
}

/** The room that the beginning of a line needs: a word, a number, or a character with the marks that may not part from it. */
export function firstWordWidth({ glyphs }: TextLine): number {
  const seen = glyphs.filter(({ text }) => text.trim() !== '');
  const opening = Math.max(
    0,
    seen.findIndex(({ text }) => !/^[“‘（《〈「『【〔([]/u.test(text)),
  );
  const isWord = (text: string) => /[\p{Script=Latin}\d.%]/u.test(text);
  const goesOn = isWord(seen[opening]?.text ?? '') ? isWord : (text: string) => /[，。、；：！？）》〉”’」』】〕％—…)\]]/u.test(text);
  const end = seen.findIndex(({ text }, index) => index > opening && !goesOn(text));
  return seen.slice(0, end === -1 ? seen.length : end).reduce((sum, { width }) => sum + width, 0);
}

/** Two parts of a text that a line break parted: words of Latin letters with the space that the break stands for, addresses without. */
export function joinedWords(before: string, after: string): string {
  const needsSpace = /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) && !endsInAddress(before);
  return needsSpace ? `${before} ${after}` : before + after;
}

function endsInAddress(text: string): boolean {
  const at = text.lastIndexOf('://');
  return at !== -1 && !/[\s\u3000-\uffff]/u.test(text.slice(at));
}
