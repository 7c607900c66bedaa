import { benchPdf, type PdfRow } from './pdf.ts';

/** `npm run bench -- pdf [--json]`: figures of one run, beside a bare script on the same machine. */
const [what, ...flags] = process.argv.slice(2);
if (what !== 'pdf') {
  process.stderr.write('Usage: npm run bench -- pdf [--json]\n');
  process.exit(2);
}
const rows = await benchPdf();
process.stdout.write(flags.includes('--json') ? `${JSON.stringify(rows, undefined, 2)}\n` : `${tableOf(rows)}\n`);

function tableOf(list: readonly PdfRow[]): string {
  const lines = list.map((row) => `| ${row.what} | ${String(row.pages)} | ${row.milliseconds.toFixed(0)} | ${row.ratio.toFixed(2)} |`);
  return ['| 打印 | 页 | 毫秒／份 | 与裸脚本之比 |', '|---|---|---|---|', ...lines].join('\n');
}
