import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The Chinese sentences of the workspaces in this repository, in a stable order: what invented texts are drawn after. */
export async function sampleSentences(root: string): Promise<readonly string[]> {
  const folders = ['content', 'plans', 'tests/cases/demo-county/workspace', 'tests/cases/clean/workspace'];
  const files = (await Promise.all(folders.map((folder) => filesIn(path.join(root, folder))))).flat();
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/\p{Script=Han}[\p{Script=Han}\d，、：；（）“”《》〔〕%—]{11,}(?=[。\n])/gu)].map(([sentence]) => sentence),
  );
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => /\.(?:mdx|yaml)$/u.test(name))
    .toSorted()
    .map((name) => path.join(folder, name));
}
