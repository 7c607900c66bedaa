import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPdfStore } from '../../src/print/pdf-store.ts';

interface Facts {
  readonly pages: number;
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guatu-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const holds = (): Promise<boolean> => Promise.resolve(true);
const pdf = Buffer.from('%PDF-1.4\n\0\n{}');

/** One build: takes what it uses where it is there, else keeps it; gives what it had to print. */
async function build(keys: readonly string[], isPart = false): Promise<readonly string[]> {
  const store = openPdfStore<Facts>(folder);
  const printed: string[] = [];
  for (const key of keys) {
    if ((await store.take(key, holds)) !== undefined) continue;
    printed.push(key);
    await store.keep(key, { bytes: pdf, facts: { pages: 1 } });
  }
  await store.finish(isPart);
  return printed;
}

async function kept(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.kept')).sort();
}

describe('a store of PDFs', () => {
  it('gives back the same bytes and facts', async () => {
    await build(['a']);
    const found = await openPdfStore<Facts>(folder).take('a', holds);
    expect(found?.facts).toEqual({ pages: 1 });
    expect(pdf.equals(found?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(await openPdfStore<Facts>(folder).take('b', holds)).toBeUndefined();
  });

  it.each([
    ['a byte of the PDF', (entry: Buffer) => entry.writeUInt8(entry.readUInt8(entry.length - 2) ^ 1, entry.length - 2)],
    ['a byte of the facts', (entry: Buffer) => entry.write('9', entry.indexOf('1}'))],
    ['its end', (entry: Buffer) => entry.length - 4],
    ['everything', () => 0],
  ])('gives nothing of an entry that was damaged: %s', async (_, damage) => {
    await build(['a']);
    const file = join(folder, 'a.kept');
    const entry = await readFile(file);
    const end = damage(entry);
    await writeFile(file, typeof end === 'number' && end < entry.length ? entry.subarray(0, end) : entry);
    expect(await openPdfStore<Facts>(folder).take('a', holds)).toBeUndefined();
  });

  it('gives nothing that no longer holds', async () => {
    await build(['a']);
    const asked: Facts[] = [];
    const found = await openPdfStore<Facts>(folder).take('a', (facts) => Promise.resolve(asked.push(facts) > 1));
    expect(found).toBeUndefined();
    expect(asked).toEqual([{ pages: 1 }]);
  });

  it('forgets what ten builds did not use, and no sooner', async () => {
    await build(['old', 'new']);
    for (let number = 1; number < 10; number += 1) expect(await build(['new'])).toEqual([]);
    expect(await kept()).toEqual(['new.kept', 'old.kept']);
    await build(['new']);
    expect(await kept()).toEqual(['new.kept']);
    expect((await readdir(folder)).filter((name) => name.startsWith('used-'))).toHaveLength(10);
  });

  it('counts an export as a part of the build before it', async () => {
    await build(['site']);
    for (let number = 0; number < 12; number += 1) await build([`export-${String(number % 2)}`], true);
    expect(await build(['site'])).toEqual([]);
    expect(await kept()).toEqual(['export-0.kept', 'export-1.kept', 'site.kept']);
  });

  it('sweeps up what a killed build left half written', async () => {
    await build(['a']);
    await writeFile(join(folder, 'b.kept.0123456789ab.part'), 'half');
    await build(['a']);
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['b.kept.0123456789ab.part']));
  });
});
