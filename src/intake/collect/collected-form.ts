import type { FormFinding, FormPlace } from '../../model/form-finding.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import type { Unit } from '../../model/unit.ts';
import type { ReportSpan } from '../../model/report-span.ts';
import type { AskedTask } from '../../plan/asked/asked-tasks.ts';
import type { FieldValue } from '../../plan/record-change.ts';

/** A row of a progress form that says something and was understood whole. */
export interface FilledReport {
  readonly asked: AskedTask;
  /** The cell at which the row is named. */
  readonly place: FormPlace;
  readonly entry: ProgressEntry;
}

/** A row of a ledger's form that says something new and was understood whole. */
export interface FilledLedgerRow {
  readonly place: FormPlace;
  /** Names the entry: its id, or the words of a new one. */
  readonly key: string;
  readonly words: string;
  /** The new entry without its id; or the place of one that stands in the ledger and the fields that change. */
  readonly change:
    | { readonly kind: 'new'; readonly values: LedgerItem }
    | { readonly kind: 'known'; readonly index: number; readonly values: Readonly<Record<string, FieldValue>> };
}

/** An entry of a ledger by the keys of its columns. */
export type LedgerItem = Readonly<Record<string, FieldValue>>;

/** A form as it came back: what it says, and everything that is to be said of it. */
export interface CollectedForm {
  readonly file: string;
  readonly unit: Unit;
  /** The name under which its entries stand. */
  readonly by: string;
  readonly span: ReportSpan;
  readonly plans: readonly string[];
  /** The report of each plan that it answers, by plan. */
  readonly answers: ReadonlyMap<string, string>;
  readonly reports: readonly FilledReport[];
  /** The ledger whose form it is, with what its rows change; undefined for progress. */
  readonly ledger?: { readonly planId: string; readonly id: string; readonly rows: readonly FilledLedgerRow[]; readonly unchanged: number };
  /** True where the unit says that it has nothing to report. */
  readonly nothing: boolean;
  /** Rows with words in them, also those that were not understood. */
  readonly filled: number;
  readonly findings: readonly FormFinding[];
}
