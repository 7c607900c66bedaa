import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bodyHtml } from '../formats/fragment/body-html.ts';
import { fragment, wholeAddress } from '../formats/fragment/fragment.ts';
import { noticeFragment } from '../formats/fragment/notice-fragment.ts';
import { titleHtml } from '../formats/fragment/table.ts';
import { namedPlans } from '../markdown/named-plans.ts';
import { placeNotes } from '../markdown/place-notes.ts';
import { remarkEdition } from '../markdown/remark-edition.ts';
import type { Notice, SitePage, Workspace } from '../plan/workspace.ts';
import { annexAddress } from '../site/annex-address.ts';
import { noticeDownloads } from '../site/notice-links.ts';
import { fragmentFiles, textFragmentPath } from '../site/portal-files.ts';
import type { WorkspaceReading } from '../sources/read-workspace.ts';
import { planView } from '../views/plan-view.ts';
import { noticeInput, type DocumentsRequest } from './write-documents.ts';

/** For which documents fragments are written, and where. */
export interface FragmentsRequest extends Omit<DocumentsRequest, 'fillings' | 'reading'> {
  readonly reading: Pick<WorkspaceReading, 'notices' | 'pages'>;
}

/** Writes `fragment.html` beside every document and interpretation of the published workspace, from the tree that `notice.docx` is made of. */
export async function writeFragments(request: FragmentsRequest): Promise<void> {
  const { notices, interpretations } = request.workspace;
  for (const notice of notices) await write(request, textFragmentPath('notices', notice.id), noticeHtml(notice, request));
  for (const page of interpretations) await write(request, textFragmentPath('interpretations', page.id), interpretationHtml(page, request));
}

async function write({ staging }: FragmentsRequest, name: string, html: string | undefined): Promise<void> {
  if (html === undefined) return;
  const file = path.join(staging, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, html);
}

function noticeHtml(notice: Notice, request: FragmentsRequest): string | undefined {
  const input = noticeInput(notice, request);
  if (input === undefined) return undefined;
  const { site } = request.workspace;
  const page = `notices/${notice.id}/`;
  const address = addressFrom(page, request.workspace);
  const annex = (one: Parameters<typeof annexAddress>[0]) => {
    const to = annexAddress(one, input.view);
    return to === undefined ? undefined : wholeAddress(site, to);
  };
  const files = fragmentFiles(noticeDownloads(input.view, notice, site), site);
  return fragment({ site, edition: request.reader.edition, page, files }, noticeFragment({ ...input, address, annex }));
}

function interpretationHtml({ id, file, data }: SitePage, { workspace, reading, reader, leftOut }: FragmentsRequest): string | undefined {
  const source = reading.pages.find((one) => one.file === file);
  if (source === undefined) return undefined;
  const body = structuredClone(source.body);
  remarkEdition({ edition: reader.edition, leftOut, file })(body);
  placeNotes(body);
  const { site } = workspace;
  const page = `interpretations/${id}/`;
  const contacts = [...workspace.notices.flatMap((notice) => notice.data.contacts), ...workspace.units.flatMap((unit) => unit.contacts)];
  const named = namedPlans(body);
  const plans = workspace.plans.filter((plan) => named.has(plan.id)).map((plan) => planView(plan, reader, site));
  const text = bodyHtml(body.children, { contacts, plans, address: addressFrom(page, workspace) });
  return fragment({ site, edition: reader.edition, page, files: [] }, titleHtml(data.title), text);
}

/** Addresses as the document writes them, from its own page or from the top of the site, as whole ones. */
function addressFrom(page: string, { site }: Pick<Workspace, 'site'>): (url: string) => string {
  return (url) => wholeAddress(site, url, page);
}
