import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { DrawFuncs, Blob, Face, Font } from 'harfbuzzjs';
import { encodeCharacterMap, parseCharacterMap } from '../../src/print/character-map.ts';
import { codePoints } from '../../src/print/face-subset.ts';
import { encodeFontNames } from '../../src/print/font-names.ts';
import { separateGlyphs } from '../../src/print/separate-glyphs.ts';
import { subsetGlyphs } from '../../src/print/subset-glyphs.ts';
import { encodeAnyFont, parseTrueType, tableOf } from '../../src/print/truetype.ts';
import type { FontTables } from '../../src/print/truetype.ts';

/** The characters by which a face is known to be one for simplified Chinese, and a few more. */
export const made = '国这个们对说发会经过关于办各级责任单测试“”‘’—…·（1）A';

/** A small TrueType font of a packaged face with these characters. */
export async function smallFont(text = made): Promise<FontTables> {
  const file = createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2');
  const source = await convert(await readFile(file), 'sfnt');
  return separateGlyphs(parseTrueType(await subsetGlyphs(source, { codes: codePoints(text), keepsNumbers: false, dropTables: ['STAT'] })));
}

/** What a made font shall say of itself. */
export interface Said {
  readonly family: string;
  readonly style?: string;
  readonly postScript?: string;
  readonly weight?: number;
  /** OS/2 embedding bits. */
  readonly fsType?: number;
  readonly isVariable?: boolean;
  /** Characters drawn with the glyph of 测. */
  readonly alike?: string;
}

/** The font under another name and with other facts. */
export function saying(
  tables: FontTables,
  { family, style = 'Regular', postScript = 'Made', weight = 400, fsType = 0, isVariable = false, alike = '' }: Said,
): FontTables {
  const os2 = Buffer.from(tableOf(tables, 'OS/2'));
  os2.writeUInt16BE(weight, 4);
  os2.writeUInt16BE(fsType, 8);
  const map = new Map(parseCharacterMap(tableOf(tables, 'cmap')));
  const shared = map.get('测'.codePointAt(0) ?? 0) ?? 0;
  for (const code of codePoints(alike)) map.set(code, shared);
  const name = encodeFontNames({ family, style, postScript }, tableOf(tables, 'name'));
  const said = new Map(tables).set('OS/2', os2).set('name', name).set('cmap', encodeCharacterMap(map));
  return isVariable ? said.set('fvar', Buffer.alloc(16)) : said;
}

/** A collection of fonts in one file. */
export function collectionOf(fonts: readonly FontTables[]): Buffer {
  const head = Buffer.alloc(12 + 4 * fonts.length);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x00010000, 4);
  head.writeUInt32BE(fonts.length, 8);
  const parts: Buffer[] = [head];
  let at = head.length;
  fonts.forEach((tables, index) => {
    const font = encodeAnyFont(tables);
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
      font.writeUInt32BE(font.readUInt32BE(entry + 8) + at, entry + 8);
    head.writeUInt32BE(at, 12 + 4 * index);
    parts.push(font);
    at += font.length;
  });
  return Buffer.concat(parts);
}

/** A move, line or curve of an outline: the coordinates of its points. */
export type Stroke = readonly number[];

/** Reads outlines by glyph number with HarfBuzz, curves as cubic ones. */
export function outlinesOf(font: Buffer): (glyph: number) => readonly Stroke[] {
  const source = new Font(new Face(new Blob(font), 0));
  const pen = new DrawFuncs();
  let strokes: number[][] = [];
  pen.setMoveToFunc((x, y) => void strokes.push([x, y, 0]));
  pen.setLineToFunc((x, y) => void strokes.push([x, y]));
  pen.setCubicToFunc((a, b, c, d, x, y) => void strokes.push([a, b, c, d, x, y]));
  pen.setClosePathFunc(() => undefined);
  return (glyph) => {
    strokes = [];
    source.drawGlyph(glyph, pen);
    return strokes;
  };
}

/** The same font with CFF outlines: cubic curves through the same points. */
export function withCffOutlines(tables: FontTables): FontTables {
  const read = outlinesOf(encodeAnyFont(tables));
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  const programs = Array.from({ length: count }, (_, glyph) => charString(read(glyph)));
  const kept = [...tables].filter(([tag]) => !['glyf', 'loca', 'maxp'].includes(tag));
  const needs = Buffer.alloc(6);
  needs.writeUInt32BE(0x00005000, 0);
  needs.writeUInt16BE(count, 4);
  return new Map(kept).set('maxp', needs).set('CFF ', encodeCff(programs));
}

// Type 2 charstrings: numbers as 16.16, each step from where the last one ended.
function charString(strokes: readonly Stroke[]): Buffer {
  let [x, y] = [0, 0];
  const bytes: Buffer[] = [];
  for (const stroke of strokes) {
    const isMove = stroke.length === 3;
    const points = isMove ? stroke.slice(0, 2) : stroke;
    for (let at = 0; at < points.length; at += 2) {
      const [nextX = 0, nextY = 0] = points.slice(at, at + 2);
      bytes.push(fixed(nextX - x), fixed(nextY - y));
      [x, y] = [nextX, nextY];
    }
    bytes.push(Buffer.from([isMove ? 21 : points.length === 2 ? 5 : 8]));
  }
  return Buffer.concat([...bytes, Buffer.from([14])]);
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 255;
  bytes.writeInt32BE(Math.round(value * 65_536), 1);
  return bytes;
}

function encodeIndex(items: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(items.length === 0 ? 2 : 3 + 4 * (items.length + 1));
  head.writeUInt16BE(items.length, 0);
  if (items.length === 0) return head;
  head[2] = 4;
  let at = 1;
  head.writeUInt32BE(at, 3);
  items.forEach((item, index) => head.writeUInt32BE((at += item.length), 7 + 4 * index));
  return Buffer.concat([head, ...items]);
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 29;
  bytes.writeInt32BE(value, 1);
  return bytes;
}

function encodeCff(programs: readonly Buffer[]): Buffer {
  const head = Buffer.from([1, 0, 4, 4]);
  const names = encodeIndex([Buffer.from('Made')]);
  // CharStrings (17) and an empty Private (18), whose places depend on the length of this very table.
  const top = (strings: number, end: number): Buffer =>
    encodeIndex([Buffer.concat([whole(strings), Buffer.from([17]), whole(0), whole(end), Buffer.from([18])])]);
  const empty = encodeIndex([]);
  const at = head.length + names.length + top(0, 0).length + 2 * empty.length;
  const strings = encodeIndex(programs);
  return Buffer.concat([head, names, top(at, at + strings.length), empty, empty, strings]);
}

/** How far the first outline strays from the second, in font units. */
export function distanceBetween(first: readonly Stroke[], second: readonly Stroke[]): number {
  const lines = linesAlong(second, 16);
  return Math.max(0, ...linesAlong(first, 5).map(([x, y]) => Math.min(...lines.map((line) => distanceToLine(x, y, line)))));
}

type Line = readonly [x: number, y: number, x2: number, y2: number];

function linesAlong(strokes: readonly Stroke[], steps: number): readonly Line[] {
  const lines: Line[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const lineTo = (x2: number, y2: number): void => {
    lines.push([x, y, x2, y2]);
    [x, y] = [x2, y2];
  };
  for (const [a = 0, b = 0, c = 0, d = 0, e, f = 0] of strokes.map((stroke) =>
    stroke.length === 3 ? [...stroke.slice(0, 2), NaN] : stroke,
  )) {
    if (Number.isNaN(c)) {
      if (lines.length > 0) lineTo(startX, startY);
      [x, y, startX, startY] = [a, b, a, b];
    } else if (e === undefined) lineTo(a, b);
    else {
      const [x0, y0] = [x, y];
      for (let step = 1; step <= steps; step += 1) {
        const [t, s] = [step / steps, 1 - step / steps];
        const mix = (p: number, q: number, r: number, u: number): number =>
          s * s * s * p + 3 * s * s * t * q + 3 * s * t * t * r + t * t * t * u;
        lineTo(mix(x0, a, c, e), mix(y0, b, d, f));
      }
    }
  }
  return [...lines, [x, y, startX, startY]];
}

function distanceToLine(x: number, y: number, [x1, y1, x2, y2]: Line): number {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return Math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1));
}

/** A folder for one run of a test file. */
export function runFolder(name: string): string {
  return join(tmpdir(), `guatu-${name}-${String(process.pid)}`);
}
