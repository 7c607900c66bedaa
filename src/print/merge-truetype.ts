import { encodeCharacterMap, parseCharacterMap } from './character-map.ts';
import { tableOf } from './truetype.ts';
import type { FontTables } from './truetype.ts';

interface Glyphs {
  /** Outlines by glyph number. */
  readonly outlines: readonly Buffer[];
  /** Advance and side bearing by glyph number, four bytes each. */
  readonly across: readonly Buffer[];
  readonly down: readonly Buffer[] | undefined;
}

/** Characters that are put behind those of another font: where the numbers of their glyphs begin. */
export interface FontPart {
  readonly tables: FontTables;
  readonly first: number;
}

/**
 * Returns the tables of `base` with the characters of `parts` that it lacks, each at its own place.
 *
 * The published packages cut one typeface into a hundred files; put together again, a face is one file and one font in the PDF. The numbers
 * between the parts stay empty, so that a character has the same number whichever others are there. Parts must be cut from the same
 * typeface: same units per em; their layout rules are not taken over.
 */
export function mergeTrueType(base: FontTables, parts: readonly FontPart[]): FontTables {
  const tables = new Map(base);
  const characters = new Map(parseCharacterMap(tableOf(tables, 'cmap')));
  const glyphs = [readGlyphs(tables), ...parts.map(({ tables: part, first }) => movedGlyphs(readGlyphs(part), first))];
  for (const { tables: part, first } of parts) {
    checkUnits(tables, part);
    for (const [code, glyph] of parseCharacterMap(tableOf(part, 'cmap'))) {
      if (!characters.has(code)) characters.set(code, first + glyph);
    }
    tables.set('maxp', largestNeeds(tableOf(tables, 'maxp'), tableOf(part, 'maxp')));
  }
  writeGlyphs(tables, joinGlyphs(glyphs, [0, ...parts.map(({ first }) => first)]));
  return tables.set('cmap', encodeCharacterMap(characters));
}

/** Returns the tables with copies of glyphs at other numbers, `[number, copied]`, none of them below `count`; the character map stays as it is. */
export function appendCopies(base: FontTables, count: number, copies: readonly (readonly [number, number])[]): FontTables {
  const tables = new Map(base);
  const glyphs = readGlyphs(tables);
  const size = copies.reduce((most, [number]) => Math.max(most, number + 1), count);
  const copied = (all: readonly Buffer[], empty: Buffer): readonly Buffer[] => {
    const more = filled(all, size, empty);
    for (const [number, glyph] of copies) more[number] = all[glyph] ?? empty;
    return more;
  };
  const across = copied(glyphs.across, noMetrics);
  writeGlyphs(tables, { outlines: copied(glyphs.outlines, noOutline), across, down: glyphs.down && copied(glyphs.down, noMetrics) });
  return tables;
}

function checkUnits(base: FontTables, donor: FontTables): void {
  const [a, b] = [base, donor].map((tables) => tableOf(tables, 'head').readUInt16BE(18));
  if (a !== b) throw new Error(`字体的单位不同（${String(a)} 与 ${String(b)}），不能合并。`);
}

function readGlyphs(tables: FontTables): Glyphs {
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const down = tables.has('vmtx') ? readMetrics(tableOf(tables, 'vmtx'), tableOf(tables, 'vhea'), count) : undefined;
  return { outlines: readOutlines(tables, count), across: readMetrics(tableOf(tables, 'hmtx'), tableOf(tables, 'hhea'), count), down };
}

function readOutlines(tables: FontTables, count: number): readonly Buffer[] {
  const [glyf, loca] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca')];
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1;
  const place = (index: number): number => (isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index));
  return Array.from({ length: count }, (_, index) => glyf.subarray(place(index), place(index + 1)));
}

// The last advance stands for all glyphs after it; written out in full it can be appended to.
function readMetrics(metrics: Buffer, header: Buffer, count: number): readonly Buffer[] {
  const full = header.readUInt16BE(34);
  return Array.from({ length: count }, (_, index) => {
    if (index < full) return metrics.subarray(4 * index, 4 * index + 4);
    const bearing = 4 * full + 2 * (index - full);
    return Buffer.concat([metrics.subarray(4 * full - 4, 4 * full - 2), metrics.subarray(bearing, bearing + 2)]);
  });
}

function movedGlyphs({ outlines, across, down }: Glyphs, first: number): Glyphs {
  return { outlines: outlines.map((outline) => moveComponents(outline, first)), across, down: down ?? across };
}

/** The glyphs of all parts, each from its own number on. */
function joinGlyphs(parts: readonly Glyphs[], firsts: readonly number[]): Glyphs {
  const ends = parts.map(({ outlines }, index) => (firsts[index] ?? 0) + outlines.length);
  if (firsts.some((first, index) => index > 0 && first < (ends[index - 1] ?? 0))) throw new Error('字体的两部分占了同样的字形编号。');
  const count = ends.at(-1) ?? 0;
  if (count > mostGlyphs) throw new Error('字体的字形太多，不能合并。');
  const joined = (all: readonly (readonly Buffer[])[], empty: Buffer): readonly Buffer[] => {
    const glyphs = filled([], count, empty);
    all.forEach((some, part) => some.forEach((glyph, index) => (glyphs[(firsts[part] ?? 0) + index] = glyph)));
    return glyphs;
  };
  const down = parts[0]?.down && parts.map((part) => part.down ?? part.across);
  return {
    outlines: joined(
      parts.map(({ outlines }) => outlines),
      noOutline,
    ),
    across: joined(
      parts.map(({ across }) => across),
      noMetrics,
    ),
    down: down && joined(down, noMetrics),
  };
}

/** A font has no more glyphs than 16 bits can count. */
const mostGlyphs = 0xffff;

/** So many glyphs: those there are, and empty ones. */
function filled(all: readonly Buffer[], count: number, empty: Buffer): Buffer[] {
  const glyphs = new Array<Buffer>(Math.max(count, all.length)).fill(empty);
  all.forEach((glyph, index) => (glyphs[index] = glyph));
  return glyphs;
}

const noOutline = Buffer.alloc(0);
const noMetrics = Buffer.alloc(4);

const argsAreWords = 0x1;
const moreComponents = 0x20;
const scaleBytes: readonly (readonly [flag: number, bytes: number])[] = [
  [0x8, 2],
  [0x40, 4],
  [0x80, 8],
];

// A composite glyph names its parts by number, and the numbers have moved.
function moveComponents(outline: Buffer, by: number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const moved = Buffer.from(outline);
  let at = 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + ((flags & argsAreWords) !== 0 ? 4 : 2) + (scaleBytes.find(([flag]) => (flags & flag) !== 0)?.[1] ?? 0);
  }
  return moved;
}

// Every field after the number of glyphs is a maximum over all glyphs.
function largestNeeds(base: Buffer, part: Buffer): Buffer {
  const joined = Buffer.from(base);
  for (let at = 6; at + 2 <= Math.min(base.length, part.length); at += 2) {
    joined.writeUInt16BE(Math.max(base.readUInt16BE(at), part.readUInt16BE(at)), at);
  }
  return joined;
}

function writeGlyphs(tables: Map<string, Buffer>, glyphs: Glyphs): void {
  const places = glyphPlaces(glyphs.outlines);
  tables.set('glyf', Buffer.concat(glyphs.outlines.map(evenLength)));
  tables.set('loca', places);
  tables.set('head', withUInt16(tableOf(tables, 'head'), 50, 1));
  tables.set('maxp', withUInt16(tableOf(tables, 'maxp'), 4, glyphs.outlines.length));
  tables.set('hmtx', Buffer.concat(glyphs.across));
  tables.set('hhea', withUInt16(tableOf(tables, 'hhea'), 34, glyphs.across.length));
  if (glyphs.down === undefined) return;
  tables.set('vmtx', Buffer.concat(glyphs.down));
  tables.set('vhea', withUInt16(tableOf(tables, 'vhea'), 34, glyphs.down.length));
}

function glyphPlaces(outlines: readonly Buffer[]): Buffer {
  const places = Buffer.alloc(4 * (outlines.length + 1));
  let at = 0;
  outlines.forEach((outline, index) => {
    at += evenLength(outline).length;
    places.writeUInt32BE(at, 4 * (index + 1));
  });
  return places;
}

function evenLength(outline: Buffer): Buffer {
  return outline.length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]);
}

function withUInt16(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}
