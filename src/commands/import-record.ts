import { z } from 'zod';
import { unitKinds } from '../model/unit.ts';

const rowSchema = z.object({ id: z.string(), text: z.string() });

const originSchema = z.object({
  file: z.string(),
  place: z.object({
    line: z.number().exactOptional(),
    page: z.number().exactOptional(),
    paragraph: z.number().exactOptional(),
    table: z.number().exactOptional(),
    sheet: z.string().exactOptional(),
    cell: z.string().exactOptional(),
  }),
});
const unitDraftSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  kind: z.enum(unitKinds),
  parent: z.string().exactOptional(),
  at: z.array(originSchema).readonly(),
});
const aliasSchema = z.object({
  unit: z.string(),
  name: z.string(),
  alias: z.string(),
  at: z.array(originSchema).readonly(),
  known: z.boolean(),
});

const conflictSchema = z.object({
  file: z.string(),
  line: z.number(),
  kept: z.array(z.string()).readonly(),
  left: z.array(z.string()).readonly(),
});

const recordSchema = z.object({
  note: z.string(),
  sources: z.array(z.string()),
  rows: z.object({ groups: z.array(rowSchema).readonly(), tasks: z.array(rowSchema).readonly() }),
  units: z.array(unitDraftSchema).readonly(),
  aliases: z.array(aliasSchema).readonly(),
  files: z.record(z.string(), z.string()).readonly(),
  conflicts: z.array(conflictSchema).readonly().default([]),
});

/** What an import remembers for the next version of the document: its rows, the units that it added, its files as it wrote them, and what a hand had changed too. */
export type ImportRecord = Omit<z.infer<typeof recordSchema>, 'note'>;

/** Where the record of a plan's import stands, from the root of the workspace. */
export function recordFile(plan: string): string {
  return `plans/${plan}/import.json`;
}

/** The record as its file. */
export function recordText(record: ImportRecord): string {
  const note = '导入时写下的样子，再次导入新稿时用来分清哪些是人改的；不要修改，删去后不能再次导入';
  // Parsed once, so that the keys stand in one order whoever made the record.
  return `${JSON.stringify(recordSchema.parse({ note, ...record }), undefined, 1)}\n`;
}

/** A record from its file; undefined where it is none. */
export function parseRecord(text: string): ImportRecord | undefined {
  try {
    const read = recordSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
