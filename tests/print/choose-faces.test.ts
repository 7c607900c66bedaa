import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseCharacterMap } from '../../src/print/character-map.ts';
import { chooseFaces } from '../../src/print/choose-faces.ts';
import { readFontHeads, readFontMember } from '../../src/print/font-file.ts';
import { fontPlaces } from '../../src/print/font-places.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import { encodeAnyFont, parseTrueType, tableOf } from '../../src/print/truetype.ts';
import type { FontTables } from '../../src/print/truetype.ts';
import { collectionOf, runFolder, saying, smallFont, withCffOutlines } from './made-fonts.ts';
import type { Said } from './made-fonts.ts';

const folder = runFolder('faces');
/** Kept from test to test: what is made of the packaged faces is the same for all. */
const kept = runFolder('faces-kept');
const places = {
  workspace: join(folder, 'fonts'),
  installed: join(folder, 'cache'),
  system: [join(folder, 'user'), join(folder, 'system')],
};
let font: FontTables;

beforeAll(async () => {
  font = await smallFont();
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => Promise.all([folder, kept].map((one) => rm(one, { recursive: true, force: true }))));

async function put(name: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
}

function fontSaying(said: Said, from = font): Buffer {
  return encodeAnyFont(saying(from, said));
}

async function chosen(): Promise<Readonly<Record<string, string>>> {
  const { faces } = await chooseFaces(places);
  return Object.fromEntries(
    [...faces].map(([role, { step, head, standIn }]) => [role, `${step} ${head.path.slice(folder.length + 1)}${standIn ?? ''}`]),
  );
}

describe('chooseFaces', () => {
  it('finds nothing where nothing is, and no folder need be there', async () => {
    expect(await chooseFaces(places)).toEqual({ faces: new Map(), spare: [], refused: [] });
  });

  it('takes the workspace before the installed, the installed before the system', async () => {
    await put('system/simfang.ttf', fontSaying({ family: '仿宋' }));
    expect(await chosen()).toEqual({ 仿宋: 'system system/simfang.ttf' });
    await put('cache/fandol/a.ttf', fontSaying({ family: 'FandolFang' }));
    expect(await chosen()).toEqual({ 仿宋: 'installed cache/fandol/a.ttf' });
    await put('fonts/b.ttf', fontSaying({ family: '华文仿宋' }));
    expect(await chosen()).toEqual({ 仿宋: 'workspace fonts/b.ttf' });
  });

  it('takes the better of two in one place, and the user’s before the machine’s', async () => {
    await put('fonts/a.ttf', fontSaying({ family: 'FandolFang' }));
    await put('fonts/b.otf', fontSaying({ family: 'FangSong_GB2312' }));
    await put('system/kai.ttf', fontSaying({ family: 'KaiTi' }));
    await put('user/kai.ttf', fontSaying({ family: 'KaiTi' }));
    expect(await chosen()).toEqual({ 仿宋: 'workspace fonts/b.otf', 楷体: 'system user/kai.ttf' });
  });

  it('tells the roles apart, and says what stands in', async () => {
    const names = { 'a.ttf': '方正小标宋_GBK', 'b.ttf': 'SimHei', 'c.ttf': 'STKaiti', 'd.ttf': '方正书宋简体', 'e.ttf': 'FZFangSong-Z02S' };
    for (const [name, family] of Object.entries(names)) await put(`fonts/${name}`, fontSaying({ family }));
    expect(await chosen()).toEqual({
      仿宋: 'workspace fonts/e.ttf',
      小标宋: 'workspace fonts/a.ttf',
      黑体: 'workspace fonts/b.ttf',
      楷体: 'workspace fonts/c.ttf',
      宋体: 'workspace fonts/d.ttf',
    });
    await rm(places.workspace, { recursive: true });
    await put('cache/bold.ttf', fontSaying({ family: 'FandolSong', style: 'Bold' }));
    await put('cache/regular.ttf', fontSaying({ family: 'FandolSong' }));
    expect(await chosen()).toEqual({ 小标宋: 'installed cache/bold.ttf代替小标宋体', 宋体: 'installed cache/regular.ttf' });
  });

  it('takes a telling name only from a workspace, where it was put on purpose', async () => {
    await put('system/a.ttf', fontSaying({ family: '某某仿宋' }));
    expect(await chosen()).toEqual({});
    await put('fonts/a.ttf', fontSaying({ family: '某某仿宋' }));
    expect(await chosen()).toEqual({ 仿宋: 'workspace fonts/a.ttf' });
  });

  it('passes over what cannot be used, says why, and takes the next', async () => {
    await put('fonts/a.ttf', fontSaying({ family: '仿宋', isVariable: true }));
    await put('fonts/b.ttf', fontSaying({ family: '仿宋', fsType: 2 }));
    await put('fonts/c.ttf', encodeAnyFont(saying(await smallFont('國這個'), { family: '仿宋' })));
    await put('fonts/d.ttf', Buffer.from('<html>404</html>'));
    await put('fonts/e.ttf', fontSaying({ family: '仿宋' }).subarray(0, 300));
    await put('fonts/.f.ttf', fontSaying({ family: '仿宋' }));
    await put('fonts/.part/g.ttf', fontSaying({ family: '仿宋' }));
    await put('cache/h.ttf', fontSaying({ family: '仿宋', fsType: 8 }));
    expect(await chosen()).toEqual({ 仿宋: 'installed cache/h.ttf' });
    const { refused } = await chooseFaces(places);
    expect(refused.map(({ path, why }) => `${path.slice(-5)} ${why}`)).toEqual([
      'd.ttf broken',
      'e.ttf broken',
      'a.ttf variable',
      'b.ttf not-embeddable',
      'c.ttf not-simplified',
    ]);
  });

  it('picks the right font of a collection', async () => {
    const members = [saying(font, { family: 'Made UI' }), saying(font, { family: '宋体', postScript: 'SimSun' })];
    await put('system/simsun.ttc', collectionOf(members));
    expect(await chosen()).toEqual({ 宋体: 'system system/simsun.ttc' });
    const heads = await readFontHeads(join(folder, 'system/simsun.ttc'));
    expect(heads.map(({ member, names }) => `${String(member)} ${names.family}`)).toEqual(['0 Made UI', '1 宋体']);
    const single = parseTrueType(await readFontMember(join(folder, 'system/simsun.ttc'), 1));
    expect(tableOf(single, 'glyf').equals(tableOf(font, 'glyf'))).toBe(true);
    expect(heads[0]?.stamp).not.toBe(heads[1]?.stamp);
  });

  it('reads compressed fonts and old Chinese names', async () => {
    const named = saying(font, { family: 'X' });
    await put('fonts/a.woff2', await convert(fontSaying({ family: '楷体_GB2312' }), 'woff2'));
    const gbk = Buffer.concat([
      Buffer.from([0, 0, 0, 1, 0, 18, 0, 3, 0, 3, 8, 4, 0, 1, 0, 4, 0, 0]),
      Buffer.from([0xb7, 0xc2, 0xcb, 0xce]),
    ]);
    await put('fonts/b.ttf', encodeAnyFont(new Map(named).set('name', gbk)));
    expect(await chosen()).toEqual({ 仿宋: 'workspace fonts/b.ttf', 楷体: 'workspace fonts/a.woff2' });
  });
});

describe('siteFonts with found faces', () => {
  const text = '测试国喆“①';

  it('prints with the found face, lends what it lacks, and reports both', async () => {
    await put('fonts/fang.ttf', fontSaying({ family: '仿宋', postScript: 'SimFang' }));
    const fonts = await siteFonts(text, kept, await chooseFaces(places));
    const fang = fonts.report.find(({ family }) => family === 'GT FangSong');
    expect(fang).toMatchObject({
      step: 'workspace',
      source: '仿宋（fang.ttf）',
      postScript: 'SimFang',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(fang?.standIn).toBeUndefined();
    expect(fang?.lent?.[0]?.characters).toContain('喆');
    expect(fonts.css).toMatch(/"GT FangSong";font-weight:400;.*;src:url\("own-fangsong\.ttf"\) format\("truetype"\)\}/);
    expect(fonts.missing).toEqual([]);
  });

  it('turns CFF outlines into TrueType ones, and gives every face the same line box', async () => {
    await put('fonts/fang.otf', encodeAnyFont(withCffOutlines(saying(font, { family: '仿宋', postScript: 'SimFang' }))));
    const fonts = await siteFonts(text, kept, await chooseFaces(places));
    expect([...parseTrueType(await readFile(join(fonts.folder, 'own-fangsong.ttf'))).keys()]).toEqual(
      expect.arrayContaining(['glyf', 'loca']) as string[],
    );
    const boxes = fonts.css
      .trim()
      .split('\n')
      .map((rule) => /ascent-override:[^;]+;descent-override:[^;]+;line-gap-override:[^;]+/.exec(rule)?.[0]);
    expect(new Set(boxes).size).toBe(1);
  });

  it('gives characters that share a glyph one each, and asks no face for a radical', async () => {
    await put('fonts/fang.ttf', fontSaying({ family: '仿宋', alike: '•⼀\uFA1B' }));
    const fonts = await siteFonts('测•⼀\uFA1B', kept, await chooseFaces(places));
    const map = parseCharacterMap(tableOf(parseTrueType(await readFile(join(fonts.folder, 'own-fangsong.ttf'))), 'cmap'));
    expect(map.get(0x2022)).not.toBe(map.get(0x6d4b));
    expect(new Set(map.values()).size).toBe(map.size);
    expect(fonts.missing.map(({ codePoint }) => codePoint)).toEqual(['U+2F00', 'U+FA1B']);
  });

  it('takes a character that nothing else has from any other font of the workspace', async () => {
    await put('fonts/rare.ttf', fontSaying({ family: 'Rare', postScript: 'Rare', alike: '☐' }));
    const fonts = await siteFonts('☐', kept, await chooseFaces(places));
    expect(fonts.missing).toEqual([]);
    expect(fonts.css).toMatch(/"GT FangSong";font-weight:400;.*;src:url\("spare-1\.ttf"\) format\("truetype"\);unicode-range:U\+2610\}/);
    expect(fonts.report.every(({ lent }) => lent?.some(({ postScript }) => postScript === 'Rare'))).toBe(true);
  });

  it('draws every character the same way whichever machine made it', async () => {
    await put('fonts/fang.otf', encodeAnyFont(withCffOutlines(saying(font, { family: '仿宋' }))));
    const choice = await chooseFaces(places);
    const [here, there] = [await siteFonts('测试', join(folder, 'a'), choice), await siteFonts('试测', join(folder, 'b'), choice)];
    for (const file of [...here.files, 'fonts.css', 'site-fonts.json']) {
      expect((await readFile(join(here.folder, file))).equals(await readFile(join(there.folder, file)))).toBe(true);
    }
  });
});

describe('fontPlaces', () => {
  it('are the folders of each system', () => {
    expect(fontPlaces('/w', { platform: 'linux', env: { HOME: '/home/li' } })).toEqual({
      workspace: '/w/fonts',
      installed: '/home/li/.cache/guatu/fonts',
      system: ['/home/li/.local/share/fonts', '/home/li/.fonts', '/usr/local/share/fonts', '/usr/share/fonts'],
    });
    expect(fontPlaces('/w', { platform: 'linux', env: { XDG_CACHE_HOME: '/c', XDG_DATA_DIRS: '/d' } })).toEqual({
      workspace: '/w/fonts',
      installed: '/c/guatu/fonts',
      system: ['/d/fonts'],
    });
    expect(fontPlaces('/w', { platform: 'darwin', env: { HOME: '/Users/li' } }).installed).toBe('/Users/li/Library/Caches/guatu/fonts');
    expect(
      fontPlaces('D:\\w', { platform: 'win32', env: { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local', SystemRoot: 'C:\\Windows' } }),
    ).toEqual({
      workspace: 'D:\\w\\fonts',
      installed: 'C:\\Users\\li\\AppData\\Local\\guatu\\Cache\\fonts',
      system: ['C:\\Users\\li\\AppData\\Local\\Microsoft\\Windows\\Fonts', 'C:\\Windows\\Fonts'],
    });
  });

  it('may be moved, and the system left out', () => {
    expect(fontPlaces('/w', { platform: 'linux', env: { HOME: '/h', GUATU_FONTS: '/f', GUATU_SYSTEM_FONTS: 'off' } })).toEqual({
      workspace: '/w/fonts',
      installed: '/f',
      system: [],
    });
    expect(fontPlaces('/w', { platform: 'linux', env: {} }).installed).toBeUndefined();
  });
});
