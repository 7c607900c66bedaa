import type { ViteUserConfig } from 'astro';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Packages that our modules import and Node can load as they are; what Astro compiles for the pages is not among them. */
const packages: ReadonlySet<string> = new Set([
  '@astrojs/markdown-remark',
  '@cj-tech-master/excelts',
  '@mdx-js/mdx',
  'docx',
  'fflate',
  'js-yaml',
  'pinyin-pro',
  'remark-cjk-friendly',
  'remark-gfm',
  'remark-mdx',
  'remark-parse',
  'unified',
  'unist-util-visit',
  'vfile',
  'vfile-message',
  'yaml',
  'zod',
]);

/**
 * Lets Node load the packages of the engine while pages are made, instead of bundling them for every build: `@astrojs/markdown-remark`
 * alone brings the grammars of three hundred languages. Named by their full address where the bundle
 * stands in a workspace, by their names where it is part of the package.
 */
export function externalPackages(named: 'by-address' | 'by-name'): VitePlugin {
  return {
    name: 'guatu-external-packages',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ config }) => config.consumer === 'server',
    resolveId: (source: string) =>
      packages.has(source) ? { id: named === 'by-name' ? source : import.meta.resolve(source), external: true } : undefined,
  };
}
