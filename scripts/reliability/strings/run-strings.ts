import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serveFolder } from '../../../src/print/serve-folder.ts';
import { openBrowser } from '../../site-camera.ts';
import { fileSignature } from './file-signature.ts';
import { hostileOffice, type HostileOffice } from './hostile-office.ts';
import { hostileStrings } from './hostile-strings.ts';
import { watchPages } from './page-canary.ts';
import { prosePages } from './prose-pages.ts';
import { settleOffice, type OfficeFiles } from './settle-office.ts';

/** How much is tried, and with what. */
export interface StringsOptions {
  /** Offices that are built; each gives every field other strings. */
  readonly builds: number;
  /** Offices that are only read, to meet more pairs of fields and strings. */
  readonly readings: number;
  /** Where the first office begins in the list of strings. */
  readonly seed: number;
  /** Plans in each office, documents and interpretations beside them. */
  readonly plans: number;
  /** Of the strings, every how many-th stands in prose too; 1 is all. */
  readonly proseEvery: number;
  /** Builds the workspace in `root` into `out`; throws where that fails. */
  readonly build: (root: string, out: string, edition: 'public' | 'internal') => Promise<void>;
  /** An empty folder for what is built. */
  readonly folder: string;
  /** Where the browser is unpacked. */
  readonly cache: string;
  /** Progress, for who waits. */
  readonly say: (text: string) => void;
}

/** What a run of strings showed; all is well where `failures` is empty. */
export interface StringsResult {
  readonly strings: number;
  /** Text fields of the schemas. */
  readonly fields: number;
  /** Different strings in different fields that the reader met, and of these those that were built. */
  readonly readPairs: number;
  readonly builtPairs: number;
  /** Strings in fields and in prose that the reader refused, each with its place and a hint. */
  readonly refused: number;
  /** Places in prose that were tried. */
  readonly prose: number;
  readonly pages: number;
  readonly files: number;
  readonly failures: readonly string[];
}

const site = '/sub';

/** Puts every string into the text fields of invented offices, builds them beside twins with harmless words, and compares and opens what comes out. */
export async function runStrings(options: StringsOptions): Promise<StringsResult> {
  const strings = hostileStrings();
  const [read, built] = [new Set<string>(), new Set<string>()];
  const fields = new Set<string>();
  const failures: string[] = [];
  const sums = { refused: 0, prose: 0, pages: 0, files: 0 };
  const officeOf = (number: number, of: number) => {
    const start = (options.seed + Math.floor((number * strings.length) / of)) % strings.length;
    return hostileOffice({ strings, start, plans: options.plans });
  };
  for (let reading = 0; reading < options.readings; reading++) {
    const office = officeOf(reading, options.readings);
    const settled = await settleOffice(office);
    note(office, read);
    sums.refused += settled.refused.size;
    failures.push(...settled.failures.map((said) => `reading ${String(reading)}: ${said}`));
  }
  for (let build = 0; build < options.builds; build++) {
    const office = officeOf(build, options.builds);
    options.say(`build ${String(build + 1)} of ${String(options.builds)}\n`);
    const done = await tryOffice(office, build, strings, options);
    note(office, read);
    note(office, built);
    for (const field of office.fields) fields.add(field);
    for (const key of ['refused', 'prose', 'pages', 'files'] as const) sums[key] += done[key];
    failures.push(...done.failures.map((said) => `build ${String(build)}: ${said}`));
  }
  return { strings: strings.length, fields: fields.size, readPairs: read.size, builtPairs: built.size, ...sums, failures };
}

function note({ leaves }: HostileOffice, pairs: Set<string>): void {
  for (const { path: field, text } of leaves) pairs.add(`${field}\n${text}`);
}

type Done = Pick<StringsResult, 'refused' | 'prose' | 'pages' | 'files' | 'failures'>;

async function tryOffice(office: HostileOffice, build: number, strings: readonly string[], options: StringsOptions): Promise<Done> {
  const settled = await settleOffice(office);
  const nothing = { refused: settled.refused.size, prose: 0, pages: 0, files: 0 };
  if (settled.failures.length > 0) return { ...nothing, failures: settled.failures };
  // Prose stands in the first office alone: it is the same in all.
  const prose = await prosePages(build === 0 ? strings.filter((_, index) => index % options.proseEvery === 0) : [], settled.twin);
  const edition = build % 2 === 0 ? 'internal' : 'public';
  const [hostile, twin] = [path.join(options.folder, `${String(build)}-hostile`), path.join(options.folder, `${String(build)}-twin`)];
  await built(hostile, { ...settled.hostile, ...prose.files }, edition, options);
  await built(twin, { ...settled.twin, ...harmlessPages(prose.files) }, edition, options);
  const compared = await compareFolders(path.join(hostile, 'out'), path.join(twin, 'out'));
  const watched = await watchFolder(path.join(hostile, 'out'), options.cache);
  await rm(hostile, { recursive: true, force: true });
  await rm(twin, { recursive: true, force: true });
  return {
    refused: settled.refused.size + prose.refused,
    prose: prose.tried,
    pages: watched.pages,
    files: compared.files,
    failures: [...prose.failures, ...compared.failures, ...watched.failures],
  };
}

async function built(root: string, files: OfficeFiles, edition: 'public' | 'internal', { build }: StringsOptions): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  await build(root, path.join(root, 'out'), edition);
}

function harmlessPages(files: OfficeFiles): OfficeFiles {
  return Object.fromEntries(Object.keys(files).map((name) => [name, '---\ntitle: 文\n---\n\n字。\n']));
}

/** Every file of one folder against the file of the same address in the other: the same elements and words. */
async function compareFolders(hostile: string, twin: string): Promise<Pick<Done, 'files' | 'failures'>> {
  const names = (await filesUnder(hostile)).filter((name) => !/^prose-|keyword-|^compliance\//u.test(name));
  const failures: string[] = [];
  let files = 0;
  for (const name of names) {
    try {
      const said = fileSignature(name, await readFile(path.join(hostile, name)));
      if (said === undefined) continue;
      files++;
      const wanted = fileSignature(name, await readFile(path.join(twin, name))) ?? [];
      const at = said.findIndex((line, index) => line !== wanted[index]);
      if (at !== -1 || said.length !== wanted.length)
        failures.push(`${name}: ${said[at] ?? 'less'} in place of ${wanted[at] ?? 'more'}`.slice(0, 400));
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files, failures };
}

/** What readers may ask of pages in their addresses. */
const asked = encodeURIComponent(`<img src=x onerror=alert(1)>"'`);
const questions = [
  ...['alert', 'javascript', asked].map((words) => `search/?q=${words}`),
  `plans/p0/?q=${asked}&unit=${asked}&state=${asked}&due=${asked}&sort=${asked}#resp`,
  `plans/p0/#${asked}`,
];

/** Opens every page and drawing in a real browser. */
async function watchFolder(folder: string, cache: string): Promise<Pick<Done, 'pages' | 'failures'>> {
  const names = (await filesUnder(folder)).filter((name) => /\.(?:html|svg)$/u.test(name));
  const addresses = [...names.map((name) => name.split('/').map(encodeURIComponent).join('/')), ...questions];
  const server = await serveFolder({ [`${site}/`]: folder });
  const browser = await openBrowser(server.origin, cache);
  try {
    return { pages: addresses.length, failures: await watchPages(browser, `${server.origin}${site}`, addresses) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return files.map((name) => name.split(path.sep).join('/')).toSorted();
}
