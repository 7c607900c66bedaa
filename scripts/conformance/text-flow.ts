import type { Glyph } from './drawing.ts';
import type { Paper } from './paper.ts';
import { squeeze, textLine, type TextLine } from './text-line.ts';

/** All printed lines of a paper as one string, so that the words of an element can be found across lines and pages. */
export interface TextFlow {
  readonly text: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly glyph: Glyph;
  readonly line: TextLine;
}

/** Words found on the paper. */
export interface Run {
  /** The pieces of lines that hold exactly these words. */
  readonly lines: readonly TextLine[];
  readonly start: number;
  readonly end: number;
}

const flows = new WeakMap<Paper, TextFlow>();

/** The flow of a paper, made once. */
export function flowOf(paper: Paper): TextFlow {
  const known = flows.get(paper) ?? makeFlow(paper);
  flows.set(paper, known);
  return known;
}

function makeFlow({ pages }: Paper): TextFlow {
  const places = pages.flatMap(({ lines }) =>
    lines.flatMap((line) => line.glyphs.flatMap((glyph) => [...squeeze(glyph.text)].map(() => ({ glyph, line })))),
  );
  const text = pages.map(({ lines }) => lines.map(({ squeezed }) => squeezed).join('')).join('');
  // Characters outside the first plane take two units of a string; places are counted in units.
  const units =
    [...text].length === text.length
      ? places
      : places.flatMap((place) => Array.from({ length: squeeze(place.glyph.text).length }, () => place));
  return { text, places: units };
}

/** The first run of these words at or after `from` whose characters all satisfy `fits`. */
export function findRun(paper: Paper, words: string, from = 0, fits: (glyph: Glyph) => boolean = () => true): Run | undefined {
  const wanted = squeeze(words);
  const { text, places } = flowOf(paper);
  if (wanted === '') return undefined;
  for (let start = text.indexOf(wanted, from); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const found = places.slice(start, end);
    if (found.every(({ glyph }) => fits(glyph))) return { lines: pieces(found), start, end };
  }
  return undefined;
}

function pieces(places: readonly Place[]): readonly TextLine[] {
  const byLine = Map.groupBy(places, ({ line }) => line);
  return [...byLine].flatMap(([line, own]) => textLine(line.page, [...new Set(own.map(({ glyph }) => glyph))]) ?? []);
}

/** The whole line that a piece of it stands on. */
export function wholeLine(paper: Paper, piece: TextLine): TextLine {
  return paper.pages[piece.page - 1]?.lines.find((line) => Math.abs(line.y - piece.y) < 1.5) ?? piece;
}
