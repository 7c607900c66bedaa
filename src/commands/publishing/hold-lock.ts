import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { asIdentity, ownIdentity, stateOf, type ProcessIdentity } from './process-identity.ts';

/** A lock that this process holds. */
export interface Lock {
  release(): Promise<void>;
  /** The same at once, for a process that is about to end. */
  releaseNow(): void;
}

/** The process that holds a lock which was asked for in vain. */
export interface LockHolder {
  readonly heldBy: ProcessIdentity;
}

/** How often a holder touches its lock, and after which silence a holder that cannot be seen counts as gone, in ms. */
const pulse = { every: 10_000, silence: 120_000 };

/**
 * Takes a lock that is a file, or says who holds it. A holder that is dead is passed over: one on this machine is looked up by number and
 * time of start; one elsewhere (a container, a disk of the net) must have touched the file within two minutes.
 */
export async function holdLock(file: string): Promise<Lock | LockHolder> {
  await mkdir(path.dirname(file), { recursive: true });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await create(file)) return heldLock(file);
    const holder = await holderOf(file);
    if (holder !== undefined && (await isHeld(file, holder.identity))) return { heldBy: holder.identity };
    if (holder !== undefined) await passOver(file, holder.text);
  }
  throw new Error(`“${file}”被反复占用`);
}

/** Tells a lock from the holder of one. */
export function isLockHolder(answer: Lock | LockHolder): answer is LockHolder {
  return 'heldBy' in answer;
}

/** Written aside and linked: whoever finds the file finds all of it. Disks without links make do with a file that is new. */
async function create(file: string): Promise<boolean> {
  const text = JSON.stringify(ownIdentity());
  const temporary = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await link(temporary, file).catch(async (error: unknown) => {
      if (!hasNoLinks(error)) throw error;
      await writeFile(file, text, { flag: 'wx' });
    });
    return true;
  } catch (error) {
    // Gone: who holds the lock has swept away what others had begun.
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}

function heldLock(file: string): Lock {
  const touch = (): void => void utimes(file, new Date(), new Date()).catch(() => undefined);
  const timer = setInterval(touch, pulse.every).unref();
  return {
    release: async () => {
      clearInterval(timer);
      await rm(file, { force: true });
    },
    releaseNow: () => rmSync(file, { force: true }),
  };
}

interface FoundHolder {
  readonly identity: ProcessIdentity;
  readonly text: string;
}

/** Who a lock names; undefined where it has gone. One with a bare number is a process of this machine; of a torn one nobody knows whose it is. */
async function holderOf(file: string): Promise<FoundHolder | undefined> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const found = parsed(text);
  const bare = Number.isInteger(found) ? { ...ownIdentity(), pid: found as number } : { pid: 0, machine: '', space: '' };
  return { text, identity: asIdentity(found) ?? { ...bare, started: '' } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function isHeld(file: string, holder: ProcessIdentity): Promise<boolean> {
  const state = stateOf(holder);
  return state === 'unseen' ? (await silenceOf(file)) < pulse.silence : state === 'alive';
}

/** How long ago a lock was touched, by the clock of its disk: that of another machine may go otherwise than ours. */
async function silenceOf(file: string): Promise<number> {
  const probe = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(probe, '', { flag: 'wx' });
    const now = (await stat(probe)).mtimeMs;
    return now - (await stat(file)).mtimeMs;
  } catch (error) {
    // Either was taken away just now: somebody is at work here.
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  } finally {
    await rm(probe, { force: true });
  }
}

/** Takes the lock of a dead holder away; where somebody else has done so and taken it since, that one gets it back. */
async function passOver(file: string, dead: string): Promise<void> {
  const aside = `${file}-${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function hasNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
