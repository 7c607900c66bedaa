import { posix, win32 } from 'node:path';

/** Where a face for paper was found; the order of these is the order of the search. */
export type FontStep = 'workspace' | 'installed' | 'system' | 'packaged';

/** The folders in which faces are looked for. */
export interface FontPlaces {
  /** The workspace's own `fonts/`. */
  readonly workspace: string;
  /** Where `guatu fonts --install` puts them; undefined where the environment names no home. */
  readonly installed: string | undefined;
  /** The system's, those of the user first. */
  readonly system: readonly string[];
}

/** The machine as far as the folders depend on it. */
export interface FontMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Returns the folders to search. `GUATU_FONTS` moves the installed faces, `GUATU_SYSTEM_FONTS=off` leaves the system's out. */
export function fontPlaces(root: string, { platform, env }: FontMachine): FontPlaces {
  const path = platform === 'win32' ? win32 : posix;
  const system = env['GUATU_SYSTEM_FONTS'] === 'off' ? [] : systemFolders(platform, env);
  return { workspace: path.join(root, 'fonts'), installed: installedFolder(platform, env), system };
}

function installedFolder(platform: NodeJS.Platform, env: FontMachine['env']): string | undefined {
  if (env['GUATU_FONTS'] !== undefined) return env['GUATU_FONTS'];
  const home = env['HOME'];
  if (platform === 'win32') return joined(win32, env['LOCALAPPDATA'], 'guatu', 'Cache', 'fonts');
  if (platform === 'darwin') return joined(posix, home, 'Library', 'Caches', 'guatu', 'fonts');
  return joined(posix, env['XDG_CACHE_HOME'] ?? joined(posix, home, '.cache'), 'guatu', 'fonts');
}

function systemFolders(platform: NodeJS.Platform, env: FontMachine['env']): readonly string[] {
  return allSystemFolders(platform, env).filter((folder) => folder !== undefined);
}

function allSystemFolders(platform: NodeJS.Platform, env: FontMachine['env']): readonly (string | undefined)[] {
  const home = env['HOME'];
  if (platform === 'win32')
    return [joined(win32, env['LOCALAPPDATA'], 'Microsoft', 'Windows', 'Fonts'), win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'Fonts')];
  if (platform === 'darwin') {
    return [
      joined(posix, home, 'Library', 'Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      '/System/Library/AssetsV2/com_apple_MobileAsset_Font7',
    ];
  }
  const data = (env['XDG_DATA_DIRS'] ?? '/usr/local/share:/usr/share').split(':').filter((folder) => folder !== '');
  const own = env['XDG_DATA_HOME'] ?? joined(posix, home, '.local', 'share');
  return [joined(posix, own, 'fonts'), joined(posix, home, '.fonts'), ...data.map((folder) => posix.join(folder, 'fonts'))];
}

function joined(path: typeof posix, folder: string | undefined, ...more: readonly string[]): string | undefined {
  return folder === undefined || folder === '' ? undefined : path.join(folder, ...more);
}
