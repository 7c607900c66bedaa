import { renameSync } from 'node:fs';

/** What Windows says while another program (a scanner for viruses, an open window) has a file of the folder in use. */
const inUse: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames; on Windows it waits up to three seconds for whoever has a file of the folder open. Elsewhere that hinders nobody. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isBusy = process.platform === 'win32' && error instanceof Error && 'code' in error && inUse.has(error.code);
      if (!isBusy || attempt >= 30) throw error;
      // A wait that lets no signal in: between the renames of a swap nothing else may happen.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}
