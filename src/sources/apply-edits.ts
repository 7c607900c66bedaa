import type { Diagnostic, Edit } from '../model/diagnostic.ts';
import { LineIndex } from './line-index.ts';

/** An edit at offsets. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The findings whose edits can all be made at once: of two that touch, the first. */
export function compatible(findings: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const index = new LineIndex('', text);
  const taken: Cut[] = [];
  return findings.filter(({ fix = [] }) => {
    const cuts = fix.flatMap((edit) => cutOf(edit, index));
    const isFree = cuts.every((cut) => !taken.some((other) => cut.start <= other.end && other.start <= cut.end));
    if (isFree) taken.push(...cuts);
    return isFree;
  });
}

/** The text with all edits of these findings made, from its end backwards so that no place shifts before its turn. */
export function applyEdits(findings: readonly Diagnostic[], text: string): string {
  const index = new LineIndex('', text);
  const cuts = findings.flatMap(({ fix = [] }) => fix.flatMap((edit) => cutOf(edit, index))).toSorted((a, b) => b.start - a.start);
  return cuts.reduce((rest, { start, end, text: words }) => rest.slice(0, start) + words + rest.slice(end), text);
}

function cutOf(edit: Edit, index: LineIndex): Cut[] {
  if ('encoding' in edit) return [];
  const { line, column, endLine = line, endColumn = column } = edit.place;
  return [{ start: index.offset(line, column), end: index.offset(endLine, endColumn), text: edit.text }];
}
