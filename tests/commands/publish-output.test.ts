import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverOutput, stagingFolder, swapOutput } from '../../src/commands/publish-output.ts';
import { builds, runGuatu } from './run-guatu.ts';
import { filesOf, hashesOf, smallOffice, temporaryFolder, writeFiles, type Files } from './small-workspace.ts';

let folder = '';
beforeAll(async () => void (folder = await temporaryFolder()));
afterAll(() => rm(folder, { recursive: true, force: true }));

const nobody = 999_999_999;
const at = (name: string, files: Files) => writeFiles(path.join(folder, name), files);

describe('publishing', () => {
  it('puts the finished folder in the place of the old one, whole', async () => {
    const out = path.join(await at('swap', { 'dist/a.html': '旧', 'dist/gone.html': '旧' }), 'dist');
    await writeFiles(stagingFolder(out), { 'a.html': '新', 'b/c.html': '新' });
    await swapOutput(stagingFolder(out), out);
    expect(await filesOf(out)).toEqual(['a.html', 'b/c.html']);
    expect(await readdir(path.join(folder, 'swap'))).toEqual(['dist']);
  });

  it('makes the folders above a new output', async () => {
    const out = path.join(folder, 'new/deep/dist');
    await writeFiles(path.join(folder, 'ready'), { 'a.html': '新' });
    await swapOutput(path.join(folder, 'ready'), out);
    expect(await filesOf(out)).toEqual(['a.html']);
  });

  it('leaves the old output where there is nothing to put in its place', async () => {
    const out = path.join(await at('kept', { 'dist/a.html': '旧' }), 'dist');
    await expect(swapOutput(stagingFolder(out), out)).rejects.toThrow();
    expect(await filesOf(path.join(folder, 'kept'))).toEqual(['dist/a.html']);
  });
});

describe('after a build that was killed', () => {
  it('its unfinished folder goes, and nothing else', async () => {
    const files = {
      'dist/a.html': '旧',
      [`.dist-new-${String(nobody)}/b.html`]: '半',
      [`.dist-old-${String(nobody)}/c.html`]: '更旧',
      [`.dist-new-${String(process.pid)}/d.html`]: '别人正在写',
      '.dist-new-x/e': '别的',
      '.other-new-1/f': '别的',
    };
    const root = await at('killed', files);
    await recoverOutput(path.join(root, 'dist'));
    expect(await filesOf(root)).toEqual(
      ['.dist-new-x/e', `.dist-new-${String(process.pid)}/d.html`, '.other-new-1/f', 'dist/a.html'].toSorted(),
    );
  });

  it('between its two last steps, the output that was moved aside comes back', async () => {
    const root = await at('between', { [`.dist-old-${String(nobody)}/a.html`]: '旧', [`.dist-new-${String(nobody)}/a.html`]: '新' });
    await recoverOutput(path.join(root, 'dist'));
    expect(await filesOf(root)).toEqual(['dist/a.html']);
  });
});

describe('a build that fails after its pages are made', () => {
  it('says why, exits 1, and leaves the last output byte for byte, no folder and no lock beside it', async () => {
    const root = await at('printing', smallOffice);
    await builds(['--root', root]);
    const before = await hashesOf(path.join(root, 'dist'));
    await writeFiles(root, { 'site.yaml': smallOffice['site.yaml'].replace('pdf: false\n', '') });
    const { code, err } = await runGuatu(['build', '--root', root], { env: { GUATU_BROWSER: '/nowhere/chromium' } });
    expect(code).toBe(1);
    expect(err).toMatch(/GUATU_BROWSER.*\/nowhere\/chromium/u);
    expect(err).not.toMatch(/^\s+at /mu);
    expect(await hashesOf(path.join(root, 'dist'))).toEqual(before);
    expect((await readdir(root)).toSorted()).toEqual(['.guatu', 'content', 'dist', 'plans', 'site.yaml', 'units.yaml']);
    expect(existsSync(path.join(root, '.guatu/build.lock'))).toBe(false);
  });
});
