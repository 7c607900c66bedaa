import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { pageKinds } from './page-kinds.ts';
import { weighPage, type PageWeight } from './weights/page-weight.ts';
import { boundsOf, overweight } from './weights/weight-bounds.ts';

/**
 * Weighs one page of each kind of built sites and writes docs/page-weights.md; ends with 1 where a bound is passed.
 * `npm run weights` after a build; `npm run weights -- dist other/dist` for several sites, of each kind the heaviest page.
 */
const root = path.resolve(import.meta.dirname, '..');
const folders = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['dist'];
const missing = folders.filter((folder) => !existsSync(path.join(folder, 'index.html')));
if (missing.length > 0) {
  process.stderr.write(`There is no ${missing.join(', ')}: run npm run build first\n`);
  process.exit(1);
}
const heaviest = await weighAll(folders);
await writePage(path.join(root, 'docs/page-weights.md'), table(heaviest));
const over = [...heaviest].flatMap(([kind, { weight }]) => overweight(kind, weight).map((words) => `${kind}: ${words}`));
process.stderr.write(over.length === 0 ? `${String(heaviest.size)} kinds of pages, all within their bounds\n` : `${over.join('\n')}\n`);
process.exitCode = over.length === 0 ? 0 : 1;

type Weighed = Readonly<{ page: string; weight: PageWeight }>;

/** Of each kind the page with the most HTML among the first of each site. */
async function weighAll(sites: readonly string[]): Promise<ReadonlyMap<string, Weighed>> {
  const found = new Map<string, Weighed>();
  for (const folder of sites) {
    for (const [kind, page] of await pageKinds(folder)) {
      const weight = await weighPage(folder, page);
      if (weight.html > (found.get(kind)?.weight.html ?? 0)) found.set(kind, { page, weight });
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function table(all: ReadonlyMap<string, Weighed>): string {
  const kB = (bytes: number): string => (bytes / 1000).toFixed(1);
  const rows = [...all].map(([kind, { page, weight }]) => {
    const bounds = boundsOf(kind);
    const cells = [
      `\`${kind}\``,
      `\`${page}\``,
      `${kB(weight.html)} / ${kB(bounds.html)}`,
      kB(weight.css),
      kB(weight.js),
      kB(weight.pictures),
      weight.requests,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `# What pages weigh

Written by \`npm run weights\`. One page of each kind, in kB (1,000 bytes) compressed with gzip; pictures as they are. HTML stands beside its bound; styles
may have 20 kB, scripts 12 kB in all. Requests are the page and every file that it loads by itself, all from the site. The bounds stand in
\`scripts/weights/weight-bounds.ts\` and are held by the tests.

| kind | page | HTML / bound | CSS | JS | pictures | requests |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

async function writePage(file: string, text: string): Promise<void> {
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
