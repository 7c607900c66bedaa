import type { Plan } from '../../model/plan.ts';
import type { Reader } from '../../views/reader.ts';
import { targetRows } from '../../views/target-rows.ts';
import { plainSheet } from './plain-sheet.ts';
import type { Sheet } from './sheet.ts';

/** The sheet 目标: what is measured, what is to be reached and when, and the doubts of the source; none where the plan has no targets. */
export function targetSheets(plan: Plan, reader: Reader): readonly Sheet[] {
  const targets = targetRows(plan);
  if (targets.length === 0) return [];
  const columns = [
    { head: '目标', width: 52, look: 'text' },
    { head: '要求', width: 16, look: 'centre' },
    { head: '何时', width: 18, look: 'centre' },
    { head: '现值', width: 22, look: 'centre' },
    { head: '出处', width: 16, look: 'centre' },
    { head: '说明', width: 30, look: 'text' },
  ] as const;
  const rows = targets.map(({ text, wanted, when, actual, where, flags }) => [
    text,
    wanted,
    when,
    actual,
    where?.label ?? '全文',
    flags.join('；'),
  ]);
  return [plainSheet('目标', `${plan.short ?? plan.title}目标`, columns, rows, reader)];
}
