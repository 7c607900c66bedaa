import path from 'node:path';
import { publish } from '../plan/publish.ts';
import { readWorkspace } from '../sources/read-workspace.ts';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { diagnosticsToJson, formatDiagnostics } from './format-diagnostics.ts';
import { formatSiteReport } from './format-site-report.ts';
import { inspectSite } from './inspect-site.ts';
import { readManifest } from './manifest.ts';
import type { Options } from './options.ts';
import { outputFolder } from './output-folder.ts';
import { recoverOutput } from './publish-output.ts';

/** Reads the built site as an inspector would (`guatu check --site`) and reports rule by rule; the edition is that of the folder. */
export async function checkSite(options: Options, effects: Effects): Promise<ExitCode> {
  const { workspace, diagnostics, texts } = await readWorkspace(options.root);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (workspace === undefined || errors.length > 0) {
    effects.print(options.json ? diagnosticsToJson(errors) : formatDiagnostics(errors, texts));
    return exitCodes.input;
  }
  const folder = outputFolder(options);
  await recoverOutput(folder);
  const manifest = await readManifest(folder);
  if (manifest === undefined) return withoutSite(path.relative(options.root, folder) || folder, effects);
  const report = await inspectSite(folder, options.root, publish(workspace, manifest.edition));
  effects.print(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : formatSiteReport(report));
  const { error, warning } = report.counts;
  return error > 0 || (options.strict && warning > 0) ? exitCodes.input : exitCodes.fine;
}

function withoutSite(folder: string, effects: Effects): ExitCode {
  effects.say(`${folder} 里没有生成好的网站\n提示：先运行 guatu build，再运行 guatu check --site\n`);
  return exitCodes.input;
}
