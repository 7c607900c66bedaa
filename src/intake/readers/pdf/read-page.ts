import type { PDFPageProxy } from 'pdfjs-dist';
import { toMatrix } from './matrix.ts';
import type { Glyph, PageContent, Rule } from './page-content.ts';
import { plainSigns } from './plain-signs.ts';
import { PagePen, type DrawnGlyph, type DrawnStroke, type PdfFace } from './page-pen.ts';

/** The characters and rules of a page, turned so that most of its text runs to the right. */
export async function readPage(page: PDFPageProxy, number: number): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const pen = new PagePen(toMatrix(view.transform), (name) => faceOf(page, name));
  const { fnArray, argsArray } = await page.getOperatorList();
  fnArray.forEach((operator: number, index: number) => pen.follow(operator, (argsArray[index] ?? []) as readonly unknown[]));
  const runs = mainDirection(pen.glyphs);
  const turn = turning(runs, view.width, view.height);
  const [width, height] = runs === 'right' ? [view.width, view.height] : [view.height, view.width];
  const inside = pen.glyphs.filter((glyph) => isInside(glyph, view.width, view.height));
  return {
    number,
    width,
    height,
    glyphs: onlyOnce(inside.filter((glyph) => glyph.runs === runs).map((glyph) => turnedGlyph(glyph, turn))),
    turned: inside
      .filter((glyph) => glyph.runs !== runs)
      .map(({ text }) => text)
      .join(''),
    ...rulesOf(pen.strokes.map((stroke) => turnedStroke(stroke, turn))),
  };
}

function faceOf(page: PDFPageProxy, name: string): PdfFace {
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFace) : {};
}

function mainDirection(glyphs: readonly DrawnGlyph[]): 'right' | 'up' | 'down' {
  const count = (runs: DrawnGlyph['runs']) => glyphs.filter((glyph) => glyph.runs === runs).length;
  const [right, up, down] = [count('right'), count('up'), count('down')];
  return right >= up && right >= down ? 'right' : up > down ? 'up' : 'down';
}

type Turn = (x: number, y: number) => readonly [x: number, y: number];

/** Landscape pages are often printed turned: they are turned back. */
function turning(runs: 'right' | 'up' | 'down', width: number, height: number): Turn {
  if (runs === 'up') return (x, y) => [height - y, x];
  return runs === 'down' ? (x, y) => [y, width - x] : (x, y) => [x, y];
}

function isInside({ x, y }: DrawnGlyph, width: number, height: number): boolean {
  return x > -2 && y > -2 && x < width + 2 && y < height + 2;
}

function turnedGlyph({ text, x, y, width, size, bold }: DrawnGlyph, turn: Turn): Glyph {
  const [left, baseline] = turn(x, y);
  return { text: plainSigns(text), x: left, y: baseline, width, size, bold };
}

function turnedStroke({ x0, y0, x1, y1 }: DrawnStroke, turn: Turn): DrawnStroke {
  const [[a, b], [c, d]] = [turn(x0, y0), turn(x1, y1)];
  return { x0: Math.min(a, c), y0: Math.min(b, d), x1: Math.max(a, c), y1: Math.max(b, d) };
}

/** Bold is often made by printing a character twice, a hair apart. */
function onlyOnce(glyphs: readonly Glyph[]): readonly Glyph[] {
  const last = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const known = last.get(glyph.text) ?? [];
    if (known.some((one) => Math.abs(one.x - glyph.x) < glyph.size * 0.12 && Math.abs(one.y - glyph.y) < glyph.size * 0.12))
      return glyph.text.trim() === '';
    last.set(glyph.text, [...known.slice(-20), glyph]);
    return true;
  });
}

/** A line of a table is no thicker. */
const thickest = 3;
/** A line of a table is no shorter. */
const shortest = 4;

function rulesOf(strokes: readonly DrawnStroke[]): { readonly horizontal: readonly Rule[]; readonly vertical: readonly Rule[] } {
  const horizontal = strokes
    .filter(({ x0, y0, x1, y1 }) => y1 - y0 <= thickest && x1 - x0 >= shortest)
    .map(({ x0, y0, x1, y1 }) => ({ at: (y0 + y1) / 2, from: x0, to: x1 }));
  const vertical = strokes
    .filter(({ x0, y0, x1, y1 }) => x1 - x0 <= thickest && y1 - y0 >= shortest)
    .map(({ x0, y0, x1, y1 }) => ({ at: (x0 + x1) / 2, from: y0, to: y1 }));
  return { horizontal: joinedRules(horizontal), vertical: joinedRules(vertical) };
}

/** Rules that lie in one line and touch are one rule: most programs draw the border of each cell by itself. */
export function joinedRules(rules: readonly Rule[]): readonly Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && rule.at - line[0].at < 2) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap(joinedInLine);
}

function joinedInLine(line: readonly Rule[]): readonly Rule[] {
  const joined: { at: number; from: number; to: number }[] = [];
  for (const rule of line.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && rule.from <= last.to + 2.5) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}
