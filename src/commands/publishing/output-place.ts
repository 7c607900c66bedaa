import { lstat, readlink } from 'node:fs/promises';
import path from 'node:path';

/** Where an edition stands, and the names that building one needs beside it; all on one disk, so that a rename publishes. */
export interface OutputPlace {
  /** The published folder itself: what a link of the user's leads to. It may be a link of ours to an edition. */
  readonly folder: string;
  readonly parent: string;
  /** Files and folders of ours beside the output begin with this; nothing else of this name is touched. */
  readonly prefix: string;
}

/** The place of an output folder; a link that the user has set there is followed, also where it leads to nothing yet. */
export async function outputPlace(out: string): Promise<OutputPlace> {
  const folder = await followed(out, 0);
  const parent = path.dirname(folder);
  return { folder, parent, prefix: `.${path.basename(folder)}-` };
}

/** Names beside the output: `new`, `old`, `edition`, `link`, with what tells one build from another. */
export type BesideKind = 'new' | 'old' | 'edition' | 'link' | 'probe';

/** The path of something of ours beside the output. */
export function beside({ parent, prefix }: OutputPlace, kind: BesideKind, mark: string): string {
  return path.join(parent, `${prefix}${kind}-${mark}`);
}

/** Whether a name in the folder above the output is one that a build of ours leaves there. */
export function isBeside({ prefix }: OutputPlace, name: string): boolean {
  return name.startsWith(prefix) && /^(?:new|old|edition|link|probe)-\d+(?:-[0-9a-z]+)?$/u.test(name.slice(prefix.length));
}

/** The name of the edition that a link of ours stands for; undefined where the output is no such link. */
export async function linkedEdition(place: OutputPlace): Promise<string | undefined> {
  const target = await readlink(place.folder).catch(() => undefined);
  return target !== undefined && isBeside(place, target) ? target : undefined;
}

async function followed(out: string, links: number): Promise<string> {
  const found = await lstat(out).catch(() => undefined);
  if (!found?.isSymbolicLink()) return out;
  if (links > 40) throw Object.assign(new Error(`“${out}”是绕圈的链接`), { code: 'ELOOP', path: out });
  const target = await readlink(out);
  const name = path.basename(out);
  if (isBeside({ folder: out, parent: path.dirname(out), prefix: `.${name}-` }, target)) return out;
  return followed(path.resolve(path.dirname(out), target), links + 1);
}
