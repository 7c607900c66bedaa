import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';
import type { ReportWords } from '../model/messages/rule-facts.ts';
import { zhCn } from '../model/messages/zh-cn.ts';
import { excerpt } from './excerpt.ts';
import { visibleText } from './visible-text.ts';

/** Lines of a source file by its path; undefined for a file that could not be read. */
type LinesOf = (file: string) => readonly string[] | undefined;

/** The findings as a person reads them in a terminal, sorted by file, line and column, with excerpts from `sources` (path to text) and a closing line of counts. */
export function formatDiagnostics(
  list: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  words: ReportWords = zhCn.report,
): string {
  const linesOf = linesBy(sources);
  const findings = sortDiagnostics(list).map((finding) => formatOne(finding, linesOf, words));
  return [...findings, `${words.counts(countBySeverity(list))}\n`].join('\n');
}

/** The findings as JSON for programs: `{ counts, diagnostics }`, sorted by file, line and column. */
export function diagnosticsToJson(list: readonly Diagnostic[]): string {
  return `${JSON.stringify({ counts: countBySeverity(list), diagnostics: sortDiagnostics(list) }, null, 2)}\n`;
}

/** The findings sorted by file, line, column, rule and words, so that the same findings always come in one order. */
export function sortDiagnostics(list: readonly Diagnostic[]): Diagnostic[] {
  return list.toSorted(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
}

/** How many findings there are of each gravity. */
export function countBySeverity(list: readonly Diagnostic[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of list) counts[severity]++;
  return counts;
}

function formatOne(finding: Diagnostic, linesOf: LinesOf, words: ReportWords): string {
  const { place, severity, message, rule, note, hint } = finding;
  const lines = [
    `${placeWords(place)} ${words.severity[severity]}  ${visibleText(message)}  (${rule})`,
    ...excerpt(place, linesOf(place.file)),
  ];
  if (note !== undefined) {
    lines.push(
      `  ${words.note(`${visibleText(note.message)}（${placeWords(note.place)}）`)}`,
      ...excerpt(note.place, linesOf(note.place.file)),
    );
  }
  if (hint !== undefined) lines.push(`  ${words.hint(visibleText(hint))}`);
  return `${lines.join('\n')}\n`;
}

function placeWords({ file, line, column }: Place): string {
  return `${visibleText(file)}:${line}:${column}`;
}

function linesBy(sources: ReadonlyMap<string, string>): LinesOf {
  const split = new Map<string, readonly string[]>();
  return (file) => {
    const text = sources.get(file);
    if (text === undefined) return undefined;
    const lines = split.get(file) ?? text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
    split.set(file, lines);
    return lines;
  };
}

/** By code unit, for the order must not depend on the language of the machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
