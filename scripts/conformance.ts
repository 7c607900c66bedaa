import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { conformanceMarkdown } from './conformance/markdown.ts';
import { measureWorkspace, type WorkspaceReport } from './conformance/report.ts';

/**
 * Measures the PDFs of built workspaces against GB/T 9704-2012, clause by clause. `--root DIR` may be given several times; `--out DIR`
 * is the published folder, `<root>/dist` unless given; `--build` builds it anew; `--only WORDS` takes only PDFs whose path has them; `--json` writes everything to
 * standard output; `--markdown FILE` writes the report. Without `--root` this repository's own workspaces are measured into docs/gbt9704.md.
 */
const engine = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    root: { type: 'string', multiple: true },
    out: { type: 'string' },
    only: { type: 'string' },
    markdown: { type: 'string' },
    json: { type: 'boolean' },
    build: { type: 'boolean' },
  },
});
const own = values.root === undefined;
const roots = (values.root ?? [engine, path.join(engine, 'tests/cases/gbt9704')]).map((root) => path.resolve(root));
const reports: WorkspaceReport[] = [];
for (const root of roots) {
  const dist = values.out === undefined ? path.join(root, 'dist') : path.resolve(values.out);
  reports.push(await measureWorkspace(root, dist, { only: values.only, fresh: values.build }));
}
const markdown = values.markdown ?? (own ? path.join(engine, 'docs/gbt9704.md') : undefined);
if (markdown !== undefined) {
  await mkdir(path.dirname(markdown), { recursive: true });
  await writeFile(markdown, conformanceMarkdown(reports));
}
process.stdout.write(values.json === true ? `${JSON.stringify(reports, undefined, 2)}\n` : summary(reports));
process.exitCode = reports.some(({ count }) => count.不符合 > 0) ? 1 : 0;

function summary(all: readonly WorkspaceReport[]): string {
  const lines = all.flatMap(({ name, documents, count }) => [
    ...documents.flatMap(({ file, clauses }) =>
      clauses
        .filter(({ verdict }) => verdict !== '符合')
        .map(
          ({ id, verdict, required, measured, faults }) =>
            `${file}  ${verdict}  ${id}：要求 ${required}，实测 ${measured}${faults.length === 0 ? '' : `（${faults.join('；')}）`}`,
        ),
    ),
    `${name}：${documents.length} 个 PDF，符合 ${count.符合}，不符合 ${count.不符合}，提示 ${count.提示}，未测 ${count.未测}`,
  ]);
  return `${lines.join('\n')}\n`;
}
