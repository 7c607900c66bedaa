import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { filesOf } from '../commands/small-workspace.ts';
import { readPdf } from '../print/read-pdf.ts';

/** Something that was published, or stands inside of what was. */
export interface Unpacked {
  /** `plans/x/tasks.xlsx!xl/workbook.xml`. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Everything in an output folder, and everything inside it: parts of packages, streams and text of PDFs, names of files. */
export async function unpackFolder(folder: string): Promise<readonly Unpacked[]> {
  const names = await filesOf(folder);
  const inside = await Promise.all(names.map((name) => unpackFile(path.join(folder, name), name)));
  return [{ name: '(names)', bytes: Buffer.from(names.join('\n')) }, ...inside.flat()];
}

/** A file and everything inside it. */
export async function unpackFile(file: string, name: string): Promise<readonly Unpacked[]> {
  const bytes = await readFile(file);
  const whole = { name, bytes };
  if (/\.(?:xlsx|docx)$/u.test(name)) return [whole, ...partsOf(name, bytes)];
  // The texts of the search index.
  if (/(?:^|\/)search\/t\d+\.bin$/u.test(name)) return [whole, { name: `${name}!text`, bytes: inflateSync(bytes) }];
  return name.endsWith('.pdf') ? [whole, ...streamsOf(name, bytes), await textOf(file, name)] : [whole];
}

function partsOf(name: string, bytes: Buffer): readonly Unpacked[] {
  const parts = Object.entries(unzipSync(bytes));
  if (parts.length === 0) throw new Error(`${name} is empty`);
  return parts.flatMap(([part, data]) => [
    { name: `${name}!${part}`, bytes: Buffer.from(data) },
    { name: `${name}!(name)`, bytes: Buffer.from(part) },
  ]);
}

/** Compressed streams as they are written: text, metadata, maps of characters. */
function streamsOf(name: string, bytes: Buffer): readonly Unpacked[] {
  const found: Unpacked[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7);
    try {
      found.push({ name: `${name}!${String(at)}`, bytes: inflateSync(bytes.subarray(start), { finishFlush: 2 }) });
    } catch {
      // Not compressed: it stands in the bytes of the whole, which are searched too.
    }
  }
  if (found.length === 0) throw new Error(`${name} has no streams`);
  return found;
}

async function textOf(file: string, name: string): Promise<Unpacked> {
  const { texts, info, outline } = await readPdf(file);
  const words = [...texts.flat().map(({ text }) => text), ...outline, JSON.stringify(info)].join('');
  return { name: `${name}!text`, bytes: Buffer.from(words) };
}
