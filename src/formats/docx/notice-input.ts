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
}
