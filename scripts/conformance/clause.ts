import type { Document } from '../../src/model/document.ts';
import type { DocumentView } from '../../src/views/document-view.ts';
import type { Expected } from './expected/expected-document.ts';
import type { Paper } from './paper.ts';
import type { PaperKind } from './paper-kinds.ts';

/** A printed document together with what it is meant to say. */
export interface MeasuredDocument {
  /** The path of the PDF in the published folder. */
  readonly file: string;
  readonly kind: PaperKind;
  readonly paper: Paper;
  /** Only for notices. */
  readonly view: DocumentView | undefined;
  readonly seal: Document['seal'] | undefined;
  readonly layout: Document['layout'] | undefined;
  readonly expected: Expected;
  /** The faces of the manifest: names in the PDF, and for what a face stands in. */
  readonly faces: readonly Face[];
  /** The day the file has to bear. */
  readonly day: string;
}

/** A face that the build says it printed with. */
export interface Face {
  readonly role: string;
  readonly source: string;
  readonly postScript?: string;
  readonly standIn?: string;
  /** Characters that other faces lend it. */
  readonly lent?: readonly { readonly postScript: string; readonly characters: string }[];
}

/** What was measured for one clause on one document. */
export interface Measurement {
  readonly measured: string;
  readonly ok: boolean;
  /** On how many pages and lines it rests; none means that nothing was measured. */
  readonly pages: number;
  readonly lines: number;
  /** Where it fails, at most a few places. */
  readonly faults: readonly string[];
}

/** A clause of the standard, or of our own fact sheet about the file, that can be measured. */
export interface Clause {
  readonly id: string;
  /** `GB/T 9704-2012 §7.2.5`, or the other source. */
  readonly source: string;
  readonly what: string;
  readonly required: string;
  readonly tolerance: string;
  /** True where the standard has no words for it: what is not so is a hint (提示), not a fault. */
  readonly isHint?: boolean;
  /** Whether the clause belongs to this document; one that does and finds nothing is 未测. */
  readonly belongs: (document: MeasuredDocument) => boolean;
  readonly measure: (document: MeasuredDocument) => Measurement;
}

/** The verdicts of a report. */
export type Verdict = '符合' | '不符合' | '提示' | '未测';

/** Never a pass where nothing was measured. */
export function verdictOf({ ok, pages, lines }: Measurement, { isHint = false }: Pick<Clause, 'isHint'> = {}): Verdict {
  if (pages === 0 || lines === 0) return '未测';
  if (ok) return '符合';
  return isHint ? '提示' : '不符合';
}

/** Nothing to measure, and why. */
export function notMeasured(why: string): Measurement {
  return { measured: why, ok: false, pages: 0, lines: 0, faults: [] };
}

/** An element that the document has and the paper does not: a fault of the page it should stand on. */
export function missing(what: string): Measurement {
  return { measured: `纸上没有${what}`, ok: false, pages: 1, lines: 1, faults: [`纸上没有${what}`] };
}
