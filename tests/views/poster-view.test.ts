import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultGridColumns } from '../../src/plan/grid-columns.ts';
import { publish, type PublishedWorkspace } from '../../src/plan/publish.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { fillColumns } from '../../src/views/poster-fill.ts';
import { posterPapers } from '../../src/views/poster-paper.ts';
import { posterView, type PosterView } from '../../src/views/poster-view.ts';
import { countedUnits, firstClauses } from '../../src/views/poster-words.ts';
import { day, due, group, role, site, smallPlan, task } from '../plan/small-plan.ts';

const reader = { asOf: day('2021-06-15'), edition: 'public' } as const;
const text = '虚构的事情要做完，并且逐条记下来；按月报送，按季汇总，年底再看一遍有没有遗漏。';

const rowsOf = (view: PosterView) => view.tiles.flatMap(({ blocks }) => blocks.flat());
const tasksOf = (view: PosterView) => rowsOf(view).filter(({ kind }) => kind === 'task');
const shape = ({ sheet, wording, down, across, tiles, grid }: PosterView) =>
  `${sheet.paper} ${wording} ${String(down)}×${String(across)} ${String(tiles[0]?.blocks.length)} ${grid === undefined ? '-' : 'grid'}`;

describe('the wall charts of the five plans', () => {
  let workspace: PublishedWorkspace;
  beforeAll(async () => {
    const reading = await readWorkspace(new URL('../../', import.meta.url).pathname);
    workspace = publish(reading.workspace!, 'public');
  });

  it('take one A3 sheet each, with the grid where tasks have dates', () => {
    const found = workspace.plans.map((plan) => [plan.id, shape(posterView(plan, reader, workspace.site, 'a3'))]);
    expect(Object.fromEntries(found)).toEqual({
      'fuling-2020-three-year': 'a3 short 1×1 2 grid',
      'safety-2023-keypoints': 'a3 opening 1×1 2 -',
      'xinzhou-2021-inspection': 'a3 brief 1×1 3 -',
      'yanchi-2022-division': 'a3 full 1×1 2 -',
      'yueqing-2020-three-year': 'a3 short 1×1 1 grid',
    });
  });

  it('are never set smaller than the paper’s least size, and fill no sheet beyond its edge', () => {
    for (const plan of workspace.plans) {
      for (const paper of posterPapers) {
        const { measures, tiles, down } = posterView(plan, reader, workspace.site, paper);
        const least = { a3: 9, a2: 12, a1: 16, a0: 22 }[paper];
        expect(Math.min(measures.size, measures.least, measures.lead, measures.group, measures.title)).toBeGreaterThanOrEqual(least);
        for (const { row, blocks } of tiles) {
          const above = row === 1 ? measures.bandHeight + measures.phaseHeight : 0;
          const room = measures.contentHeight - above - (row === down ? measures.footHeight : 0) - measures.headHeight;
          for (const rows of blocks) expect(rows.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(room);
        }
      }
    }
  });

  it('have every task once, in order, with its number', () => {
    for (const plan of workspace.plans) {
      const view = posterView(plan, reader, workspace.site, 'a3');
      expect(
        tasksOf(view)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(plan.tasks.map(({ id }) => id).toSorted());
      const numbers = tasksOf(view).map(({ cells }) => cells.find(({ key }) => key === 'no')?.lines.join(''));
      if (plan.tasks.some(({ no }) => no !== undefined))
        expect(numbers).toEqual(tasksOf(view).map(({ id }) => plan.tasks.find((task) => task.id === id)?.no ?? ''));
    }
  });
});

describe('how much is said', () => {
  it('one task is said in full, large, on one sheet', () => {
    const view = posterView(smallPlan({ title: '虚构的方案', tasks: [task('t1', { text })] }), reader, site, 'a3');
    expect(shape(view)).toBe('a3 full 1×1 1 -');
    expect(view.measures.size).toBe(14);
    expect(
      tasksOf(view)[0]
        ?.cells.find(({ key }) => key === 'text')
        ?.lines.join(''),
    ).toBe(text);
  });

  it('an empty plan is a sheet with its title', () => {
    const view = posterView(smallPlan({ title: '虚构的方案', tasks: [] }), reader, site, 'a3');
    expect([view.titleLines, view.tiles.length, rowsOf(view)]).toEqual([['虚构的方案挂图'], 1, []]);
  });

  it('whole clauses stand behind a short name, as many as sixty characters hold, and not the name again', () => {
    expect(
      firstClauses({ short: '虚构的事情', text: `虚构的事情：${'甲'.repeat(20)}，${'乙'.repeat(30)}；${'丙'.repeat(30)}。` }, 60),
    ).toBe(`${'甲'.repeat(20)}，${'乙'.repeat(30)}。`);
    expect(firstClauses({ short: '短名', text: `${'甲'.repeat(61)}。` }, 60)).toBe('');
  });

  it('units too many for three lines are counted', () => {
    expect(countedUnits('办公室、疾病控制科、医政中医科')).toBe('办公室等3个单位');
    expect(countedUnits('县卫生健康综合行政执法大队')).toBe('县卫生健康综合行政执法大队');
  });

  it('a thousand tasks are tiled, none lost, none doubled', () => {
    const more = { text, roles: [role('lead', '医政股', 'ke')], deadline: due('2021年底', '2021-12-31') };
    const tasks = Array.from({ length: 1000 }, (_, index) => task(`t${String(index)}`, { no: String(index + 1), ...more }));
    const view = posterView(smallPlan({ tasks }), reader, site, 'a3');
    expect(view.tiles).toHaveLength(view.across * view.down);
    expect(view.tiles.length).toBeGreaterThan(4);
    expect(view.across - view.down).toBeGreaterThanOrEqual(0);
    expect(new Set(tasksOf(view).map(({ id }) => id)).size).toBe(1000);
    expect(tasksOf(view)).toHaveLength(1000);
  });

  it('a part has no state of its own', () => {
    const empty = { measures: [], roles: [], milestones: [], targets: [], duties: [], appliesTo: [], notes: [] };
    const parts = [{ id: 't1-1', no: '（1）', text: '分项', ...empty }];
    const view = posterView(smallPlan({ tasks: [task('t1', { no: '1', parts })] }), reader, site, 'a3');
    expect(rowsOf(view).map(({ id, status }) => [id, status?.state])).toEqual([
      ['t1', '未填报'],
      ['t1-1', undefined],
    ]);
  });

  const months = (years: number) => {
    const window = { text: '期限', start: day('2024-03-01'), end: day(`${String(2024 + years)}-02-28`) };
    const long = '某县某某卫生健康综合行政执法和公共卫生应急处置医疗救治保障协调联席会议的办公室';
    const roles = (['lead', 'responsible', 'assist'] as const).map((kind) => role(kind, long, 'ban'));
    const tasks = [task('t1', { no: '1', text, roles, deadline: due('2025年底', '2025-12-31') })];
    return smallPlan({ period: { ...window, flags: [] }, grid: defaultGridColumns(window, 'month'), tasks });
  };

  it('a grid that leaves no room for the tasks is left out, on every paper, and the foot says so', () => {
    for (const paper of posterPapers) expect(posterView(months(6), reader, site, paper)).toMatchObject({ grid: undefined, gridless: true });
    expect(posterView(smallPlan({ tasks: [task('t1')] }), reader, site, 'a3').gridless).toBe(false);
  });

  it('no head of twenty years is parted within its digits, and quarters take two lines', () => {
    const heads = (end: string, by: 'year' | 'quarter') => {
      const window = { text: '期限', start: day('2016-01-01'), end: day(end) };
      const plan = smallPlan({
        period: { ...window, flags: [] },
        grid: defaultGridColumns(window, by),
        tasks: [task('t1', { deadline: due('年底', end) })],
      });
      return posterPapers.map((paper) => posterView(plan, reader, site, paper).grid?.columns.map(({ lines }) => lines));
    };
    for (const columns of heads('2035-12-31', 'year')) expect([columns?.length, columns?.[0]]).toEqual([20, ['2016', '年']]);
    for (const columns of heads('2018-12-31', 'quarter')) expect(columns?.every((lines) => lines.length <= 2)).toBe(true);
  });

  it('long names of units make room for the grid before the grid is left out', () => {
    for (const paper of posterPapers) {
      const { grid, gridless } = posterView(months(2), reader, site, paper);
      expect([grid?.columns.length, gridless]).toEqual([24, false]);
    }
  });

  it('titles, heads and roles of any length end in a chart, shortened by …', () => {
    const long = '甲'.repeat(900);
    const roles = (['lead', 'responsible', 'assist', 'other'] as const).map((kind) => role(kind, long, 'ban'));
    const columns = ['text', 'lead', 'responsible', 'assist', 'other', 'deadline'].map((key) => ({ key, label: long }));
    const phases = [{ id: 'p', title: long, text: long, content: [], flags: [] }];
    const groups = [group('g', { title: long, deadline: due(long, '2021-12-31') })];
    const tasks = ['a', 'b', 'c'].map((id) => task(id, { text: long, group: 'g', roles, deadline: due(long, '2021-12-31') }));
    const view = posterView(
      smallPlan({ title: long, issuers: [{ id: 'ju', name: long }], columns, phases, groups, tasks }),
      reader,
      site,
      'a3',
    );
    expect(tasksOf(view)).toHaveLength(3);
    expect(view.titleLines).toHaveLength(4);
    expect(view.titleLines.at(-1)?.endsWith('…')).toBe(true);
  });

  it('a merged cell that a sheet’s edge would leave too little room takes no more sheets: its rows are as high as it needs', () => {
    const tasks = Array.from({ length: 24 }, (_, index) => {
      const long = `${'某县某某办'.repeat(60)}${String(Math.floor(index / 5))}`;
      return task(`t${String(index)}`, { no: String(index + 1), roles: [role('lead', long, 'ban')], deadline: due('年底', '2021-12-31') });
    });
    const view = posterView(smallPlan({ tasks }), reader, site, 'a3');
    expect([view.down, view.across, tasksOf(view).length]).toEqual([2, 2, 24]);
  });

  it('unit names of forty characters and a cell of two thousand still end in a chart', () => {
    const long = '某县某某卫生健康综合行政执法和公共卫生应急处置医疗救治保障协调联席会议的办公室';
    const roles = [role('lead', long, 'ban'), role('responsible', '甲'.repeat(2000), 'jia')];
    const view = posterView(smallPlan({ tasks: [task('t1', { text: text.repeat(50), roles })] }), reader, site, 'a3');
    expect(tasksOf(view)).toHaveLength(1);
    expect(
      tasksOf(view)[0]
        ?.cells.find(({ key }) => key === 'lead')
        ?.lines.join(''),
    ).toBe(long);
  });
});

describe('rows in columns', () => {
  const row = fc.record({ group: fc.boolean(), height: fc.integer({ min: 5, max: 40 }) });

  it('are all placed once in their order, no group last in a column, no column over-full', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 60, max: 300 }),
        (rows, count, room) => {
          const columns = fillColumns(rows, Array<number>(count).fill(room));
          if (columns === undefined) return;
          expect(columns.flatMap((column) => column.filter(({ continued }) => !continued).map(({ at }) => at))).toEqual(
            rows.map((_, at) => at),
          );
          for (const column of columns) {
            expect(column.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(room + 1e-6);
            const last = column.at(-1);
            if (last !== undefined && rows[last.at]?.group === true) expect(rows[last.at + 1]?.group).not.toBe(false);
          }
        },
      ),
    );
  });
});
