import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundRows } from '../../scripts/bench/build/bounds.ts';
import { figureTables } from '../../scripts/bench/build/figure-tables.ts';
import type { Figure, Figures } from '../../scripts/bench/build/figures.ts';
import { expectSameBytes, folderBytes } from '../../scripts/bench/build/folder-bytes.ts';
import { costOf } from '../../scripts/bench/build/process-cost.ts';
import { expectSameTexts } from '../../scripts/bench/build/same-texts.ts';
import { pageText } from '../../scripts/bench/page-text.ts';
import { writeWorkspace } from '../../scripts/bench/write-workspace.ts';

const figure = (by: Figure['by'], state: Figure['state'], seconds: number, megabytes = 500): Figure => ({
  ...{ outputs: 'pages', by, state, seconds, megabytes, rounds: 3 },
});
const figures: Figures = {
  machine: { cores: 2, gigabytes: 24, node: '24.0.0' },
  builds: {
    1000: [
      { ...figure('guatu', 'clean', 6, 810), stages: { read: 1000, pages: 3000 } },
      figure('floor', 'clean', 3),
      figure('astro', 'clean', 10),
      figure('guatu', 'same', 2),
      figure('astro', 'same', 8),
    ],
  },
};

describe('the bounds', () => {
  it('stand beside what was measured, within one size', () => {
    const rows = new Map(boundRows(figures).map((row) => [row.what, row]));
    expect(rows.get('clean ÷ floor')).toMatchObject({ bound: '≤ 2.80 ×', measured: '2.00 ×', holds: true });
    expect(rows.get('nothing changed ÷ plain Astro')).toMatchObject({ measured: '0.25 ×', holds: true });
    expect(rows.get('peak memory, clean')).toMatchObject({ measured: '810 MB', holds: false });
    expect(rows.get('`guatu dev`, page again after a save')).toMatchObject({ measured: undefined, holds: undefined });
  });
});

describe('the tables', () => {
  it('say what was measured and leave out what was not', () => {
    const tables = figureTables(figures);
    expect(tables).toContain('| 1,000 | clean | 6.00 s, 810 MB | 3.00 s, 500 MB | 10.00 s, 500 MB | 2.00 | 0.60 | 3 |');
    expect(tables).toContain('| 1,000 | clean | 25 % | 75 % | 4.00 s |');
    expect(tables).not.toContain('one plan changed |');
  });
});

describe('the cost of a process', () => {
  it('counts what its children hold', async () => {
    const hold = 'const held = Buffer.alloc(150e6, 1); setTimeout(() => held.length, 400);';
    const child = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hold)}])`;
    const { megabytes } = await costOf(['-e', child], tmpdir());
    expect(megabytes).toBeGreaterThan(200);
  });

  it('is none where the process fails: what it said is the error', async () => {
    await expect(costOf(['-e', 'console.error("no such plan"); process.exit(3)'], tmpdir())).rejects.toThrow(
      /ended with 3[^]*no such plan/u,
    );
  });
});

describe('the texts of pages', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'guatu-texts-'));
    const page = (words: string) => `<!doctype html><title>方案</title><p>${words}</p><script>1</script>`;
    await writeWorkspace(folder, {
      'a/plans/index.html': page('<b>一</b> 二'),
      'b/plans/index.html': page('一\n二'),
      'c/plans/index.html': page('一三'),
      'd/plans/index.html': page('一二'),
      'd/plans/p1/index.html': page('多'),
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const same = (ours: string, theirs: string) => expectSameTexts(path.join(folder, ours), path.join(folder, theirs), []);

  it('hold everything that is written, without white space, scripts and sizes of files', () => {
    expect(pageText('<p>一 <i hidden>二</i><svg><title>三</title></svg><span>　25 KB</span><style>x</style></p>')).toBe('一二三');
  });

  it('are equal or end the run with the page and the place', async () => {
    await expect(same('a', 'b')).resolves.toBeUndefined();
    await expect(same('a', 'c')).rejects.toThrow(/plans\/index\.html differs[^]*一二[^]*一三/u);
  });

  it('and their bytes are those of a clean build, or the files that are not are named', async () => {
    const [a, b, d] = await Promise.all(['a', 'b', 'd'].map((name) => folderBytes(path.join(folder, name))));
    expect(() => expectSameBytes(a!, new Map(a))).not.toThrow();
    expect(() => expectSameBytes(a!, b!)).toThrow('1 files are not those of a clean build: plans/index.html');
    expect(() => expectSameBytes(a!, d!)).toThrow(/2 files .*plans\/p1\/index\.html/u);
  });

  it('are of the same plans and units', async () => {
    await expect(same('d', 'a')).rejects.toThrow(/plans\/ has 2 pages/u);
  });
});
