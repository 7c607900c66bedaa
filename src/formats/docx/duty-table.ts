import { formatDay } from '../../model/day.ts';
import type { DutyRow } from '../../views/plan-view.ts';
import type { Block } from './block.ts';
import { size } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { run } from './text-runs.ts';

const words = (text: string) => (text === '' ? [] : [[run(text, { size: size.smallFour })]]);

/** The duties of a plan as a table: 下一次, 类别, 内容, 频次, 责任单位, 出处. */
export function dutyTable(duties: readonly DutyRow[]): Block {
  const rows = duties.map((duty) => [
    words(duty.next === undefined ? '日期未定' : formatDay(duty.next)),
    words(duty.kind),
    [duty.text, ...(duty.note === undefined ? [] : [duty.note])].flatMap(words),
    words(duty.often),
    words(duty.units === '' ? '原文未写' : duty.units),
    words(duty.where?.label ?? '全文'),
  ]);
  return { table: plainTable([['下一次', '类别', '内容', '频次', '责任单位', '出处'].map(words)], rows, [2, 1.2, 4, 2, 2, 1.6]) };
}
