import type { HazardCounts } from '../../plan/hazard-counts.ts';
import type { HazardsView } from '../../views/ledger-view.ts';
import type { Reader } from '../../views/reader.ts';
import { plainSheet } from './plain-sheet.ts';
import type { CellValue, Sheet } from './sheet.ts';

const columns = [
  { head: '分类', width: 10, look: 'centre' },
  { head: '名称', width: 22, look: 'text' },
  { head: '合计', width: 8, look: 'centre' },
  { head: '未销号', width: 8, look: 'centre' },
  { head: '其中逾期', width: 9, look: 'centre' },
  { head: '其中回潮', width: 9, look: 'centre' },
  { head: '按期销号', width: 9, look: 'centre' },
  { head: '逾期销号', width: 9, look: 'centre' },
  { head: '整改率（%）', width: 11, look: 'centre' },
  { head: '五落实率（%）', width: 13, look: 'centre' },
] as const;

/** The sheet 统计: hazards counted in all, by grade and by unit, as of the reader's day. */
export function hazardCountsSheet({ counts, byGrade, byUnit }: HazardsView, reader: Reader): Sheet {
  return plainSheet(
    '统计',
    '问题隐患统计',
    columns,
    [
      countsRow('全部', '全部', counts),
      ...byGrade.map((one) => countsRow('等级', one.grade ?? '没有分级', one.counts)),
      ...byUnit.map((one) => countsRow('单位', one.label, one.counts)),
    ],
    reader,
  );
}

function countsRow(kind: string, name: string, counts: HazardCounts): readonly CellValue[] {
  const { total, open, overdue, back, closedOnTime, closedLate, rate, fiveRate } = counts;
  return [kind, name, total, open, overdue, back, closedOnTime, closedLate, rate, fiveRate];
}
