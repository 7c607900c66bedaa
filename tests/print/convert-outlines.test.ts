import { beforeAll, describe, expect, it } from 'vitest';
import { convertOutlines } from '../../src/print/convert-outlines.ts';
import { encodeGlyph } from '../../src/print/glyph-outline.ts';
import { advanceOf } from '../../src/print/narrow-marks.ts';
import { quadraticControls } from '../../src/print/quadratic-curves.ts';
import { encodeAnyFont, parseTrueType, tableOf } from '../../src/print/truetype.ts';
import type { FontTables } from '../../src/print/truetype.ts';
import { distanceBetween, outlinesOf, smallFont, withCffOutlines } from './made-fonts.ts';

let font: FontTables;
let cff: Buffer;
let converted: Buffer;
let count = 0;

beforeAll(async () => {
  font = await smallFont();
  count = tableOf(font, 'maxp').readUInt16BE(4);
  cff = encodeAnyFont(withCffOutlines(font));
  converted = await convertOutlines(cff);
});

describe('convertOutlines', () => {
  it('is given a CFF font and makes a TrueType font with as many glyphs', () => {
    expect(cff.toString('latin1', 0, 4)).toBe('OTTO');
    expect(() => parseTrueType(cff)).toThrow('没有 TrueType 轮廓');
    const tables = parseTrueType(converted);
    expect(tableOf(tables, 'maxp').readUInt16BE(4)).toBe(count);
    expect(count).toBeGreaterThan(25);
    expect([...tables.keys()]).not.toContain('CFF ');
  });

  it('keeps every outline within one unit of the em, in both directions', () => {
    const [before, after] = [outlinesOf(cff), outlinesOf(converted)];
    // Every third: the comparison takes longer than the conversion.
    const some = Array.from({ length: Math.ceil(count / 3) }, (_, index) => 3 * index);
    const strays = some.map((glyph) =>
      Math.max(distanceBetween(before(glyph), after(glyph)), distanceBetween(after(glyph), before(glyph))),
    );
    expect(Math.max(...strays)).toBeLessThan(1);
    expect(distanceBetween(before(some[3] ?? 0), after(some[4] ?? 0))).toBeGreaterThan(10);
    expect(strays.filter((stray) => stray > 0).length).toBeGreaterThan(7);
  });

  it('keeps every advance and says where each outline begins', () => {
    const tables = parseTrueType(converted);
    const glyphs = Array.from({ length: count }, (_, glyph) => glyph);
    expect(glyphs.map((glyph) => advanceOf(tables, glyph))).toEqual(glyphs.map((glyph) => advanceOf(font, glyph)));
    const [hmtx, glyf, loca] = [tableOf(tables, 'hmtx'), tableOf(tables, 'glyf'), tableOf(tables, 'loca')];
    const inked = glyphs.filter((glyph) => loca.readUInt32BE(4 * glyph) < loca.readUInt32BE(4 * glyph + 4));
    expect(inked.map((glyph) => hmtx.readInt16BE(4 * glyph + 2))).toEqual(
      inked.map((glyph) => glyf.readInt16BE(loca.readUInt32BE(4 * glyph) + 2)),
    );
  });

  it('is the same every time, and leaves TrueType fonts alone', async () => {
    expect((await convertOutlines(cff)).equals(converted)).toBe(true);
    expect(await convertOutlines(converted)).toBe(converted);
  });

  it('refuses a font without outlines and one that is cut off', async () => {
    await expect(convertOutlines(Buffer.from('OTTO\0\0\0\0\0\0\0\0'))).rejects.toThrow('没有轮廓');
    await expect(convertOutlines(cff.subarray(0, cff.length - 4000))).rejects.toThrow('不完整');
  });
});

describe('quadraticControls', () => {
  it('cuts a wide curve into more parts than a narrow one', () => {
    const curve = (size: number) => quadraticControls({ x: 0, y: 0 }, { x: 0, y: size }, { x: size, y: size }, { x: size, y: 0 });
    expect(curve(1)).toHaveLength(1);
    expect(curve(1000).length).toBeGreaterThan(4);
  });

  it('gives a curve that is quadratic already back in one part', () => {
    const [only, ...more] = quadraticControls({ x: 0, y: 0 }, { x: 20, y: 40 }, { x: 40, y: 40 }, { x: 60, y: 0 });
    expect(more).toEqual([]);
    expect(only?.x).toBeCloseTo(30);
    expect(only?.y).toBeCloseTo(60);
  });
});

describe('encodeGlyph', () => {
  it('writes nothing for nothing, and repeated flags once', () => {
    expect(encodeGlyph([])).toHaveLength(0);
    const stairs = Array.from({ length: 40 }, (_, index) => ({ x: 10 * index, y: 300 * index, on: true }));
    const glyph = encodeGlyph([stairs]);
    expect(glyph.readInt16BE(0)).toBe(1);
    expect([2, 4, 6, 8].map((at) => glyph.readInt16BE(at))).toEqual([0, 0, 390, 11_700]);
    // head, end point, no instructions; one flag, a run of 39; 39 short and 39 long steps.
    expect(glyph).toHaveLength(10 + 2 + 2 + 1 + 2 + 39 + 78);
  });
});
