import { stat } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { isSourceFile, sourceFolders } from './source-folders.ts';

/** What of the preview's watcher is used. */
export interface SaveWatcher {
  add(paths: string[]): unknown;
  on(event: 'change' | 'add' | 'unlink', listener: (file: string) => void): unknown;
}

/** The watcher keeps silent about a file for 50 ms after it has told of it. */
const silence = 80;

/**
 * Calls back after a save of anything that a workspace is made of. An editor empties a file before it writes it, and of the two the watcher
 * may tell the first alone: whether a file is still as it was then is looked up again once the watcher would tell.
 */
export function followSaves(watcher: SaveWatcher, root: string, saved: () => void): void {
  watcher.add(sourceFolders(root));
  const follow = async (file: string): Promise<void> => {
    const before = await stampOf(file);
    saved();
    await after(silence);
    if ((await stampOf(file)) !== before) await follow(file);
  };
  const onSave = (file: string): void => void (isSourceFile(root, file) && follow(file));
  for (const event of ['change', 'add', 'unlink'] as const) watcher.on(event, onSave);
}

async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  return found === undefined ? 'gone' : `${String(found.mtimeMs)} ${String(found.size)}`;
}
