import { a4, grid } from './measures.ts';
import type { TextLine } from './text-line.ts';

/** A line that runs to the right edge of the type area because its paragraph goes on. */
export interface FullLine {
  readonly line: TextLine;
  /** How many characters it holds; the two of a paragraph's indent count. */
  readonly count: number;
  /** The mean distance from one character to the next, in pt. */
  readonly pitch: number;
}

/** The full lines of a page. */
export interface FullLines {
  /** Those made of full-width characters alone, for which 28 is the number. */
  readonly counted: readonly FullLine[];
  /** How many the line-breaking rules (禁则) made shorter: the next line begins with what may not be parted or may not begin a line. */
  readonly excused: number;
  /** How many hold digits or Latin letters, for which no number of characters is given. */
  readonly mixed: number;
}

/** Returns the lines that run to the right edge of the type area and go on. */
export function fullLines(lines: readonly TextLine[]): FullLines {
  const full = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || !reachesEdge(line) || !isContinued(next) ? [] : [{ line, next }];
  });
  const plain = full.filter(({ line }) => isFullWidth(line)).map(({ line, next }) => ({ next, full: counted(line) }));
  const excused = plain.filter(({ full: { count }, next }) => count < grid.characters && mayBeShort(count, next));
  return {
    counted: plain.filter((one) => !excused.includes(one)).map((one) => one.full),
    excused: excused.length,
    mixed: full.length - plain.length,
  };
}

function counted(line: TextLine): FullLine {
  const { glyphs } = line;
  const pitch = ((glyphs.at(-1)?.x ?? 0) - (glyphs[0]?.x ?? 0)) / Math.max(1, glyphs.length - 1);
  const indent = Math.round((line.left - a4.area.left) / grid.character);
  return { line, count: glyphs.length + indent, pitch };
}

/** The first characters of a line, to find it by. */
export function startOf(line: TextLine): string {
  return [...line.squeezed].slice(0, 8).join('');
}

function reachesEdge(line: TextLine): boolean {
  return line.right > a4.area.right - 8;
}

// The next line starts at the left edge where it goes on with the same paragraph.
function isContinued(next: TextLine): boolean {
  return next.left < a4.area.left + 8;
}

function isFullWidth({ text: words, glyphs }: TextLine): boolean {
  // A blank between words takes room and is no character.
  if (/\s/u.test(words.trim())) return false;
  return glyphs.every(({ text, advance, size }) => [...text].length === 1 && Math.abs(advance / size - 1) < 0.02);
}

const notFirst = /^[，。、；：？！）〕】》〉”’％℃%…—～·]$/u;
const notLast = /^[（〔【《〈“‘]$/u;
const han = /^[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]$/u;

/** Whether the line was right to end before `next`: what may not be parted at its start needs more places than were left. */
function mayBeShort(count: number, next: TextLine): boolean {
  let width = 0;
  let before = '';
  for (const { text, advance, size } of next.glyphs) {
    const parted = before !== '' && !notLast.test(before) && !notFirst.test(text) && (han.test(before) || han.test(text));
    if (parted) break;
    width += advance / size;
    before = text;
  }
  return count + width > grid.characters + 0.01;
}
