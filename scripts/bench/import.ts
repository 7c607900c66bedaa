import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await once(tasks));
    rows.push({ what: '通知和任务分工表', tasks, milliseconds: median(times), bound });
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

async function once(tasks: number): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guatu-bench-'));
  await writeFile(path.join(folder, 'site.yaml'), 'name: 试验\nurl: https://guatu-bench.example.invalid/\ndemo: true\nasOf: 2026-06-15\n');
  await writeFile(path.join(folder, 'units.yaml'), 'units: []\n');
  await writeFile(path.join(folder, 'plan.txt'), paper(tasks));
  const milliseconds = run(['lib/guatu.mjs', 'import', path.join(folder, 'plan.txt'), '--root', folder, '--id', 'bench']);
  await rm(folder, { recursive: true, force: true });
  return milliseconds;
}

function paper(tasks: number): string {
  const offices = ['办公室', '医政科', '财务科', '宣传科'];
  const deadlines = ['2026年6月底', '2026年底前', '持续推进', '2026年9月30日'];
  const rows = Array.from({ length: tasks }, (_, index) =>
    [
      String(index + 1),
      `完成第${index + 1}项工作，建立台账，每季度至少检查1次`,
      '逐项排查，逐项登记，逐项整改。',
      offices[index % 4],
      deadlines[index % 4],
    ].join('\t'),
  );
  const head =
    '某县卫生健康局文件\n某卫发〔2026〕1号\n\n关于印发《2026年重点工作任务分工》的通知\n各单位：\n现印发给你们，请认真贯彻落实。\n某县卫生健康局\n2026年1月5日\n2026年重点工作任务分工\n';
  return `${head}序号\t任务\t工作措施\t责任科室\t完成时限\n${rows.join('\n')}\n`;
}

/** Milliseconds of a whole process under the Node that runs this. */
function run(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - start;
}
