import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { planId, provinceFiles, renamedSection } from '../invented-province.ts';

/** A province on disk, and the edits that builds are timed after. */
export interface ProvinceFolder {
  readonly root: string;
  readonly plans: number;
  /** Changes a word of one plan, each time of another; returns its id. */
  changePlan(): Promise<string>;
  /** Gives one section of one office a new name and keeps the old one as an alias, each time another; returns its id. */
  renameUnit(): Promise<string>;
}

/** Writes a province of so many plans into a folder. */
export async function provinceFolder(root: string, plans: number): Promise<ProvinceFolder> {
  for (const [file, text] of provinceFiles(plans)) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  let changed = 0;
  let renamed = 0;
  return {
    root,
    plans,
    changePlan: async () => {
      const id = planId((Math.floor(plans / 2) + changed) % plans);
      changed += 1;
      await edit(path.join(root, 'plans', id, 'plan.yaml'), (text) =>
        text.replace(/^( {4}text: .*)。$/mu, `$1，第${String(changed)}次调整。`),
      );
      return id;
    },
    renameUnit: async () => {
      const { id, line, renamedLine } = renamedSection(renamed, plans);
      renamed += 1;
      await edit(path.join(root, 'units.yaml'), (text) => text.replace(line, renamedLine));
      return id;
    },
  };
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing to change in ${file}`);
  await writeFile(file, after);
}
