import type { EditKind, EditPlace, PlanEdit } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import type { Target } from '../../model/target.ts';
import { unapproved, wordsApproval } from './approvals.ts';
import { matchItems } from './match-items.ts';

/** What became of the targets of a plan, group or task: added, dropped, raised, lowered, otherwise changed, or put in other words. */
export function targetEdits(before: readonly Target[], after: readonly Target[], place: EditPlace): readonly PlanEdit[] {
  const { pairs, dropped, added } = matchItems(before, after, ({ text }) => text);
  return [
    ...pairs.flatMap(([old, target]) => pairEdits(old, target, place)),
    ...added.map((target): PlanEdit => ({ kind: 'target-added', place, after: target.text, approval: unapproved })),
    ...dropped.map((target): PlanEdit => ({ kind: 'target-dropped', place, before: target.text, approval: unapproved })),
  ];
}

function pairEdits(old: Target, target: Target, place: EditPlace): readonly PlanEdit[] {
  const subject = target.measure === '' ? {} : { subject: target.measure };
  const words = { place, ...subject, ...present({ before: old.text, after: target.text, dueBefore: old.by, dueAfter: target.by }) };
  const kind = kindOf(old, target);
  if (kind !== undefined) return [{ kind, ...words, approval: unapproved }];
  return old.text === target.text ? [] : [{ kind: 'target-reworded', ...words, approval: wordsApproval(old.measure, target.measure) }];
}

function kindOf(old: Target, target: Target): EditKind | undefined {
  if (frameOf(old) !== frameOf(target)) return 'target-changed';
  const steps = stepsOf(old).map((value, index) => compareNumbers(value, stepsOf(target)[index]));
  if (steps.length !== stepsOf(target).length || steps.includes(undefined)) return 'target-changed';
  const [up, down] = [steps.some((step) => step === 1), steps.some((step) => step === -1)];
  if (up && down) return 'target-changed';
  if (!up && !down) return undefined;
  // A cap that is raised asks for less.
  return up === (target.compare === '<=' || target.compare === '<') ? 'target-lowered' : 'target-raised';
}

/** What of a target is no amount: how it compares, in which unit, by when, for which areas. */
function frameOf({ compare, unit, by, accumulation, quotas = [], series, value, flags }: Target): string {
  const years = series.map((step) => [step.year, step.start, step.end, step.compare, step.unit].join(' '));
  return [compare, unit, by, accumulation, value === undefined, flags.includes('aim'), ...years, ...quotas.map(({ area }) => area)].join(
    '|',
  );
}

function stepsOf({ value, max, multiplier = 1, series, quotas = [] }: Target): readonly (number | undefined)[] {
  const scaled = (one: number | undefined) => (one === undefined ? undefined : one * multiplier);
  return [
    ...(value === undefined ? [] : [scaled(value)]),
    ...(max === undefined ? [] : [scaled(max)]),
    ...series.map((step) => step.value),
    ...quotas.map((quota) => quota.value),
  ];
}

/** 1 where the second number is greater, -1 where it is less; undefined where only one is known. */
function compareNumbers(old: number | undefined, now: number | undefined): -1 | 0 | 1 | undefined {
  if (old === now) return 0;
  if (old === undefined || now === undefined) return undefined;
  return now > old ? 1 : -1;
}
