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

/** Encodings other than UTF-8 whose characters all come out again. */
export type OtherEncoding = 'gbk' | 'utf-16le' | 'utf-16be';

/** A change that mends a finding: other words at a place (put in, where the place has no width), or a whole file saved anew as UTF-8. */
export type Edit = { readonly place: Place; readonly text: string } | { readonly place: Place; readonly encoding: OtherEncoding };

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
  /** The same fix for a program, where it is certain what was meant; all its edits or none. */
  readonly fix?: readonly Edit[];
}
