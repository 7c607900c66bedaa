import { execFile } from 'node:child_process';
import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserChoice } from './browser-choice.ts';
import { packagedChromium } from './packaged-chromium.ts';

/**
 * Returns what tells a browser from every other one that may print otherwise, without starting it; undefined where that cannot be known.
 * An update in place changes it: a system's browser is asked for its version, on Windows, where it would open a window, the folders of its
 * versions are listed.
 */
export async function browserStamp(
  choice: BrowserChoice,
  { platform, env }: { readonly platform: NodeJS.Platform; readonly env: Readonly<Record<string, string | undefined>> },
): Promise<string | undefined> {
  if (choice.source === 'packaged') return `packaged ${packagedChromium()?.version ?? ''} ${platform}`;
  try {
    const program = await realpath(choice.path);
    const { size, mtimeMs } = await stat(program);
    const version = platform === 'win32' ? await versionFolders(dirname(program)) : await saidVersion(choice.path, env);
    return version === '' ? undefined : `${choice.path} ${String(size)} ${String(mtimeMs)} ${version}`;
  } catch {
    return undefined;
  }
}

async function versionFolders(folder: string): Promise<string> {
  return (await readdir(folder))
    .filter((name) => /^\d+(?:\.\d+)+$/u.test(name))
    .sort()
    .join(' ');
}

const patience = 10_000;

async function saidVersion(program: string, env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { stdout } = await promisify(execFile)(program, ['--version', '--no-sandbox'], { timeout: patience, env: { ...env } });
  return stdout.trim();
}
