import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Root } from 'mdast';
import { noticeDocx, type NoticeInput } from '../formats/docx/notice-docx.ts';
import type { PrintedNotice } from '../formats/docx/notice-input.ts';
import { formatDay } from '../model/day.ts';
import { namedPlans } from '../markdown/named-plans.ts';
import { placeNotes } from '../markdown/place-notes.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import { editionMark } from '../plan/edition.ts';
import { plansOfDocument } from '../plan/plans-of-document.ts';
import type { Notice, Workspace } from '../plan/workspace.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import type { PageFilling } from '../print/page-filling.ts';
import { printedPages } from '../print/printed-pages.ts';
import { documentView, type DocumentView } from '../views/document-view.ts';
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
  /** Addresses of pages that the edition leaves out. */
  readonly leftOut: readonly string[];
  /** How the pages of the PDFs were filled, by their names in `staging`. */
  readonly fillings: ReadonlyMap<string, PageFilling>;
}

/** Writes `notices/<id>/notice.docx` for every document of the published workspace, with the page numbers of the `notice.pdf` beside it where it is printed; the paths from the top of the site. */
export async function writeDocuments(request: DocumentsRequest): Promise<readonly string[]> {
  const written: string[] = [];
  for (const notice of request.workspace.notices) {
    const input = noticeInput(notice, request);
    if (input === undefined) continue;
    const name = `notices/${notice.id}/notice.docx`;
    const file = path.join(request.staging, name);
    await mkdir(path.dirname(file), { recursive: true });
    const filling = request.fillings.get(name.replace(/docx$/u, 'pdf'));
    const printed = await printedNotice(file.replace(/docx$/u, 'pdf'), input.view, filling);
    await writeFile(file, await noticeDocx({ ...input, printed }));
    written.push(name);
  }
  return written;
}

/** How a document came out on paper; undefined where it was not printed. */
async function printedNotice(pdf: string, view: DocumentView, filling?: PageFilling): Promise<PrintedNotice | undefined> {
  if (!existsSync(pdf)) return undefined;
  const { characters, contents } = printedPages(new Uint8Array(await readFile(pdf)));
  return { contents, imprint: imprintPlace(characters, imprintLength(view)), ...filling };
}

/** A page with hardly more than the characters of the 版记 has nothing else on it. */
function imprintPlace(characters: readonly number[], length: number): PrintedNotice['imprint'] {
  const pageNumber = 8;
  if ((characters.at(-1) ?? 0) > length + pageNumber) return 'under-text';
  return characters.at(-2) === 0 ? 'behind-blank' : 'alone';
}

function imprintLength({ imprintAddressees = '', copies = '', printed }: DocumentView): number {
  const names = [imprintAddressees, copies].filter((text) => text !== '').map((text) => `抄送：${text}。`);
  const line = printed === undefined ? '' : `${printed.by}${formatDay(printed.date)}印发`;
  return [...names, line].join('').length;
}

/** Of what the file of a document is made; undefined where its text was not read. */
export function noticeInput(
  notice: Notice,
  { workspace, reading, reader, leftOut }: Pick<DocumentsRequest, 'workspace' | 'reading' | 'reader' | 'leftOut'>,
): NoticeInput | undefined {
  const source = reading.notices.find(({ file }) => file === notice.file);
  if (source === undefined) return undefined;
  const body = structuredClone(source.body);
  remarkEdition({ edition: reader.edition, leftOut, file: notice.file })(body);
  placeNotes(body);
  const named = plansNamedBy(notice, body);
  return {
    view: documentView(notice, workspace),
    body,
    plans: workspace.plans.filter(({ id }) => named.has(id)).map((plan) => planView(plan, reader, workspace.site)),
    contacts: [...workspace.notices.flatMap(({ data }) => data.contacts), ...workspace.units.flatMap(({ contacts }) => contacts)],
    date: notice.data.date ?? reader.asOf,
    mark: editionMark(reader.edition),
  };
}

/** Views are made of the plans that a document prints: of a thousand others each would cost as much. */
function plansNamedBy({ data }: Notice, body: Root): ReadonlySet<string> {
  return new Set([...plansOfDocument(data), ...namedPlans(body)]);
}
