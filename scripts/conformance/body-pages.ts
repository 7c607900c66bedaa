import type { MeasuredDocument } from './clause.ts';
import { elements } from './elements.ts';
import { a4, grid } from './measures.ts';
import type { PaperPage } from './paper.ts';
import type { TextLine } from './text-line.ts';

/** What a page of a document is made of. */
export interface BodyPage {
  readonly page: PaperPage;
  /** Lines of the type area, without what page margins say (续表) and without the 版记. */
  readonly lines: readonly TextLine[];
  /** True where a part (document, issued text, annex) begins on it. */
  readonly opens: boolean;
  /** True where it shows the rules of a table. */
  readonly hasTable: boolean;
  /** True where prose has to fill it: neither first nor last of its part, no table, no forced break. */
  readonly isFull: boolean;
}

/** Tells the pages of a document apart: by what is seen on them, and by where its 版记 stands. */
export function bodyPages(document: MeasuredDocument): readonly BodyPage[] {
  const imprint = elements(document, 'copies', 'printed').flatMap(({ run }) => run?.lines ?? []);
  const seen = document.paper.pages.map((page) => {
    const lines = page.lines.filter((line) => isInArea(line, page));
    const own = lines.filter((line) => !imprint.some((other) => other.page === line.page && Math.abs(other.y - line.y) < 1));
    return {
      page,
      lines: own,
      opens: page.number === 1 || opensPart(own),
      hasTable: hasTable(page),
      beginsWithTable: beginsWithTable(page, own),
      hasImprint: own.length < lines.length,
    };
  });
  return seen.map(({ hasImprint, beginsWithTable: _, ...one }, index) => {
    const next = seen[index + 1];
    const isLast =
      next === undefined || next.opens || next.beginsWithTable || next.page.isTurned !== one.page.isTurned || next.lines.length === 0;
    const afterTable = seen[index - 1]?.hasTable === true && seen[index - 1]?.page.isTurned !== one.page.isTurned;
    const isProse = one.lines.length > 0 && !one.hasTable && !one.page.isTurned && !hasImprint;
    const isBroken =
      afterTable || hasLineLeftFree(document, one.lines) || (!isLast && gaveLineToSignature(document, one.lines, next.lines));
    return { ...one, isFull: isProse && !one.opens && !isLast && !isBroken };
  });
}

/** A 附件说明 that begins on a page leaves the line above it free (§7.3.4): one of the 22 stands empty there. */
function hasLineLeftFree(document: MeasuredDocument, lines: readonly TextLine[]): boolean {
  const [first] = elements(document, 'annex-list').flatMap(({ run }) => run?.lines ?? []);
  return first !== undefined && lines.some((line, index) => index > 0 && line.page === first.page && Math.abs(line.y - first.y) < 1.5);
}

/**
 * A forced break: a body that ends on line 22 gives its last line to the page of the signature, because a page may not bear a signature
 * alone (§7.3.5: never 此页无正文).
 */
function gaveLineToSignature(document: MeasuredDocument, lines: readonly TextLine[], next: readonly TextLine[]): boolean {
  const [signed] = elements(document, 'signature', 'date').flatMap(({ run }) => run?.lines ?? []);
  const page = next[0]?.page;
  const above = signed !== undefined && signed.page === page ? next.filter(({ y }) => y < signed.y - 1).length : 0;
  return above === 1 && lines.length === grid.lines - 1;
}

// What margin boxes print above or below the type area is outside the structure of the document.
function isInArea(line: TextLine, page: PaperPage): boolean {
  const height = page.isTurned ? page.width : page.height;
  const above = page.isTurned ? a4.width - a4.area.right : a4.area.top;
  const below = page.isTurned ? a4.width - a4.area.left : a4.area.bottom;
  const isMargin = line.glyphs.every(({ mcid }) => mcid === undefined);
  return !isMargin || (line.y > above && line.y < Math.min(below, height));
}

/** A part opens with its title in 2号, or with 附件 and its number before the title. */
function opensPart(lines: readonly TextLine[]): boolean {
  const first = lines[0];
  if (first === undefined) return false;
  return first.size > 20 || (/^附件\d*$/u.test(first.squeezed) && first.y < a4.area.top + 2 * grid.pitch);
}

function hasTable(page: PaperPage): boolean {
  return uprightRules(page).length >= 2;
}

/** A table whose first row had no room on the page before; text over it would have had some. */
function beginsWithTable(page: PaperPage, lines: readonly TextLine[]): boolean {
  const top = Math.min(...uprightRules(page).map(({ box }) => box.top));
  return hasTable(page) && lines.every((line) => line.y > top || line.squeezed === '续表');
}

function uprightRules({ readShapes }: PaperPage): PaperPage['readShapes'] {
  return readShapes.filter(({ box: { left, right, top, bottom } }) => right - left < 2 && bottom - top > 8);
}
