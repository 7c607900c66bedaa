import { daysBetween, type Day } from '../../model/day.ts';
import type { Group } from '../../model/group.ts';
import type { Phase } from '../../model/phase.ts';
import type { Plan } from '../../model/plan.ts';
import type { EditPlace, PlanDiff, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import type { Window } from '../../model/window.ts';
import { notNeeded, unapproved, wordsApproval } from './approvals.ts';
import type { Comparison } from './comparison.ts';
import { deadlineEdits } from './diff-deadlines.ts';
import { fieldEdits, linesOf } from './diff-fields.ts';
import { milestoneEdits } from './diff-milestones.ts';
import { dutyEdits, reportEdits } from './diff-recurring.ts';
import { roleEdits } from './diff-roles.ts';
import { diffRows, placeOf } from './diff-rows.ts';
import { targetEdits } from './diff-targets.ts';
import { changeEdits } from './diff-changes.ts';
import { diffTasks } from './diff-tasks.ts';
import { planFields } from './plan-fields.ts';
import { groupRows, phaseRows } from './plan-rows.ts';

/**
 * What became of the plans of a workspace: those with edits, those that came and those that went, by id; none where both states are the same.
 * Deadlines and roles are compared as approved changes have them by `asOf`.
 */
export function diffPlans(before: readonly Plan[], after: readonly Plan[], asOf: Day): readonly PlanDiff[] {
  const olds = new Map(before.map((plan) => [plan.id, plan]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((plan): readonly PlanDiff[] => {
    const old = olds.get(plan.id);
    if (old === undefined) return [{ id: plan.id, title: plan.title, state: 'added', edits: [] }];
    const edits = diffPlan({ before: old, after: plan, asOf });
    return edits.length === 0 ? [] : [{ id: plan.id, title: plan.title, state: 'changed', edits: [...edits] }];
  });
  const gone = before.filter(({ id }) => !ids.has(id)).map(({ id, title }): PlanDiff => ({ id, title, state: 'dropped', edits: [] }));
  return [...kept, ...gone].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Every edit between two states of one plan: of the plan itself, its phases, groups, tasks and their parts, then changes on record that explain none of these. */
export function diffPlan(comparison: Comparison): readonly PlanEdit[] {
  const { after } = comparison;
  const place: EditPlace = { of: 'plan', title: after.short ?? after.title };
  const groups = diffGroups(comparison, place);
  const toldRoles = groups.edits
    .filter(({ kind }) => kind.startsWith('role-'))
    .map(({ place: { id }, subject }) => `${id ?? ''} ${subject ?? ''}`);
  const tasks = diffTasks(comparison, groups.newId, (group, kind) => toldRoles.includes(`${group ?? ''} ${kind ?? ''}`));
  const edits = [...planEdits(comparison, place), ...phaseEdits(comparison, place), ...groups.edits, ...tasks.edits];
  return [...edits, ...changeEdits(comparison, edits, tasks.matching.pairs)];
}

function planEdits({ before, after }: Comparison, place: EditPlace): readonly PlanEdit[] {
  return [
    ...(before.title === after.title ? [] : [titleEdit(before.title, after.title, place)]),
    ...spanEdits([before.period, after.period], 'period-moved', 'period-reworded', place),
    ...fieldEdits(planFields(before, after), place),
    ...targetEdits(before.targets, after.targets, place),
    ...milestoneEdits(before.milestones, after.milestones, place),
    ...dutyEdits([before.duties, after.duties], place, [before, after]),
    ...reportEdits([before.reports, after.reports], place, [before, after]),
  ];
}

function titleEdit(before: string, after: string, place: EditPlace): PlanEdit {
  return { kind: 'title-changed', place, before, after, approval: wordsApproval(before, after) };
}

type Span = Pick<Window, 'text' | 'start' | 'end'>;

/** A window whose days moved (counted at its end), or that only has other words. */
function spanEdits(
  [old, span]: readonly [Span | undefined, Span | undefined],
  moved: 'period-moved' | 'phase-moved',
  reworded: 'period-reworded' | undefined,
  place: EditPlace,
): readonly PlanEdit[] {
  const days = old?.end === undefined || span?.end === undefined ? 0 : daysBetween(old.end, span.end);
  const words = { place, ...present({ before: old?.text, after: span?.text, dueBefore: old?.end, dueAfter: span?.end }) };
  const isMoved = old?.start !== span?.start || old?.end !== span?.end || (old === undefined) !== (span === undefined);
  if (isMoved) return [{ kind: moved, ...words, ...(days === 0 ? {} : { days }), approval: unapproved }];
  if (old?.text === span?.text) return [];
  return [{ kind: reworded ?? 'phase-reworded', ...words, approval: notNeeded }];
}

function phaseEdits({ before, after }: Comparison, list: EditPlace): readonly PlanEdit[] {
  const { edits, matching } = diffRows('phase', phaseRows(before), phaseRows(after), list);
  return [...edits, ...matching.pairs.flatMap(([old, row]) => onePhase(old.item, row.item, placeOf('phase', row, old)))];
}

function onePhase(old: Phase, phase: Phase, place: EditPlace): readonly PlanEdit[] {
  return [
    ...spanEdits([old, phase], 'phase-moved', undefined, place),
    ...fieldEdits([{ label: '内容', lines: [old.content, phase.content] }], place),
  ];
}

interface GroupDiff {
  readonly edits: readonly PlanEdit[];
  /** The newer id of a group of the older state; its own where it is gone. */
  readonly newId: (id: string) => string;
}

function diffGroups({ before, after }: Comparison, list: EditPlace): GroupDiff {
  const same = (id: string): string => id;
  const first = diffRows('group', groupRows(before, same), groupRows(after, same), list);
  const renamed = new Map(first.matching.pairs.map(([old, row]) => [old.id, row.id]));
  const newId = (id: string): string => renamed.get(id) ?? id;
  const { edits, matching } = diffRows('group', groupRows(before, newId), groupRows(after, same), list);
  return { newId, edits: [...edits, ...matching.pairs.flatMap(([old, row]) => oneGroup(old.item, row.item, placeOf('group', row, old)))] };
}

function oneGroup(old: Group, group: Group, place: EditPlace): readonly PlanEdit[] {
  return [
    ...deadlineEdits([old.deadline, group.deadline], place, () => unapproved),
    ...roleEdits([old.roles, group.roles], place, () => unapproved),
    ...targetEdits(old.targets, group.targets, place),
    ...milestoneEdits(old.milestones, group.milestones, place),
    ...fieldEdits(
      [
        { label: '说明文字', lines: [linesOf(old.text), linesOf(group.text)] },
        { label: '备注', lines: [old.notes, group.notes], ours: true },
      ],
      place,
    ),
  ];
}
