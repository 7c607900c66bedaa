import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Edit = (text: string) => string;

/** Copies the demonstration workspace with its built site into a folder and breaks both by hand, so that every rule over a site has something to find. */
export async function breakSite(root: string, output: string, folder: string): Promise<void> {
  for (const name of ['site.yaml', 'units.yaml', 'calendar', 'content', 'plans', 'public'])
    await cp(path.join(root, name), path.join(folder, name), { recursive: true });
  const dist = path.join(folder, 'dist');
  await cp(output, dist, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) await editFile(path.join(folder, file), edit);
  await rm(path.join(folder, 'content/interpretations/yunling-2022-hazards.mdx'));
  await rm(path.join(dist, 'plans/yunling-2024-yearly/tasks.xlsx'));
  await appendFile(path.join(dist, 'units/index.html'), `<!-- ${'.'.repeat(2_200_000)} -->`);
  await writeFile(path.join(dist, 'old.html'), Buffer.from([0x3c, 0x70, 0x3e, 0xb9, 0xab, 0xce, 0xc4]));
}

const meta =
  (name: string, value: string): Edit =>
  (text) =>
    replaced(text, new RegExp(`(<meta name="${name}" content=")[^"]*`, 'u'), `$1${value}`);
const all =
  (...list: readonly Edit[]): Edit =>
  (text) =>
    list.reduce((done, edit) => edit(done), text);

const edits: Readonly<Record<string, Edit>> = {
  // The record: nobody wrote when this was published; an issuer by its short name.
  'content/notices/yunling-2022-infection.mdx': (text) => replaced(text, /^published: .*\n/mu, ''),
  'content/notices/yunling-2022-hazards.mdx': (text) => replaced(text, 'issuers: [云岭县卫生健康局（虚构）]', 'issuers: [县卫生健康局]'),
  // Tags.
  'dist/index.html': all(
    (text) => replaced(text, /<meta name="SiteName"[^>]*>/u, ''),
    meta('SiteIDCode', '12345'),
    (text) => replaced(text, '</head>', '<script src="https://cdn.example.invalid/a.js"></script></head>'),
    (text) => replaced(text, '</main>', '<img src="a.png"><a href="no/such/page/">看这里</a></main>'),
    (text) => replaced(text, /<footer[^]*<\/footer>/u, '<footer></footer>'),
  ),
  'dist/notices/index.html': (text) => replaced(text, '</head>', '<meta name="ColumnName" content="公文"></head>'),
  'dist/notices/yunling-2022-three-year/index.html': all(meta('ArticleTitle', '别的标题'), meta('PubDate', '2022-01-01 08:00')),
  'dist/notices/yunling-2024-yearly/index.html': all(meta('PubDate', '2024-01-30'), (text) =>
    text.replaceAll('interpretations/yunling-2024-yearly/', ''),
  ),
  'dist/notices/yunling-2022-infection/index.html': (text) => replaced(text, /<meta name="PubDate"[^>]*>/u, ''),
  'dist/notices/yunling-2022-keypoints/index.html': (text) => text.replaceAll('失效', ''),
  'dist/plans/index.html': (text) => replaced(text, /<main[^]*<\/main>/u, '<main><h1>方案</h1></main>'),
};

async function editFile(file: string, edit: Edit): Promise<void> {
  await writeFile(file, edit(await readFile(file, 'utf8')));
}

/** The text with the words replaced; fails where they are not there, for then nothing would be broken. */
function replaced(text: string, words: RegExp | string, by: string): string {
  const done = text.replace(words, by);
  if (done === text) throw new Error(`Nothing to break: ${String(words)}`);
  return done;
}
