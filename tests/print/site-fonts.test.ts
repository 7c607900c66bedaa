import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeCharacterMap, parseCharacterMap } from '../../src/print/character-map.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import { encodeTrueType, parseTrueType, tableOf } from '../../src/print/truetype.ts';

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const hard = '〔〕★①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳□√℃—…·“”‘’《》〈〉【】（）％‰～喆堃赟玥翀昇珺烜祎彧旻瑄璟垚犇囧镕焜';
let cache = '';

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'guatu-fonts-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

function charactersOf(font: Buffer): ReadonlySet<number> {
  return new Set(parseCharacterMap(tableOf(parseTrueType(font), 'cmap')).keys());
}

describe('siteFonts', () => {
  it('draws the hard characters and makes one TrueType file a face', async () => {
    const fonts = await siteFonts(hard, cache);
    expect(fonts.missing).toEqual([]);
    expect(fonts.files).toEqual(['song-400.ttf', 'song-700.ttf', 'hei-400.ttf', 'hei-700.ttf', 'kai-400.ttf']);
    const song = charactersOf(await readFile(join(fonts.folder, 'song-400.ttf')));
    expect([...hard].filter((char) => !song.has(char.codePointAt(0) ?? 0)).join('')).toBe('⑲⑳');
  });

  it('lets faces lend to each other: ⑲⑳ to 宋体, full-width quotation marks to 楷体', async () => {
    const { css, folder } = await siteFonts(hard, cache);
    expect(css).toMatch(/"GT Song";font-weight:400;.*;src:url\("kai-400\.ttf"\) format\("truetype"\);unicode-range:U\+2472,U\+2473\}/);
    expect(css).toMatch(
      /"GT Kai";font-weight:400;.*;src:url\("song-400\.ttf"\) format\("truetype"\);unicode-range:U\+2018,U\+2019,U\+201c,U\+201d\}/,
    );
    expect(await readFile(join(folder, 'fonts.css'), 'utf8')).toBe(css);
  });

  it('says which face stands in and under which name it will be in the PDF', async () => {
    const { report } = await siteFonts(hard, cache);
    expect(report).toContainEqual({
      family: 'GT FangSong',
      weight: 400,
      role: '仿宋',
      source: 'Noto Serif SC 400（@fontsource/noto-serif-sc）',
      postScript: 'NotoSerifSC-Regular',
      step: 'packaged',
      standIn: '代替仿宋体',
      lent: [{ postScript: 'LXGWWenKai-Regular', characters: '⑲⑳' }],
    });
    expect(report.map(({ family, weight, postScript }) => `${family} ${String(weight)} ${postScript}`)).toContain(
      'GT XiaoBiaoSong 700 NotoSerifSC-Bold',
    );
  });

  it('returns what no face can draw, a Kangxi radical among them, and never asks a face for one', async () => {
    const fonts = await siteFonts('⼀☐😀\u200b\ufe0f', cache);
    expect(fonts.missing.map(({ codePoint }) => codePoint)).toEqual(['U+2610', 'U+2F00', 'U+1F600']);
    for (const file of fonts.files) {
      const radicals = [...charactersOf(await readFile(join(fonts.folder, file)))].filter((code) => code >= 0x2e80 && code <= 0x2fdf);
      expect(radicals).toEqual([]);
    }
  });

  it('makes the same bytes in two caches at once, and nothing the second time', async () => {
    const other = join(cache, 'other');
    const [here, there, again] = await Promise.all([
      siteFonts('同文', join(cache, 'one')),
      siteFonts('文同文', other),
      siteFonts('同文', other),
    ]);
    expect(again.folder).toBe(there.folder);
    for (const file of here.files) {
      expect(readFileSync(join(here.folder, file)).equals(readFileSync(join(there.folder, file)))).toBe(true);
    }
    expect(readdirSync(join(other, 'subsets'))).toHaveLength(1);
    const { mtimeMs } = statSync(here.folder);
    await siteFonts('同文', other);
    expect(statSync(here.folder).mtimeMs).toBe(mtimeMs);
  });

  it.runIf(existsSync(seeds))('draws every character of the five seeds', async () => {
    const text = readdirSync(seeds)
      .map((name) => readFileSync(new URL(name, seeds), 'utf8'))
      .join('');
    expect((await siteFonts(text, cache)).missing).toEqual([]);
  });
});

describe('TrueType files', () => {
  it('keep their characters through a map written and read again', () => {
    const map = new Map([
      [0x20, 1],
      [0x4e00, 7],
      [0x20000, 65_000],
    ]);
    expect(parseCharacterMap(encodeCharacterMap(map))).toEqual(map);
  });

  it('have a true check sum', async () => {
    const { folder } = await siteFonts(hard, cache);
    const font = await readFile(join(folder, 'song-400.ttf'));
    expect(encodeTrueType(parseTrueType(font)).equals(font)).toBe(true);
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('without TrueType outlines are refused', () => {
    expect(() => parseTrueType(Buffer.from('OTTO\0\0\0\0\0\0\0\0'))).toThrow('没有 TrueType 轮廓');
  });
});
