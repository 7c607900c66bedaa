import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provinceFiles } from '../../scripts/bench/invented-province.ts';
import { firstDifference, pageText } from '../../scripts/bench/page-text.ts';
import { writeWorkspace } from '../../scripts/bench/write-workspace.ts';
import { builds, engine, runHere } from '../commands/run-guatu.ts';

const files = (plans: number, seed?: number) => Object.fromEntries(provinceFiles(plans, seed));
let folder = '';
const root = () => path.join(folder, 'province');
const bare = () => path.join(folder, 'bare');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guatu-province-'));
  await writeWorkspace(root(), files(2));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an invented province', () => {
  it('has the same bytes for a seed, and others for another', () => {
    expect(files(3, 7)).toEqual(files(3, 7));
    expect(files(3, 7)['plans/p0001/plan.yaml']).not.toBe(files(3, 8)['plans/p0001/plan.yaml']);
  });

  it('has each plan as a smaller province has it', () => {
    expect(files(3)['plans/p0003/plan.yaml']).toBe(files(11)['plans/p0003/plan.yaml']);
  });

  it('has forty tasks in about 23 kB a plan', () => {
    const text = files(1)['plans/p0001/plan.yaml'] ?? '';
    expect(text.match(/^ {2}- no: /gmu)).toHaveLength(40);
    expect(Buffer.byteLength(text)).toBeGreaterThan(20_000);
    expect(Buffer.byteLength(text)).toBeLessThan(26_000);
  });

  it('has nothing that the check finds', async () => {
    const many = path.join(folder, 'many');
    // Two offices: the last plan is the first of the second.
    await writeWorkspace(many, files(11));
    expect(await runHere(['check', '--root', many])).toMatchObject({ code: 0, out: expect.stringContaining('没有发现问题') as string });
  });
});

describe('the bare script of the benchmark', () => {
  it('writes pages of the same text as the build of pages', async () => {
    const out = path.join(folder, 'dist');
    await Promise.all([
      builds(['--root', root(), '--out', out, '--only', 'pages']),
      promisify(execFile)(process.execPath, [path.join(engine, 'scripts/bench/plain/floor.mjs'), root(), bare()]),
    ]);
    const pages = globSync('**/index.html', { cwd: bare() });
    expect(pages).toHaveLength(2 + 13 + 8);
    for (const page of pages) {
      const [ours, theirs] = await Promise.all([out, bare()].map((side) => readFile(path.join(side, page), 'utf8')));
      expect(firstDifference(pageText(ours ?? ''), pageText(theirs ?? '')), page).toBeUndefined();
    }
  });
});
