import type { SourceParagraph } from '../../../model/source-text.ts';
import type { LineFrame } from './line-frame.ts';
import type { LineEntry } from './page-entries.ts';
import { firstWordWidth, joinedWords } from './text-line.ts';

/** Whether a line goes on with the paragraph that ends with another: that one was full, and this one has no indent. */
export function goesOn(paragraph: readonly LineEntry[], next: LineEntry, frames: ReadonlyMap<string, LineFrame>): boolean {
  const [first, last] = [paragraph[0], paragraph.at(-1)];
  if (first === undefined || last === undefined) return false;
  // A page may be left early in the middle of a sentence only by chance.
  if (next.startsPage && /[。；：！？）》]$/u.test(last.line.text)) return false;
  const [frame, nextFrame] = [frames.get(last.column), frames.get(next.column)];
  if (frame === undefined || nextFrame === undefined) return false;
  if (Math.abs(last.line.size - next.line.size) > 1 || !isNextLine(last, next)) return false;
  if (alignment(last, frame) !== undefined) return false;
  return isFull(last, next, frame) && (!isIndented(paragraph, next, nextFrame) || hangs(paragraph, next, frame));
}

/** Under the line before, no further than lines are apart; or on the next page or column. */
function isNextLine(last: LineEntry, next: LineEntry): boolean {
  if (last.page !== next.page || last.column !== next.column) return next.page - last.page <= 1;
  return next.line.baseline - last.line.baseline < last.line.size * 2.6;
}

function isFull({ line }: LineEntry, next: LineEntry, frame: LineFrame): boolean {
  const needed = Math.min(firstWordWidth(next.line), (frame.right - frame.left) / 2);
  return frame.right - line.right < needed + line.size * 0.4;
}

/** A first line is indented against the margin; a paragraph may stand away from it as a whole, as its second line shows. */
function isIndented(paragraph: readonly LineEntry[], { line }: LineEntry, frame: LineFrame): boolean {
  const second = paragraph[1];
  const margin = second === undefined ? frame.left : Math.max(frame.left, second.line.left);
  return line.left > margin + line.size * 0.8;
}

/** Items of a list of annexes stand further in than a first line does, and what goes on of them further still. */
function hangs(paragraph: readonly LineEntry[], { line }: LineEntry, frame: LineFrame): boolean {
  const first = paragraph[0]?.line;
  if (first === undefined || /^\d{1,2}[.．、]/u.test(line.text)) return false;
  const isItem = /^附\s*件[:：]/u.test(first.text) || (first.left - frame.left > first.size * 2.6 && /^\d{1,2}[.．、]/u.test(first.text));
  return isItem && line.left > first.left && line.left - first.left < first.size * 5;
}

function alignment({ line }: LineEntry, { left, right, size }: LineFrame): SourceParagraph['align'] {
  const [before, after] = [line.left - left, right - line.right];
  // A first line is indented by two characters; titles are larger and have no indent.
  const least = line.size > size + 1.5 ? 0.5 : 2.4;
  if (before > line.size * least && after > line.size * Math.min(least, 1.2) && Math.abs(before - after) < line.size * 1.2) return 'center';
  const isRight = before > (right - left) * 0.35 && after < line.size * 6;
  return isRight ? 'right' : undefined;
}

/** The lines of a paragraph as one; its place is that of its first line. */
export function pdfParagraph(lines: readonly LineEntry[], frames: ReadonlyMap<string, LineFrame>): SourceParagraph | undefined {
  const first = lines[0];
  if (first === undefined) return undefined;
  const frame = frames.get(first.column);
  const align = lines.length === 1 && frame !== undefined ? alignment(first, frame) : undefined;
  return {
    type: 'paragraph',
    text: lines.reduce((words, { line }) => (words === '' ? line.text : joinedWords(words, line.text)), ''),
    place: { page: first.page, line: first.number },
    ...(align === undefined ? {} : { align }),
    ...(first.startsPage ? { startsPage: true } : {}),
    ...(lines.every(({ line }) => line.bold) ? { bold: true } : {}),
  };
}
