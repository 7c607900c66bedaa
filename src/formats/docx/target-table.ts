import type { TargetRow } from '../../views/plan-view.ts';
import type { Block } from './block.ts';
import { size } from './measures.ts';
import { plainTable } from './plain-table.ts';
import { run } from './text-runs.ts';

const words = (text: string) => (text === '' ? [] : [[run(text, { size: size.smallFour })]]);

/** The targets of a plan as a table: 目标, 要求, 何时, 出处. */
export function targetTable(targets: readonly TargetRow[]): Block {
  const rows = targets.map((target) => [
    [target.text, ...target.flags].flatMap(words),
    words(target.wanted),
    words(target.when),
    words(target.where?.label ?? '全文'),
  ]);
  return { table: plainTable([['目标', '要求', '何时', '出处'].map(words)], rows, [5, 2, 2.4, 2]) };
}
