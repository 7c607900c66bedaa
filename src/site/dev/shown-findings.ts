import type { Diagnostic, Place, Severity } from '../../model/diagnostic.ts';

/** One line of a quoted file; `mark` are the characters that are meant, counted from 0, the end exclusive. */
export interface ShownLine {
  readonly number: number;
  readonly text: string;
  readonly mark?: { readonly from: number; readonly to: number };
}

/** A place with the lines around it. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly lines: readonly ShownLine[];
}

/** A finding as the banner of `guatu dev` shows it. */
export interface ShownFinding extends ShownPlace {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The cause elsewhere, quoted too. */
  readonly cause?: ShownPlace & { readonly message: string };
}

/** How many lines stand before and after the one that is meant. */
const around = { before: 2, after: 1 };
/** Of a very long line only so much is shown. */
const longest = 400;

/** The findings with the lines that they are about, for a page to show. */
export function shownFindings(findings: readonly Diagnostic[], texts: ReadonlyMap<string, string>): readonly ShownFinding[] {
  return findings.map(({ rule, severity, message, place, hint, note }) => ({
    ...{ rule, severity, message },
    ...shownPlace(place, texts),
    ...(hint === undefined ? {} : { hint }),
    ...(note === undefined ? {} : { cause: { message: note.message, ...shownPlace(note.place, texts) } }),
  }));
}

function shownPlace(place: Place, texts: ReadonlyMap<string, string>): ShownPlace {
  const { file, line, column } = place;
  const all = texts.get(file)?.split(/\r\n|\r|\n/u) ?? [];
  const from = Math.max(1, line - around.before);
  const lines = all.slice(from - 1, line + around.after).map((text, index) => shownLine(from + index, text, place));
  return { file, line, column, lines };
}

function shownLine(number: number, text: string, { line, column, endLine = line, endColumn }: Place): ShownLine {
  const cut = text.slice(0, longest);
  if (number !== line) return { number, text: cut };
  const end = endLine === line && endColumn !== undefined ? endColumn - 1 : text.length;
  return { number, text: cut, mark: { from: column - 1, to: Math.max(column, end) } };
}
