import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentStampOf } from '../../src/commands/file-stamp.ts';
import { keepPage, pageStore } from '../../src/commands/incremental/page-store.ts';
import { planStore } from '../../src/commands/incremental/plan-store.ts';
import { summaryStore } from '../../src/commands/incremental/summary-store.ts';
import { writeWhole } from '../../src/print/write-whole.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { SummaryMemory } from '../../src/site/current-build.ts';
import type { RememberedPlan } from '../../src/sources/plan-memory.ts';
import { temporaryFolder } from './small-workspace.ts';

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const known: RememberedPlan = {
  ...{ key: 'k', textsKey: 't', files: ['plans/a/plan.yaml'], hasWaivers: false, unitsUsed: [] },
  ...{ plan: { id: 'a', title: '检查方案' } as Plan, superiors: [], found: [] },
};

function keepPlan(): void {
  const store = planStore(folder, false, 0);
  store.keep('a', known);
  store.close(['a']);
}

describe('plans that are kept for the next build', () => {
  it('are those that were kept', () => {
    keepPlan();
    expect(planStore(folder, false, 0).recall('a')).toEqual(known);
    expect(planStore(folder, true, 0).recall('a')).toBeUndefined();
  });

  it('are the same where their bytes were prepared before', () => {
    const store = planStore(folder, false, 0);
    store.keep('a', known);
    store.prepare();
    store.close(['a']);
    expect(planStore(folder, false, 0).recall('a')).toEqual(known);
  });

  it.each([
    ['has another word', (text: string) => text.replace('检查', '检察')],
    ['was cut', (text: string) => text.slice(0, -5)],
    ['is nothing', () => 'null'],
    ['is empty', () => ''],
  ])('are not taken from a file that %s', async (_, damage) => {
    keepPlan();
    const file = path.join(folder, 'a.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(planStore(folder, false, 0).recall('a')).toBeUndefined();
  });
});

/** A page of an edition, and the store with it under the key `k`. */
async function keepOne(words: string): Promise<{ readonly place: string; readonly store: string }> {
  const [place, store] = [path.join(folder, 'index.html'), path.join(folder, 'store')];
  const open = await pageStore(store, false);
  await writeFile(place, words);
  open.note('k', keepPage(store, place, createHash('sha256').update(words).digest('hex')));
  await open.close();
  return { place, store };
}

/** What the next build finds of it. */
async function found(store: string, isAfresh = false): Promise<string | undefined> {
  const place = path.join(folder, 'next.html');
  await rm(place, { force: true });
  const file = (await pageStore(store, isAfresh)).put('k', place);
  return file && (await readFile(place, 'utf8'));
}

describe('pages that are kept for the next build', () => {
  it('are put where they are wanted, with what is known of them', async () => {
    const { store } = await keepOne('<p>');
    const place = path.join(folder, 'next.html');
    const file = (await pageStore(store, false)).put('k', place);
    expect(file).toEqual({ sum: createHash('sha256').update('<p>').digest('hex'), stamp: contentStampOf(place) });
    expect(await readFile(place, 'utf8')).toBe('<p>');
    expect(await found(store, true)).toBeUndefined();
  });

  it.each(['null', '[]', '"x"', '{"k":7}', '{"k":null}', '{"k":"../index.json"}', '{"k":{"sum":"../x","stamp":""}}', '{'])(
    'are none where their index is %s',
    async (text) => {
      const { store } = await keepOne('<p>');
      expect(await found(store)).toBe('<p>');
      await writeFile(path.join(store, 'index.json'), text);
      expect(await found(store)).toBeUndefined();
    },
  );

  it('are none where somebody wrote into the edition, for both are one file', async () => {
    const { place, store } = await keepOne('<p>');
    await utimes(place, 0, 0);
    await writeFile(place, '<q>');
    expect(await found(store)).toBeUndefined();
  });

  it('stay where the edition is removed, or gets another file of this name', async () => {
    const { place, store } = await keepOne('<p>');
    await writeWhole(place, '<q>');
    expect(await found(store)).toBe('<p>');
    await rm(place);
    expect(await found(store)).toBe('<p>');
  });

  it('have the rights of a new file, whatever somebody gave to those of the edition', async () => {
    const { place, store } = await keepOne('<p>');
    const { mode } = await stat(place);
    await chmod(place, 0o600);
    expect(await found(store)).toBe('<p>');
    expect((await stat(path.join(folder, 'next.html'))).mode).toBe(mode);
    expect((await stat(place)).mode & 0o777).toBe(0o600);
  });

  it('go with the build that has them no longer', async () => {
    const { store } = await keepOne('<p>');
    await (await pageStore(store, false)).close();
    expect(await readdir(store)).toEqual(['index.json']);
  });
});

const places = {
  rowOfA: { what: 'row', basis: 'today', plan: 'a' },
  rowOfB: { what: 'row', basis: 'today', plan: 'b' },
  datesOfA: { what: 'dates', basis: 'today', plan: 'a' },
};
const summary = { title: '检查方案\n（第二稿）\t', days: ['2021-06-30'], count: 0, empty: null };

async function keepSummaries(): Promise<string> {
  const file = path.join(folder, 'last', 'summaries');
  const store = summaryStore(file, false);
  for (const place of Object.values(places)) {
    expect(store.take(place)).toBeUndefined();
    store.keep(place, summary);
  }
  await store.close();
  return file;
}

/** Which of these an opened store still has. */
const had = (store: SummaryMemory): readonly string[] =>
  Object.entries(places).flatMap(([name, place]) => (store.take(place) === undefined ? [] : [name]));

describe('summaries that are kept for the next build', () => {
  it('are those that were kept', async () => {
    const file = await keepSummaries();
    expect(summaryStore(file, false).take(places.rowOfA)).toEqual(summary);
    expect(summaryStore(file, false).take({ ...places.rowOfA, basis: 'tomorrow' })).toBeUndefined();
    expect(summaryStore(file, true).take(places.rowOfA)).toBeUndefined();
  });

  it('stay where a build has not asked for them, but their plan is as it was', async () => {
    const file = await keepSummaries();
    const next = summaryStore(file, false);
    next.take(places.rowOfA);
    next.take(places.rowOfB);
    await next.close();
    expect(had(summaryStore(file, false))).toEqual(['rowOfA', 'rowOfB', 'datesOfA']);
  });

  it('go with a plan that is no longer as it was, and with what they were made of beside it', async () => {
    const file = await keepSummaries();
    const next = summaryStore(file, false);
    next.take(places.rowOfA);
    next.keep({ ...places.rowOfB, plan: 'c' }, summary);
    await next.close();
    expect(had(summaryStore(file, false))).toEqual(['rowOfA', 'datesOfA']);
    const later = summaryStore(file, false);
    later.take({ ...places.rowOfA, basis: 'tomorrow' });
    await later.close();
    expect(had(summaryStore(file, false))).toEqual(['datesOfA']);
  });

  it.each([
    ['has another word', (text: string) => text.replace('检查', '检察')],
    ['was cut', (text: string) => text.slice(0, -5)],
    ['another engine has made', (text: string) => text.replace(/ [0-9a-f]{64}\n/u, ` ${'0'.repeat(64)}\n`)],
    ['is empty', () => ''],
  ])('are not taken from a file that %s', async (_, damage) => {
    const file = await keepSummaries();
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(had(summaryStore(file, false))).toEqual([]);
  });
});
