import { describe, expect, it } from 'vitest';
import { publish } from '../../src/plan/publish.ts';
import { changeRows } from '../../src/views/changes-view.ts';
import { earlierDay } from '../../src/views/earlier-day.ts';
import { lateRows } from '../../src/views/late-list.ts';
import { progressView } from '../../src/views/progress-view.ts';
import { day, due, group, litSite, open, role, site, smallPlan, task } from '../plan/small-plan.ts';

const asOf = day('2021-07-15');
const inside = { asOf, edition: 'internal' as const };
const roles = [role('lead', '医政科', 'yizheng')];

const plan = smallPlan({
  groups: [group('g1', { no: '一、', deadline: due('2021年6月底', '2021-06-30') }), group('g2')],
  tasks: [
    task('t1', { no: '1', short: '查通道', group: 'g1', roles, deadline: due('2021年6月底', '2021-06-30') }),
    task('t2', { no: '2', group: 'g1', roles, deadline: open }),
    task('t3', { no: '3', group: 'g2', roles, deadline: due('2021年12月底', '2021-12-31') }),
  ],
  changes: [
    { task: 't1', kind: '延期', day: '2021-06-20', approver: '局长办公会', deadline: due('2021年7月5日前', '2021-07-05') },
    { task: 't1', kind: '移交', day: '2021-07-01', approver: '局长办公会', document: '纪要3号', to: role('lead', '办公室', 'bangong') },
    { task: 't3', kind: '取消', day: '2021-08-01', approver: '局长办公会' },
  ],
  progress: [
    { task: 't1', day: '2021-06-30', state: '进行中', percent: 50, text: '已查一半', by: '医政科', difficulty: '人手不足' },
    { task: 't1', day: '2021-05-31', state: '进行中', percent: 20, text: '已部署' },
    { group: 'g1', day: '2021-06-30', state: '已完成', text: '全组完成' },
    { task: 't2', day: '2021-08-01', state: '进行中', text: '明天的事' },
  ],
});

describe('progressView', () => {
  const view = progressView(plan, { units: [], site }, inside);

  it('has each group, task and part in reading order, with the latest entry by the day', () => {
    expect(view.rows.map(({ level, id, latest }) => [level, id, latest?.day])).toEqual([
      ['group', 'g1', '2021-06-30'],
      ['task', 't1', '2021-06-30'],
      ['task', 't2', undefined],
      ['group', 'g2', undefined],
      ['task', 't3', undefined],
    ]);
  });

  it('lets the words of a group say nothing of its tasks, and the tasks nothing of its words', () => {
    const [head, first, second] = view.rows;
    expect(head?.status).toMatchObject({ state: '已完成', finished: '2021-06-30' });
    expect([first?.status.state, second?.status.state]).toEqual(['逾期', '未填报']);
  });

  it('tells a group without words of its own by its tasks', () => {
    const silent = progressView(
      { ...plan, progress: plan.progress.filter((entry) => entry.group === undefined) },
      { units: [], site },
      inside,
    );
    expect(silent.rows[0]?.status).toMatchObject({ state: '逾期', percent: 25 });
  });

  it('has the valid deadline and lead, the first beside them', () => {
    expect(view.rows[1]).toMatchObject({
      words: '2021年7月5日前',
      unitsText: '办公室',
      changes: ['原时限2021年6月底，2021年6月20日批准延期', '原由医政科牵头，2021年7月1日批准移交'],
    });
  });

  it('has all entries by the day, the latest first and of one day the later in the file', () => {
    expect(view.history.map(({ entry, title }) => [entry.day, title])).toEqual([
      ['2021-06-30', '一、分组g1'],
      ['2021-06-30', '任务1 查通道'],
      ['2021-05-31', '任务1 查通道'],
    ]);
  });

  it('in public has only days, states and percents, and nothing where no lights are shown', () => {
    const shown = (lit: typeof site) => {
      const [published] = publish(
        { site: lit, units: [], calendars: [], plans: [plan], notices: [], interpretations: [], pages: [], templates: [] },
        'public',
      ).plans;
      return JSON.stringify(progressView(published!, { units: [], site: lit }, { asOf, edition: 'public' }));
    };
    for (const words of ['已查一半', '人手不足', '全组完成']) expect(shown(litSite)).not.toContain(words);
    expect(shown(litSite)).toContain('"percent":50');
    for (const words of ['"state":"逾期"', '"percent"', 'expectedPercent', '2021-05-31']) expect(shown(site)).not.toContain(words);
  });
});

describe('changeRows', () => {
  it('has what stood before each change, and what has not been approved yet', () => {
    expect(
      changeRows(plan, asOf).map(({ change, before, after, days, effective }) => [change.kind, before, after, days, effective]),
    ).toEqual([
      ['延期', '2021年6月底', '2021年7月5日前', 5, true],
      ['移交', '医政科牵头', '办公室', undefined, true],
      ['取消', undefined, '不再做', undefined, false],
    ]);
  });
});

describe('lateRows', () => {
  it('tells by how many days, by the valid deadline, and whose it is now', () => {
    expect(lateRows([plan], inside, site)).toMatchObject([{ anchor: 't1', due: '2021-07-05', days: 10, unitsText: '办公室' }]);
  });

  it.each([
    ['the day of the deadline', '2021-07-05', 0],
    ['the day after', '2021-07-06', 1],
    ['after the plan', '2023-01-01', 0],
  ])('%s', (_name, on, count) => {
    expect(lateRows([plan], { ...inside, asOf: day(on) }, site)).toHaveLength(count);
  });

  it('is empty for a public without lights', () => {
    expect(lateRows([plan], { asOf, edition: 'public' }, site)).toEqual([]);
  });
});

describe('earlierDay', () => {
  it.each([
    ['2024-03-15', undefined, '2024-02-29'],
    ['2023-01-01', undefined, '2022-12-31'],
    ['2024-06-15', '2024-06-01', '2024-06-01'],
    ['2024-05-15', '2024-06-01', '2024-04-30'],
  ])('%s with %s: %s', (on, lastReport, wanted) => {
    expect(earlierDay(lastReport === undefined ? {} : { lastReport: day(lastReport) }, day(on))).toBe(wanted);
  });
});
