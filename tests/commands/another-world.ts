// Loaded into a build by NODE_OPTIONS=--import: another day and hour, folders that list their files the other way round, files that only their owner may read.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const shift = (400 * 24 + 7) * 3_600_000 + 123_456;

process.umask(0o077);

globalThis.Date = new Proxy(Date, {
  construct: (target, args: unknown[], made) =>
    Reflect.construct(target, args.length === 0 ? [target.now() + shift] : args, made) as object,
  apply: (target) => new target(target.now() + shift).toString(),
  get: (target, key, receiver) => (key === 'now' ? () => target.now() + shift : (Reflect.get(target, key, receiver) as unknown)),
});

type Listing = (...args: unknown[]) => unknown;

/** The order in which a disk lists its files is no order at all. */
function turned(found: unknown): unknown {
  return Array.isArray(found) ? found.toReversed() : found;
}

const { readdir, readdirSync } = fs as unknown as Record<'readdir' | 'readdirSync', Listing>;
const patient = fs.promises as unknown as Record<'readdir', (...args: unknown[]) => Promise<unknown>>;
const promised = patient.readdir.bind(fs.promises);
Object.assign(fs, {
  readdirSync: (...args: unknown[]) => turned(readdirSync(...args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as (error: unknown, found?: unknown) => void;
    return readdir(...args, (error: unknown, found?: unknown) => done(error, turned(found)));
  },
});
patient.readdir = async (...args) => turned(await promised(...args));
syncBuiltinESMExports();
