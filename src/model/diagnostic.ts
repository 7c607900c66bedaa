/** How grave a finding is: an error stops a build, a warning does not (unless `--strict`), an info is only said. */
export type Severity = 'error' | 'warning' | 'info';

/** A span in a source file; lines and columns are 1-based and count UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One finding about the author's files: what is wrong, where, why, and one fix. */
export interface Diagnostic {
  /** The id of the rule, kebab-case, e.g. `unknown-unit`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What is wrong, in plain Chinese. */
  readonly message: string;
  /** The cause elsewhere, where there is one. */
  readonly note?: { readonly message: string; readonly place: Place };
  /** One fix, in plain Chinese. */
  readonly hint?: string;
}
