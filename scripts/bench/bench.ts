import { benchBuild, benchDev, keepCheck } from './build/bench-build.ts';
import { benchCheck, type CheckRow } from './check.ts';
import { benchGantt, type GanttRow } from './gantt.ts';
import { showImport } from './import.ts';
import { benchPdf, type PdfRow } from './pdf.ts';
import { benchSearch } from './search.ts';

/** `npm run bench -- build|dev|pdf|gantt|check|import|search [--json]`: figures of one run, beside a bare script on the same machine; of search and preview alone. */
const [what = '', ...flags] = process.argv.slice(2);
const benches: Readonly<Record<string, () => Promise<string>>> = {
  pdf: async () => show(await benchPdf(), ['打印', '页', '毫秒／份'], ({ pages }: PdfRow) => pages),
  build: () => benchBuild(flags),
  dev: () => benchDev(flags),
  check: async () => {
    const rows = await benchCheck();
    if (flags.includes('--write')) await keepCheck(rows);
    return show(rows, ['检查', '每个方案（毫秒）', '毫秒'], ({ each }: CheckRow) => each?.toFixed(2) ?? '—');
  },
  search: async () => {
    const figures = await benchSearch();
    if (flags.includes('--json')) return `${JSON.stringify(figures, undefined, 2)}\n`;
    return ['| 搜索 | 量什么 | 数 |', '|---|---|---|', ...figures.map(({ of, what, value }) => `| ${of} | ${what} | ${value} |`), ''].join(
      '\n',
    );
  },
  import: () => showImport(flags),
  gantt: async () => show(await benchGantt(), ['甘特图', '任务', '毫秒'], ({ tasks }: GanttRow) => tasks),
};
const bench = Object.hasOwn(benches, what) ? benches[what] : undefined;
if (!bench) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join('|')} [--json]\n`);
  process.exit(2);
}
process.stdout.write(await bench());

/** The rows as JSON where asked for, else as a Markdown table. */
function show<Row extends Pick<PdfRow, 'what' | 'milliseconds' | 'ratio'>>(
  rows: readonly Row[],
  heads: readonly string[],
  size: (row: Row) => number | string,
): string {
  if (flags.includes('--json')) return `${JSON.stringify(rows, undefined, 2)}\n`;
  const lines = rows.map((row) => `| ${row.what} | ${String(size(row))} | ${row.milliseconds.toFixed(0)} | ${row.ratio.toFixed(2)} |`);
  return [`| ${heads.join(' | ')} | 与裸脚本之比 |`, '|---|---|---|---|', ...lines, ''].join('\n');
}
