import path from 'node:path';

const names = ['site.yaml', 'units.yaml', 'calendar', 'plans', 'content'];

/** The files and folders that a workspace is made of, absolute. */
export function sourceFolders(root: string): string[] {
  return names.map((name) => path.join(root, name));
}

/** Whether a file is one that a workspace is made of. */
export function isSourceFile(root: string, file: string): boolean {
  const [top = ''] = path.relative(root, file).split(path.sep);
  return names.includes(top) && /\.(?:ya?ml|mdx)$/u.test(file);
}
