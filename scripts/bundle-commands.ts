import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown, type Plugin } from 'rolldown';

/** What loads Astro or the browser stays in files of its own: it finds templates and drivers beside itself. */
const apart = /\/lib\/(?:(?:site|print|pages)\/|commands\/(?:build|dev|fonts|export-paper|export-docx)\.js$)/u;

/**
 * Puts the compiled commands that only read and write files together in `lib/quick` and lets `lib/cli.js` take them from there: a chart is drawn
 * sooner than Node finds and links some hundred small files. Packages stay outside.
 */
export async function bundleCommands(lib: string): Promise<void> {
  const quick = path.join(lib, 'quick');
  const bundle = await rolldown({
    input: path.join(lib, 'cli.js'),
    platform: 'node',
    external: /^[^./]/u,
    plugins: [keepApart(quick)],
  });
  await bundle.write({ dir: quick, format: 'esm', chunkFileNames: '[name].js' });
  await bundle.close();
  await writeFile(path.join(lib, 'cli.js'), "export { main, run } from './quick/cli.js';\n");
}

/** Files that stay apart are named as they lie from the folder of the bundle. */
function keepApart(folder: string): Plugin {
  return {
    name: 'keep-apart',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.')) return undefined;
      const file = path.resolve(path.dirname(importer), id);
      return apart.test(file) ? { id: path.relative(folder, file), external: true } : undefined;
    },
  };
}
