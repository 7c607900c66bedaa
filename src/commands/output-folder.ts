import path from 'node:path';
import type { Options } from './options.ts';

/** Where a build writes unless told: `dist/`, or `dist-internal/` for the internal edition. */
export function outputFolder({ out, root, edition }: Pick<Options, 'out' | 'root' | 'edition'>): string {
  return out ?? path.join(root, edition === 'internal' ? 'dist-internal' : 'dist');
}
