import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { figureTables } from './figure-tables.ts';
import { figuresSchema, type Figures } from './figures.ts';

const folder = path.resolve(import.meta.dirname, '../../../bench');
const kept = path.join(folder, 'figures.json');
const page = path.join(folder, 'README.md');

/** What stands around the tables in `bench/README.md`; the words outside are written by hand. */
const marks = { start: '<!-- figures -->', end: '<!-- /figures -->' };

/** The kind of machine that measures; no names. */
export const machine = (): Figures['machine'] => ({
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
});

/** Puts new figures in the place of the old ones of the same sizes and kinds in `bench/figures.json`, and writes the tables of `bench/README.md` anew. */
export async function keepFigures(found: Partial<Omit<Figures, 'machine'>>): Promise<void> {
  const before: Figures = existsSync(kept)
    ? figuresSchema.parse(JSON.parse(await readFile(kept, 'utf8')))
    : { machine: machine(), builds: {} };
  const figures = { ...before, ...found, machine: machine(), builds: { ...before.builds, ...found.builds } };
  await writeFormatted(kept, JSON.stringify(figures));
  const text = await readFile(page, 'utf8');
  const [head = '', rest = ''] = text.split(marks.start);
  const [, tail = ''] = rest.split(marks.end);
  await writeFormatted(page, `${head}${marks.start}\n\n${figureTables(figures)}\n\n${marks.end}${tail}`);
}

async function writeFormatted(file: string, text: string): Promise<void> {
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}
