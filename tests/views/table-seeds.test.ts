import { expect, it } from 'vitest';
import { publish } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { tableView, type TableCell, type TableView } from '../../src/views/table-view.ts';
import { day } from '../plan/small-plan.ts';

/** Cells of sentences by their first words, the others whole; `〃` for a cell that the one above covers, `×3` for one that covers three rows. */
function cellWords({ key, kind, lines, rowspan, covered }: TableCell): string {
  if (covered) return '〃';
  const isLong = key === 'text' || key === 'requirement' || key === 'measures';
  const words = isLong ? [...lines.join(' / ')].slice(0, 12).join('') : lines.join(' / ');
  return `${kind === 'blank' ? '（空白）' : words}${rowspan > 1 ? ` ×${rowspan}` : ''}`;
}

function tableText(id: string, { head, bodies, counts, taskCount, groupCount }: TableView): string {
  const lines = [
    `${id}：${taskCount}项，${groupCount}组`,
    ...head.map((row) => row.map(({ text }) => text).join(' | ')),
    ...bodies.flatMap(({ group, rows }) => [
      ...(group === undefined ? [] : [`【${group.no ?? ''}${group.title}】${group.deadline ?? ''}`]),
      ...rows.map((row) => row.cells.map(cellWords).join(' | ')),
    ]),
    ...counts.map(({ text, declared, counted, agrees }) => `称 ${text}（${declared}），列 ${counted}，${agrees ? '相符' : '不符'}`),
  ];
  return lines.join('\n');
}

it('the tables of the five seeds: their words, order, groups and merges', async () => {
  const { workspace } = await readWorkspace(new URL('../../', import.meta.url).pathname);
  const published = publish(workspace!, 'public');
  const reader = { asOf: day('2021-06-15'), edition: 'public' } as const;
  const tables = published.plans.map((plan) => tableText(plan.id, tableView(plan, reader, published.site)));
  await expect(`${tables.join('\n\n')}\n`).toMatchFileSnapshot('expected/seed-tables.txt');
});
