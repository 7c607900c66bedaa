import type { ViteUserConfig } from 'astro';

type VitePlugins = NonNullable<ViteUserConfig['plugins']>;

/**
 * Keeps the scripts of pages in the output. Vite drops the file of `?worker&url` where it takes the module that names it for unused, and it
 * does so although a page names it as soon as a process carries out its second build: what was there before it looked is put back.
 */
export function keptScripts(): VitePlugins {
  const seen = new Map<string, string | Uint8Array>();
  return [
    {
      name: 'guatu:see-scripts',
      enforce: 'pre',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'asset' && file.fileName.endsWith('.js')) seen.set(file.fileName, file.source);
      },
    },
    {
      name: 'guatu:keep-scripts',
      enforce: 'post',
      generateBundle(_, bundle) {
        for (const [fileName, source] of seen) {
          if (bundle[fileName] === undefined) this.emitFile({ type: 'asset', fileName, source });
        }
      },
    },
  ];
}
