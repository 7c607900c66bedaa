import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A PDF that was printed before, and what printing told of it. */
export interface KeptPdf<Facts> {
  readonly bytes: Uint8Array;
  readonly facts: Facts;
}

/** PDFs kept between builds under keys that name everything they were made from. */
export interface PdfStore<Facts> {
  /** The PDF under a key; undefined where there is none, it is damaged, or `isStill` says that it no longer holds. */
  take(key: string, isStill: (facts: Facts) => Promise<boolean>): Promise<KeptPdf<Facts> | undefined>;
  /** Keeps a PDF; its facts must survive JSON. */
  keep(key: string, kept: KeptPdf<Facts>): Promise<void>;
  /**
   * Ends a build: what none of the last ten builds used goes. What prints only a part, an export, passes `isPart` and counts as a part of the
   * build before it.
   */
  finish(isPart?: boolean): Promise<void>;
}

/** How many builds a PDF outlives that use it no more. */
const builds = 10;

/** Opens the store in a folder, which need not be there. */
export function openPdfStore<Facts>(folder: string): PdfStore<Facts> {
  const used = new Set<string>();
  return {
    async take(key, isStill) {
      const found = await readEntry<Facts>(join(folder, key + ending));
      if (found === undefined || !(await isStill(found.facts))) return undefined;
      used.add(key);
      return found;
    },
    async keep(key, { bytes, facts }) {
      used.add(key);
      await writeWhole(join(folder, key + ending), encodeEntry(bytes, facts));
    },
    finish: (isPart = false) => sweep(folder, used, isPart),
  };
}

const ending = '.kept';

// One file, so that facts and PDF cannot part: the digest of all that follows, the facts on one line, the PDF.
function encodeEntry(bytes: Uint8Array, facts: unknown): Buffer {
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(facts)}\n`), bytes]);
  return Buffer.concat([Buffer.from(`${digestOf(content)}\n`), content]);
}

const digestLength = 64;

async function readEntry<Facts>(path: string): Promise<KeptPdf<Facts> | undefined> {
  const entry = await readFile(path).catch(() => undefined);
  if (entry === undefined) return undefined;
  const content = entry.subarray(digestLength + 1);
  if (entry.toString('latin1', 0, digestLength) !== digestOf(content)) return undefined;
  const end = content.indexOf('\n');
  return { facts: JSON.parse(content.toString('utf8', 0, end)) as Facts, bytes: content.subarray(end + 1) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const usedBy = /^used-(\d+)$/u;

async function sweep(folder: string, used: ReadonlySet<string>, isPart: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lists = (await readdir(folder)).flatMap((name) => usedBy.exec(name)?.[1] ?? []).map(Number);
  const latest = Math.max(0, ...lists);
  if (isPart) {
    const before = latest === 0 ? [] : await readList(folder, latest);
    await writeList(folder, Math.max(1, latest), new Set([...before, ...used]));
    return;
  }
  await writeList(folder, latest + 1, used);
  const kept = lists.filter((number) => number > latest + 1 - builds);
  const wanted = new Set([...used, ...(await Promise.all(kept.map((number) => readList(folder, number)))).flat()]);
  const isWanted = (name: string): boolean => {
    const number = usedBy.exec(name)?.[1];
    return number === undefined ? wanted.has(name.replace(ending, '')) : kept.includes(Number(number)) || Number(number) === latest + 1;
  };
  const gone = (await readdir(folder)).filter((name) => !isWanted(name));
  await Promise.all(gone.map((name) => rm(join(folder, name), { force: true })));
}

async function readList(folder: string, number: number): Promise<readonly string[]> {
  return (await readFile(join(folder, `used-${String(number)}`), 'utf8')).split('\n');
}

async function writeList(folder: string, number: number, keys: ReadonlySet<string>): Promise<void> {
  await writeWhole(join(folder, `used-${String(number)}`), [...keys].join('\n'));
}
