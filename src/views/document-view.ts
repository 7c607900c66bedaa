import type { Day } from '../model/day.ts';
import type { Annex, Document } from '../model/document.ts';
import { namesOf } from '../plan/unit-registry.ts';
import { lapseOf, type Lapse } from '../plan/validity.ts';
import type { Notice, Workspace } from '../plan/workspace.ts';
import { catalogueRows, type CatalogueRow } from './catalogue-rows.ts';
import { showsText } from './first-page-room.ts';
import { markLines } from './mark-lines.ts';
import { titleLines } from './title-lines.ts';

/** An annex in its place: numbered where there are several. */
export interface AnnexView {
  /** `1` … or undefined where there is only one. */
  readonly no: number | undefined;
  readonly title: string;
  readonly annex: Annex;
  readonly anchor: string;
}

/** The elements of an official document (公文), in the order in which they are printed. */
export interface DocumentView {
  readonly id: string;
  readonly layout: Document['layout'];
  readonly copyNo: string | undefined;
  readonly urgency: Document['urgency'];
  /** 发文机关标志 in lines; of joint issuers one a line, with 文件 last. */
  readonly mark: readonly string[];
  readonly no: string | undefined;
  readonly signer: readonly string[];
  readonly title: string;
  /** The title cut into lines that keep words whole. */
  readonly titleLines: readonly string[];
  /** Under the title; undefined where they are moved to the 版记, by the author or because the first page would show no text. */
  readonly addressees: string | undefined;
  /** 主送机关 in the 版记 (GB/T 9704-2012 §7.3.2). */
  readonly imprintAddressees: string | undefined;
  /**
   * Where a table of contents is printed: between title and text, or on a page of its own behind the signature, where an issued text follows or
   * where addressees have to stand under the title and text on the first page (GB/T 9704-2012 §7.3.2); undefined where there is none.
   */
  readonly contents: 'before-text' | 'own-page' | undefined;
  readonly annexes: readonly AnnexView[];
  readonly signature: readonly string[];
  readonly seal: Document['seal'];
  readonly date: Day | undefined;
  /** 附注 with its brackets. */
  readonly note: string | undefined;
  readonly issued: { readonly title: string; readonly titleLines: readonly string[]; readonly annexes: readonly AnnexView[] } | undefined;
  readonly copies: string | undefined;
  readonly printed: { readonly by: string; readonly date: Day } | undefined;
  /** Rows of the catalogue block, in order. */
  readonly catalogue: readonly CatalogueRow[];
  /** That it is no longer in force. */
  readonly lapse: Lapse | undefined;
  readonly plans: readonly { readonly id: string; readonly title: string; readonly taskCount: number }[];
  readonly contacts: readonly { readonly id: string; readonly text: string }[];
  readonly source: string | undefined;
}

/** A document in the elements of GB/T 9704-2012, with the plans of the workspace that it carries. */
export function documentView({ id, data }: Notice, workspace: Pick<Workspace, 'site' | 'plans' | 'units'>): DocumentView {
  const keep = [...data.issuers, ...workspace.units.flatMap(namesOf)];
  const mark = markOf(data);
  const lines = data.titleLines ?? titleLines(data.title, keep);
  const isMoved = data.addresseesInImprint || hidesText(data, mark, lines.length);
  return {
    id,
    layout: data.layout,
    copyNo: data.copyNo,
    urgency: data.urgency,
    mark,
    no: data.no,
    signer: data.signer,
    title: data.title,
    titleLines: lines,
    addressees: isMoved ? undefined : data.addressees,
    imprintAddressees: isMoved ? data.addressees : undefined,
    contents: data.contents ? contentsPlace(data) : undefined,
    annexes: annexViews(data.annexes, 'annex'),
    signature: data.signature,
    seal: data.seal,
    date: data.date,
    note: data.note === undefined ? undefined : bracketed(data.note),
    issued: data.issued && {
      title: data.issued.title,
      titleLines: titleLines(data.issued.title, keep),
      annexes: annexViews(data.issued.annexes, 'issued-annex'),
    },
    copies: data.copies,
    printed: data.printed,
    lapse: lapseOf(data),
    catalogue: catalogueRows(data, workspace.site.catalogue),
    plans: workspace.plans
      .filter((plan) => data.plans.includes(plan.id))
      .map((plan) => ({ id: plan.id, title: plan.title, taskCount: plan.tasks.length })),
    contacts: data.contacts,
    source: data.source,
  };
}

/**
 * 发文机关标志 (GB/T 9704-2012 §7.2.4, §10.1): the issuer with 文件, of joint issuers one a line with 文件 last; a letter has the name of
 * the lead organ alone, a plain document none.
 */
function markOf({ mark, layout, issuers }: Document): readonly string[] {
  if (mark !== undefined) return markLines(mark);
  const [lead] = issuers;
  if (layout === 'plain' || lead === undefined) return [];
  if (layout === 'letter') return markLines(lead);
  return issuers.length === 1 ? markLines(`${lead}文件`) : [...issuers, '文件'];
}

function contentsPlace({ layout, addressees, issued }: Document): DocumentView['contents'] {
  return issued === undefined && layout === 'plain' && addressees === undefined ? 'before-text' : 'own-page';
}

/** Whether 主送机关 under the title would leave the first page no room for a line of text. */
function hidesText({ layout, copyNo, urgency, no, signer, addressees }: Document, mark: readonly string[], titleLines: number): boolean {
  const first = [copyNo, urgency].filter((text) => text !== undefined).length;
  return (
    addressees !== undefined && !showsText({ layout, first, mark, hasNo: no !== undefined, signers: signer.length, titleLines, addressees })
  );
}

/** Annexes are numbered where there are several (GB/T 9704-2012 §7.3.4). */
function annexViews(annexes: readonly Annex[], prefix: string): readonly AnnexView[] {
  return annexes.map((annex, index) => ({
    no: annexes.length > 1 ? index + 1 : undefined,
    title: annex.title,
    annex,
    anchor: `${prefix}-${index + 1}`,
  }));
}

/** 附注 stands in full-width brackets (GB/T 9704-2012 §7.3.6). */
function bracketed(note: string): string {
  return /^[（(].*[）)]$/u.test(note) ? note : `（${note}）`;
}
