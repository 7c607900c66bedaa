import type { PlanSource } from '../model/plan.ts';
import type { Path } from '../plan/finding.ts';
import type { Row } from './subject.ts';

type Field = 'group' | 'phase' | 'text' | 'requirement' | 'measures' | 'milestone' | 'target' | 'duty' | 'report' | 'goal';

/** Words of a plan as its author wrote them, with their path. */
export interface PlanText {
  readonly text: string;
  readonly path: Path;
  /** The row they belong to, where they do. */
  readonly row?: Row;
  readonly field: Field;
}

/** For speed its path is put together where somebody asks for it: nearly every text has nothing to be found in it. */
class WrittenText implements PlanText {
  readonly field: Field;
  readonly text: string;
  readonly row?: Row;
  readonly #above: Path;
  readonly #steps: Path;

  constructor(field: Field, text: string, above: Path, steps: Path, row: Row | undefined) {
    this.field = field;
    this.text = text;
    this.#above = above;
    this.#steps = steps;
    if (row !== undefined) this.row = row;
  }

  get path(): Path {
    return [...this.#above, ...this.#steps];
  }
}

/** The words of goals, phases, groups, rows (with their milestones, targets and duties) and reports; notes and slips are the author's remarks and are not here. */
export function planTexts(source: PlanSource, rows: readonly Row[]): readonly PlanText[] {
  // For speed one list, filled: there are several for every row.
  const texts: PlanText[] = [];
  addLines(texts, 'goal', source.goals, [], 'goals');
  source.phases.forEach(({ content }, index) => addLines(texts, 'phase', content, ['phases', index], 'content'));
  source.groups.forEach(({ text }, index) => addLines(texts, 'group', text, ['groups', index], 'text'));
  for (const row of rows) addRow(texts, row);
  addListed(texts, 'target', source.targets, [], 'targets');
  addListed(texts, 'duty', source.duties, [], 'duties');
  addListed(texts, 'report', source.reports, [], 'reports');
  return texts;
}

const ownText: Path = ['text'];

function addRow(texts: PlanText[], row: Row): void {
  const { source, path } = row;
  texts.push(new WrittenText('text', source.text, path, ownText, row));
  addLines(texts, 'requirement', source.requirement, path, 'requirement', row);
  addLines(texts, 'measures', source.measures, path, 'measures', row);
  addListed(texts, 'milestone', source.milestones, path, 'milestones', row);
  addListed(texts, 'target', source.targets, path, 'targets', row);
  addListed(texts, 'duty', source.duties, path, 'duties', row);
}

function addLines(
  texts: PlanText[],
  field: Field,
  words: string | readonly string[] | undefined,
  above: Path,
  key: string,
  row?: Row,
): void {
  if (typeof words === 'string') texts.push(new WrittenText(field, words, above, [key], row));
  else words?.forEach((text, index) => texts.push(new WrittenText(field, text, above, [key, index], row)));
}

type Item = string | { readonly text: string };

function addListed(texts: PlanText[], field: Field, items: readonly Item[], above: Path, key: string, row?: Row): void {
  items.forEach((item, index) => {
    const isWords = typeof item === 'string';
    texts.push(new WrittenText(field, isWords ? item : item.text, above, isWords ? [key, index] : [key, index, 'text'], row));
  });
}
