import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The archives of the packaged browser and the version that names its cache folder. */
export interface PackagedChromium {
  /** The folder with `chromium.br`, `al2023.tar.br` and `fonts.tar.br`. */
  readonly archives: string;
  readonly version: string;
}

/** Returns where the packaged browser's archives lie, or undefined where the package is not installed. */
export function packagedChromium(): PackagedChromium | undefined {
  const home = packageHome();
  if (home === undefined || !existsSync(join(home, 'bin', 'fonts.tar.br'))) return undefined;
  return { archives: join(home, 'bin'), version: packageVersion(home) };
}

// Resolved, never imported: the library changes process.env when it is loaded on a cloud machine.
function packageHome(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

function packageVersion(home: string): string {
  const found: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const isNamed = typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string';
  return isNamed ? String(found.version) : 'unknown';
}
