import { copyFile, link, rm } from 'node:fs/promises';

/** Gives a file a second name, in place of what bore it; where the disk has no such thing, or the name is on another one, a copy. */
export async function linkOrCopy(file: string, name: string): Promise<void> {
  const isLinked = (await linked(file, name)) || ((await isRemoved(name)) && (await linked(file, name)));
  if (!isLinked) await copyFile(file, name);
}

function linked(file: string, name: string): Promise<boolean> {
  return link(file, name).then(
    () => true,
    () => false,
  );
}

function isRemoved(name: string): Promise<boolean> {
  return rm(name).then(
    () => true,
    () => false,
  );
}
