import { formatDay } from '../../model/day.ts';
import type { HazardCounts } from '../../plan/hazard-counts.ts';
import type { HazardStatus } from '../../plan/hazard-status.ts';
import { hazardColumns, hazardDuties, hazardFigure, hazardRemarks, hazardReturns } from '../../views/hazard-words.ts';
import { escaped } from './element.ts';
import { centred, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

const heads = ['序号', '单位', '发现', '问题隐患', '等级', '五落实', '时限', '情况'];

/** Hazards one by one as a table: what was found, 五落实, deadline, state on the day. */
export function hazardTable(statuses: readonly HazardStatus[], caption: string): string {
  return tableHtml({
    caption,
    leastWidth: 900,
    head: [heads.map((word) => wordsCell([word]))],
    rows: statuses.map((status, index) => [wordsCell([String(index + 1)], { look: centred }), ...cellsOf(status)]),
  });
}

function cellsOf(status: HazardStatus): readonly Cell[] {
  const { unit, section, found, hazard, grade, deadline } = status.hazard;
  return [
    { html: escaped(unit) + (section === undefined ? '' : under(`${section}督促`)) },
    wordsCell([formatDay(found)], { look: centred }),
    wordsCell([hazard], { head: 'row' }),
    { html: grade === undefined ? missing('未分') : escaped(grade), look: centred },
    fiveCell(status),
    { html: (deadline === undefined ? missing('没有写') : escaped(deadline)) + hazardReturns(status).map(under).join(''), look: centred },
    stateCell(status),
  ];
}

function fiveCell(status: HazardStatus): Cell {
  const lines = hazardDuties(status).map(([name, words]) => escaped(`${name}：${words}`));
  const lacking = status.lacking.length === 0 ? [] : [missing(`未写明${status.lacking.join('、')}`)];
  return { html: [...lines, ...lacking].join('<br>') };
}

function stateCell(status: HazardStatus): Cell {
  const figure = hazardFigure(status);
  const more = [...(figure === undefined ? [] : [figure]), ...hazardRemarks(status)];
  return { html: escaped(status.state) + more.map(under).join(''), look: centred };
}

/** A row of counted hazards. */
export interface CountedHazards {
  readonly label: string;
  readonly counts: HazardCounts;
}

/** Hazards counted by one split as a table: ledgers, grades or units (`head`); the sum stands last. */
export function hazardCountsTable(rows: readonly CountedHazards[], head: string, caption: string, sum?: HazardCounts): string {
  const all = [...rows, ...(sum === undefined ? [] : [{ label: '全部', counts: sum }])];
  return tableHtml({
    caption,
    leastWidth: 720,
    head: [[head, ...hazardColumns.map(([label]) => label)].map((word) => wordsCell([word]))],
    rows: all.map(({ label, counts }) => [
      wordsCell([label], { head: 'row' }),
      ...hazardColumns.map(([, of]) => wordsCell([of(counts)], { look: centred })),
    ]),
  });
}
