import { namedFiles } from '../markdown/named-files.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import { filesNamedIn, leftOutAddresses, leftOutFiles } from '../plan/left-out.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { Workspace } from '../plan/workspace.ts';
import type { DocumentFile } from './read-document.ts';
import type { WorkspaceReading } from './read-workspace.ts';

/** Of the files of `public/`, by their paths from there, those that an edition leaves out; none for the internal one. */
export function leftOutPublic(
  files: readonly string[],
  { workspace, notices, pages }: Pick<WorkspaceReading, 'workspace' | 'notices' | 'pages'>,
  published: PublishedWorkspace,
): ReadonlySet<string> {
  if (published.edition === 'internal' || workspace === undefined || files.length === 0) return new Set();
  const bodies = [...notices, ...pages];
  const there = new Set(files);
  return leftOutFiles(files, filesOf(workspace, bodies, there), filesOf(published, shownBodies(bodies, workspace, published), there));
}

type Body = Pick<DocumentFile<unknown>, 'file' | 'body'>;

/** What a record and the bodies of its documents name of the files that are there. */
function filesOf(record: Workspace, bodies: readonly Body[], there: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...filesNamedIn(record, there), ...bodies.flatMap(({ body, file }) => [...namedFiles(body, file)])]);
}

function shownBodies(bodies: readonly Body[], whole: Workspace, published: PublishedWorkspace): readonly Body[] {
  const shown = new Set([...published.notices, ...published.interpretations, ...published.pages].map(({ file }) => file));
  const leftOut = leftOutAddresses(whole, published);
  return bodies
    .filter(({ file }) => shown.has(file))
    .map(({ file, body }) => {
      const tree = structuredClone(body);
      remarkEdition({ edition: published.edition, leftOut, file })(tree);
      return { file, body: tree };
    });
}
