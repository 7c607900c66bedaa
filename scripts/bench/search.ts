import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync, inflateSync } from 'node:zlib';
import { openSearch } from '../../src/formats/search/search-engine.ts';
import { searchFiles } from '../../src/formats/search/search-files.ts';
import { parseDay } from '../../src/model/day.ts';
import { publish } from '../../src/plan/publish.ts';
import { serveFolder } from '../../src/print/serve-folder.ts';
import { searchedBodies } from '../../src/site/searched-bodies.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { searchEntries } from '../../src/views/search/search-entries.ts';
import type { SearchEntry } from '../../src/views/search/search-entry.ts';
import { chanceFrom, type Chance } from '../fuzz/random.ts';
import { openBrowser } from '../site-camera.ts';
import { inventedDocuments } from './invented-documents.ts';
import { median } from './median.ts';
import { sampleSentences } from './sample-sentences.ts';
import { writeWorkspace } from './write-workspace.ts';

/** One line of the table. */
export interface SearchFigure {
  readonly of: string;
  readonly what: string;
  readonly value: string;
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

const root = path.resolve(import.meta.dirname, '..', '..');
const sizes = { documents: 1000, planEvery: 4, tasks: 16 } as const;

/**
 * Measures the search over the default workspace and over 1,000 invented documents with the tasks of 250 plans: sizes beside the packed text, bytes
 * that drawn queries fetch, whether what was drawn is found, and times in Chromium.
 */
export async function benchSearch(queries = 300): Promise<readonly SearchFigure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  await writeWorkspace(path.join(folder, 'many'), inventedDocuments(await sampleSentences(root), sizes));
  const figures: SearchFigure[] = [];
  for (const [of, workspace] of [
    ['默认工作区', root],
    ['1000件公文', path.join(folder, 'many')],
  ] as const) {
    const entries = await entriesOf(workspace);
    const start = performance.now();
    const files = searchFiles(entries);
    const made = performance.now() - start;
    const drawn = drawQueries(entries, queries);
    figures.push(
      ...[...sizesOf(entries, files), ['生成索引（毫秒）', made.toFixed(0)] as const, ...(await fetched(drawn, entries, files))].map(
        row(of),
      ),
    );
    figures.push(...(await timed(drawn.slice(0, 40), files, folder)).map(row(of)));
  }
  await rm(folder, { recursive: true, force: true });
  return figures;
}

const row =
  (of: string) =>
  ([what, value]: readonly [string, string]): SearchFigure => ({ of, what, value });

async function entriesOf(workspace: string): Promise<readonly SearchEntry[]> {
  const reading = await readWorkspace(workspace);
  const asOf = parseDay('2021-06-15');
  if (reading.workspace === undefined || asOf === undefined) throw new Error(`${workspace} cannot be read`);
  const published = publish(reading.workspace, 'public');
  const bodies = new Map(searchedBodies(reading, published).map(({ id, parts }) => [id, parts] as const));
  return searchEntries(published, bodies, { asOf, edition: 'public' });
}

/** The text is what can be found, each passage once, as one stream of gzip -9; files of the index are as they are served. */
function sizesOf(entries: readonly SearchEntry[], files: Files): readonly (readonly [string, string])[] {
  const heads = entries.map(({ title, no = '', names }) => [title, no, ...names].join('\n'));
  const text = [...heads, ...new Set(entries.flatMap(({ passages }) => passages))].join('\n');
  const packed = gzipSync(text, { level: 9 }).length;
  const sum = (kind: RegExp) => [...files].reduce((all, [name, bytes]) => all + (kind.test(name) ? bytes.length : 0), 0);
  const index = sum(/^(?:index|g)/u);
  return [
    ['条目', String(entries.length)],
    ['文字（字）', String(text.length)],
    ['文字压缩后（字节）', String(packed)],
    ['索引（字节，index 和 g）', String(index)],
    ['索引与压缩文字之比', (index / packed).toFixed(3)],
    ['摘要文字（字节，t）与压缩文字之比', `${String(sum(/^t/u))}，${(sum(/^t/u) / packed).toFixed(3)}`],
    ['文件', String(files.size)],
  ];
}

interface Drawn {
  readonly query: string;
  readonly address: string;
}

/** Two to eight characters from random places of passages, without marks and breaks at their ends. */
function drawQueries(entries: readonly SearchEntry[], count: number): readonly Drawn[] {
  const chance = chanceFrom(7);
  return Array.from({ length: count }, () => drawQuery(entries, chance));
}

function drawQuery(entries: readonly SearchEntry[], chance: Chance): Drawn {
  for (;;) {
    const { address, passages } = chance.one(entries.filter((entry) => entry.passages.length > 0));
    const line = chance.one(chance.one(passages).split('\n'));
    const from = chance.below(line.length);
    const query = line.slice(from, from + 2 + chance.below(7));
    if (/^[\p{L}\p{N}](?:\S*[\p{L}\p{N}])$/u.test(query)) return { query, address };
  }
}

/** What a query fetches with nothing in store until its first results are shown, and whether the entry from which it was drawn is in the whole list. */
async function fetched(
  drawn: readonly Drawn[],
  entries: readonly SearchEntry[],
  files: Files,
): Promise<readonly (readonly [string, string])[]> {
  const bytes: number[] = [];
  const faults = { missing: 0, wrong: 0, dropped: 0, late: 0 };
  const texts = new Map(
    entries.map(({ address, title, no = '', names, passages }) => [address, plain([title, no, ...names, ...passages].join('\n'))]),
  );
  // What is unpacked is kept over all queries: only time is saved, every query still counts what it reads.
  const unpacked = new Map<Uint8Array, string>();
  const unpack = (packed: Uint8Array): Promise<string> => {
    const text = unpacked.get(packed) ?? inflateSync(packed).toString('utf8');
    unpacked.set(packed, text);
    return Promise.resolve(text);
  };
  for (const { query, address } of drawn) {
    let read = 0;
    const load = (name: string) => {
      const file = files.get(name) ?? new Uint8Array();
      read += file.length;
      return Promise.resolve(file);
    };
    const search = await openSearch({ load, unpack });
    const { words, hits } = await search.find(query);
    let shown = await search.show(words, hits, 0, 10);
    bytes.push(read);
    const found = shown.results.map((result) => result.address);
    while (shown.next < hits.length) {
      shown = await search.show(words, hits, shown.next, 200);
      found.push(...shown.results.map((result) => result.address));
    }
    const holders = entries.filter((entry) => texts.get(entry.address)?.includes(plain(query)) === true).length;
    faults.missing += found.includes(address) ? 0 : 1;
    faults.wrong += found.some((one) => texts.get(one)?.includes(plain(query)) !== true) ? 1 : 0;
    faults.late += holders <= 5 && !found.slice(0, 5).includes(address) ? 1 : 0;
    faults.dropped += hits.length - found.length;
  }
  return [
    [`${String(drawn.length)}个查询读取（字节，中位／最多）`, `${String(median(bytes))}／${String(Math.max(...bytes))}`],
    ['没有找到／错的／没进前五', `${String(faults.missing)}／${String(faults.wrong)}／${String(faults.late)}`],
    ['核对原文时剔除的', String(faults.dropped)],
  ];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔［【[]/gu, '(')
    .replace(/[〕］】\]]/gu, ')')
    .replace(/[“”]/gu, '"')
    .replace(/[—–]/gu, '-')
    .replace(/[ \u3000]/gu, '');
}

/**
 * Milliseconds in Chromium, on the search page of a small site with the index of this one: from the end of the last file that a query fetched to the
 * first result in the page (everything fetched anew), and from pressing Enter to the first result where all files are in memory.
 */
async function timed(drawn: readonly Drawn[], files: Files, folder: string): Promise<readonly (readonly [string, string])[]> {
  const dist = await pageFor(files, folder);
  const server = await serveFolder({ '/': dist }, 'no-store');
  const browser = await openBrowser(server.origin, path.join(root, '.guatu'));
  const [cold, warm]: [number[], number[]] = [[], []];
  for (const { query } of drawn) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(watchResults);
    await page.goto(`${server.origin}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForFunction('window.firstResult !== undefined');
    cold.push(
      Number(
        await page.evaluate(
          `window.firstResult - Math.max(...performance.getEntriesByType('resource').filter((one) => one.name.includes('.bin') && one.responseEnd <= window.firstResult).map((one) => one.responseEnd))`,
        ),
      ),
    );
    await page.evaluate(
      `document.querySelector('[data-list]').replaceChildren(); window.firstResult = undefined; window.asked = performance.now(); document.querySelector('form[data-search]').requestSubmit()`,
    );
    await page.waitForFunction('window.firstResult !== undefined');
    warm.push(Number(await page.evaluate('window.firstResult - window.asked')));
    await page.close();
  }
  await browser.close();
  await server.close();
  const words = (values: readonly number[]) => `${median(values).toFixed(1)}／${Math.max(...values).toFixed(1)}`;
  return [
    [`文件到齐到第一条结果（毫秒，${String(drawn.length)}个查询，中位／最多）`, words(cold)],
    ['再问一次到第一条结果（毫秒，中位／最多）', words(warm)],
  ];
}

/** Runs in every page before its own scripts: notes when the first result stands in the document. */
const watchResults = `new MutationObserver(() => {
  if (window.firstResult === undefined && document.querySelector('.hits li')) window.firstResult = performance.now();
}).observe(document, { childList: true, subtree: true });`;

/** A built site of an office without plans, with this index in place of its own. */
async function pageFor(files: Files, folder: string): Promise<string> {
  const dist = path.join(folder, 'dist');
  const out = await readdir(dist).catch(() => []);
  if (out.length === 0) {
    const { status, stderr } = spawnSync(process.execPath, ['src/guatu.mjs', 'build', '--root', await bareOffice(folder), '--out', dist], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  }
  for (const name of await readdir(path.join(dist, 'search'))) if (name.endsWith('.bin')) await rm(path.join(dist, 'search', name));
  for (const [name, bytes] of files) await writeFile(path.join(dist, 'search', name), bytes);
  return dist;
}

async function bareOffice(folder: string): Promise<string> {
  const bare = path.join(folder, 'bare');
  await mkdir(bare, { recursive: true });
  await writeWorkspace(bare, {
    'site.yaml': 'name: 虚构县测试站\nurl: https://bench.example.invalid/\nasOf: 2021-06-15\npdf: false\n',
    'units.yaml': 'units: []\n',
  });
  return bare;
}
