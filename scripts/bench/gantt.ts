import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventedWorkspace } from './invented-plan.ts';
import { median } from './median.ts';
import { writeWorkspace } from './write-workspace.ts';

/** One row of the table: whole processes, median milliseconds, and how that compares with the bare script in the same run. */
export interface GanttRow {
  readonly what: string;
  readonly tasks: number;
  readonly milliseconds: number;
  readonly ratio: number;
}

const root = path.resolve(import.meta.dirname, '..', '..');

/** Measures `guatu export --as svg`, compiled as the package ships it, beside a bare script on the same plans, in turn. */
export async function benchGantt(rounds = 7): Promise<readonly GanttRow[]> {
  run(['scripts/build-lib.ts']);
  const rows: GanttRow[] = [];
  for (const tasks of [40, 1000]) rows.push(...(await timed(tasks, rounds)));
  return rows;
}

async function timed(tasks: number, rounds: number): Promise<readonly GanttRow[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  await writeWorkspace(folder, inventedWorkspace(tasks));
  const bare = ['scripts/bench/bare-gantt.mjs', path.join(folder, 'plans/bench/plan.yaml'), path.join(folder, 'bare.svg')];
  const ours = ['lib/guatu.mjs', 'export', '--root', folder, '--plan', 'bench', '--as', 'svg', '--out', path.join(folder, 'ours.svg')];
  const pairs = Array.from({ length: rounds }, () => [run(bare), run(ours)] as const);
  await rm(folder, { recursive: true, force: true });
  const floor = median(pairs.map(([first]) => first));
  const milliseconds = median(pairs.map(([, second]) => second));
  return [
    { what: '裸脚本', tasks, milliseconds: floor, ratio: 1 },
    { what: 'guatu export --as svg', tasks, milliseconds, ratio: milliseconds / floor },
  ];
}

/** Milliseconds of a whole process under the Node that runs this. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
