import type { PlanSource } from '../model/plan.ts';
import type { Path } from '../plan/finding.ts';
import type { Row } from './subject.ts';

/** Words of a plan as its author wrote them, with their path. */
export interface PlanText {
  readonly text: string;
  readonly path: Path;
  /** The row they belong to, where they do. */
  readonly row?: Row;
  readonly field: 'group' | 'phase' | 'text' | 'requirement' | 'measures' | 'milestone' | 'target' | 'duty' | 'report' | 'goal';
}

/** The words of goals, phases, groups, rows (with their milestones, targets and duties) and reports; notes and slips are the author's remarks and are not here. */
export function planTexts(source: PlanSource, rows: readonly Row[]): readonly PlanText[] {
  // For speed one list, filled: there are several for every row.
  const texts: PlanText[] = [];
  addLines(texts, 'goal', source.goals, ['goals']);
  for (const [index, { content }] of source.phases.entries()) addLines(texts, 'phase', content, ['phases', index, 'content']);
  for (const [index, { text }] of source.groups.entries()) addLines(texts, 'group', text, ['groups', index, 'text']);
  for (const row of rows) addRow(texts, row);
  addListed(texts, 'target', source.targets, ['targets']);
  addListed(texts, 'duty', source.duties, ['duties']);
  addListed(texts, 'report', source.reports, ['reports']);
  return texts;
}

function addRow(texts: PlanText[], row: Row): void {
  const { source, path } = row;
  texts.push({ field: 'text', text: source.text, path: [...path, 'text'], row });
  if (source.requirement !== undefined) addLines(texts, 'requirement', source.requirement, [...path, 'requirement'], row);
  if (source.measures !== undefined) addLines(texts, 'measures', source.measures, [...path, 'measures'], row);
  if (source.milestones.length > 0) addListed(texts, 'milestone', source.milestones, [...path, 'milestones'], row);
  if (source.targets.length > 0) addListed(texts, 'target', source.targets, [...path, 'targets'], row);
  if (source.duties.length > 0) addListed(texts, 'duty', source.duties, [...path, 'duties'], row);
}

type Field = PlanText['field'];

function addLines(texts: PlanText[], field: Field, words: string | readonly string[] | undefined, path: Path, row?: Row): void {
  if (typeof words === 'string') texts.push(textOf(field, words, path, row));
  else for (const [index, text] of words?.entries() ?? []) texts.push(textOf(field, text, [...path, index], row));
}

type Item = string | { readonly text: string };

function addListed(texts: PlanText[], field: Field, items: readonly Item[], path: Path, row?: Row): void {
  for (const [index, item] of items.entries()) {
    const [text, at] = typeof item === 'string' ? [item, [...path, index]] : [item.text, [...path, index, 'text']];
    texts.push(textOf(field, text, at, row));
  }
}

function textOf(field: Field, text: string, path: Path, row: Row | undefined): PlanText {
  return row === undefined ? { field, text, path } : { field, text, path, row };
}
