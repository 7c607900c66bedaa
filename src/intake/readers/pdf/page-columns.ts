import type { Glyph, PageContent } from './page-content.ts';
import { textLine, textLines, type TextLine } from './text-line.ts';

/** Lines in the order in which a person reads them; a page in two columns has three stretches and more. */
export interface LineStretch {
  /** Stretches of the same name stand under one another: `whole`, `left`, `right`. */
  readonly column: 'whole' | 'left' | 'right';
  readonly lines: readonly TextLine[];
}

/** Lines of two columns that a page must have before it is read as two. */
const fewestLines = 6;
/** Characters on each side of the gap. */
const fewestCharacters = 6;

/** The stretches of a page: one, or where most lines have a gap at the same place in the middle, left column before right one. */
export function readingOrder({ width, height }: PageContent, glyphs: readonly Glyph[]): readonly LineStretch[] {
  const lines = textLines(glyphs);
  const gutter = gutterOf(lines, width);
  if (gutter === undefined || height === 0) return [{ column: 'whole', lines }];
  const isParted = lines.map((line) => partedAt(line, gutter));
  const [first, last] = [isParted.indexOf(true), isParted.lastIndexOf(true)];
  const middle = lines.slice(first, last + 1);
  const side = (isLeft: boolean) =>
    middle.flatMap(({ glyphs: own }) => {
      const part = own.filter(({ x }) => x < gutter === isLeft);
      return part.some(({ text }) => text.trim() !== '') ? [textLine(part)] : [];
    });
  const stretches: LineStretch[] = [
    { column: 'whole', lines: lines.slice(0, first) },
    { column: 'left', lines: side(true) },
    { column: 'right', lines: side(false) },
    { column: 'whole', lines: lines.slice(last + 1) },
  ];
  return stretches.filter((stretch) => stretch.lines.length > 0);
}

/** The middle of the gap between two columns; undefined where the page has one. Columns of text are full, those of a list are not. */
function gutterOf(lines: readonly TextLine[], width: number): number | undefined {
  const gaps = lines.flatMap((line) => middleGap(line, width) ?? []);
  if (gaps.length < fewestLines || gaps.length < lines.length * 0.6) return undefined;
  const [from, to] = [Math.max(...gaps.map((gap) => gap.from)), Math.min(...gaps.map((gap) => gap.to))];
  const full = gaps.filter((gap) => from - gap.from < gap.size * 2).length;
  return to - from > 4 && full >= gaps.length * 0.5 ? (from + to) / 2 : undefined;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

function middleGap({ glyphs, size }: TextLine, width: number): Gap | undefined {
  const seen = glyphs.filter(({ text }) => text.trim() !== '');
  for (let index = fewestCharacters; index <= seen.length - fewestCharacters; index++) {
    const [before, after] = [seen[index - 1], seen[index]];
    if (before === undefined || after === undefined) continue;
    const from = before.x + before.width;
    const isMiddle = from > width * 0.35 && after.x < width * 0.65;
    if (isMiddle && after.x - from > size * 1.2) return { from, to: after.x, size };
  }
  return undefined;
}

function partedAt({ glyphs }: TextLine, gutter: number): boolean {
  const seen = glyphs.filter(({ text }) => text.trim() !== '');
  return (
    seen.every(({ x, width }) => x >= gutter || x + width <= gutter) &&
    seen.some(({ x }) => x < gutter) &&
    seen.some(({ x }) => x >= gutter)
  );
}
