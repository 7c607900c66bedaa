import path from 'node:path';
import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Lets Astro find the packages that it names from a workspace anywhere on the disk: they are the engine's, not the workspace's. */
export function resolveFromEngine(engine: string): VitePlugin {
  return {
    name: 'guatu-resolve-from-engine',
    enforce: 'pre',
    async resolveId(source: string, importer: string | undefined, options: object) {
      const isPackage = /^(?:astro|@astrojs)\//u.test(source);
      if (!isPackage || importer?.startsWith(engine) === true) return undefined;
      return this.resolve(source, path.join(engine, 'cli.ts'), { ...options, skipSelf: true });
    },
  };
}
