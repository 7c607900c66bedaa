import type { EditKind, EditPlace, PlanDiff, PlanEdit } from '../model/plan-edit.ts';
import type { Plan } from '../model/plan.ts';
import { shortTitle } from '../plan/short-title.ts';
import { approvalWords, editWords, placeWords, type NameOf } from './edit-words.ts';

/** One line of a comparison: which rows, what was done to them, who approved it. */
export interface DiffLine {
  /** The rows in words: 任务4（线路改造）; several that were changed alike stand together. */
  readonly where: string;
  /** The id of the row, where it is one row that still stands. */
  readonly anchor: string | undefined;
  readonly what: string;
  /** Undefined where nobody has to approve. */
  readonly approval: string | undefined;
  readonly approved: boolean;
  /** How many edits the line tells. */
  readonly count: number;
}

/** The lines about one matter: deadlines, roles, tasks, targets … */
export interface DiffSection {
  readonly title: string;
  readonly lines: readonly DiffLine[];
}

/** What became of one plan, in words. */
export interface PlanDiffView {
  readonly id: string;
  readonly title: string;
  readonly state: PlanDiff['state'];
  /** How many edits there are, how many of them nobody approved, and how many were approved only from a later day. */
  readonly edits: number;
  readonly unapproved: number;
  readonly notYet: number;
  readonly sections: readonly DiffSection[];
}

/** A comparison in words, for people; `before` and `after` give the names of the rows. */
export function diffView(diffs: readonly PlanDiff[], before: readonly Plan[], after: readonly Plan[]): readonly PlanDiffView[] {
  return diffs.map(({ id, title, state, edits }) => {
    const nameOf = rowNames(
      after.find((plan) => plan.id === id),
      before.find((plan) => plan.id === id),
    );
    return {
      ...{ id, title, state, edits: edits.length, unapproved: countOf(edits, 'none'), notYet: countOf(edits, 'not-yet') },
      sections: sectionsOf(edits, nameOf),
    };
  });
}

function countOf(edits: readonly PlanEdit[], state: PlanEdit['approval']['state']): number {
  return edits.filter(({ approval }) => approval.state === state).length;
}

/** The matters in the order in which a supervisor asks, each with the beginnings of its kinds. */
const matters: readonly (readonly [string, readonly string[]])[] = [
  ['时限', ['deadline', 'period']],
  ['分工', ['role']],
  ['任务', ['task', 'tasks', 'part', 'parts']],
  ['目标', ['target']],
  ['节点和阶段', ['milestone', 'phase', 'phases']],
  ['分组', ['group', 'groups']],
  ['定期工作和报送', ['duty', 'report']],
  ['其他', ['title', 'field', 'id', 'change']],
];

function sectionsOf(edits: readonly PlanEdit[], nameOf: NameOf): readonly DiffSection[] {
  return matters.flatMap(([title, things]) => {
    const own = edits.filter(({ kind }) => things.includes(kind.slice(0, kind.indexOf('-'))));
    return own.length === 0 ? [] : [{ title, lines: linesOf(own, nameOf) }];
  });
}

/** Numbers that all moved by as many stand in one line, and so do rows to which the same was done. */
function linesOf(edits: readonly PlanEdit[], nameOf: NameOf): readonly DiffLine[] {
  const shifted = shiftsIn(edits);
  const others = edits.filter((edit) => !shifted.some((run) => run.includes(edit)));
  const alike = Map.groupBy(others, (edit) => `${edit.kind}\n${editWords(edit, nameOf)}\n${approvalWords(edit.approval) ?? ''}`);
  return [...[...alike.values()].map((group) => lineOf(group, nameOf)), ...shifted.map(shiftLine)];
}

const FEWEST_ALIKE = 3;

function lineOf(edits: readonly PlanEdit[], nameOf: NameOf): DiffLine {
  const [first] = edits;
  if (first === undefined) throw new Error('A line of no edits');
  const { approval, place } = first;
  return {
    where:
      edits.length < FEWEST_ALIKE ? edits.map((edit) => placeWords(edit.place)).join('、') : manyPlaces(edits.map((edit) => edit.place)),
    anchor: edits.length === 1 && !isGone(first.kind) ? place.id : undefined,
    what: editWords(first, nameOf),
    approval: approvalWords(approval),
    approved: approval.state === 'approved' || approval.state === 'not-needed',
    count: edits.length,
  };
}

function isGone(kind: EditKind): boolean {
  return kind.endsWith('-dropped') || kind === 'change-withdrawn';
}

/** 任务1、3、4（共3项）; without numbers by their names. */
function manyPlaces(places: readonly EditPlace[]): string {
  const numbers = places.flatMap(({ of, no }) => (of === 'task' && no !== undefined ? [no] : []));
  if (numbers.length === places.length && new Set(numbers).size === numbers.length)
    return `任务${numbers.join('、')}（共${places.length}项）`;
  return `${places.map(placeWords).join('、')}（共${places.length}项）`;
}

/** Runs of at least three tasks that follow each other and whose numbers moved by as many. */
function shiftsIn(edits: readonly PlanEdit[]): readonly (readonly PlanEdit[])[] {
  const runs: PlanEdit[][] = [];
  for (const edit of edits.filter(({ kind }) => kind === 'task-renumbered')) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && follows(last, edit)) runs.at(-1)?.push(edit);
    else runs.push([edit]);
  }
  return runs.filter((run) => run.length >= FEWEST_ALIKE);
}

function follows(last: PlanEdit, edit: PlanEdit): boolean {
  const steps = [last.before, last.after, edit.before, edit.after].map((words) => (/^\d+$/u.test(words ?? '') ? Number(words) : NaN));
  const [fromOld = NaN, fromNew = NaN, toOld = NaN, toNew = NaN] = steps;
  return toOld === fromOld + 1 && toNew === fromNew + 1;
}

function shiftLine(run: readonly PlanEdit[]): DiffLine {
  const [first, last] = [run[0], run.at(-1)];
  return {
    where: `任务${first?.after ?? ''}至${last?.after ?? ''}`,
    anchor: undefined,
    what: `序号由${first?.before ?? ''}至${last?.before ?? ''}依次改动`,
    approval: '未经批准',
    approved: false,
    count: run.length,
  };
}

/** Names of tasks and groups by id, those of the newer state first. */
function rowNames(...plans: readonly (Plan | undefined)[]): NameOf {
  return (id) => {
    for (const plan of plans) {
      const group = plan?.groups.find((one) => one.id === id);
      if (group !== undefined) return `${group.no ?? ''}${group.title}`;
      const task = plan?.tasks.find((one) => one.id === id);
      if (task !== undefined) return task.no === undefined ? `任务“${shortTitle(task)}”` : `任务${task.no}`;
    }
    return id;
  };
}
