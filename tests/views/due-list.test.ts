import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { dueItems } from '../../src/views/due-list.ts';
import { frontView } from '../../src/views/front-view.ts';
import { planView } from '../../src/views/plan-view.ts';
import type { Reader } from '../../src/views/reader.ts';
import { unitView, unitViews } from '../../src/views/unit-view.ts';
import { day, due, group, milestone, open, role, site, smallPlan, task } from '../plan/small-plan.ts';
import { notice, smallWorkspace, unit } from './small-workspace.ts';

const reader: Reader = { asOf: day('2021-06-15'), edition: 'internal' };
const monthly = (more: object = {}) => ({ text: '每月25日前', every: { n: 1, unit: 'month' }, by: '25', roles: [], ...more });

function busyPlan(more: object = {}): Plan {
  return smallPlan({
    short: '三年行动',
    groups: [group('g', { milestones: [milestone('分组节点', '2021-07-31')] })],
    tasks: [
      task('a', {
        no: '1',
        short: '甲事',
        deadline: due('2021年6月底', '2021-06-30'),
        roles: [role('lead', '办公室', 'office'), role('responsible', '各单位', 'class')],
      }),
      task('b', {
        short: '乙事',
        deadline: due('2020年底', '2020-12-31'),
        roles: [role('responsible', '医政科', 'yizheng')],
        duties: [monthly()],
      }),
      task('c', { short: '丙事', deadline: open, roles: [role('assist', '医政科', 'yizheng')] }),
      task('d', { short: '丁事', deadline: due('2021年底', '2021-12-31'), roles: [role('lead', '医政科', 'yizheng')] }),
    ],
    progress: [
      { task: 'b', day: '2020-11-01', state: '进行中' },
      { task: 'd', day: '2021-06-01', state: '已完成' },
    ],
    reports: [
      { text: '10月30日前', what: '清单', from: role('responsible', '各单位', 'class'), dates: ['2021-10-30', '2020-10-30'], owed: true },
      { text: '周动态', what: '引述', from: role('responsible', '上级', 'class'), every: { n: 1, unit: 'week' }, owed: false },
    ],
    ...more,
  });
}

describe('what is due next', () => {
  it('nearest first; of what recurs the next time; what is done, late, open or owed by nobody is left out', () => {
    const items = dueItems(busyPlan(), reader, site);
    expect(items.map(({ due: on, kind, text, anchor, unitsText }) => [on, kind, text, anchor, unitsText])).toEqual([
      ['2021-06-25', '定期', '每月25日前', 'b', '医政科'],
      ['2021-06-30', '任务', '甲事', 'a', '办公室'],
      ['2021-07-31', '节点', '分组节点', 'g', ''],
      ['2021-10-30', '报送', '清单', 'duty', '各单位'],
    ]);
  });

  it('plans that are over, and plans still to come, owe nothing today', () => {
    expect(dueItems(busyPlan(), { ...reader, asOf: day('2023-01-01') }, site)).toEqual([]);
    expect(dueItems(busyPlan(), { ...reader, asOf: day('2020-08-31') }, site)).toEqual([]);
  });

  it('a cancelled task is not due', () => {
    const changes = [{ task: 'a', kind: '取消', day: '2021-06-01', approver: '局' }];
    expect(dueItems(busyPlan({ changes }), reader, site).map(({ text }) => text)).not.toContain('甲事');
  });
});

describe('the list of a unit', () => {
  const units = [
    unit('office', { parent: 'ju' }),
    unit('yizheng'),
    unit('hospital', { kind: '医疗机构' }),
    unit('class', { kind: '类别', members: ['hospital'] }),
    unit('ju', { name: '县局' }),
    unit('idle'),
  ];
  const workspace = smallWorkspace([busyPlan()], units);
  const listOf = (id: string) =>
    unitView(
      units.find((one) => one.id === id)!,
      workspace,
      reader,
    );

  it('late first, then by due period, without a day, done', () => {
    const { sections } = listOf('yizheng');
    expect(sections.map(({ title, items }) => [title, items.map(({ kind, role: as, text }) => `${kind}${as}${text}`)])).toEqual([
      ['已逾期', ['任务responsible任务b的内容']],
      ['2021年6月到期', ['定期responsible每月25日前']],
      ['没有日期', ['任务assist任务c的内容']],
      ['已完成', ['任务lead任务d的内容']],
    ]);
    expect(listOf('yizheng')).toMatchObject({ total: 4, counts: { lead: 1, responsible: 2, assist: 1, other: 0 } });
  });

  it('a class is shown to its members, and says through which', () => {
    const [june, year] = listOf('hospital').sections;
    expect(june!.items[0]).toMatchObject({ role: 'responsible', via: 'class', others: 'office', no: '1' });
    expect(year!.title).toBe('2021年第4季度到期');
    expect(listOf('class').sections[0]!.items[0]!.via).toBeUndefined();
  });

  it('its office, other units of the row, and the words of the role column', () => {
    const office = listOf('office');
    expect(office.office).toEqual({ id: 'ju', name: '县局' });
    expect(office.sections[0]!.items[0]).toMatchObject({ roleLabel: '牵头单位', others: 'class', via: undefined });
  });

  it('a class knows its members, a member its classes; the successor has what its predecessor owed, from its day', () => {
    expect(listOf('class').members).toEqual([{ id: 'hospital', name: 'hospital' }]);
    expect(listOf('hospital').classes).toEqual([{ id: 'class', name: 'class' }]);
    const merged = [...units, unit('old', { name: '老科', successor: { unit: 'idle', from: '2021-06-15' } })];
    const plan = smallPlan({ tasks: [task('a', { roles: [role('lead', '老科', 'old')] })] });
    const on = (asOf: string) =>
      unitView(
        merged.find(({ id }) => id === 'idle')!,
        smallWorkspace([plan], merged),
        { ...reader, asOf: day(asOf) },
      );
    expect(on('2021-06-14').total).toBe(0);
    expect(on('2021-06-15').sections[0]!.items[0]).toMatchObject({ role: 'lead', via: 'old', viaKind: 'predecessor' });
    expect(unitView(merged.at(-1)!, smallWorkspace([plan], merged), reader)).toMatchObject({
      total: 1,
      successors: [{ id: 'idle', from: '2021-06-15' }],
    });
  });

  it('names the persons of a row; a person of its own means the unit', () => {
    const persons = [
      { name: '王示例', post: '副局长' },
      { post: '分管院长', unit: 'hospital' },
    ];
    const roles = [{ ...role('lead', '王示例副局长、分管院长'), persons }];
    const plan = smallPlan({ tasks: [task('a', { roles })] });
    const view = unitView(unit('hospital'), smallWorkspace([plan], units), reader);
    expect(view.sections[0]!.items[0]).toMatchObject({ role: 'lead', persons: '牵头：王示例（副局长）、分管院长' });
  });

  it('of what recurs the next day, and the last one when it is over', () => {
    const duties = [
      monthly({ roles: [role('lead', 'idle', 'idle')], end: '2021-05-31' }),
      monthly({ text: '月报', roles: [role('lead', 'idle', 'idle')] }),
    ];
    const view = unitView(unit('idle'), smallWorkspace([smallPlan({ duties })], units), reader);
    expect(view.sections.map(({ title, items }) => [title, items.map(({ due: on }) => on)])).toEqual([
      ['此前到期', ['2021-05-25']],
      ['2021年6月到期', ['2021-06-25']],
    ]);
    expect(view.dueSoon).toBe(1);
  });

  it('every unit that owes something has a list, none is counted twice', () => {
    const views = unitViews(workspace, reader);
    expect(views.map(({ id }) => id)).toEqual(['office', 'yizheng', 'hospital', 'class']);
    for (const { sections, total } of views) expect(sections.flatMap(({ items }) => items)).toHaveLength(total);
  });

  it('a class that holds itself through others ends', () => {
    const circle = [unit('a', { kind: '类别', members: ['b'] }), unit('b', { kind: '类别', members: ['a'] })];
    expect(unitView(circle[0]!, smallWorkspace([], circle), reader).total).toBe(0);
  });
});

describe('the front page', () => {
  const later = smallPlan({
    id: 'later',
    period: { text: '2022年', start: '2022-01-01', end: '2022-12-31', flags: [] },
    tasks: [task('x')],
  });
  const over = smallPlan({
    id: 'over',
    period: { text: '2020年', start: '2020-01-01', end: '2020-12-31', flags: [] },
    tasks: [task('x', { deadline: due('x', '2020-12-31') })],
  });
  const notices = [notice('old', { date: '2020-09-18' }), notice('undated'), notice('new', { date: '2021-06-01', no: '示〔2021〕1号' })];
  const workspace = smallWorkspace([over, busyPlan(), later], [], notices);

  it('counts the plans that run, and only those', () => {
    const view = frontView(workspace, reader);
    expect(view).toMatchObject({ runningPlans: 1, taskCount: 4, dueSoon: 1, overdue: 1, unreported: 1 });
    expect(view.plans.map(({ id, expired, pending }) => [id, expired, pending])).toEqual([
      ['small', false, false],
      ['later', false, true],
      ['over', true, false],
    ]);
    expect(view.news.map(({ id }) => id)).toEqual(['new', 'old', 'undated']);
    expect(view.documentCount).toBe(3);
  });

  it('its tally adds up, and says the same as the plan page', () => {
    const view = frontView(workspace, reader);
    expect(view.tally.parts).toEqual([
      { state: '逾期', count: 1 },
      { state: '已完成', count: 1 },
      { state: '未填报', count: 1 },
      { state: '持续推进', count: 1 },
    ]);
    expect(view.tally.parts.reduce((sum, { count }) => sum + count, 0)).toBe(view.taskCount);
    const page = planView(busyPlan(), reader, site);
    expect(page).toMatchObject({ dueSoon: view.dueSoon, overdue: view.overdue, unreported: view.unreported, nextDue: '2021-06-25' });
    expect(page.tally).toEqual(view.plans[0]!.tally);
  });

  it('in public without lights nothing is late', () => {
    const published = smallWorkspace([busyPlan()], [], [], 'public');
    const dark = { ...published, site };
    const view = frontView(dark, { ...reader, edition: 'public' });
    expect(view).toMatchObject({ showLights: false, overdue: 0 });
    expect(JSON.stringify(view)).not.toMatch(/逾期|临期|落后/u);
  });
});

describe('the page of a plan', () => {
  it('targets and duties are rows with their place', () => {
    const target = (more: object) => ({ text: '受训率达到100%', measure: '受训率', value: 100, unit: '%', series: [], flags: [], ...more });
    const series = [
      { text: '2021年30%', year: 2021, value: 30, unit: '%' },
      { text: '2022年70%', year: 2022, value: 70, unit: '%' },
    ];
    const plan = busyPlan({
      targets: [target({ compare: '>=', byText: '到2022年底' })],
      tasks: [task('a', { no: '1', targets: [target({ value: undefined, series, accumulation: 'unstated' })] })],
    });
    const { targets } = planView(plan, reader, site);
    expect(targets.map(({ wanted, when, where, flags }) => [wanted, when, where?.label, flags.join('')])).toEqual([
      ['≥100%', '到2022年底', undefined, ''],
      ['30%', '2021年', '任务1', '原文未写明是否累计'],
      ['70%', '2022年', '任务1', '原文未写明是否累计'],
    ]);
  });

  it('duties: the next first, how often, and what is only quoted', () => {
    const { duties } = planView(busyPlan(), reader, site);
    expect(duties.map(({ next, kind, often, note }) => [next, kind, often, note])).toEqual([
      ['2021-06-25', '定期', '每月', undefined],
      ['2021-10-30', '报送', '10月30日前', undefined],
      [undefined, '报送', '周动态', '只是引述，本级不承担'],
    ]);
  });

  it('facts that no paper gives are left out', () => {
    const { facts } = planView(smallPlan({ period: undefined }), reader, site);
    expect(facts).toEqual([]);
  });
});
