import { formatDay } from '../../model/day.ts';
import type { Phase } from '../../model/phase.ts';
import { centred, missing, tableHtml, wordsCell, type Cell } from './table.ts';

/** The phases of a plan (阶段) as a table: the office's words for the time, the days that they mean, and what is to be done. */
export function phaseFragment(phases: readonly Phase[], caption: string): string {
  return tableHtml({
    caption,
    leastWidth: 620,
    head: [['阶段', '时间', '起止', '要做的事'].map((word) => wordsCell([word]))],
    rows: phases.map((phase) => [
      wordsCell([`${phase.no ?? ''}${phase.title}`], { head: 'row' }),
      wordsCell([phase.text], { look: centred }),
      spanCell(phase),
      phase.content.length === 0 ? { html: missing('原文未写') } : wordsCell(phase.content),
    ]),
  });
}

function spanCell({ start, end }: Phase): Cell {
  if (start === undefined && end === undefined) return { html: missing('未定'), look: centred };
  const words = `${start === undefined ? '起日未写' : formatDay(start)}—${end === undefined ? '未写' : formatDay(end)}`;
  return wordsCell([words], { look: centred });
}
