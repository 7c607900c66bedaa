import type { Path } from '../../plan/finding.ts';
import type { PlanSubject } from '../subject.ts';
import { labelOf, type Label } from './label.ts';

/** A printed number of a plan's record and where it stands. */
export interface PlanNumber {
  readonly label: Label;
  readonly path: Path;
}

/** The rows of printed numbers in a plan that each count on from one to the next: of its tasks (by group where each begins anew), groups, phases and parts. */
export function planNumbers({ source }: PlanSubject, labelIn: typeof rowLabel): readonly (readonly PlanNumber[])[] {
  const { tasks, groups, phases } = source;
  return [
    ...counted(tasks, ['tasks'], ({ group }) => group, labelIn),
    ...counted(groups, ['groups'], ({ parent }) => parent, labelIn),
    ...counted(phases, ['phases'], () => undefined, labelIn),
    ...tasks.flatMap(({ parts }, index) => counted(parts, ['tasks', index, 'parts'], () => undefined, labelIn)),
  ];
}

interface Numbered {
  readonly no?: string | undefined;
}

/** Numbers that are no count (2.1, A-3) say nothing of those beside them. */
function counted<Item extends Numbered>(
  items: readonly Item[],
  above: Path,
  groupOf: (item: Item) => string | undefined,
  labelIn: typeof rowLabel,
): readonly (readonly PlanNumber[])[] {
  const numbers: NumberAt[] = [];
  for (const [index, item] of items.entries()) {
    if (item.no === undefined) continue;
    const label = labelIn(item.no);
    if (label === undefined || label.level !== (numbers[0]?.label.level ?? label.level)) return [];
    numbers.push(new NumberAt(label, groupOf(item), above, index));
  }
  if (numbers.length === 0) return [];
  const groups = [...Map.groupBy(numbers, ({ group }) => group).values()];
  const anew = groups.filter(([first]) => first?.label.number === 1).length > 1;
  return anew ? groups : [numbers];
}

/** For speed its path is put together where somebody asks for it: nearly every number counts on. */
class NumberAt implements PlanNumber {
  readonly label: Label;
  readonly group: string | undefined;
  readonly #above: Path;
  readonly #index: number;

  constructor(label: Label, group: string | undefined, above: Path, index: number) {
    this.label = label;
    this.group = group;
    this.#above = above;
    this.#index = index;
  }

  get path(): Path {
    return [...this.#above, this.#index, 'no'];
  }
}

/** The number that a cell of a table holds, where it stands without its mark: 1, 一; undefined where the cell holds something else. */
export function rowLabel(no: string): Label | undefined {
  // For speed: most are digits alone.
  if (/^\d{1,3}$/u.test(no)) return { level: 3, number: Number(no), words: no };
  const whole = (label: Label | undefined): Label | undefined => (label?.words === no ? label : undefined);
  // What stands in brackets needs no mark behind it.
  if (/^[（(]/u.test(no)) return whole(labelOf(no));
  const bare = labelOf(`${no}、`);
  if (bare !== undefined && bare.words === `${no}、`) return { ...bare, words: no };
  return whole(labelOf(no));
}
