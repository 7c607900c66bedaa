import path from 'node:path';
import type { Options } from './options.ts';

/** Where a build writes unless told: `dist/`, or `dist-internal/` for the internal edition; a share of the PDFs into `dist-shares/2-of-3`. */
export function outputFolder({ out, root, edition, shard }: Pick<Options, 'out' | 'root' | 'edition' | 'shard'>): string {
  const site = edition === 'internal' ? 'dist-internal' : 'dist';
  const own = shard === undefined ? site : path.join(`${site}-shares`, `${String(shard.index)}-of-${String(shard.count)}`);
  return out ?? path.join(root, own);
}
