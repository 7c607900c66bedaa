import { readFileSync } from 'node:fs';

/** A package as the lock file has it. */
export interface LockedPackage {
  /** Where it is installed: `node_modules/a/node_modules/b`. */
  readonly place: string;
  readonly name: string;
  readonly version: string;
  /** The licence in SPDX, as the package states it; empty where it states none. */
  readonly licence: string;
  readonly integrity: string;
  /** Where npm would fetch it from, where the lock says so. */
  readonly resolved: string;
  /** `run`: building needs it; `optional`: for some machines; `dev`: only who works on the engine. */
  readonly use: 'run' | 'optional' | 'dev';
  readonly hasInstallScript: boolean;
}

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Every package of a `package-lock.json`, optional ones for other machines too, by place. */
export function readLock(file: string): readonly LockedPackage[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages: Readonly<Record<string, LockEntry>> };
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, entry]) => ({
      place,
      name: entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? '',
      integrity: entry.integrity ?? '',
      resolved: entry.resolved ?? '',
      use: entry.dev === true ? 'dev' : entry.optional === true || entry.devOptional === true ? 'optional' : 'run',
      hasInstallScript: entry.hasInstallScript === true,
    }));
}
