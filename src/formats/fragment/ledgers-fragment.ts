import { formatDay } from '../../model/day.ts';
import type { HazardTarget } from '../../views/hazard-targets.ts';
import { hazardVerdict } from '../../views/hazard-words.ts';
import type { HazardsView, LedgersView } from '../../views/ledger-view.ts';
import { percentWords } from '../../views/percent-words.ts';
import { hazardCountsTable, hazardTable } from './hazard-table.ts';
import { hazardShares } from './ledger-fragment.ts';
import { captionHtml, centred, tableHtml, wordsCell } from './table.ts';

/** The ledgers of a plan as of the day, as tables: how many entries each has, hazards by grade and unit, targets, what is overdue. */
export function ledgersFragment(view: LedgersView): string {
  const { short, asOf, hazards, targets } = view;
  return [
    captionHtml(`${short}台账（截至${formatDay(asOf)}）`),
    ...(hazards === undefined ? [] : [hazardTables(view, hazards)]),
    ...(targets.length === 0 ? [] : [targetTable(targets)]),
    ...(hazards === undefined || hazards.overdue.length === 0
      ? []
      : [hazardTable(hazards.overdue, `逾期未销号的隐患，${String(hazards.overdue.length)}条`)]),
    ...customCounts(view),
  ].join('');
}

function hazardTables({ ledgers }: LedgersView, hazards: HazardsView): string {
  const rows = ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? [{ label: ledger.title, counts: ledger.counts }] : []));
  return hazardCountsTable(rows, '台账', '问题隐患', rows.length > 1 ? hazards.counts : undefined) + hazardShares(hazards, '问题隐患');
}

function customCounts({ ledgers }: LedgersView): readonly string[] {
  const custom = ledgers.flatMap((ledger) => (ledger.kind === 'custom' ? [ledger] : []));
  if (custom.length === 0) return [];
  const rows = custom.map(({ title, rows: entries }) => [
    wordsCell([title], { head: 'row' }),
    wordsCell([`${String(entries.length)}条`], { look: centred }),
  ]);
  return [tableHtml({ caption: '其他台账', leastWidth: 320, head: [[wordsCell(['台账']), wordsCell(['已登记'])]], rows })];
}

function targetTable(targets: readonly HazardTarget[]): string {
  return tableHtml({
    caption: '目标和实际',
    leastWidth: 680,
    head: [['目标', '何时', '要求', '累计实际', '当年实际', '算到', '判定'].map((word) => wordsCell([word]))],
    rows: targets.map((row) => [
      wordsCell([row.measure], { head: 'row' }),
      ...[row.when, row.wanted, percentWords(row.all), percentWords(row.ownYear), formatDay(row.day), hazardVerdict(row)].map((words) =>
        wordsCell([words], { look: centred }),
      ),
    ]),
  });
}
