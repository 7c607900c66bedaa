import type { Plan } from '../model/plan.ts';
import { groupPlaces } from '../plan/group-tree.ts';

/** A count that the text states, beside what its table holds. */
export interface TableCount {
  /** The office's own words. */
  readonly text: string;
  /** The number that the words mean. */
  readonly declared: number;
  /** What the table holds, in words: 7组; 一级2组，共7组. */
  readonly counted: string;
  readonly agrees: boolean;
  readonly note: string | undefined;
}

/** The groups and tasks that a plan declares, as printed and as counted; groups in levels are counted at the top and in all. */
export function tableCounts(plan: Plan): readonly TableCount[] {
  return plan.counts.flatMap((count) => {
    const counted = count.of === 'tasks' ? taskCount(plan) : count.of === 'groups' ? groupCount(plan) : undefined;
    return counted === undefined ? [] : [besideDeclared(count, counted)];
  });
}

interface Counted {
  readonly words: string;
  readonly values: readonly number[];
}

function besideDeclared({ text, value, note }: Plan['counts'][number], { words, values }: Counted): TableCount {
  return { text, declared: value, counted: words, agrees: values.includes(value), note };
}

function taskCount({ tasks }: Plan): Counted {
  return { words: `${tasks.length}项`, values: [tasks.length] };
}

function groupCount(plan: Plan): Counted {
  const all = plan.groups.length;
  const top = groupPlaces(plan).filter(({ level }) => level === 1).length;
  return { words: top === all ? `${all}组` : `一级${top}组，共${all}组`, values: [top, all] };
}
