import type { SourceCell, SourceTable } from '../../../model/source-text.ts';

/** Whether a line is a row of a Markdown table. */
export function isPipeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line);
}

const ruler = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/u;

/** The table that consecutive rows between `|` make, its first row a head where a ruler follows; `first` is the line of the first row. */
export function pipeTable(lines: readonly string[], first: number, strip: (text: string) => string): SourceTable {
  const rows = lines.flatMap((line, index) => (ruler.test(line) ? [] : [cells(line, first + index, strip)]));
  const headed = lines.findIndex((line) => ruler.test(line));
  const marked = rows.map((row, index) => (index < headed ? row.map((cell) => ({ ...cell, isHead: true })) : row));
  return { type: 'table', rows: marked, place: { line: first } };
}

function cells(line: string, at: number, strip: (text: string) => string): readonly SourceCell[] {
  const inner = line.trim().replace(/^\||\|$/gu, '');
  return inner.split(/(?<!\\)\|/u).map((text) => ({ text: strip(text).trim(), place: { line: at }, rowSpan: 1, columnSpan: 1 }));
}
