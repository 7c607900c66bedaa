import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { commonCharacters } from '../../src/print/common-characters.ts';
import { installFonts } from '../../src/print/install-fonts.ts';
import type { RunProgram } from '../../src/print/run-program.ts';
import { encodeAnyFont } from '../../src/print/truetype.ts';
import { runFolder, saying, smallFont, withCffOutlines } from './made-fonts.ts';

const folder = runFolder('install');
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = ['FandolFang-Regular', 'FandolKai-Regular', 'FandolSong-Regular', 'FandolSong-Bold', 'FandolHei-Regular'];

/** A Debian whose package holds these fonts. */
function debian(fonts: Readonly<Record<string, Buffer>>, calls: string[] = []): RunProgram {
  return async (program, args, at) => {
    calls.push([program, ...args].join(' '));
    if (args.includes('download')) await writeFile(join(at, 'texlive-lang-chinese_2022.1-1_all.deb'), 'deb');
    if (args[0] === '-x') {
      const inside = join(at, 'unpacked/usr/share/fonts/fandol');
      await mkdir(inside, { recursive: true });
      for (const [name, bytes] of Object.entries(fonts)) await writeFile(join(inside, `${name}.otf`), bytes);
      await writeFile(join(inside, 'COPYING'), 'GPL');
    }
    return { code: 0, said: '' };
  };
}

function install(run: RunProgram): ReturnType<typeof installFonts> {
  return installFonts({ folder, run, say: () => undefined, now: () => 0 });
}

async function cff(text: string): Promise<Buffer> {
  return encodeAnyFont(withCffOutlines(saying(await smallFont(text), { family: 'FandolFang' })));
}

describe('installFonts', () => {
  it('knows 1,017 characters that every face must have', () => {
    expect(commonCharacters).toHaveLength(1017);
    expect(commonCharacters.filter((code) => /\p{Script=Han}/u.test(String.fromCodePoint(code)))).toHaveLength(949);
  });

  it('says what to do where there is no apt-get', async () => {
    const none: RunProgram = () => Promise.resolve({ code: undefined, said: 'ENOENT' });
    expect(await install(none)).toEqual({ outcome: 'refused', message: expect.stringMatching(/没有 apt-get[^]*fonts\//) as string });
  });

  it('asks apt to look once, and says so where that is not allowed', async () => {
    const calls: string[] = [];
    const unknown: RunProgram = (program, args) => {
      calls.push([program, ...args].join(' '));
      return Promise.resolve(
        args[0] === '--version' ? { code: 0, said: '' } : { code: 100, said: 'E: Unable to locate package texlive-lang-chinese' },
      );
    };
    expect(await install(unknown)).toEqual({ outcome: 'refused', message: expect.stringContaining('sudo apt-get update') as string });
    expect(calls.slice(2)).toEqual(['apt-get -q download texlive-lang-chinese', 'apt-get -q update']);
  });

  it('passes on why a download failed, without looking again', async () => {
    const broken: RunProgram = (_, args) =>
      Promise.resolve(args[0] === '--version' ? { code: 0, said: '' } : { code: 100, said: 'Get:1\nE: Connection timed out\n' });
    expect(await install(broken)).toEqual({
      outcome: 'refused',
      message: expect.stringContaining('下载失败：E: Connection timed out') as string,
    });
  });

  it('keeps nothing of a face that lacks characters', async () => {
    const font = await cff('测试');
    const done = await install(debian(Object.fromEntries(files.map((name) => [name, font]))));
    expect(done).toEqual({
      outcome: 'refused',
      message: expect.stringMatching(/^FandolFang-Regular 转换后不合格：缺少\d+个常用字/) as string,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('installs once, finds it there the second time, and again after a file was spoilt', async () => {
    const font = await cff(String.fromCodePoint(...commonCharacters));
    const calls: string[] = [];
    const run = debian(Object.fromEntries(files.map((name) => [name, font])), calls);
    const first = await install(run);
    expect(first).toMatchObject({ outcome: 'installed', version: '2022.1-1' });
    expect((await readdir(join(folder, 'fandol'))).sort()).toEqual(
      ['COPYING', 'README', ...files.map((name) => `${name}.ttf`), 'installed.json'].sort(),
    );
    calls.length = 0;
    expect(await install(run)).toEqual({ ...first, outcome: 'present' });
    expect(calls).toEqual([]);
    await writeFile(join(folder, 'fandol/FandolKai-Regular.ttf'), 'spoilt');
    expect(await install(run)).toEqual(first);
  });
});
