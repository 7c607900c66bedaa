import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { dev as astroDev } from 'astro';
import { readWorkspace } from '../sources/read-workspace.ts';
import { astroConfig } from '../site/astro-config.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import type { Options } from './options.ts';
import { writeSchemas } from './write-schemas.ts';

/** Shows the site on this machine alone and follows every save; findings are printed as they arise. Ends with the process. */
export async function dev(options: Options, effects: Effects): Promise<ExitCode> {
  const { workspace, diagnostics, texts } = await readWorkspace(options.root);
  if (diagnostics.length > 0) effects.say(formatDiagnostics(diagnostics, texts));
  if (!workspace || diagnostics.some(({ severity }) => severity === 'error')) return exitCodes.input;
  const home = path.join(options.root, '.guatu', 'astro');
  await mkdir(home, { recursive: true });
  await rm(path.join(home, '.astro', 'data-store.json'), { force: true });
  await writeSchemas(options.root);
  const asOf = asOfDay(options, workspace, effects);
  const config = astroConfig({
    root: options.root,
    outDir: path.join(home, 'dev'),
    asOf,
    edition: options.edition,
    url: workspace.site.url,
    publicFolder: 'served',
  });
  const server = await astroDev({
    ...config,
    server: { host: '127.0.0.1', ...(options.port === undefined ? {} : { port: options.port }) },
  });
  effects.print(`预览地址：http://127.0.0.1:${server.address.port}${new URL(workspace.site.url).pathname}\n`);
  await untilInterrupted();
  await server.stop();
  return exitCodes.fine;
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
