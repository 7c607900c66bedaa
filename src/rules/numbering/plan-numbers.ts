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
  const tasks = source.tasks.map(({ no, group }, index) => ({ no, group, path: ['tasks', index, 'no'] }));
  const groups = source.groups.map(({ no, parent }, index) => ({ no, group: parent, path: ['groups', index, 'no'] }));
  const phases = source.phases.map(({ no }, index) => ({ no, group: undefined, path: ['phases', index, 'no'] }));
  const parts = source.tasks.flatMap(({ parts: own }, task) =>
    own.length === 0 ? [] : [own.map(({ no }, index) => ({ no, group: undefined, path: ['tasks', task, 'parts', index, 'no'] }))],
  );
  return [tasks, groups, phases, ...parts].flatMap((items) => counted(items, labelIn));
}

interface Numbered {
  readonly no: string | undefined;
  readonly group: string | undefined;
  readonly path: Path;
}

/** Numbers that are no count (2.1, A-3) say nothing of those beside them. */
function counted(items: readonly Numbered[], labelIn: typeof rowLabel): readonly (readonly PlanNumber[])[] {
  const read = items.flatMap(({ no, group, path }) => (no === undefined ? [] : [{ label: labelIn(no), group, path }]));
  const levels = new Set(read.map(({ label }) => label?.level));
  if (levels.has(undefined) || levels.size !== 1) return [];
  const numbers = read.flatMap(({ label, ...rest }) => (label === undefined ? [] : [{ label, ...rest }]));
  const groups = [...Map.groupBy(numbers, ({ group }) => group).values()];
  const anew = groups.filter(([first]) => first?.label.number === 1).length > 1;
  return anew ? groups : [numbers];
}

/** The number that a cell of a table holds, where it stands without its mark: 1, 一; undefined where the cell holds something else. */
export function rowLabel(no: string): Label | undefined {
  // For speed: most are digits alone.
  if (/^\d{1,3}$/u.test(no)) return { level: 3, number: Number(no), words: no };
  const whole = (label: Label | undefined): Label | undefined => (label?.words === no ? label : undefined);
  const bare = labelOf(`${no}、`);
  if (bare !== undefined && bare.words === `${no}、`) return { ...bare, words: no };
  return whole(labelOf(no));
}
