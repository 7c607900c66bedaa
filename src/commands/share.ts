import { createHash } from 'node:crypto';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shard } from './options.ts';
import { pdfFolder, type PrintStamps } from './print-means.ts';

/** What a share of the PDFs of a build says of itself in `share.json`. */
export interface ShareRecord {
  readonly share: Shard;
  /** The browser, as the manifest names it. */
  readonly browser: string;
  readonly stamps: PrintStamps;
  /** Each paper page by its address, and the key of its PDF, which names the bytes that it was printed from. */
  readonly papers: readonly { readonly page: string; readonly key: string }[];
}

/** The name of the record in the folder of a share. */
export const shareFile = 'share.json';

/**
 * The pages of a share: all shares have as many, give or take one, and kinds are mixed, for one kind takes longer than another. An edit moves none
 * to another share, so that what a machine keeps from build to build stays of use to it.
 */
export function pagesOfShare<Job extends { readonly page: string }>(jobs: readonly Job[], { index, count }: Shard): readonly Job[] {
  const rank = (page: string): string => createHash('sha256').update(page).digest('hex');
  const ranked = jobs.map((job) => ({ job, rank: rank(job.page) })).toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return ranked.filter((_, at) => at % count === index - 1).map(({ job }) => job);
}

/** Fills a folder with a share alone: its record, and the PDFs as they are kept. */
export async function writeShare(folder: string, root: string, record: ShareRecord): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, 'pdf'), { recursive: true });
  for (const { key } of record.papers) await copyFile(path.join(pdfFolder(root), `${key}.kept`), path.join(folder, 'pdf', `${key}.kept`));
  await writeFile(path.join(folder, shareFile), `${JSON.stringify(record, undefined, 2)}\n`);
}
