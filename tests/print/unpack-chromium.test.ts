import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/print/cache-folder.ts';
import { packagedChromium } from '../../src/print/packaged-chromium.ts';
import { parseTar } from '../../src/print/tar-archive.ts';

const isHere = process.platform === 'linux' && process.arch === 'x64' && packagedChromium() !== undefined;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-unpack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.runIf(isHere)('unpackChromium', () => {
  it('serves two processes that start together and leaves nothing beside', async () => {
    const script = fileURLToPath(new URL('unpack-once.ts', import.meta.url));
    const cache = join(folder, 'cache with blank');
    const start = () => promisify(execFile)(process.execPath, [script, cache]);
    const answers = await Promise.all([start(), start()]);
    answers.forEach(({ stdout }) => expect(stdout).toMatch(/Chrom\w+ (for Testing )?153\./));
    expect(await readdir(cache)).toEqual(['chromium-153.0.0']);
    expect((await readdir(join(cache, 'chromium-153.0.0'))).sort()).toEqual(['headless_shell', 'lib']);
    const before = (await stat(join(cache, 'chromium-153.0.0', 'headless_shell'))).mtimeMs;
    await start();
    expect((await stat(join(cache, 'chromium-153.0.0', 'headless_shell'))).mtimeMs).toBe(before);
  });
});

describe('cacheFolder', () => {
  it('leaves nothing when filling fails, and fills at the next call', async () => {
    const wanted = join(folder, 'made', 'once');
    await expect(cacheFolder(wanted, () => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk');
    expect(existsSync(wanted)).toBe(false);
    expect(await readdir(join(folder, 'made'))).toEqual([]);
    await expect(cacheFolder(wanted, () => Promise.resolve())).resolves.toBe(wanted);
  });
});

describe('parseTar', () => {
  it('refuses a path that leaves the folder', () => {
    const archive = Buffer.alloc(1024);
    archive.write('../../etc/passwd', 0);
    archive.write('0000644\0', 100);
    archive.write('00000000000\0', 124);
    expect(() => parseTar(archive)).toThrow('不安全');
  });
});
