import type { Severity } from './diagnostic.ts';

/** A place in a spreadsheet that came back: the file as it was named, the sheet and the cell (`C7`) where they are known. */
export interface FormPlace {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** One finding about a spreadsheet that came back: what is wrong or was read how, where, and one fix. */
export interface FormFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: FormPlace;
  readonly message: string;
  readonly hint?: string;
}
