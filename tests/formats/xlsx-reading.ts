import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';

/** A cell as a reader finds it. */
export type Found = string | number | boolean | Date | null;

/** A workbook read back by a program that did not write it: the values of its sheets by name, and its parts as XML. */
export interface ReadWorkbook {
  readonly sheets: ReadonlyMap<string, readonly (readonly Found[])[]>;
  readonly parts: Readonly<Record<string, string>>;
}

/** Reads a workbook back. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const read = (await readSheets(Buffer.from(bytes), { trim: false })) as unknown as readonly { sheet: string; data: Found[][] }[];
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
  return { sheets: new Map(read.map(({ sheet, data }) => [sheet, data])), parts };
}

/** The rows of a sheet with the words of each merged cell in all its cells, as a person sees them. */
export function seenRows({ sheets, parts }: ReadWorkbook, name: string): readonly (readonly Found[])[] {
  const rows = (sheets.get(name) ?? []).map((row) => [...row]);
  for (const [top, left, bottom, right] of mergesOf(parts, [...sheets.keys()].indexOf(name))) {
    const words = rows[top]?.[left] ?? null;
    for (const row of rows.slice(top, bottom + 1)) row.fill(words, left, right + 1);
  }
  return rows;
}

/** Merged cells as first and last row and column, from 0. */
export function mergesOf(parts: ReadWorkbook['parts'], sheet: number): readonly (readonly [number, number, number, number])[] {
  const xml = parts[`xl/worksheets/sheet${sheet + 1}.xml`] ?? '';
  return [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu)].map(
    ([, left = '', top = '', right = '', bottom = '']) => [Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right)] as const,
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rows of a sheet 任务 by their hidden ids, each as a record of head and words; the row after the last head is the first. */
export function rowsById(workbook: ReadWorkbook, name = '任务'): ReadonlyMap<string, Readonly<Record<string, Found>>> {
  const rows = seenRows(workbook, name);
  const from = rows.findIndex((row) => row[0] === '方案标识');
  const last = rows.findLastIndex((row) => row[0] === '方案标识');
  const heads = (rows[last] ?? []).map((head, index) => String(head ?? rows[from]?.[index] ?? '').replace('\n', ''));
  return new Map(
    rows.slice(last + 1).flatMap((row) => {
      if (row[1] === null || row[1] === undefined) return [];
      return [
        [[row[1], row[2] ?? ''].join('/').replace(/\/$/u, ''), Object.fromEntries(heads.map((head, index) => [head, row[index] ?? null]))],
      ];
    }),
  );
}
