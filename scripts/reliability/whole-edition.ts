import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Which edition stands in a folder: the hash of its manifest; or what is wrong with it. */
export type Look = { readonly edition: string } | { readonly fault: string };

/** One look at the published folder by its manifest alone: is there one, and which. */
export function glance(out: string): Look {
  try {
    return { edition: hashOf(readFileSync(path.join(out, 'manifest.json'))) };
  } catch (error) {
    return { fault: `没有成品：${String(error)}` };
  }
}

/** A look at every file of the published folder, by its hash. While an edition goes out of its place another look is taken. */
export function lookAtAll(out: string): Look {
  for (let attempt = 0; ; attempt++) {
    const before = numberOf(out);
    const found = lookOnce(out);
    // What was read half of one edition and half of the next tells nothing; what stood still does.
    if ('edition' in found || (before !== undefined && before === numberOf(out)) || attempt > 20) return found;
  }
}

function lookOnce(out: string): Look {
  try {
    const text = readFileSync(path.join(out, 'manifest.json'));
    const { files } = JSON.parse(text.toString('utf8')) as {
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
    };
    const listed = new Map(files.map((file) => [file.path, file.sha256]));
    const found = filesUnder(out).filter((name) => name !== 'manifest.json');
    const extra = found.filter((name) => !listed.has(name));
    const wrong = [...listed].filter(([name, sum]) => hashOf(readFileSync(path.join(out, name))) !== sum).map(([name]) => name);
    const faults = [...extra.map((name) => `多出 ${name}`), ...wrong.map((name) => `不符 ${name}`)];
    return faults.length === 0 ? { edition: hashOf(text) } : { fault: faults.slice(0, 3).join('，') };
  } catch (error) {
    return { fault: String(error) };
  }
}

function filesUnder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}

function numberOf(out: string): bigint | undefined {
  try {
    return statSync(out, { bigint: true }).ino;
  } catch {
    return undefined;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
