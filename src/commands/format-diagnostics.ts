import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';
import type { ReportWords } from '../model/messages/rule-facts.ts';
import { zhCn } from '../model/messages/zh-cn.ts';
import type { MendedFinding } from '../sources/fix-workspace.ts';
import { excerpt } from './excerpt.ts';
import { visibleText } from './visible-text.ts';

const MOST_SHOWN = 120;

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
  return [...findings, `${closing(list, words)}\n`].join('\n');
}

function closing(list: readonly Diagnostic[], words: ReportWords): string {
  const fixable = list.filter(({ fix }) => fix !== undefined).length;
  const counts = words.counts(countBySeverity(list));
  return fixable === 0 ? counts : `${counts}\n${words.fixable(fixable)}`;
}

/** What was mended, a line each with its place as it was and the lines before and after; empty where nothing was. */
export function formatMended(mended: readonly MendedFinding[], words: ReportWords = zhCn.report): string {
  if (mended.length === 0) return '';
  const said = mended.map(({ finding, lines }) => {
    const head = `${placeWords(finding.place)} ${visibleText(finding.message)}  (${finding.rule})`;
    return [head, ...lines.flatMap(([before, after]) => [`  - ${shown(before)}`, `  + ${shown(after)}`])].join('\n');
  });
  return `${[words.mended(mended.length), ...said].join('\n')}\n\n`;
}

function shown(line: string): string {
  const text = visibleText(line);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** The findings as JSON for programs (`checkReportSchema`), sorted by file, line and column; `mended` only where something was asked to be. */
export function diagnosticsToJson(list: readonly Diagnostic[], mended?: readonly Diagnostic[]): string {
  const report = { counts: countBySeverity(list), ...(mended && { mended }), diagnostics: sortDiagnostics(list) };
  return `${JSON.stringify(report, null, 2)}\n`;
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
export function countBySeverity(list: readonly Pick<Diagnostic, 'severity'>[]): Record<Severity, number> {
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
