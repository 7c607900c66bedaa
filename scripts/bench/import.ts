import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paperFiles, type PaperKind } from './import-papers.ts';
import { median } from './median.ts';

/** One row of the table: what was imported, how many tasks, median milliseconds of a whole process, and the bound. */
interface ImportRow {
  readonly what: string;
  readonly tasks: number;
  readonly milliseconds: number;
  readonly bound: number;
}

const root = path.resolve(import.meta.dirname, '..', '..');

/** Measures `guatu import`, compiled, over an invented notice with tables of 40 and of 1,000 tasks; each run imports into a new workspace. */
async function benchImport(rounds = 3): Promise<readonly ImportRow[]> {
  run(['scripts/build-lib.ts']);
  const rows: ImportRow[] = [];
  for (const [tasks, bound] of [
    [40, 1000],
    [1000, 5000],
  ] as const)
    for (const kind of ['txt', 'docx', 'xlsx'] as const) {
      const times: number[] = [];
      for (let round = 0; round < rounds; round++) times.push(await once(tasks, kind));
      rows.push({ what: `通知和任务分工表（.${kind}）`, tasks, milliseconds: median(times), bound });
    }
  return rows;
}

/** The rows as JSON where asked for, else as a Markdown table. */
export async function showImport(flags: readonly string[]): Promise<string> {
  const rows = await benchImport();
  if (flags.includes('--json')) return `${JSON.stringify(rows, undefined, 2)}\n`;
  const lines = rows.map(({ what, tasks, milliseconds, bound }) => `| ${what} | ${tasks} | ${milliseconds.toFixed(0)} | ${bound} |`);
  return ['| 导入 | 任务 | 毫秒 | 上限 |', '|---|---|---|---|', ...lines, ''].join('\n');
}

async function once(tasks: number, kind: PaperKind): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  await writeFile(path.join(folder, 'site.yaml'), 'name: 试验\nurl: https://guatu-bench.example.invalid/\ndemo: true\nasOf: 2026-06-15\n');
  await writeFile(path.join(folder, 'units.yaml'), 'units: []\n');
  const file = path.join(folder, `plan.${kind}`);
  await writeFile(file, await paperFiles[kind](tasks));
  const milliseconds = run(['lib/guatu.mjs', 'import', file, '--root', folder, '--id', 'bench']);
  await rm(folder, { recursive: true, force: true });
  return milliseconds;
}

/** Milliseconds of a whole process under the Node that runs this. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
