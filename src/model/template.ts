import { z } from 'zod';
import { reminderPlaceholders, reportPlaceholders } from './placeholder.ts';
import { reminderKinds } from './reminder-kind.ts';

/** A template of the workspace: its id (`report`, or the kind of a reminder), its path from the root, its text. */
export const templateSchema = z.strictObject({ id: z.string(), file: z.string(), text: z.string() });

/** A template of the workspace. */
export type Template = z.infer<typeof templateSchema>;

/** The files of `templates/` that mean something, each with its id and the placeholders that it may ask for. */
export const templateFiles: readonly { readonly name: string; readonly id: string; readonly placeholders: readonly string[] }[] = [
  { name: 'report.mdx', id: 'report', placeholders: Object.keys(reportPlaceholders) },
  ...reminderKinds.map(({ id }) => ({ name: `${id}.md`, id, placeholders: Object.keys(reminderPlaceholders) })),
];
