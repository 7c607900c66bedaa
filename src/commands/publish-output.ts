import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from './effects.ts';
import type { Options } from './options.ts';
import { outputFolder } from './output-folder.ts';
import { atEnd } from './publishing/at-end.ts';
import { describeHolder } from './publishing/describe-holder.ts';
import { holdLock, isLockHolder, type Lock } from './publishing/hold-lock.ts';
import { beside, outputPlace, type OutputPlace } from './publishing/output-place.ts';
import { swapEdition, swapWay } from './publishing/swap-edition.ts';
import { finishSwap, journalFile } from './publishing/swap-journal.ts';
import { sweepBeside } from './publishing/sweep-beside.ts';
import { syncFolder, syncNames } from './publishing/sync-folder.ts';
import { describeFaults } from './format-verification.ts';
import { refuseOutput } from './refuse-output.ts';
import type { WrittenManifest } from './manifest.ts';
import { verifyEdition } from './verify-edition.ts';

/** An output that this process holds until it is closed: nobody else publishes there meanwhile. */
export interface HeldOutput {
  /** The published folder, which may not be there yet; its edition stays as it is until `publish`. */
  readonly folder: string;
  /** A folder of no other build, on the same disk, in which the new edition is made ready. Not made yet. */
  readonly staging: string;
  /**
   * Puts what is in `staging` in the place of the published edition, once it is what its manifest says and lies on the disk. What is to be done
   * meanwhile is begun while the disk is waited for.
   */
  publish(written: WrittenManifest, meanwhile?: () => void): Promise<void>;
  /** Removes what is unfinished and lets the output go. */
  close(): Promise<void>;
}

/** Takes the output that the options name, with whatever an interrupted build left there put right; a message says why it cannot be had. */
export async function holdOutput(options: Options, effects: Effects): Promise<HeldOutput | string> {
  const out = outputFolder(options);
  const place = await outputPlace(out);
  const made = await mkdir(place.parent, { recursive: true });
  const lock = await holdLock(lockFile(place));
  if (isLockHolder(lock)) return describeHolder('这个输出目录', lockFile(place), lock);
  const held = new Held({ place, lock, made, effects });
  try {
    finishSwap(place);
    sweepBeside(place);
    const refusal = await refuseOutput(out, place, options);
    if (refusal === undefined) return held;
    await held.close();
    return refusal;
  } catch (error) {
    await held.close();
    throw error;
  }
}

/** For who reads an output: ends the swap of a build that was killed, unless a build is at work there, which does so itself. */
export async function recoverOutput(out: string): Promise<void> {
  const place = await outputPlace(out);
  if (!existsSync(journalFile(place))) return;
  const lock = await holdLock(lockFile(place));
  if (isLockHolder(lock)) return;
  try {
    finishSwap(place);
  } finally {
    await lock.release();
  }
}

function lockFile({ parent, prefix }: OutputPlace): string {
  return path.join(parent, `${prefix}lock`);
}

/** What holding an output takes. */
interface Hold {
  readonly place: OutputPlace;
  readonly lock: Lock;
  /** The first folder above the output that was made for it. */
  readonly made: string | undefined;
  readonly effects: Effects;
}

class Held implements HeldOutput {
  readonly folder: string;
  readonly staging: string;
  readonly #hold: Hold;
  readonly #forget: () => void;
  #isPublished = false;

  constructor(hold: Hold) {
    this.folder = hold.place.folder;
    this.staging = beside(hold.place, 'new', String(process.pid));
    this.#hold = hold;
    this.#forget = atEnd(() => this.#interrupted());
  }

  async publish(written: WrittenManifest, meanwhile?: () => void): Promise<void> {
    const faults = await verifyEdition(this.staging, written.manifest, written.stamps);
    if (faults.length > 0) throw new Error(`准备好的网站与清单不符，没有发布：${describeFaults(faults, 3).join('；')}`);
    const before = await stat(this.folder).catch(() => undefined);
    if (before !== undefined) await chmod(this.staging, before.mode & 0o7777);
    const synced = syncFolder(this.staging);
    meanwhile?.();
    await synced;
    const { place, effects } = this.#hold;
    swapEdition(this.staging, place, swapWay(place, effects.environment['GUATU_SWAP']));
    this.#isPublished = true;
    await syncNames(place.parent);
    sweepBeside(place);
  }

  async close(): Promise<void> {
    // What writes the pages may still be at it where one of them failed. What withstands all the same goes with the next build.
    await rm(this.staging, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }).catch(() => undefined);
    this.#forget();
    await this.#hold.lock.release();
    await this.#removeEmpty(this.#hold.place.parent);
  }

  #interrupted(): void {
    this.#hold.effects.say(this.#isPublished ? '已中断，新的网站已经发布\n' : '已中断，发布的网站没有变\n');
    const { place, lock } = this.#hold;
    try {
      sweepBeside(place);
      // What was being written when the signal came may have made its folder again.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      sweepBeside(place);
    } finally {
      lock.releaseNow();
    }
  }

  /** Folders that were made for an output which never came. */
  async #removeEmpty(folder: string): Promise<void> {
    const { made } = this.#hold;
    if (made === undefined || path.relative(made, folder).startsWith('..')) return;
    await rmdir(folder).then(
      () => this.#removeEmpty(path.dirname(folder)),
      () => undefined,
    );
  }
}
