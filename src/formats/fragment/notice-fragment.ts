import { formatDay } from '../../model/day.ts';
import type { AnnexView, DocumentView } from '../../views/document-view.ts';
import { cutBody } from '../docx/cut-body.ts';
import type { NoticeInput } from '../docx/notice-input.ts';
import { bodyHtml, type BodySource } from './body-html.ts';
import { element, escaped } from './element.ts';
import { linkHtml } from './fragment.ts';
import { official, paragraphLook, styled, type Look } from './looks.ts';
import { titleHtml } from './table.ts';

/** Of what the fragment of a document is made; its tree is already without what its edition may not show. */
export interface NoticeSource extends Pick<NoticeInput, 'view' | 'body' | 'plans' | 'contacts'>, Pick<BodySource, 'address'> {
  /** The whole address of an annex, where it can be read. */
  readonly annex: (annex: AnnexView) => string | undefined;
}

/** A document from its mark to its 版记, issued text and annexes of prose included; the catalogue block is the portal's own affair. */
export function noticeFragment(source: NoticeSource): string {
  const { view, body } = source;
  const { own, issued, annexes } = cutBody(body);
  const texts = [...view.annexes, ...(view.issued?.annexes ?? [])].filter(({ annex }) => annex.kind === 'text');
  return [
    ...headOf(view),
    titleHtml(view.title),
    ...(view.addressees === undefined ? [] : [lineHtml(escaped(`${view.addressees.replace(/[：:]$/u, '')}：`))]),
    bodyHtml(own, source),
    ...annexList(view.annexes, source),
    ...[...view.signature, ...(view.date === undefined ? [] : [formatDay(view.date)])].map((words) => lineHtml(escaped(words), right)),
    ...(view.note === undefined ? [] : [lineHtml(escaped(view.note), { 'text-indent': '2em' })]),
    ...(view.issued === undefined
      ? [bodyHtml(issued, source)]
      : [titleHtml(view.issued.title), bodyHtml(issued, source), ...annexList(view.issued.annexes, source)]),
    ...imprintOf(view),
    ...texts.flatMap(({ no, title }, index) => [
      lineHtml(escaped(`附件${no === undefined ? '' : String(no)}`)),
      titleHtml(title),
      bodyHtml(annexes[index] ?? [], source),
    ]),
  ].join('');
}

const right: Look = { 'text-align': 'right', 'padding': '0 4em 0 0' };

/** A line that begins at the left edge. */
function lineHtml(html: string, look: Look = {}): string {
  return element('p', { style: styled(paragraphLook, { 'text-indent': 0 }, look) }, html);
}

function headOf({ layout, mark, no }: DocumentView): readonly string[] {
  if (layout === 'plain' || mark.length === 0) return [];
  const red = { 'color': official, 'font-size': '26px', 'line-height': '40px', 'font-weight': 'bold', 'text-align': 'center' };
  const number = { 'text-align': 'center', 'border-bottom': `2px solid ${official}`, 'padding': '0 0 8px' };
  return [...mark.map((words) => lineHtml(escaped(words), red)), ...(no === undefined ? [] : [lineHtml(escaped(no), number)])];
}

function annexList(annexes: readonly AnnexView[], { annex: to }: NoticeSource): readonly string[] {
  return annexes.map((annex, index) => {
    const target = to(annex);
    const name = target === undefined ? escaped(annex.title) : linkHtml(target, escaped(annex.title));
    const number = annex.no === undefined ? '' : `${String(annex.no)}. `;
    return lineHtml(`${index === 0 ? '附件：' : ''}${number}${name}`, { 'text-indent': index === 0 ? '2em' : '5em' });
  });
}

function imprintOf({ imprintAddressees, copies, printed }: DocumentView): readonly string[] {
  const lines = [
    ...(imprintAddressees === undefined ? [] : [`主送：${imprintAddressees.replace(/[。.：:]?$/u, '。')}`]),
    ...(copies === undefined ? [] : [`抄送：${copies.replace(/[。.]?$/u, '。')}`]),
    ...(printed === undefined ? [] : [`${printed.by}　${formatDay(printed.date)}印发`]),
  ];
  return lines.map((words) => lineHtml(escaped(words), { 'font-size': '16px', 'line-height': '28px' }));
}
