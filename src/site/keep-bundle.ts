import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** The sheets of a page as Astro found them when it compiled the pages. */
type PageStyles = readonly unknown[];

/** What of Astro's compiling is needed to make pages later, in `bundle.json`. */
export interface BundleFacts {
  /** The compiled program that makes the pages, from the folder of the bundle. */
  readonly entry: string;
  /** The sheets of each route, by Astro's own key of it. */
  readonly styles: readonly (readonly [string, PageStyles])[];
}

/** What of the pages Astro hands to an integration is read here. */
interface PageData {
  readonly styles: PageStyles;
}

/** The folder of the compiled program in a bundle. */
const program = 'program';

/**
 * Keeps what Astro compiled instead of making pages with it at once: the program is copied beside its sheets and scripts, and
 * `bundle.json` says how to start it. A changed page then needs no new compiling.
 */
export function keepBundle(folder: string): AstroIntegration {
  let pages: ReadonlyMap<string, PageData> = new Map();
  return {
    name: 'guatu-keep-bundle',
    hooks: {
      'astro:build:setup': (setup) => void (pages = setup.pages as unknown as typeof pages),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => ({
          name: 'guatu-keep-bundle',
          setup: async () => {
            await cp(path.join(folder, '.prerender'), path.join(folder, program), { recursive: true });
            const styles = [...pages].map(([key, data]) => [key, data.styles] as const);
            await writeFile(
              path.join(folder, 'bundle.json'),
              JSON.stringify({ entry: await entryOf(folder), styles } satisfies BundleFacts),
            );
          },
          getStaticPaths: () => Promise.resolve([]),
          render: astros.render,
        })),
    },
  };
}

/** The program's first file, by the name that Astro gives it. */
async function entryOf(folder: string): Promise<string> {
  const names = await readdir(path.join(folder, program));
  const entry = names.find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error(`Astro compiled no pages into "${folder}"`);
  return `${program}/${entry}`;
}
