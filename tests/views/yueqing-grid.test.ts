import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { publish } from '../../src/plan/publish.ts';
import { gridView, type GridCell, type GridView } from '../../src/views/grid-view.ts';
import { tableView, type TableView } from '../../src/views/table-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { day } from '../plan/small-plan.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'public' };

/** The rows of the table that a person made: the printed number, then eleven cells. */
function expectedRows(): readonly (readonly string[])[] {
  const text = readFileSync(new URL('expected/yueqing-grid.txt', import.meta.url), 'utf8');
  const [, table = ''] = text.split(/^行.*\n/mu);
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(/[\s|]+/u));
}

const letters = { deadline: 'D', milestone: 'M', target: 'T', duty: 'R' } as const;

function cellMark({ bar, points }: GridCell): string {
  return (bar === 'none' ? '.' : '=') + points.map((point) => letters[point.kind] + (point.value ?? '')).join('');
}

describe('乐清', () => {
  let grid: GridView;
  let table: TableView;
  beforeAll(async () => {
    const { workspace } = await readWorkspace(new URL('../../', import.meta.url).pathname);
    const published = publish(workspace!, 'public');
    const plan = published.plans.find(({ id }) => id === 'yueqing-2020-three-year')!;
    grid = gridView(plan, reader, published.site)!;
    table = tableView(plan, reader, published.site);
  });

  it('its grid is the table made by hand, 25 rows × 11 columns', () => {
    const expected = expectedRows();
    expect(expected).toHaveLength(25);
    expect(expected.every((row) => row.length === 12)).toBe(true);
    expect(grid.rows.map((row) => [row.no, ...row.cells.map(cellMark)])).toEqual(expected);
  });

  it('bars begin in the first column, end in the column of the deadline', () => {
    const task8 = grid.rows.find(({ id }) => id === 't8')!;
    expect(task8.cells.map(({ bar }) => bar)).toEqual([
      'start',
      ...Array<string>(5).fill('through'),
      'end',
      ...Array<string>(4).fill('none'),
    ]);
  });

  it('its heads stand over 1, 2, 4 and 4 columns; the as-of day in 2021 Q2', () => {
    expect(grid.phases.map(({ span }) => span)).toEqual([1, 2, 4, 4]);
    expect(grid.columns.filter(({ phaseStart }) => phaseStart)).toHaveLength(4);
    expect(grid.columns.findIndex(({ now }) => now)).toBe(4);
  });

  /** The runs of merged cells of a column: numbers of their first and last row. */
  const runs = (key: string) =>
    table.bodies.flatMap(({ rows }) =>
      rows.flatMap((row, index) => {
        const cell = row.cells.find((one) => one.key === key)!;
        return cell.covered ? [] : [`${row.no}-${rows[index + cell.rowspan - 1]!.no} ${cell.lines.join('')}`];
      }),
    );

  it('leads are merged as printed: within a group, where neighbours are equal', () => {
    expect(runs('lead')).toEqual([
      '1-3 局办公室',
      '4-4 局办公室',
      '5-5 局医政科',
      '6-7 局办公室',
      '8-8 局基建招标办',
      '9-12 局办公室',
      '13-14 办公室',
      '15-18 局公卫科',
      '19-19 公卫科',
    ]);
  });

  it('units are merged independently of leads', () => {
    expect(runs('responsible')).toEqual([
      '1-3 局机关各科室、各医疗卫生单位',
      '4-8 各医疗卫生单位',
      '9-12 各医疗卫生单位',
      '13-14 局公卫科、局卫生应急办，各医疗卫生单位',
      '15-18 市疾控中心、市卫生监督所',
      '19-19 市卫生监督所',
    ]);
  });

  it('deadlines are not merged', () => {
    expect(table.bodies.flatMap(({ rows }) => rows.map((row) => row.cells.at(-1)!.rowspan))).toEqual(Array<number>(19).fill(1));
  });

  it('columns in its own words and order', () => {
    expect(table.head[0]!.map(({ text }) => text)).toEqual(['序号', '任务', '牵头科室', '责任单位', '完成时间']);
    expect(table.bodies.map(({ group }) => [group?.no, group?.deadline])).toEqual([
      ['（一）', '2022年12月'],
      ['（二）', '2022年12月'],
      ['（三）', undefined],
      ['（四）', '2022年12月'],
      ['（五）', '2022年12月'],
      ['（六）', '2022年12月'],
    ]);
  });
});
