import { chmod, link, rm, symlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManifest } from '../../src/commands/manifest.ts';
import { day } from '../model/days.ts';
import { runHere } from './run-guatu.ts';
import { temporaryFolder, writeFiles, type Files } from './small-workspace.ts';

let folder = '';
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

const pages = { 'index.html': '首页', 'a/index.html': '甲', 'b/index.html': '乙', 'b/表.csv': '丙' };

/** A published folder with its manifest. */
async function edition(name: string, files: Files = pages, which: 'public' | 'internal' = 'public'): Promise<string> {
  const out = await writeFiles(path.join(folder, name), files);
  await writeManifest(out, { edition: which, asOf: day('2021-06-15'), browser: undefined, fonts: [] });
  return out;
}

const verify = (out: string, ...more: readonly string[]) => runHere(['verify', '--out', out, ...more], { cwd: folder });

describe('guatu verify', () => {
  it('says in one line that all is as it was built', async () => {
    const out = await edition('same');
    expect(await verify(out)).toEqual({
      code: 0,
      out: '“same”与清单一致：公开版，截至2021-06-15，清单列出4个文件\n',
      err: '',
    });
  });

  it('names what is missing, other, cut short, too much or a link, by kind, and exits 1', async () => {
    const out = await edition('broken');
    await rm(path.join(out, 'a'), { recursive: true });
    await writeFile(path.join(out, 'index.html'), '首面');
    await truncate(path.join(out, 'b/index.html'), 1);
    await rm(path.join(out, 'b/表.csv'));
    await symlink('index.html', path.join(out, 'b/表.csv'));
    await writeFile(path.join(out, 'b/shell.php'), '<?php');
    const { code, out: said } = await verify(out);
    expect(code).toBe(1);
    expect(said).toBe(
      [
        '缺少（1个）\n  a/index.html\n',
        '内容与清单不符（1个）\n  index.html\n',
        '大小与清单不符（1个）\n  b/index.html（应为3字节，现为1字节）\n',
        '清单里没有（1个）\n  b/shell.php\n',
        '不是普通文件（1个）\n  b/表.csv\n',
        '“broken”与清单有5处不符（公开版，截至2021-06-15，清单列出4个文件）\n提示：运行 guatu build 重新生成，会换掉整个目录；多出的文件先移走\n',
      ].join('\n'),
    );
  });

  it('says the same for programs', async () => {
    const out = await edition('json', pages, 'internal');
    await truncate(path.join(out, 'index.html'), 0);
    const { code, out: said } = await verify(out, '--json');
    expect([code, JSON.parse(said)]).toEqual([
      1,
      {
        folder: 'json',
        ok: false,
        edition: 'internal',
        asOf: '2021-06-15',
        engine: expect.stringMatching(/^guatu /u) as string,
        files: 4,
        bytes: 15,
        faults: [{ kind: 'size', path: 'index.html', wanted: 6, found: 0 }],
      },
    ]);
  });

  it('counts a copy that was packed for the server as none too many, as long as it holds what its file does', async () => {
    const out = await edition('packed');
    await writeFile(path.join(out, 'index.html.gz'), gzipSync('首页'));
    await writeFiles(out, { '.DS_Store': '', 'a/Thumbs.db': '' });
    expect(await verify(out)).toMatchObject({ code: 0 });
    await writeFile(path.join(out, 'a/index.html.gz'), gzipSync('旧'));
    await writeFile(path.join(out, 'index.html.gz'), '不是压缩文件');
    await writeFile(path.join(out, 'other.html.gz'), gzipSync('别'));
    const { out: said } = await verify(out);
    expect(said).toContain('清单里没有（1个）\n  other.html.gz\n');
    expect(said).toContain('预压缩的副本与原文件不符（2个）\n  a/index.html.gz\n  index.html.gz\n');
  });

  it('takes files that other names share for what they are', async () => {
    const out = await edition('shared');
    await link(path.join(out, 'index.html'), path.join(folder, 'shared-name'));
    expect(await verify(out)).toMatchObject({ code: 0 });
  });

  it.each([
    ['none', undefined],
    ['a torn one', '{"engine":"guatu 0.1.0","edi'],
    ['one of another program', '{"name":"app","icons":[]}'],
    ['one whose list is no list of files', '{"engine":"guatu 0.1.0","edition":"public","asOf":"2021-06-15","files":[{"path":1}]}'],
  ])('without a manifest that can be read (%s) exits 1 and says what to do', async (name, text) => {
    const out = await writeFiles(path.join(folder, `without ${name}`), { 'index.html': '首页', ...(text && { 'manifest.json': text }) });
    const { code, out: said } = await verify(out);
    expect([code, said]).toEqual([1, expect.stringMatching(/没有可以核对的清单[^]*提示：运行 guatu build/u)]);
  });

  it('never leaves the folder, whatever its manifest lists', async () => {
    await writeFiles(folder, { 'outside.txt': '外' });
    const out = await edition('wild', { 'index.html': '首页' });
    const files = [{ path: '../outside.txt', bytes: 3, sha256: 'x' }];
    await writeFile(path.join(out, 'manifest.json'), JSON.stringify({ engine: 'guatu 0', edition: 'public', asOf: '2021-06-15', files }));
    const { out: said } = await verify(out, '--json');
    expect((JSON.parse(said) as { faults: unknown }).faults).toEqual([
      { kind: 'missing', path: '../outside.txt' },
      { kind: 'extra', path: 'index.html' },
    ]);
  });

  it.runIf(process.getuid?.() !== 0)('names what cannot be read', async () => {
    const out = await edition('closed');
    await chmod(path.join(out, 'index.html'), 0);
    expect((await verify(out)).out).toContain('读不出来（1个）\n  index.html\n');
  });

  it('names the first twenty of many, and counts the others', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`p/${String(index).padStart(2, '0')}.html`, '页']));
    const out = await edition('many', many);
    await rm(path.join(out, 'p'), { recursive: true });
    const { out: said } = await verify(out);
    expect(said).toContain('缺少（30个）\n  p/00.html\n');
    expect(said).toContain('  p/19.html\n  等30个\n');
    expect(said).not.toContain('p/20.html');
  });
});
