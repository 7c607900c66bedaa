import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { noticeDocx, type NoticeInput } from '../formats/docx/notice-docx.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import type { Notice, Workspace } from '../plan/workspace.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import { documentView } from '../views/document-view.ts';
import { planView } from '../views/plan-view.ts';
import type { Reader } from '../views/reader.ts';

/** For which documents files are written, and where. */
export interface DocumentsRequest {
  /** The folder in which the build is made ready. */
  readonly staging: string;
  /** What the edition may show. */
  readonly workspace: Workspace;
  /** The reading that has the documents' trees. */
  readonly reading: Pick<WorkspaceReading, 'notices'>;
  readonly reader: Reader;
}

/** Writes `notices/<id>/notice.docx` for every document of the published workspace; the paths from the top of the site. */
export async function writeDocuments(request: DocumentsRequest): Promise<readonly string[]> {
  const written: string[] = [];
  for (const notice of request.workspace.notices) {
    const input = noticeInput(notice, request);
    if (input === undefined) continue;
    const name = `notices/${notice.id}/notice.docx`;
    const file = path.join(request.staging, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await noticeDocx(input));
    written.push(name);
  }
  return written;
}

/** Of what the file of a document is made; undefined where its text was not read. */
export function noticeInput(notice: Notice, { workspace, reading, reader }: Omit<DocumentsRequest, 'staging'>): NoticeInput | undefined {
  const source = reading.notices.find(({ file }) => file === notice.file);
  if (source === undefined) return undefined;
  const body = structuredClone(source.body);
  remarkEdition({ edition: reader.edition })(body);
  return {
    view: documentView(notice, workspace),
    body,
    plans: workspace.plans.map((plan) => planView(plan, reader, workspace.site)),
    contacts: [...workspace.notices.flatMap(({ data }) => data.contacts), ...workspace.units.flatMap(({ contacts }) => contacts)],
    date: notice.data.date ?? reader.asOf,
  };
}
