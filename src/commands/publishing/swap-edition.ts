import { lstatSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { exchangeFolders } from './exchange-folders.ts';
import { beside, type OutputPlace } from './output-place.ts';
import { swapByJournal, type SwapJournal } from './swap-journal.ts';

/** How a new edition takes the place of the old: `exchange` (one step of the kernel), `link` (a link is renamed), `renames` (two, with a journal). */
export type SwapWay = 'exchange' | 'link' | 'renames';

/**
 * The best way that the disk of an output allows. `exchange` leaves a plain folder and no moment without one; where the system has no such
 * call, the output is a link that is renamed; where there are no links (Windows, FAT), two renames.
 */
export function swapWay(place: OutputPlace, asked: string | undefined): SwapWay {
  if (asked === 'exchange' || asked === 'link' || asked === 'renames') return asked;
  if (process.platform === 'win32') return 'renames';
  if (canExchange(place)) return 'exchange';
  return canLink(place) ? 'link' : 'renames';
}

/**
 * Puts a finished folder in the place of the published one, between two turns of the event loop: no signal sees half of it. What is left
 * over beside the output (the old edition) is for `sweepBeside`.
 */
export function swapEdition(staging: string, place: OutputPlace, way: SwapWay): void {
  if (way === 'link') swapLink(staging, place);
  else if (isFree(place.folder)) renameSync(staging, place.folder);
  else if (way === 'renames' || !exchangeFolders(staging, place.folder)) swapByJournal(place, journalOf(staging, place));
}

function journalOf(next: string, place: OutputPlace): SwapJournal {
  return { new: path.basename(next), old: path.basename(beside(place, 'old', String(process.pid))) };
}

/** Nothing, or an empty folder: a rename takes its place at once, except on Windows. */
function isFree(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found === undefined || (process.platform !== 'win32' && found.isDirectory() && readdirSync(folder).length === 0);
}

/** A link is replaced at once; a folder that stands there from before is moved aside first, once, with a journal. */
function swapLink(staging: string, place: OutputPlace): void {
  const edition = beside(place, 'edition', `${String(process.pid)}-${Date.now().toString(36)}`);
  const link = beside(place, 'link', String(process.pid));
  renameSync(staging, edition);
  symlinkSync(path.basename(edition), link);
  const isFolder = lstatSync(place.folder, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) swapByJournal(place, journalOf(link, place));
  else renameSync(link, place.folder);
}

function canExchange(place: OutputPlace): boolean {
  return trying(place, ([one = '', other = '']) => {
    mkdirSync(one);
    mkdirSync(other);
    return exchangeFolders(one, other);
  });
}

function canLink(place: OutputPlace): boolean {
  return trying(place, ([one = '']) => {
    symlinkSync('.', one);
    return true;
  });
}

function trying(place: OutputPlace, attempt: (names: readonly string[]) => boolean): boolean {
  const names = ['a', 'b'].map((mark) => beside(place, 'probe', `${String(process.pid)}-${mark}`));
  try {
    return attempt(names);
  } catch {
    return false;
  } finally {
    for (const name of names) rmSync(name, { recursive: true, force: true });
  }
}
