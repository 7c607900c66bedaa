import type { ViteUserConfig } from 'astro';
import type { Day } from '../model/day.ts';
import type { Edition } from '../views/reader.ts';

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

const id = 'virtual:guatu/context';

/** Hands the arguments of the command line to the Astro shell; the quiet rooms get them as arguments from there. */
export function contextModule(context: { readonly root: string; readonly asOf: Day; readonly edition: Edition }): VitePlugin {
  return {
    name: 'guatu-context',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (loaded: string) => (loaded === `\0${id}` ? `export const context = ${JSON.stringify(context)};` : undefined),
  };
}
