import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PdfStore } from './pdf-store.ts';
import type { PrintedPdf, Printer, PrintJob } from './printer.ts';
import { findFile, type Mounts } from './serve-folder.ts';
import { createTurns } from './turns.ts';
import { writeWhole } from './write-whole.ts';

/** A PDF that was printed or taken from the store. */
export interface DeliveredPdf extends PrintedPdf {
  /** True where it was printed by an earlier build from the same bytes. */
  readonly isKept: boolean;
  /** Under what it is kept. */
  readonly key: string;
}

/** Delivers PDFs: those that are kept without a browser, the others by printing. */
export interface KeptPrinter {
  /** Like a printer's. */
  print(job: PrintJob): Promise<DeliveredPdf>;
  close(): Promise<void>;
}

/** What a kept PDF is found by, and where the others come from. */
export interface KeptPrinterOptions {
  readonly store: PdfStore<KeptFacts>;
  /** Changes with all that changes PDFs beside the pages themselves and what they load: engine, browser, faces. */
  readonly stamp: string;
  /** The built pages, as the printer has them. */
  readonly mounts: Mounts;
  /** Prefixes of what `stamp` speaks for, which is not looked at: the fonts. */
  readonly stamped: readonly string[];
  /** True where nothing kept is used: all is printed and kept anew. */
  readonly isAfresh: boolean;
  /** Called when something has to be printed, once. */
  readonly open: () => Promise<Printer>;
}

/** What is kept beside a PDF: what was found in it, and the digests of the files that its page loaded. */
export interface KeptFacts {
  readonly printed: Omit<PrintedPdf, 'pdf'>;
  readonly sources: readonly (readonly [address: string, digest: string])[];
}

/**
 * Returns a printer that prints only what has changed. A kept PDF is found by the bytes of its page, its title and day, and the stamp; it holds
 * as long as every file that its page loaded has the same bytes.
 */
export function openKeptPrinter({ store, stamp, mounts, stamped, isAfresh, open }: KeptPrinterOptions): KeptPrinter {
  const digestOfAddress = remembered(async (address: string) => digestOf(await readAddress(mounts, address)));
  const printer = remembered(open);
  let isOpened = false;
  const print = async (job: PrintJob, key: string): Promise<DeliveredPdf> => {
    isOpened = true;
    const { pdf, ...printed } = await (await printer()).print(job);
    const loaded = printed.asked.filter((address) => !stamped.some((prefix) => address.startsWith(prefix)));
    const sources = await Promise.all(loaded.map(async (address) => [address, await digestOfAddress(address)] as const));
    await store.keep(key, { bytes: await readFile(pdf), facts: { printed, sources } });
    return { ...printed, pdf, isKept: false, key };
  };
  const isStill = async ({ sources }: KeptFacts): Promise<boolean> =>
    (await Promise.all(sources.map(async ([address, digest]) => (await digestOfAddress(address)) === digest))).every(Boolean);
  const keyOf = async ({ page, title, date }: PrintJob): Promise<string> =>
    digestOf(JSON.stringify([stamp, page, title, date, await digestOfAddress(page)])).slice(0, keyLength);
  const take = async (job: PrintJob, key: string): Promise<DeliveredPdf | undefined> => {
    const kept = isAfresh ? undefined : await store.take(key, isStill);
    if (kept === undefined) return undefined;
    await writeWhole(job.pdf, kept.bytes);
    return { ...revived(kept.facts.printed), pdf: job.pdf, isKept: true, key };
  };
  // All jobs of a site may be asked for at once: their bytes must not be in memory together.
  const turns = createTurns(takenAtOnce);
  return {
    async print(job) {
      const { key, kept } = await turns.take(async () => {
        const found = await keyOf(job);
        return { key: found, kept: await take(job, found) };
      });
      return kept ?? print(job, key);
    },
    close: async () => {
      if (isOpened) await (await printer()).close();
    },
  };
}

const takenAtOnce = 8;
const keyLength = 32;

/** The bytes behind an address; none where there is no file, which the printer will say. */
async function readAddress(mounts: Mounts, address: string): Promise<Uint8Array> {
  const path = await findFile(mounts, address);
  return path === undefined ? new Uint8Array() : readFile(path);
}

function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Calls a function once for each argument. */
function remembered<Result>(make: (key: string) => Promise<Result>): (key?: string) => Promise<Result> {
  const made = new Map<string, Promise<Result>>();
  return (key = '') => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

// JSON knows null where a list has nothing.
function revived(printed: KeptFacts['printed']): KeptFacts['printed'] {
  const { filling } = printed;
  if (filling === undefined) return { ...printed, filling };
  const lineHeights = filling.lineHeights.map((height) => height ?? undefined);
  return { ...printed, filling: { ...filling, lineHeights, endLine: filling.endLine } };
}
