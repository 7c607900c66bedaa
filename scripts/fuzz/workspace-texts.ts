import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const written = ['site.yaml', 'units.yaml', 'plans/**/*.yaml', 'content/notices/*.mdx'];

/** The texts of a workspace that authors write as records, by path from its root: site, units, plans and official documents. */
export function workspaceTexts(root: string): Readonly<Record<string, string>> {
  const files = written.flatMap((pattern) => globSync(pattern, { cwd: root })).map((file) => file.split(path.sep).join('/'));
  return Object.fromEntries(files.toSorted().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}
