import { addDays } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Span } from '../../plan/occurrences.ts';
import { dutyRows } from '../../views/duty-rows.ts';
import { duesWithin, planEntries, type PlanEntry } from '../../views/plan-entries.ts';
import type { Reader } from '../../views/reader.ts';
import { taskLabel } from '../../views/table-cells.ts';
import { plainSheet } from './plain-sheet.ts';
import { dayValue, type CellValue, type Sheet } from './sheet.ts';

/** The sheets 定期工作 (what recurs, with its next day) and 日程 (each of its days); none where nothing recurs, no 日程 where no day is known. */
export function dutySheets(plan: Plan, reader: Reader): readonly Sheet[] {
  const rows = dutyRows(plan, reader.asOf).map((row): readonly CellValue[] => [
    dayValue(row.next),
    row.kind,
    [row.text, ...(row.note === undefined ? [] : [row.note])].join('\n'),
    row.often,
    row.units,
    row.where?.label ?? '全文',
  ]);
  if (rows.length === 0) return [];
  const name = plan.short ?? plan.title;
  const days = dayRows(plan, reader);
  return [
    plainSheet('定期工作', `${name}定期工作和报送`, dutyColumns, rows, reader),
    ...(days.length === 0 ? [] : [plainSheet('日程', `${name}定期工作日程`, dayColumns, days, reader)]),
  ];
}

const dutyColumns = [
  { head: '下一次', width: 13, look: 'day' },
  { head: '类别', width: 8, look: 'centre' },
  { head: '内容', width: 62, look: 'text' },
  { head: '频次', width: 20, look: 'centre' },
  { head: '责任单位', width: 28, look: 'centre' },
  { head: '出处', width: 14, look: 'centre' },
] as const;

const dayColumns = [
  { head: '日期', width: 13, look: 'day' },
  { head: '钟点', width: 8, look: 'centre' },
  { head: '类别', width: 8, look: 'centre' },
  { head: '内容', width: 62, look: 'text' },
  { head: '责任单位', width: 36, look: 'centre' },
  { head: '出处', width: 14, look: 'centre' },
] as const;

/** Each day on which something recurs, in order: over the plan's period; of a plan without an end for a year from the as-of day. */
function dayRows(plan: Plan, { asOf }: Reader): readonly (readonly CellValue[])[] {
  const within: Span = { start: plan.period?.start ?? plan.date ?? asOf, end: plan.period?.end ?? addDays(asOf, 365) };
  const recurring = planEntries(plan, asOf).filter(({ schedule }) => schedule !== undefined);
  const days = recurring.flatMap((entry) => duesWithin(entry, plan, within).map((day) => ({ day, entry })));
  return days.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ day, entry }) => [{ day }, ...wordsOf(entry)]);
}

function wordsOf({ hour, kind, text, roles, task }: PlanEntry): readonly CellValue[] {
  const who = [...new Set(roles.map((role) => role.text))].join('、');
  return [hour, kind, text, who, task === undefined ? '全文' : taskLabel(task)];
}
