import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Day } from '../model/day.ts';
import { openPdfStore, type PdfStore } from '../print/pdf-store.ts';
import type { KeptFacts } from '../print/kept-printer.ts';
import { PrintError } from '../print/print-error.ts';
import { printDigest } from '../print/print-digest.ts';
import type { Edition } from '../views/reader.ts';
import { describeFaults } from './format-verification.ts';
import { readManifest } from './manifest.ts';
import type { MeansRefusal, PrintMeans } from './print-means.ts';
import { shareFile, type ShareRecord } from './share.ts';
import { verifyEdition } from './verify-edition.ts';

/** What shares must have been printed for. */
export interface SharesWanted {
  readonly faces: string;
  readonly edition: Edition;
  readonly asOf: Day;
}

/** The PDFs of all shares of one build, found in the folders or right below them; refused where one is missing, damaged, or of another build. */
export async function readShares(folders: readonly string[], wanted: SharesWanted): Promise<PrintMeans | MeansRefusal> {
  const shares: Share[] = [];
  for (const folder of folders) {
    const found = await sharesIn(folder);
    if (found.length === 0) return refusal(`“${folder}”里没有打印好的份`, '写 guatu build --shard 的输出目录，或者放着各份的目录');
    for (const place of found) {
      const share = await readShare(place, wanted);
      if (typeof share === 'string') return refusal(share, sameForAll);
      shares.push(share);
    }
  }
  const engine = await printDigest();
  const fault = countFault(shares) ?? differenceOf(shares, { engine, faces: wanted.faces });
  const [first] = shares;
  return first === undefined || fault !== undefined ? refusal(fault ?? '没有份', sameForAll) : meansOf(first, shares);
}

const sameForAll = '各份和合并要用同样的工作区、选项、程序、字体和浏览器；再打印一次这一份';

function refusal(message: string, hint: string): MeansRefusal {
  return { refused: `错误  ${message}\n提示：${hint}` };
}

interface Share {
  readonly folder: string;
  readonly record: ShareRecord;
}

async function sharesIn(folder: string): Promise<readonly string[]> {
  if (existsSync(path.join(folder, shareFile))) return [folder];
  const names = await readdir(folder).catch(() => []);
  return names
    .toSorted()
    .map((name) => path.join(folder, name))
    .filter((place) => existsSync(path.join(place, shareFile)));
}

/** A share whose files are what its manifest says and which was printed for this build; what is wrong, in words, in place of one that is not. */
async function readShare(folder: string, { edition, asOf }: SharesWanted): Promise<Share | string> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return `“${folder}”没有写完`;
  const faults = await verifyEdition(folder, manifest);
  if (faults.length > 0) return `“${folder}”与清单不符：${describeFaults(faults, 3).join('；')}`;
  const record = JSON.parse(await readFile(path.join(folder, shareFile), 'utf8')) as ShareRecord;
  const name = nameOf(record);
  if (manifest.edition !== edition) return `${name}是另一个版本（公开版、内部版）的`;
  if (manifest.asOf !== asOf) return `${name}截至${manifest.asOf}，现在生成的截至${asOf}`;
  return { folder, record };
}

function nameOf({ share: { index, count } }: ShareRecord): string {
  return `第${String(index)}份（共${String(count)}份）`;
}

function countFault(shares: readonly Share[]): string | undefined {
  const counts = new Set(shares.map(({ record }) => record.share.count));
  if (counts.size > 1) return `各份不是同一次分的：${shares.map(({ record }) => nameOf(record)).join('、')}`;
  const [count = 0] = counts;
  const indices = shares.map(({ record }) => record.share.index);
  const twice = shares.find(({ record }, at) => indices.indexOf(record.share.index) !== at);
  if (twice) return `${nameOf(twice.record)}有两个`;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !indices.includes(index));
  return missing.length === 0 ? undefined : `共${String(count)}份，缺第${missing.join('、')}份`;
}

function differenceOf(shares: readonly Share[], { engine, faces }: Omit<ShareRecord['stamps'], 'browser'>): string | undefined {
  const [first] = shares;
  for (const { record } of shares) {
    if (record.stamps.engine !== engine) return `${nameOf(record)}由另一个版本的程序打印`;
    if (record.stamps.faces !== faces) return `${nameOf(record)}用的字体与这里的不同`;
    if (first && record.stamps.browser !== first.record.stamps.browser)
      return `${nameOf(first.record)}由 ${first.record.browser} 打印，${nameOf(record)}由 ${record.browser} 打印：浏览器的版本不同`;
  }
  return undefined;
}

/** Takes every PDF from the shares and prints none. */
function meansOf({ record }: Share, shares: readonly Share[]): PrintMeans {
  const pages = new Set(shares.flatMap((share) => share.record.papers.map(({ page }) => page)));
  const refuse = (page: string): Promise<never> =>
    Promise.reject(
      new PrintError('not-shared', page, pages.has(page) ? '打印这一份以后，内容又改了，请再打印。' : '各份里都没有这份文件，请再打印。'),
    );
  const open = () =>
    Promise.resolve({
      print: ({ page }: { readonly page: string }) => refuse(page),
      isSandboxed: () => undefined,
      close: () => Promise.resolve(),
    });
  return { name: record.browser, stamps: record.stamps, store: storeOf(shares), isAfresh: false, open };
}

function storeOf(shares: readonly Share[]): PdfStore<KeptFacts> {
  const stores = shares.map(({ folder }) => openPdfStore<KeptFacts>(path.join(folder, 'pdf')));
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    async take(key, isStill) {
      for (const store of stores) {
        const found = await store.take(key, isStill);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    keep: nothing,
    finish: nothing,
  };
}
