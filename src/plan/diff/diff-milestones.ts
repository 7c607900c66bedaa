import { daysBetween } from '../../model/day.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { unapproved, wordsApproval } from './approvals.ts';
import { isSameTime } from './diff-deadlines.ts';
import { matchItems } from './match-items.ts';

/** What became of the dated steps of a plan, group or row. */
export function milestoneEdits(before: readonly Milestone[], after: readonly Milestone[], place: EditPlace): readonly PlanEdit[] {
  const { pairs, dropped, added } = matchItems(before, after, ({ text }) => text);
  return [
    ...pairs.flatMap(([old, milestone]) => pairEdits(old, milestone, place)),
    ...added.map((one): PlanEdit => ({
      kind: 'milestone-added',
      place,
      after: wordsOf(one),
      ...present({ dueAfter: one.due }),
      approval: unapproved,
    })),
    ...dropped.map((one): PlanEdit => ({
      kind: 'milestone-dropped',
      place,
      before: wordsOf(one),
      ...present({ dueBefore: one.due }),
      approval: unapproved,
    })),
  ];
}

function pairEdits(old: Milestone, milestone: Milestone, place: EditPlace): readonly PlanEdit[] {
  const days = old.due === undefined || milestone.due === undefined ? 0 : daysBetween(old.due, milestone.due);
  const dues = present({ dueBefore: old.due, dueAfter: milestone.due });
  const words = { place, subject: milestone.text, before: wordsOf(old), after: wordsOf(milestone), ...dues };
  if (days !== 0) return [{ kind: 'milestone-moved', ...words, days, approval: unapproved }];
  if (meaningOf(old) !== meaningOf(milestone) || !isSameTime(old.date, milestone.date))
    return [{ kind: 'milestone-changed', ...words, approval: unapproved }];
  return words.before === words.after ? [] : [{ kind: 'milestone-reworded', ...words, approval: wordsApproval(old.text, milestone.text) }];
}

function wordsOf({ text, date }: Milestone): string {
  return date === undefined ? text : `${date.text}${text}`;
}

function meaningOf({ condition, roles }: Milestone): string {
  return JSON.stringify([condition, roles.map(({ role, text }) => [role, text])]);
}
