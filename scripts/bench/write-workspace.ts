import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes the files of a workspace into a folder. */
export async function writeWorkspace(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
