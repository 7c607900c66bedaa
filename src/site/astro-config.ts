import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { Edition } from '../views/reader.ts';
import { externalPackages } from './external-packages.ts';
import { leftOutFilesPlugin } from './dev/left-out-files.ts';
import { keptScripts } from './kept-scripts.ts';
import { resolveFromEngine } from './resolve-from-engine.ts';
import { servedFolders } from './served-folders.ts';

/** What the pages are compiled for; all paths absolute. */
export interface PagesSite {
  readonly root: string;
  readonly outDir: string;
  /** The address at which the site will be published, e.g. `https://www.example.gov.cn/plans/`. */
  readonly url: string;
  readonly quiet?: boolean;
  /** How compiled pages find the packages of the engine; by their address unless given. */
  readonly packages?: 'by-address' | 'by-name';
  /** While a person edits: files of `public/` are served; a build copies them after the pages are made. */
  readonly preview?: { readonly edition: Edition };
  /** What a build or the preview adds. */
  readonly integrations?: readonly AstroIntegration[];
}

// Astro would report each build to its makers and keep an id in the home folder; nothing leaves an office's machine.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const engine = fileURLToPath(new URL('../', import.meta.url));

/** Astro's configuration for the pages of one site: sources from the engine, caches and types under `<root>/.guatu`. */
export function astroConfig(site: PagesSite): AstroInlineConfig {
  const home = path.join(site.root, '.guatu', 'astro');
  const { origin, pathname } = new URL(site.url);
  const { preview } = site;
  return {
    configFile: false,
    root: home,
    srcDir: engine,
    // A build copies public/ itself, for Astro would let it take the place of pages in silence.
    publicDir: preview === undefined ? path.join(home, 'nothing-public') : path.join(site.root, 'public'),
    outDir: site.outDir,
    cacheDir: path.join(home, 'cache'),
    site: origin,
    base: pathname,
    output: 'static',
    trailingSlash: 'ignore',
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    logLevel: site.quiet === false ? 'info' : 'error',
    build: { format: 'directory' },
    server: { host: '127.0.0.1' },
    integrations: [mdxRenderer(), ...(site.integrations ?? [])],
    vite: {
      cacheDir: path.join(home, 'vite'),
      logLevel: site.quiet === false ? 'info' : 'error',
      plugins: [
        resolveFromEngine(engine),
        ...keptScripts(),
        externalPackages(site.packages ?? 'by-address'),
        ...(preview === undefined ? [] : [leftOutFilesPlugin(site.root, preview.edition, pathname)]),
      ],
      server: { fs: { allow: [...servedFolders(site.root, engine)] } },
      build: { assetsInlineLimit: 0, rolldownOptions: { output: { assetFileNames } } },
      // Scripts are bundled as workers are (FilterScript.astro) and named like every other file.
      worker: { rolldownOptions: { output: { entryFileNames: '_astro/[name].[hash].js' } } },
    },
  };
}

/** What shows the bodies of documents, which are compiled while pages are made (compile-body.ts). */
function mdxRenderer(): AstroIntegration {
  const serverEntrypoint = fileURLToPath(import.meta.resolve('@astrojs/mdx/server.js'));
  return {
    name: 'guatu-mdx-renderer',
    hooks: { 'astro:config:setup': ({ addRenderer }) => addRenderer({ name: 'astro:jsx', serverEntrypoint }) },
  };
}

const paperSheets: ReadonlySet<string> = new Set(['paper.css', 'chart.css', 'duties.css', 'poster.css', 'forms.css', 'records.css']);

/** The style sheets of paper stand with the pages of paper, which are not published. */
function assetFileNames({ names }: { readonly names: readonly string[] }): string {
  return `${names.some((name) => paperSheets.has(name)) ? 'print' : '_astro'}/[name].[hash][extname]`;
}
