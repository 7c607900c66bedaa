import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadReferences } from '../commands/published-site.ts';
import { builds, runHere } from '../commands/run-guatu.ts';
import { filesOf, temporaryFolder, writeFiles } from '../commands/small-workspace.ts';
import { builtSearch } from '../search/built-search.ts';
import { findMarks } from './find-marks.ts';
import { isMarked } from './is-marked.ts';
import { leakyOffice } from './leaky-office.ts';
import type { Mark } from './mark.ts';
import { unpackFile, unpackFolder, type Unpacked } from './unpack.ts';

const office = leakyOffice();
const all = [...office.shownInside, ...office.maybeInside, ...office.shownNowhere];
let root = '';
let unpacked: Readonly<Record<'public' | 'internal', readonly Unpacked[]>>;
const output = (edition: 'public' | 'internal') => path.join(root, edition === 'public' ? 'dist' : 'dist-internal');

async function commit(message: string): Promise<void> {
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd: root });
  await git('add', '-A');
  await git('commit', '-q', '-m', message);
}

beforeAll(async () => {
  root = await temporaryFolder('guatu-leak-');
  await promisify(execFile)('git', ['init', '-q'], { cwd: root });
  await writeFiles(root, { ...office.files, ...office.old });
  await commit('old');
  await writeFiles(root, office.files);
  await commit('new');
  await builds(['--root', root, '--edition', 'internal']);
  await builds(['--root', root]);
  unpacked = { public: await unpackFolder(output('public')), internal: await unpackFolder(output('internal')) };
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('the public edition', () => {
  it('has no mark, in whatever form', () => expect(findMarks(unpacked.public, all)).toEqual([]));

  it('has no page or file of what is only inside', async () => {
    // The reference explains the files of every kind, those that stay inside too.
    const inside = /^(?!reference\/)(?:.*\/)?(?:ledgers|receipts|reminders|reports|internal)\//u;
    expect((await filesOf(output('public'))).filter((name) => inside.test(name))).toEqual([]);
    expect((await filesOf(output('internal'))).filter((name) => inside.test(name))).not.toEqual([]);
  });

  it('has a search that finds no mark, though that of the internal edition does', async () => {
    const counts = { public: 0, internal: 0 };
    for (const edition of ['public', 'internal'] as const) {
      const search = builtSearch(output(edition));
      for (const { chinese, ascii } of all) for (const query of [chinese, ascii]) counts[edition] += (await search(query)).results.length;
      // It works: what both show is found.
      expect((await search('检查消防通道')).results.length).toBeGreaterThan(0);
    }
    expect(counts.public).toBe(0);
    expect(counts.internal).toBeGreaterThan(0);
  });

  it('has no dead link', async () => expect(await deadReferences(output('public'), 'https://guatu-test.example.invalid/sub/')).toEqual([]));
});

describe('single files for the public', () => {
  it.each(['json', 'csv', 'xlsx', 'ics', 'svg', 'docx'])('--as %s has no mark', async (as) => {
    const name = `exported.${as}`;
    const asked = as === 'docx' ? ['--notice', 'open'] : ['--plan', 'open'];
    const { code, err } = await runHere(['export', ...asked, '--as', as, '--root', root, '--out', path.join(root, name)]);
    expect({ code, err: err.includes('写入') }).toEqual({ code: 0, err: true });
    expect(findMarks(await unpackFile(path.join(root, name), name), all)).toEqual([]);
  });

  it('a plan or document that is not public is not known', async () => {
    for (const asked of [
      ['--plan', 'carried', '--as', 'csv'],
      ['--notice', 'not-open', '--as', 'docx'],
    ]) {
      const { code, out, err } = await runHere(['export', ...asked, '--root', root]);
      expect({ code, marks: findMarks([{ name: 'said', bytes: Buffer.from(out + err) }], all) }).toEqual({ code: 1, marks: [] });
    }
  });
});

describe('the internal edition', () => {
  it('has every mark in fields, texts, drafts and files, and none of comments, source names and old revisions', () => {
    const found = new Set(findMarks(unpacked.internal, all).map(({ mark }) => mark));
    const places = (marks: readonly Mark[], there: boolean) =>
      marks.map(({ place }) => place).filter((place) => found.has(place) === there);
    expect({ missing: places(office.shownInside, false), leaked: places(office.shownNowhere, true) }).toEqual({ missing: [], leaked: [] });
  });

  it('has no dead link', async () =>
    expect(await deadReferences(output('internal'), 'https://guatu-test.example.invalid/sub/')).toEqual([]));
});

describe('内部资料', () => {
  const unmarked = async (edition: 'public' | 'internal') => {
    const names = (await filesOf(output(edition))).filter((name) => /\.(?:html|pdf|docx|xlsx)$/u.test(name));
    const marked = await Promise.all(names.map((name) => isMarked(path.join(output(edition), name))));
    return { all: names, unmarked: names.filter((_, index) => marked[index] !== true) };
  };

  it('stands on every page, screen and paper, and in every document and spreadsheet of the internal edition', async () => {
    const { all: names, unmarked: without } = await unmarked('internal');
    expect(without).toEqual([]);
    for (const kind of ['.html', '.pdf', '.docx', '.xlsx']) expect(names.some((name) => name.endsWith(kind))).toBe(true);
  });

  it('stands nowhere in the public edition', async () => {
    const { all: names, unmarked: without } = await unmarked('public');
    expect(without).toEqual(names);
  });
});

describe('both editions', () => {
  it.each(['public', 'internal'] as const)('%s: no path of the machine, nothing of the cache', async (edition) => {
    const places = [root, path.basename(root), '.guatu/'].flatMap((words) =>
      unpacked[edition].filter(({ bytes }) => bytes.includes(words)).map(({ name }) => `${name}: ${words}`),
    );
    expect(places).toEqual([]);
    expect((await filesOf(output(edition))).filter((name) => /(?:^|\/)\./u.test(name))).toEqual([]);
  });
});
