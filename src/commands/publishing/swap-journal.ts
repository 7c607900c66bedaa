import { closeSync, fsyncSync, lstatSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { OutputPlace } from './output-place.ts';
import { renamePatiently } from './rename-patiently.ts';

/** What a swap of two renames is about to do: the names beside the output of the edition that goes and of the one that comes. */
export interface SwapJournal {
  readonly old: string;
  readonly new: string;
}

/** Where the journal of an output stands; outside of a swap there is none. */
export function journalFile({ parent, prefix }: OutputPlace): string {
  return path.join(parent, `${prefix}swap.json`);
}

/** Carries out the two renames of a swap in one go; whatever ends the process in between, `finishSwap` ends the swap. */
export function swapByJournal(place: OutputPlace, journal: SwapJournal): void {
  writeJournal(place, journal);
  try {
    renamePatiently(place.folder, path.join(place.parent, journal.old));
  } finally {
    finishSwap(place);
  }
}

/**
 * Ends a swap that was begun: where the published folder is missing the new edition takes its place, which was whole before the journal was
 * written; where that is missing too the old one comes back. Without a journal nothing is done: who removed the folder meant it.
 */
export function finishSwap(place: OutputPlace): void {
  const journal = readJournal(place);
  if (journal === undefined) return;
  try {
    if (!isThere(place.folder)) putInPlace(place, journal);
  } finally {
    if (isThere(place.folder)) rmSync(journalFile(place), { force: true });
  }
}

function putInPlace({ folder, parent }: OutputPlace, journal: SwapJournal): void {
  const [next, last] = [journal.new, journal.old].map((name) => path.join(parent, path.basename(name)));
  try {
    if (next !== undefined && isThere(next)) renamePatiently(next, folder);
  } finally {
    if (last !== undefined && !isThere(folder) && isThere(last)) renamePatiently(last, folder);
  }
}

function writeJournal(place: OutputPlace, journal: SwapJournal): void {
  const temporary = `${journalFile(place)}.part`;
  const file = openSync(temporary, 'w');
  try {
    writeSync(file, JSON.stringify(journal));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, journalFile(place));
}

function readJournal(place: OutputPlace): SwapJournal | undefined {
  try {
    const found = JSON.parse(readFileSync(journalFile(place), 'utf8')) as Partial<SwapJournal>;
    return typeof found.old === 'string' && typeof found.new === 'string' ? { old: found.old, new: found.new } : undefined;
  } catch {
    return undefined;
  }
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
