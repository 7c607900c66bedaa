import type { Root } from 'mdast';
import type { Day } from '../../model/day.ts';
import type { DocumentView } from '../../views/document-view.ts';
import type { PlanView } from '../../views/plan-view.ts';

/** Of what a document for Word is made. */
export interface NoticeInput {
  readonly view: DocumentView;
  /** The document's tree, already without what its edition may not show. */
  readonly body: Root;
  /** The plans that annexes and embeds draw on. */
  readonly plans: readonly PlanView[];
  /** The contacts that `<Contact ref="…"/>` may name. */
  readonly contacts: readonly { readonly id: string; readonly text: string }[];
  /** The day that the file bears as its date: the document's, else the as-of day. */
  readonly date: Day;
  /** Words in the head margin of every page: 内部资料. */
  readonly mark?: string | undefined;
  /** How the same document came out on paper, where it was printed. */
  readonly printed?: PrintedNotice | undefined;
}

/** What only printing tells, because it depends on where pages end. */
export interface PrintedNotice {
  /** The pages that the table of contents names, in the order of its entries. */
  readonly contents: readonly number[];
  /** Where the 版记 stands: under text, alone on the page after it, or alone behind a blank page, which takes its number away (GB/T 9704-2012 §7.5). */
  readonly imprint: ImprintPlace;
  /** Points by which the title under a head moved up, so that the first page is filled. */
  readonly titleRaised?: number;
  /** The heights of lines, in points, of the paragraphs and headings of the text before the signature, in their order; undefined where the grid's. */
  readonly lineHeights?: readonly (number | undefined)[];
  /** The height of the lines of 附件说明 and signature in points; undefined where the grid's. */
  readonly endLine?: number | undefined;
  /** Whether 附件说明 begins a page. */
  readonly isApart?: boolean;
}

/** Where the 版记 stands on paper. */
export type ImprintPlace = 'under-text' | 'alone' | 'behind-blank';
