import path from 'node:path';
import { exitCodes, type Effects, type ExitCode } from './effects.ts';
import { formatVerification, type Verification } from './format-verification.ts';
import { readManifest } from './manifest.ts';
import type { Options } from './options.ts';
import { outputFolder } from './output-folder.ts';
import { recoverOutput } from './publish-output.ts';
import { verifyEdition } from './verify-edition.ts';

/** Compares a published folder with its manifest, file by file: exit 0 where all is as it was built, 1 where anything is missing, other or too much. */
export async function verify(options: Options, effects: Effects): Promise<ExitCode> {
  const folder = outputFolder(options);
  await recoverOutput(folder);
  const shown = path.relative(options.workingFolder, folder) || folder;
  const result = await verifyTwice(folder);
  effects.print(options.json ? `${JSON.stringify({ folder: shown, ...result }, undefined, 2)}\n` : formatVerification(shown, result));
  return result.ok ? exitCodes.fine : exitCodes.input;
}

/** A build may have published while the files were read: then they are compared again with the manifest of the new edition. */
async function verifyTwice(folder: string): Promise<Verification> {
  const first = await verifyOnce(folder);
  return first.ok || first.edition === null || (await isSame(folder, first)) ? first : verifyOnce(folder);
}

async function verifyOnce(folder: string): Promise<Verification> {
  const manifest = await readManifest(folder);
  if (manifest === undefined) return { ok: false, edition: null, asOf: null, engine: null, files: 0, bytes: 0, faults: [] };
  const { edition, asOf, engine, files } = manifest;
  const faults = await verifyEdition(folder, manifest);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { ok: faults.length === 0, edition, asOf, engine, files: files.length, bytes, faults };
}

async function isSame(folder: string, { files, bytes }: Verification): Promise<boolean> {
  const now = await readManifest(folder);
  return now?.files.length === files && now.files.reduce((sum, file) => sum + file.bytes, 0) === bytes;
}
