import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { dev as astroDev } from 'astro';
import { readWorkspace, type WorkspaceReading } from '../sources/read-workspace.ts';
import { astroConfig } from '../site/astro-config.ts';
import { devFindings } from '../site/dev/dev-findings.ts';
import { editedSite } from '../site/dev/edited-site.ts';
import { previewGate } from '../site/dev/preview-gate.ts';
import { asOfDay } from './as-of-day.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatDiagnostics } from './format-diagnostics.ts';
import { planMemory } from './incremental/plan-store.ts';
import type { Options } from './options.ts';
import { writeSchemas } from './write-schemas.ts';

/** Shows the site on this machine alone and follows every save; findings are printed as they arise. Ends with the process. */
export async function dev(options: Options, effects: Effects): Promise<ExitCode> {
  const memory = planMemory(effects.now);
  const reading = await readWorkspace(options.root, memory);
  const { workspace } = reading;
  const report = reporter(effects);
  report(reading);
  // Without a site there is nothing to show; any other file may be broken, now or later.
  if (!workspace) return exitCodes.input;
  const home = path.join(options.root, '.guatu', 'astro');
  await mkdir(home, { recursive: true });
  await writeSchemas(options.root);
  const { root, edition } = options;
  const site = editedSite({ root, edition, asOf: asOfDay(options, workspace, effects) }, reading, () => readWorkspace(root, memory));
  const config = astroConfig({
    root,
    outDir: path.join(home, 'dev'),
    url: workspace.site.url,
    preview: { edition },
    integrations: [previewGate(root), devFindings(root, site, report)],
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

/** Says what is wrong after a save, and that all is well again; the same findings are said once. */
function reporter(effects: Effects): (reading: WorkspaceReading) => void {
  let said = formatDiagnostics([], new Map());
  return ({ diagnostics, texts }) => {
    const words = formatDiagnostics(diagnostics, texts);
    if (words !== said) effects.say(words);
    said = words;
  };
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
