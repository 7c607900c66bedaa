import type { ViteUserConfig } from 'astro';
import type { Reader } from '../views/reader.ts';
import type { Chosen } from './chosen.ts';

/** The arguments of the command line as the Astro shell gets them. */
export interface SiteContext extends Reader {
  readonly root: string;
  readonly chosen?: Chosen | undefined;
}

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

const id = 'virtual:guatu/context';

/** Hands the arguments of the command line to the Astro shell; the quiet rooms get them as arguments from there. */
export function contextModule(context: SiteContext): VitePlugin {
  return {
    name: 'guatu-context',
    resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
    load: (loaded: string) => (loaded === `\0${id}` ? `export const context = ${JSON.stringify(context)};` : undefined),
  };
}
