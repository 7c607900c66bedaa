import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import { noticeDocx } from '../formats/docx/notice-docx.ts';
import { internalMark } from '../plan/edition.ts';
import { reminderDocument } from '../formats/mdx/reminder-document.ts';
import { parseMdx } from '../markdown/parse-mdx.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { reminderPath } from '../site/reminder-links.ts';
import type { Reader } from '../views/reader.ts';
import { remindersByUnit, type ReminderView } from '../views/reminder-view.ts';

/** Writes `units/<id>/reminders/<kind>/slip.docx` for every reminder of the internal edition; the paths from the top of the site. */
export async function writeReminders(staging: string, workspace: PublishedWorkspace, reader: Reader): Promise<readonly string[]> {
  if (reader.edition !== 'internal') return [];
  const written: string[] = [];
  for (const reminder of [...remindersByUnit(workspace, reader).values()].flat()) {
    const name = `${reminderPath(reminder)}slip.docx`;
    await mkdir(path.dirname(path.join(staging, name)), { recursive: true });
    await writeFile(path.join(staging, name), await reminderDocx(reminder, workspace));
    written.push(name);
  }
  return written;
}

/** A reminder as bytes of a `.docx` file, by the template of the workspace where it has one. */
export async function reminderDocx(reminder: ReminderView, { templates }: Pick<PublishedWorkspace, 'templates'>): Promise<Uint8Array> {
  const template = templates.find(({ id }) => id === reminder.kind.id)?.text;
  const { view, body, slip } = reminderDocument(reminder, template);
  const tree: Root = { type: 'root', children: [...nodesOf(body), ...(slip === undefined ? [] : [annexOf(nodesOf(slip))])] };
  return noticeDocx({ view, body: tree, plans: [], contacts: [], date: reminder.asOf, mark: internalMark });
}

/** The blocks of filled Markdown; what of a template is no MDX stands as the words that it is. */
function nodesOf(text: string): RootContent[] {
  const parsed = parseMdx(text);
  if ('tree' in parsed) return parsed.tree.children;
  return text.split(/\n{2,}/u).map((words) => ({ type: 'paragraph', children: [{ type: 'text', value: words }] }));
}

function annexOf(children: RootContent[]): RootContent {
  return { type: 'mdxJsxFlowElement', name: 'AnnexText', attributes: [], children: children as never };
}
