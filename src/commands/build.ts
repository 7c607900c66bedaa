import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { buildInputs } from './incremental/build-inputs.ts';
import { lastBuild, sayUnchanged } from './incremental/last-build.ts';
import type { Options } from './options.ts';

/** Builds the site of a workspace with its PDFs; where nothing has changed since the last build, that one stands. */
export async function build(options: Options, effects: Effects): Promise<ExitCode> {
  const inputs = buildInputs(options, effects);
  const last = await lastBuild(options, inputs);
  if (last !== undefined) {
    sayUnchanged(last, options, effects);
    return exitCodes.fine;
  }
  const { buildSite } = await import('./build-site.ts');
  return buildSite(options, effects, inputs);
}
