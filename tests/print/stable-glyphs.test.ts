import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCharacterMap } from '../../src/print/character-map.ts';
import { chooseFaces, type FaceChoice } from '../../src/print/choose-faces.ts';
import { fontPlaces } from '../../src/print/font-places.ts';
import { openPrinter } from '../../src/print/printer.ts';
import { facesStamp, siteFonts, type SiteFonts } from '../../src/print/site-fonts.ts';
import { encodeAnyFont, parseTrueType, tableOf } from '../../src/print/truetype.ts';
import { outlinesOf, runFolder, saying, smallFont, withCffOutlines } from './made-fonts.ts';
import { cache, documentHtml, siteText, testBrowser, writeSite } from './small-site.ts';

const folder = runFolder('stable');
/** What an edit elsewhere on the site may bring: rare ideographs of the packages' slices, Latin, kana, and what only another face has. */
const brought = '龘鬱驫薑歲囧ĀЖかナ•―⑳';
let choice: FaceChoice;
let before: SiteFonts;
let after: SiteFonts;

beforeAll(async () => {
  // A face of the workspace with cubic outlines and few characters: everything else is lent.
  await mkdir(join(folder, 'fonts'), { recursive: true });
  const small = saying(await smallFont('测试国这个们对说发会经过关于办各级责任单一二三四五六七八九十全安产生（）龘•·'), {
    family: '仿宋',
    postScript: 'SmallFang',
  });
  await writeFile(join(folder, 'fonts', 'fang.otf'), encodeAnyFont(withCffOutlines(small)));
  choice = await chooseFaces(fontPlaces(folder, { platform: process.platform, env: process.env }));
  before = await siteFonts(siteText, cache, choice);
  after = await siteFonts(siteText + brought, cache, choice);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** For each character of a font: the number of its glyph, its outline and how far it moves the pen. */
async function glyphsOf({ folder: place }: SiteFonts, file: string): Promise<ReadonlyMap<number, string>> {
  const font = await readFile(join(place, file));
  const tables = parseTrueType(font);
  const draw = outlinesOf(font);
  const advances = tableOf(tables, 'hmtx');
  return new Map(
    [...parseCharacterMap(tableOf(tables, 'cmap'))].map(([code, glyph]) => [
      code,
      JSON.stringify([glyph, advances.readUInt32BE(4 * glyph), draw(glyph)]),
    ]),
  );
}

async function print(fonts: SiteFonts, name: string): Promise<Buffer> {
  const site = await writeSite(join(folder, 'site'), { document: documentHtml });
  const mounts = { '/': site, '/fonts/': fonts.folder };
  const printer = await openPrinter({ browser: testBrowser(), mounts, cache, fonts, env: process.env, uid: process.getuid?.() });
  try {
    const { pdf } = await printer.print({ page: '/document.html', pdf: join(folder, `${name}.pdf`), date: '2021-06-15' });
    return await readFile(pdf);
  } finally {
    await printer.close();
  }
}

describe('an edit that brings characters to the site', () => {
  it('changes neither the glyph nor the number of any character that was there', async () => {
    expect(before.files).toContain('own-fangsong.ttf');
    for (const file of before.files) {
      const [old, now] = [await glyphsOf(before, file), await glyphsOf(after, file)];
      expect([...old].filter(([code, glyph]) => now.get(code) !== glyph)).toEqual([]);
    }
  });

  it('brings them, each with a glyph of its own', async () => {
    const maps = await Promise.all(after.files.map((file) => glyphsOf(after, file)));
    for (const char of brought) expect(maps.some((map) => map.has(char.codePointAt(0) ?? 0))).toBe(true);
    for (const file of after.files) {
      const font = parseTrueType(await readFile(join(after.folder, file)));
      const map = parseCharacterMap(tableOf(font, 'cmap'));
      expect(new Set(map.values()).size).toBe(map.size);
    }
  });

  it('leaves the fonts other files and the faces the same', () => {
    expect(after.folder).not.toBe(before.folder);
    expect(facesStamp(choice)).not.toBe(facesStamp({ faces: new Map(), spare: [], refused: [] }));
  });

  it('changes no byte of a document without them', async () => {
    const [old, now] = [await print(before, 'before'), await print(after, 'after')];
    expect(now.equals(old)).toBe(true);
  });
});
