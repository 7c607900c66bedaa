import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseCharacterMap } from '../../src/print/character-map.ts';
import { chooseFaces } from '../../src/print/choose-faces.ts';
import { commonCharacters } from '../../src/print/common-characters.ts';
import { isLookalike } from '../../src/print/drawable.ts';
import { installFonts, type Installation } from '../../src/print/install-fonts.ts';
import { advanceOf } from '../../src/print/narrow-marks.ts';
import { listPdfFonts } from '../../src/print/pdf-fonts.ts';
import { openPrinter } from '../../src/print/printer.ts';
import { programRunner } from '../../src/print/run-program.ts';
import { siteFonts } from '../../src/print/site-fonts.ts';
import { parseTrueType, tableOf } from '../../src/print/truetype.ts';
import { runFolder } from '../print/made-fonts.ts';
import { cache, htmlPage, testBrowser, writeSite } from '../print/small-site.ts';
import { ask, itAsks } from './reader.ts';

// Kept between runs: the package has 50 MB.
const installed = path.join(cache, 'installed-fonts');
const folder = runFolder('outside-fonts');
const text = String.fromCodePoint(...commonCharacters);
let done: Installation;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  done = await installFonts({ folder: installed, run: programRunner(process.env), say: () => undefined, now: () => Date.now() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The installed faces' folder. */
function needFaces(): string {
  if (done.outcome === 'refused') throw new Error(done.message);
  return done.folder;
}

/** Without apt every test here is skipped with the reason; where outside programs are required it fails with it. */
beforeEach(({ skip }) => {
  if (done.outcome === 'refused' && process.env['GUATU_OUTSIDE'] !== 'required') skip(`no faces: ${done.message}`);
});

const faces = ['FandolFang-Regular', 'FandolKai-Regular', 'FandolSong-Regular', 'FandolSong-Bold', 'FandolHei-Regular'];

describe('guatu fonts --install', () => {
  it.each(faces)('%s has every common character, one square each, and nothing that only looks like one', async (name) => {
    const tables = parseTrueType(await readFile(path.join(needFaces(), `${name}.ttf`)));
    const map = parseCharacterMap(tableOf(tables, 'cmap'));
    expect(commonCharacters.filter((code) => !map.has(code))).toEqual([]);
    expect([...map.keys()].filter(isLookalike)).toEqual([]);
    expect(new Set(map.values()).size).toBe(map.size);
    const advances = [...map].filter(([code]) => code >= 0x4e00 && code <= 0x9fff).map(([, glyph]) => advanceOf(tables, glyph));
    expect(new Set(advances)).toEqual(new Set([1000]));
    expect([...'0189'].map((digit) => advanceOf(tables, map.get(digit.codePointAt(0) ?? 0) ?? 0))).not.toContain(1000);
  });

  it('keeps the licence beside them', async () => {
    expect(await readFile(path.join(needFaces(), 'COPYING'), 'utf8')).toMatch(/GNU GENERAL PUBLIC LICENSE[^]*special exception/u);
  });

  it('finds them there the second time', async () => {
    const faceFolder = needFaces();
    const again = await installFonts({
      folder: installed,
      run: () => Promise.reject(new Error('asked apt again')),
      say: () => undefined,
      now: () => 0,
    });
    expect(again).toMatchObject({ outcome: 'present', folder: faceFolder });
  });
});

describe('a PDF printed with them', () => {
  async function printed(): Promise<string> {
    needFaces();
    const choice = await chooseFaces({ workspace: path.join(folder, 'none'), installed, system: [] });
    const fonts = await siteFonts(`${text}喆`, cache, choice);
    const blocks = ['GT FangSong', 'GT Kai', 'GT Song', 'GT Hei', 'GT XiaoBiaoSong'].map(
      (family) => `<p style="font-family:'${family}'">${escaped(text)}喆</p>`,
    );
    await writeSite(path.join(folder, 'site'), { fandol: htmlPage('测试', blocks.join('')) });
    const printer = await openPrinter({
      browser: testBrowser(),
      mounts: { '/': path.join(folder, 'site'), '/fonts/': fonts.folder },
      cache,
      fonts,
      env: process.env,
      uid: process.getuid?.(),
    });
    const { pdf } = await printer
      .print({ page: '/fandol.html', pdf: path.join(folder, 'fandol.pdf'), date: '2021-06-15' })
      .finally(() => printer.close());
    return pdf;
  }

  it('has only named TrueType faces, and every character as itself in the text layer', async () => {
    const fonts = listPdfFonts(await readFile(await printed()));
    const named = [...new Set(fonts.map(({ name }) => name))].sort();
    expect(named).toEqual(
      expect.arrayContaining([
        'FandolFang-Regular',
        'FandolHei-Regular',
        'FandolKai-Regular',
        'FandolSong-Bold',
        'FandolSong-Regular',
        'NotoSerifSC-Regular',
      ]) as string[],
    );
    expect(fonts.filter(({ kind, isEmbedded }) => kind !== 'TrueType' || !isEmbedded)).toEqual([]);
    expect(fonts.flatMap(({ characters }) => [...characters]).filter((char) => isLookalike(char.codePointAt(0) ?? 0))).toEqual([]);
    const fang = new Set(fonts.filter(({ name }) => name === 'FandolFang-Regular').flatMap(({ characters }) => [...characters]));
    expect([...text].filter((char) => !fang.has(char)).join('')).toBe('');
  });

  itAsks('pdffonts', 'is read the same by poppler', async () => {
    const rows = (await ask('pdffonts', [await printed()])).trim().split('\n').slice(2);
    expect(rows.filter((row) => !/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /u.test(row))).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });
});

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
