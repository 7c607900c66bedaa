import type { Place } from '../model/diagnostic.ts';

/** Turns offsets of one text into places; line breaks are LF, CRLF and CR, as in YAML 1.2; a BOM takes no column. */
export class LineIndex {
  readonly #file: string;
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
  }

  /** The place from `start` up to `end` (exclusive), both held inside the text. */
  place(start: number, end: number = start): Place {
    const from = this.#position(Math.max(0, Math.min(start, this.#text.length)));
    const to = this.#position(Math.max(start, Math.min(end, this.#text.length)));
    return { file: this.#file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The offset of a line and column, both held inside the text. */
  offset(line: number, column: number): number {
    const start = this.#lines()[Math.max(0, Math.min(line, this.#lines().length) - 1)] ?? 0;
    return Math.min(this.#text.length, start + column - 1);
  }

  #position(offset: number): { line: number; column: number } {
    const line = this.#lineOf(offset);
    return { line: line + 1, column: Math.max(0, offset - (this.#lines()[line] ?? 0)) + 1 };
  }

  #lineOf(offset: number): number {
    const starts = this.#lines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #lines(): number[] {
    this.#starts ??= lineStarts(this.#text);
    return this.#starts;
  }
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const found of text.matchAll(/\r\n|\r|\n/gu)) starts.push(found.index + found[0].length);
  return starts;
}
