import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Changes with whatever of the engine may change a PDF: the modules of this folder, which cut fonts and drive the browser, and the driver. */
export async function printDigest(): Promise<string> {
  const names = (await readdir(import.meta.dirname)).filter((name) => /\.[jt]s$/u.test(name)).sort();
  const driver = await readFile(createRequire(import.meta.url).resolve('puppeteer/package.json'));
  const hash = createHash('sha256').update(driver);
  for (const name of names) hash.update(`${name}\n`).update(await readFile(join(import.meta.dirname, name)));
  return hash.digest('hex');
}
