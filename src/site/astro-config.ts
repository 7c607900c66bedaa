import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import type { Day } from '../model/day.ts';
import { gfmOptions } from '../markdown/parse-mdx.ts';
import { remarkBareLinks } from '../markdown/remark-bare-links.ts';
import { remarkBase } from '../markdown/remark-base.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import { remarkNotes } from '../markdown/remark-notes.ts';
import { remarkNumbered } from '../markdown/remark-numbered.ts';
import { remarkTableColumns } from '../markdown/remark-table-columns.ts';
import type { Edition } from '../views/reader.ts';
import type { Chosen } from './chosen.ts';
import { contextModule } from './context-module.ts';
import { externalPackages } from './external-packages.ts';
import { leftOutFilesPlugin } from './dev/left-out-files.ts';
import { keptScripts } from './kept-scripts.ts';
import { resolveFromEngine } from './resolve-from-engine.ts';
import { withoutFrontMatter } from './without-front-matter.ts';

/** What a build of the site needs to know; all paths absolute. */
export interface SiteBuild {
  readonly root: string;
  readonly outDir: string;
  readonly asOf: Day;
  readonly edition: Edition;
  /** Addresses of pages that the edition leaves out: nothing may link to them. */
  readonly leftOut: readonly string[];
  /** The address at which the site will be published, e.g. `https://www.example.gov.cn/plans/`. */
  readonly url: string;
  readonly quiet?: boolean;
  /** For an export: only these plans and rows. */
  readonly chosen?: Chosen;
  /** `served` while a person edits; a build copies the files of `public/` after the pages are made. */
  readonly publicFolder?: 'served' | 'copied';
  /** What only the preview has. */
  readonly integrations?: readonly AstroIntegration[];
}

// Astro would report each build to its makers and keep an id in the home folder; nothing leaves an office's machine.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const engine = fileURLToPath(new URL('../', import.meta.url));

/** Astro's configuration for one build of one workspace: sources from the engine, caches and types under `<root>/.guatu`. */
export function astroConfig(build: SiteBuild): AstroInlineConfig {
  const home = path.join(build.root, '.guatu', 'astro');
  const { origin, pathname } = new URL(build.url);
  return {
    configFile: false,
    root: home,
    srcDir: engine,
    // A build copies public/ itself, for Astro would let it take the place of pages in silence.
    publicDir: build.publicFolder === 'served' ? path.join(build.root, 'public') : path.join(home, 'nothing-public'),
    outDir: build.outDir,
    cacheDir: path.join(home, 'cache'),
    site: origin,
    base: pathname,
    output: 'static',
    trailingSlash: 'ignore',
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    logLevel: build.quiet === false ? 'info' : 'error',
    build: { format: 'directory', concurrency: 4 },
    server: { host: '127.0.0.1' },
    integrations: [mdx(), ...(build.integrations ?? [])],
    markdown: {
      processor: unified({
        gfm: false,
        smartypants: false,
        remarkPlugins: [
          remarkBareLinks,
          [remarkGfm, gfmOptions],
          remarkCjkFriendly,
          // Before anything is moved or counted: what is moved out of an internal part would stay.
          [remarkEdition, { edition: build.edition, leftOut: build.leftOut }],
          remarkNotes,
          remarkNumbered,
          remarkTableColumns,
          [remarkBase, { base: pathname }],
        ],
        // The words of footnotes; their own arrow stands in no face of ours.
        remarkRehype: { footnoteLabel: '注释', footnoteBackLabel: '回到正文', footnoteBackContent: '↑' },
      }),
      syntaxHighlight: false,
    },
    vite: {
      cacheDir: path.join(home, 'vite'),
      logLevel: build.quiet === false ? 'info' : 'error',
      plugins: [
        withoutFrontMatter(),
        contextModule({ root: build.root, asOf: build.asOf, edition: build.edition, chosen: build.chosen }),
        resolveFromEngine(engine),
        ...keptScripts(),
        externalPackages(),
        ...(build.publicFolder === 'served' ? [leftOutFilesPlugin(build.root, build.edition, pathname)] : []),
      ],
      server: { fs: { allow: [build.root, path.dirname(path.dirname(engine)), engine] } },
      build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames } } },
      // Scripts are bundled as workers are (FilterScript.astro) and named like every other file.
      worker: { rolldownOptions: { output: { entryFileNames: '_astro/[name].[hash].js' } } },
    },
  };
}

const paperSheets: ReadonlySet<string> = new Set(['paper.css', 'chart.css', 'duties.css', 'poster.css', 'forms.css', 'records.css']);

/** The style sheets of paper stand with the pages of paper, which are not published. */
function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  return `${names.some((name) => paperSheets.has(name)) ? 'print' : '_astro'}/[name].[hash][extname]`;
}
