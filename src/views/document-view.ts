import type { Day } from '../model/day.ts';
import type { Annex, Document } from '../model/document.ts';

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
  readonly mark: readonly string[];
  readonly no: string | undefined;
  readonly title: string;
  /** The title cut into lines that keep words whole. */
  readonly titleLines: readonly string[];
  readonly addressees: string | undefined;
  readonly annexes: readonly AnnexView[];
  readonly signature: readonly string[];
  readonly date: Day | undefined;
  /** 附注 with its brackets. */
  readonly note: string | undefined;
  readonly issued: { readonly title: string; readonly titleLines: readonly string[]; readonly annexes: readonly AnnexView[] } | undefined;
  readonly copies: string | undefined;
  readonly printed: { readonly by: string; readonly date: Day } | undefined;
  /** Rows of the catalogue block, in order. */
  readonly catalogue: readonly { readonly label: string; readonly text: string; readonly day?: Day }[];
  readonly plans: readonly { readonly id: string; readonly title: string; readonly taskCount: number }[];
  readonly contacts: readonly { readonly id: string; readonly text: string }[];
  readonly source: string | undefined;
}
