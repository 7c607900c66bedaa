import type { Site } from '../model/site.ts';
import type { Notice, Workspace } from '../plan/workspace.ts';
import type { DocumentView } from '../views/document-view.ts';
import type { Download } from './download.ts';

/** The files that a document's page offers; the sealed scan, the authoritative one, comes first. */
export function noticeDownloads(view: DocumentView, { data, id }: Notice, site: Site): readonly Download[] {
  const scan = data.scan;
  return [
    ...(scan === undefined
      ? []
      : [{ label: '盖章扫描件', name: `${view.title}（盖章扫描件）.pdf`, path: scan, format: 'PDF', note: '以此件为准' }]),
    ...(site.pdf ? [{ label: '排版件', name: `${view.title}.pdf`, path: `notices/${id}/notice.pdf`, format: 'PDF', note: 'A4' }] : []),
    { label: '文字件', name: `${view.title}.docx`, path: `notices/${id}/notice.docx`, format: '文档', note: '供编辑' },
  ];
}

/** Interpretations (政策解读) of a document. */
export function interpretationLinks(notice: Notice, workspace: Workspace): readonly { readonly to: string; readonly title: string }[] {
  const about = workspace.interpretations.filter(({ data }) => data.interprets.includes(notice.id));
  return about.map(({ id, data }) => ({ to: `interpretations/${id}/`, title: data.title }));
}
