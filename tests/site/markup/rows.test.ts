import { expect, it } from 'vitest';
import { headIds } from '../../../src/site/head-ids.ts';
import { linksFrom } from '../../../src/site/links.ts';
import { agendaDay } from '../../../src/site/markup/agenda-day.ts';
import { ganttGround } from '../../../src/site/markup/gantt-drawing.ts';
import { ganttRow } from '../../../src/site/markup/gantt-row.ts';
import { groupRow } from '../../../src/site/markup/group-row.ts';
import { gridRows } from '../../../src/site/markup/grid-rows.ts';
import type { Markup } from '../../../src/site/markup/markup.ts';
import { taskRows, type RowsOfTable } from '../../../src/site/markup/task-rows.ts';
import { where } from '../../../src/site/markup/where.ts';
import { unitDutyRow } from '../../../src/site/markup/unit-duty-row.ts';
import { tableColumns } from '../../../src/site/table-columns.ts';
import { calendarYear } from '../../../src/views/calendar-view.ts';
import { ganttView } from '../../../src/views/gantt-view.ts';
import { gridView } from '../../../src/views/grid-view.ts';
import type { Reader } from '../../../src/views/reader.ts';
import { tableView } from '../../../src/views/table-view.ts';
import { unitViews } from '../../../src/views/unit-view.ts';
import { day, due, group, litSite, milestone, open, role, smallPlan, task } from '../../plan/small-plan.ts';
import { smallWorkspace, unit } from '../../views/small-workspace.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const lights = { 逾期: { word: '红灯', letter: '红' } };
const href = linksFrom('plans/small/index.txt');
const units = [
  { id: 'office', name: '办公室' },
  { id: 'yizheng', name: '医政科' },
];
const shared = { ...role('lead', '办公室、医政科'), units };
const part = {
  id: 'a-1',
  no: '（1）',
  text: '分项',
  ...{ measures: [], roles: [], milestones: [], targets: [], duties: [], appliesTo: [], notes: [] },
};
/** Every kind of row and cell; words that a page must not take for its own are among them. */
const plan = smallPlan({
  ...{ title: '三年<行动>', short: '行动' },
  groups: [group('g', { no: '一', title: '分组&甲', milestones: [milestone('分组节点', '2021-07-31')] }), group('h', { no: '二' })],
  grid: [
    { label: '2020年', start: '2020-01-01', end: '2020-12-31' },
    { label: '2021年', start: '2021-01-01', end: '2021-12-31' },
    { label: '2022年', start: '2022-01-01', end: '2022-12-31' },
  ],
  columns: ['no', 'group', 'text', 'lead', 'assist', 'deadline'].map((key) => ({ key, label: key })),
  tasks: [
    task('a', {
      ...{ no: '1', group: 'g', short: '甲<事>', measures: ['措施一', '措施二'] },
      roles: [shared, role('assist', '各"单位"')],
      deadline: due('2020年底', '2020-12-31'),
      milestones: ['一月', '二月', '三月'].map((text) => milestone(text, '2020-11-30')),
      notes: ['一条说明'],
      parts: [part],
    }),
    task('b', { ...{ no: '2', group: 'g', deadline: open }, roles: [shared] }),
    task('c', {
      ...{ no: '3', group: 'h' },
      targets: [{ text: '到2021年9月底90%', measure: '指标', value: 90, unit: '%', by: '2021-09-30', series: [], flags: [] }],
    }),
    task('d', {
      ...{ no: '4', group: 'h', deadline: due('2021年6月20日前', '2021-06-20', { hour: 17 }) },
      duties: [{ text: '每月25日前报送', every: { n: 1, unit: 'month' }, by: '25', roles: [role('responsible', '医政科', 'yizheng')] }],
    }),
    task('f', { no: '6', group: 'h', roles: [{ ...role('lead', '各单位'), inherited: 'plan' }], deadline: due('2021年底', '2021-12-31') }),
    task('e', { ...{ no: '5', group: 'h', deadline: due('2021年底', '2021-12-31') } }),
  ],
  progress: [
    { task: 'd', day: '2021-06-01', state: '已完成' },
    { task: 'f', day: '2021-06-01', state: '进行中', percent: 20 },
  ],
  changes: [{ task: 'e', kind: '取消', day: '2021-06-10', approver: '局' }],
});
const workspace = smallWorkspace(
  [plan],
  units.map(({ id, name }) => unit(id, { name })),
);

/** Rows as a person can read them: a line for each row, cell and entry. */
const lines = (rows: readonly Markup[]): string => rows.map(({ html }) => html.replace(/(?=<(?:tr|td|th|dd|dt)\b)/gu, '\n')).join('\n');

it('rows of the responsibility table', async () => {
  const table = tableView(plan, reader, litSite);
  const columns = tableColumns(table, true, '状态');
  const heads = headIds(columns.head);
  const common: RowsOfTable = {
    columns,
    heads,
    labels: columns.keys,
    prefix: 'x-',
    href,
    showLights: true,
    lights,
    members: new Map(),
    paper: false,
  };
  const rowsOf = (more: Partial<RowsOfTable>) =>
    table.bodies.flatMap((body) => [
      ...(body.group === undefined ? [] : [groupRow(body.group, common.prefix, { width: columns.width, bar: 2 })]),
      taskRows(body, body.group === undefined ? [] : [`${body.group.id}-h`], { ...common, ...more }),
    ]);
  await expect(lines(rowsOf({}))).toMatchFileSnapshot('expected/task-rows.txt');
  await expect(lines(rowsOf({ paper: true, href: undefined, members: undefined, showLights: false }))).toMatchFileSnapshot(
    'expected/task-rows-on-paper.txt',
  );
});

it('rows of the control grid', async () => {
  const grid = gridView(plan, reader, litSite)!;
  await expect(lines([gridRows(grid, true, 'x-')])).toMatchFileSnapshot('expected/grid-rows.txt');
});

it('rows of the Gantt chart', async () => {
  const gantt = ganttView(plan, reader, litSite)!;
  const ground = ganttGround(gantt);
  await expect(lines(gantt.rows.map((row) => ganttRow(row, ground, true)))).toMatchFileSnapshot('expected/gantt-rows.txt');
});

it('rows of a unit', async () => {
  const items = unitViews(workspace, reader).flatMap(({ id, sections }) =>
    sections.flatMap((section) => section.items.map((item) => ({ id, item }))),
  );
  const rows = items.map(({ id, item }) => unitDutyRow(item, { unit: id, href, asOf: reader.asOf, lights }));
  await expect(lines(rows)).toMatchFileSnapshot('expected/unit-duty-rows.txt');
});

it('days of the calendar', async () => {
  const days = calendarYear(2021, workspace, reader).months.flatMap(({ weeks }) => weeks.flat().filter((one) => one !== undefined));
  const rows = days.filter(({ entries }) => entries.length > 0).map((one) => agendaDay(one, reader.asOf, href));
  await expect(lines(rows)).toMatchFileSnapshot('expected/agenda-days.txt');
});

it('the row that something stands in is a link on the page that has it', () => {
  const place = { label: '任务1', anchor: 'a' };
  const written = [where(place, true), where(place, false), where(undefined, true)].map(({ html }) => html);
  expect(written).toEqual(['<a href="#a">任务1</a>', '任务1', '<span class="missing">全文</span>']);
});
