import path from 'node:path';
import type { Effects } from './effects.ts';

/** Where the unpacked browser and the font subsets are kept. */
export function cacheFolderOf(root: string, { environment }: Pick<Effects, 'environment'>): string {
  return environment['GUATU_CACHE'] ?? path.join(root, '.guatu', 'cache');
}
