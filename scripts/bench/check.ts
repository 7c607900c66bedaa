import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provinceFiles } from './invented-province.ts';
import { median } from './median.ts';
import { writeWorkspace } from './write-workspace.ts';

/** One row of the table: a whole process, median milliseconds, what a plan adds to a workspace of one where it holds more, the ratio to the bare script. */
export interface CheckRow {
  readonly what: string;
  readonly plans: number;
  readonly milliseconds: number;
  readonly each: number | undefined;
  readonly ratio: number;
}

const root = path.resolve(import.meta.dirname, '..', '..');

/** Measures `guatu check`, compiled, over the default workspace and over provinces of 1, 100 and 1,000 plans of 40 tasks, no two of which are alike, beside a bare script in turn. */
export async function benchCheck(rounds = 5): Promise<readonly CheckRow[]> {
  run(['scripts/build-lib.ts']);
  const rows = [timed('默认工作区', root, 5, rounds, undefined)];
  let start: CheckRow | undefined;
  for (const plans of [1, 100, 1000]) {
    const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
    await writeWorkspace(folder, Object.fromEntries(provinceFiles(plans)));
    const row = timed(`虚构省，${String(plans)}个方案，各40项`, folder, plans, plans === 1000 ? 3 : rounds, start);
    start ??= row;
    rows.push(row);
    await rm(folder, { recursive: true, force: true });
  }
  return rows;
}

function timed(what: string, folder: string, plans: number, rounds: number, start: CheckRow | undefined): CheckRow {
  const pairs = Array.from(
    { length: rounds },
    () => [run(['scripts/bench/bare-check.mjs', folder]), run(['lib/guatu.mjs', 'check', '--root', folder])] as const,
  );
  const floor = median(pairs.map(([bare]) => bare));
  const milliseconds = median(pairs.map(([, ours]) => ours));
  const each = start === undefined ? undefined : (milliseconds - start.milliseconds) / (plans - start.plans);
  return { what, plans, milliseconds, each, ratio: milliseconds / floor };
}

/** Milliseconds of a whole process under the Node that runs this. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
