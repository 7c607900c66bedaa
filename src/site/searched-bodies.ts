import { z } from 'zod';
import { bodyParts, type BodyPart } from '../markdown/body-parts.ts';
import { leftOutAddresses } from '../plan/left-out.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';

const partSchema = z.strictObject({
  text: z.string().optional(),
  embed: z.string().optional(),
  plan: z.string().optional(),
  group: z.string().optional(),
  form: z.string().optional(),
}) satisfies z.ZodType<BodyPart>;

/** What the body of a document or page prints, by its folder and id (`notices/x`): a record of the collection `texts`. */
export const searchedBodySchema = z.strictObject({ id: z.string(), parts: z.array(partSchema) });

/** What the body of a document or page prints. */
export type SearchedBody = z.infer<typeof searchedBodySchema>;

/** What the bodies of all documents and pages of an edition print; those that the edition leaves out are not there. */
export function searchedBodies(
  { workspace, notices, pages }: Pick<WorkspaceReading, 'workspace' | 'notices' | 'pages'>,
  published: PublishedWorkspace,
): readonly SearchedBody[] {
  const leftOut = workspace === undefined ? [] : leftOutAddresses(workspace, published);
  const shown = new Set([...published.notices, ...published.interpretations, ...published.pages].map(({ file }) => file));
  const contacts = contactWords(published);
  return [...notices, ...pages]
    .filter(({ file }) => shown.has(file))
    .map(({ file, body }) => ({
      id: file.replace(/^content\/|\.mdx$/gu, ''),
      parts: [...bodyParts(body, { edition: published.edition, leftOut, file }, contacts)],
    }));
}

function contactWords({ notices, units }: PublishedWorkspace): ReadonlyMap<string, string> {
  const all = [...notices.flatMap(({ data }) => data.contacts), ...units.flatMap((unit) => unit.contacts)];
  return new Map(all.toReversed().map(({ id, text }) => [id, text]));
}
