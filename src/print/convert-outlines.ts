import type { Contour, GlyphBox, GlyphPoint } from './glyph-outline.ts';
import { boxOf, encodeGlyph } from './glyph-outline.ts';
import type { OutlinePoint } from './quadratic-curves.ts';
import { quadraticControls } from './quadratic-curves.ts';
import { encodeTrueType, parseFontTables, tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

/** Returns the outlines of a font by glyph number, as the font draws them: cubic curves stay cubic. */
type OutlineReader = (glyph: number) => readonly Contour[];

/**
 * Returns the same font with TrueType outlines (quadratic, within one unit of the em); a font that has them is returned as it is.
 *
 * Chromium writes CFF outlines into a PDF as dozens of nameless Type 3 fonts. Glyph numbers, advances and layout rules stay what
 * they are. HarfBuzz reads the outlines: it is the one reader that gets CID-keyed Chinese fonts and their half-width glyphs right.
 */
export async function convertOutlines(font: Buffer): Promise<Buffer> {
  const tables = parseFontTables(font);
  if (tables.has('glyf')) return font;
  if (!tables.has('CFF ')) throw new Error('字体里没有轮廓，不能用于打印。');
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const read = await outlineReader(font);
  const outlines = Array.from({ length: count }, (_, glyph) => read(glyph));
  return encodeTrueType(withOutlines(tables, outlines));
}

// Loaded when needed: compiling it takes 20 ms, and most fonts are TrueType.
async function outlineReader(font: Buffer): Promise<OutlineReader> {
  const { Blob, DrawFuncs, Face, Font } = await import('harfbuzzjs');
  const source = new Font(new Face(new Blob(font), 0));
  const pen = new DrawFuncs();
  let contours: GlyphPoint[][] = [];
  let at: OutlinePoint = { x: 0, y: 0 };
  const add = (x: number, y: number, on: boolean): void => void contours.at(-1)?.push({ x: Math.round(x), y: Math.round(y), on });
  pen.setMoveToFunc((x, y) => {
    contours.push([]);
    add(x, y, true);
    at = { x, y };
  });
  pen.setLineToFunc((x, y) => {
    add(x, y, true);
    at = { x, y };
  });
  pen.setCubicToFunc((x1, y1, x2, y2, x, y) => {
    for (const control of quadraticControls(at, { x: x1, y: y1 }, { x: x2, y: y2 }, { x, y })) add(control.x, control.y, false);
    add(x, y, true);
    at = { x, y };
  });
  pen.setClosePathFunc(() => undefined);
  return (glyph) => {
    contours = [];
    source.drawGlyph(glyph, pen);
    return contours.map(closedContour).filter(({ length }) => length > 0);
  };
}

// TrueType closes lines by itself and fills what lies to the right of them, CFF what lies to the left.
function closedContour(points: readonly GlyphPoint[]): Contour {
  const distinct = points.filter((point, index) => !isSamePlace(point, points[index - 1]));
  const [first, last] = [distinct[0], distinct.at(-1)];
  const open = distinct.length > 1 && isSamePlace(last, first) ? distinct.slice(0, -1) : distinct;
  return open.length < 3 ? [] : [...open.slice(0, 1), ...open.slice(1).reverse()];
}

function isSamePlace(a: GlyphPoint | undefined, b: GlyphPoint | undefined): boolean {
  return a !== undefined && b !== undefined && a.on && b.on && a.x === b.x && a.y === b.y;
}

// These speak of CFF outlines, or sign the file as it was.
const cffOnly: readonly string[] = ['CFF ', 'VORG', 'DSIG', 'FFTM'];

function withOutlines(tables: FontTables, outlines: readonly (readonly Contour[])[]): FontTables {
  const made = new Map([...tables].filter(([tag]) => !cffOnly.includes(tag)));
  const glyphs = outlines.map((outline) => paddedToFour(encodeGlyph(outline)));
  const boxes = outlines.map(boxOf);
  made.set('glyf', Buffer.concat(glyphs));
  made.set('loca', encodePlaces(glyphs));
  made.set('maxp', encodeNeeds(outlines));
  made.set('head', encodeHead(tableOf(tables, 'head'), boxes));
  made.set('hmtx', encodeMetrics(tables, boxes));
  made.set('hhea', withNumber(tableOf(tables, 'hhea'), 34, outlines.length));
  return made;
}

function paddedToFour(glyph: Buffer): Buffer {
  return Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
}

function encodePlaces(glyphs: readonly Buffer[]): Buffer {
  const places = Buffer.alloc(4 * (glyphs.length + 1));
  let at = 0;
  glyphs.forEach((glyph, index) => places.writeUInt32BE((at += glyph.length), 4 * (index + 1)));
  return places;
}

// Version 1.0: glyphs, most points, most contours, no composites, two zones, no instructions.
function encodeNeeds(outlines: readonly (readonly Contour[])[]): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00010000, 0);
  const most = (count: (outline: readonly Contour[]) => number): number =>
    outlines.reduce((found, outline) => Math.max(found, count(outline)), 0);
  const fields = [
    outlines.length,
    most((outline) => outline.reduce((sum, contour) => sum + contour.length, 0)),
    most((outline) => outline.length),
    0,
    0,
    2,
  ];
  fields.forEach((value, field) => table.writeUInt16BE(value, 4 + 2 * field));
  return table;
}

function encodeHead(old: Buffer, boxes: readonly (GlyphBox | undefined)[]): Buffer {
  const head = Buffer.from(old);
  const drawn = boxes.filter((box) => box !== undefined);
  const edge = (pick: (box: GlyphBox) => number, choose: (a: number, b: number) => number): number =>
    drawn.reduce((found, box) => choose(found, pick(box)), drawn[0] ? pick(drawn[0]) : 0);
  const corners = [
    edge((box) => box.xMin, Math.min),
    edge((box) => box.yMin, Math.min),
    edge((box) => box.xMax, Math.max),
    edge((box) => box.yMax, Math.max),
  ];
  corners.forEach((value, field) => head.writeInt16BE(value, 36 + 2 * field));
  // `loca` holds four bytes an entry.
  head.writeInt16BE(1, 50);
  return head;
}

// TrueType places a glyph by its bearing, CFF by its outline: the bearing has to say where the outline begins.
function encodeMetrics(tables: FontTables, boxes: readonly (GlyphBox | undefined)[]): Buffer {
  const old = tableOf(tables, 'hmtx');
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  const metrics = Buffer.alloc(4 * boxes.length);
  boxes.forEach((box, glyph) => {
    metrics.writeUInt16BE(old.readUInt16BE(4 * Math.min(glyph, full - 1)), 4 * glyph);
    metrics.writeInt16BE(box?.xMin ?? 0, 4 * glyph + 2);
  });
  return metrics;
}

function withNumber(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}
