import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageContents, readPdfObjects, type PdfObjects } from '../../src/print/pdf-objects.ts';
import { shrinkFactor } from '../../src/print/shrink-guard.ts';
import { readDrawing, type Drawing, type Glyph } from './drawing.ts';
import { embeddedFonts, type EmbeddedFont } from './embedded-fonts.ts';
import { readFileFacts, type FileFacts } from './file-facts.ts';
import { readGlyphBounds } from './glyph-bounds.ts';
import { a4, mm, type Box } from './measures.ts';
import { textLine, textLines, type TextLine } from './text-line.ts';

/** A page number as printed. */
export interface Folio {
  readonly line: TextLine;
  readonly number: number;
}

/** One side of paper. */
export interface PaperPage extends Drawing {
  /** 1 is the first. */
  readonly number: number;
  /** True where the text runs up the paper: a landscape page, printed turned. */
  readonly isTurned: boolean;
  /** The lines of the page as it is read (turned pages turned back), without the page number. */
  readonly lines: readonly TextLine[];
  /** The rules and boxes of the page as it is read. */
  readonly readShapes: Drawing['shapes'];
  /** The page number, where there is one, in its place on the paper. */
  readonly folio: Folio | undefined;
}

/** A printed file as it can be measured. */
export interface Paper {
  readonly bytes: Uint8Array;
  readonly objects: PdfObjects;
  readonly pages: readonly PaperPage[];
  readonly fonts: readonly EmbeddedFont[];
  /** 1 where the browser did not shrink the document. */
  readonly shrink: number;
  readonly facts: FileFacts;
  /** The index of a page by the number of its object. */
  readonly pageIndex: ReadonlyMap<string, number>;
}

/** Reads a PDF: characters with place, face, size and colour, rules, page numbers, fonts, and what the file says of itself. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const objects = readPdfObjects(bytes);
  const boundsOf = readGlyphBounds(bytes, objects);
  // The reader takes the bytes it is given away from us.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true });
  const document = await task.promise;
  const pages: PaperPage[] = [];
  const pageIndex = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    if (page.ref !== null) pageIndex.set(String(page.ref.num), number - 1);
    pages.push(paperPage(number, await readDrawing(page, boundsOf)));
    page.cleanup();
  }
  const facts = await readFileFacts(document, bytes);
  await task.destroy();
  return {
    bytes,
    objects,
    pages,
    fonts: embeddedFonts(bytes, objects),
    shrink: shrinkFactor(pageContents(bytes, objects)),
    facts,
    pageIndex,
  };
}

function paperPage(number: number, drawing: Drawing): PaperPage {
  const up = drawing.glyphs.filter(({ runs }) => runs === 'up').length;
  const isTurned = up > drawing.glyphs.length / 2;
  const folio = findFolio(number, drawing);
  const own = drawing.glyphs.filter((glyph) => glyph.runs === (isTurned ? 'up' : 'right') && folio?.line.glyphs.includes(glyph) !== true);
  const read = isTurned ? own.map((glyph) => turnedBack(glyph, drawing.height)) : own;
  const readShapes = isTurned
    ? drawing.shapes.map((shape) => ({ ...shape, box: boxTurnedBack(shape.box, drawing.height) }))
    : drawing.shapes;
  return { ...drawing, number, isTurned, lines: textLines(number, read), readShapes, folio };
}

// In the margin under the type area, whatever it is made of.
function findFolio(number: number, drawing: Drawing): Folio | undefined {
  const below = asBound(drawing).filter(({ runs, y }) => runs === 'right' && y > a4.area.bottom + mm(2));
  for (const line of textLines(number, below)) {
    const printed = /^[-–—―－]?(\d+)[-–—―－]?$/u.exec(line.squeezed)?.[1];
    if (printed !== undefined) return { line: textLine(number, line.glyphs) ?? line, number: Number(printed) };
  }
  return undefined;
}

/** The characters of a landscape sheet as they stand when it is bound with its head at the left: its left edge is the foot of upright pages. */
function asBound({ glyphs, width, height }: Drawing): readonly Glyph[] {
  if (width <= height) return glyphs;
  return glyphs.map((glyph) => ({
    ...glyph,
    x: glyph.y,
    y: width - glyph.x,
    runs: boundRuns[glyph.runs],
    ink: glyph.ink && boxAsBound(glyph.ink, width),
  }));
}

const boundRuns = { right: 'up', down: 'right', up: 'other', other: 'other' } as const;

function boxAsBound({ left, top, right, bottom }: Box, width: number): Box {
  return { left: top, right: bottom, top: width - right, bottom: width - left };
}

function turnedBack(glyph: Glyph, height: number): Glyph {
  const ink = glyph.ink && boxTurnedBack(glyph.ink, height);
  return { ...glyph, x: height - glyph.y, y: glyph.x, ink };
}

function boxTurnedBack({ left, top, right, bottom }: Box, height: number): Box {
  return { left: height - bottom, right: height - top, top: left, bottom: right };
}
