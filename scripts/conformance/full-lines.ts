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

/**
 * Full lines made of full-width characters alone, for which 28 is the number; those that the line-breaking rules (禁则) make shorter
 * are left out, because the next line begins with what may not be parted or may not begin a line.
 */
export function fullLines(lines: readonly TextLine[]): readonly FullLine[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !reachesEdge(line) || !isFullWidth(line) || !isContinued(next)) return [];
    const { glyphs } = line;
    const pitch = ((glyphs.at(-1)?.x ?? 0) - (glyphs[0]?.x ?? 0)) / Math.max(1, glyphs.length - 1);
    const indent = Math.round((line.left - a4.area.left) / grid.character);
    const count = glyphs.length + indent;
    return count < grid.characters && mayBeShort(count, next) ? [] : [{ line, count, pitch }];
  });
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

function isFullWidth({ glyphs }: TextLine): boolean {
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
