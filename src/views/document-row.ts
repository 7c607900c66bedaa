import type { Day } from '../model/day.ts';
import { lapseOf, type Lapse } from '../plan/validity.ts';
import type { Notice } from '../plan/workspace.ts';

/** A document as a row of a list. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly no: string | undefined;
  readonly date: Day | undefined;
  /** That it is no longer in force. */
  readonly lapse: Lapse | undefined;
}

/** Documents as rows, the latest first; those without a date stand last. */
export function documentRows(notices: readonly Notice[]): readonly DocumentRow[] {
  return notices
    .map(({ id, data }) => ({ id, title: data.title, no: data.no, date: data.date, lapse: lapseOf(data) }))
    .toSorted((a, b) => byText(b.date ?? '', a.date ?? '') || byText(a.id, b.id));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
