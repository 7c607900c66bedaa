import { folderDisk } from '../sources/disk.ts';
import { fixWorkspace, withKeptFixes, withoutFix } from '../sources/fix-workspace.ts';
import { readWorkspace, type WorkspaceReading } from '../sources/read-workspace.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { diagnosticsToJson, formatDiagnostics, formatMended } from './format-diagnostics.ts';
import type { Options } from './options.ts';
import { writeFixed } from './write-fixed.ts';

/** Reads the workspace and says everything that is wrong with it, at its line; with `--fix` it mends what it safely can before, with `--site` it reads the built site. */
export async function check(options: Options, effects: Effects): Promise<ExitCode> {
  if (options.site) return (await import('./check-site.ts')).checkSite(options, effects);
  if (options.fix) return checkAndFix(options, effects);
  const reading = await readWorkspace(options.root);
  const findings = await withKeptFixes(folderDisk(options.root), reading);
  effects.print(options.json ? diagnosticsToJson(findings) : formatDiagnostics(findings, reading.texts));
  return exitCodeOf(reading, options.strict);
}

async function checkAndFix(options: Options, effects: Effects): Promise<ExitCode> {
  const { reading, mended, files } = await fixWorkspace(options.root);
  await writeFixed(options.root, files);
  const findings = reading.diagnostics.map(withoutFix);
  if (options.json)
    effects.print(
      diagnosticsToJson(
        findings,
        mended.map(({ finding }) => finding),
      ),
    );
  else effects.print(formatMended(mended) + formatDiagnostics(findings, reading.texts));
  return exitCodeOf(reading, options.strict);
}

/** 1 where there is an error (with `strict` also a warning), else 0. */
export function exitCodeOf({ diagnostics }: WorkspaceReading, strict: boolean): ExitCode {
  const grave = diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return grave ? exitCodes.input : exitCodes.fine;
}
