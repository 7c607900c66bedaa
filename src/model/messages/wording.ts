import type { Severity } from '../diagnostic.ts';

/** How one rule speaks: what is wrong, one fix, and what the quoted other place has to do with it. */
export interface Wording<Facts> {
  readonly message: (facts: Facts) => string;
  readonly hint?: (facts: Facts) => string | undefined;
  readonly note?: (facts: Facts) => string;
}

/** How a rule of `src/rules` speaks: also what it is called and why it is there, for its page under `reference/`. */
export interface ExplainedWording<Facts> extends Wording<Facts> {
  /** A heading of a few words, without a full stop. */
  readonly title: string;
  /** One or two whole sentences for the clerk. */
  readonly why: string;
}

/** The words of an area, by rule. */
export type Words<Facts> = { readonly [Rule in keyof Facts]: Wording<Facts[Rule]> };

/** The words of an area whose rules have a file in `src/rules`, by rule. */
export type Explained<Facts> = { readonly [Rule in keyof Facts]: ExplainedWording<Facts[Rule]> };

/** The words around the findings when they are printed. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly hint: (text: string) => string;
  readonly note: (text: string) => string;
  /** How many of the findings can be mended by the program. */
  readonly fixable: (count: number) => string;
  /** The head of the list of what was mended. */
  readonly mended: (count: number) => string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}
