import { execFile } from 'node:child_process';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inParallel } from './in-parallel.ts';

/** Waits until all of a folder lies on the disk and not only in memory, so that a power cut after the swap finds it whole. */
export async function syncFolder(folder: string): Promise<void> {
  // One call for the whole disk takes a moment; a call for each of many thousand files takes minutes.
  if (process.platform === 'linux' && (await syncDisk(folder))) return;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  await inParallel(files, 16, syncFile);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => path.join(entry.parentPath, entry.name));
  for (const one of [...folders, folder]) await syncNames(one);
}

/** Waits until the names in one folder lie on the disk; Windows has no such call and needs none. */
export async function syncNames(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncFile(folder);
}

/** Windows asks for the right to write before it lets a file be flushed; elsewhere a file that may only be read can be. */
async function syncFile(file: string): Promise<void> {
  const handle = await open(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `syncfs`, by the program that every Linux has for it. */
function syncDisk(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('sync', ['-f', folder], (error) => resolve(error === null));
  });
}
