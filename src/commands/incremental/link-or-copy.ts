import { copyFileSync, linkSync, rmSync } from 'node:fs';

/** Gives a file a second name, in place of what bore it; where the disk has no such thing, or the name is on another one, a copy. */
export function linkOrCopy(file: string, name: string): void {
  const isLinked = isDone(() => linkSync(file, name)) || (isDone(() => rmSync(name)) && isDone(() => linkSync(file, name)));
  if (!isLinked) copyFileSync(file, name);
}

function isDone(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
