import { formatDay } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { Target, TargetFlag } from '../model/target.ts';
import { valueText } from './dated-points.ts';
import type { TargetRow } from './plan-view.ts';
import { numbered, taskLabel } from './table-cells.ts';

/** The targets of a plan, its groups, tasks and parts as rows, in the order of the record; a target in steps has a row for each. */
export function targetRows(plan: Plan): readonly TargetRow[] {
  const groups = plan.groups.flatMap((group) =>
    rows(group.targets, { label: numbered({ no: group.no, title: group.no === undefined ? group.title : '' }), anchor: group.id }),
  );
  const tasks = plan.tasks.flatMap((task) => {
    const where = { label: taskLabel(task), anchor: task.id };
    return [task, ...task.parts].flatMap(({ targets }) => rows(targets, where));
  });
  return [...rows(plan.targets, undefined), ...groups, ...tasks];
}

function rows(targets: readonly Target[], where: TargetRow['where']): readonly TargetRow[] {
  return targets.flatMap((target) => (target.series.length === 0 ? [rowOf(target, where)] : stepRows(target, where)));
}

function rowOf(target: Target, where: TargetRow['where']): TargetRow {
  const when = target.byText ?? (target.by === undefined ? '' : formatDay(target.by));
  return {
    text: target.measure === '' ? target.text : target.measure,
    wanted: wanted(target),
    when,
    actual: actualOf(target),
    where,
    flags: flagsOf(target),
  };
}

function stepRows(target: Target, where: TargetRow['where']): readonly TargetRow[] {
  const whole = rowOf(target, where);
  return target.series.map((step) => {
    const when = step.year === undefined ? (step.end === undefined ? '' : formatDay(step.end)) : `${step.year}年`;
    return { ...whole, wanted: wanted({ unit: target.unit, ...step }), when };
  });
}

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '＞', '<': '＜', '=': '', '约': '约' };

/** What is to be reached, as short as a table cell: ≥75%, 3—5家; empty where the words give no number. */
export function wanted(target: Pick<Target, 'compare' | 'value' | 'unit'> & { readonly max?: number | undefined }): string {
  const value = valueText(target);
  if (value === undefined) return '';
  if (target.max !== undefined) return `${target.value ?? ''}—${target.max}${target.unit ?? ''}`;
  return `${signs[target.compare ?? '='] ?? ''}${value}`;
}

function actualOf({ actual, unit }: Target): string | undefined {
  return actual === undefined ? undefined : `${valueText({ value: actual.value, unit }) ?? ''}（${formatDay(actual.day)}）`;
}

const flagWords: Readonly<Partial<Record<TargetFlag, string>>> = {
  'aim': '原文为力争',
  'condition': '限额，是条件而非目标',
  'accumulation-unstated': '原文未写明是否累计',
  'doubt-before': '“前”按当期末日计',
  'inherited-year': '年份承前文',
};

/** Doubts in the reader's words; what is not known to be cumulative or yearly says so. */
function flagsOf({ flags, accumulation, series, note }: Target): readonly string[] {
  const unsaid = accumulation === 'unstated' && series.length > 1 ? (['accumulation-unstated'] as const) : [];
  const words = [...new Set<TargetFlag>([...flags, ...unsaid])].flatMap((flag) => flagWords[flag] ?? []);
  return note === undefined || words.some((word) => note.includes(word))
    ? words
    : [...words.filter((word) => !/累计/u.test(note) || !/累计/u.test(word)), note];
}
