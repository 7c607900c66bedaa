import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanJson } from '../../src/formats/json/plan-json.ts';
import { planJson, planJsonSchema } from '../../src/formats/json/plan-json.ts';
import type { Document } from '../../src/model/document.ts';
import type { RoleKind } from '../../src/model/role.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { namesOf } from '../../src/plan/unit-registry.ts';
import { readContentRecords, root } from './content-record.ts';

// What each seed must show (product.md §6), read off the seeds by hand; `plan.json` is read as any program would read it.

interface Shown {
  readonly plan: PlanJson;
  readonly notice: Document;
  readonly body: string;
  readonly unitNames: (id: string) => readonly string[];
}

let shown: ReadonlyMap<string, Shown>;

beforeAll(async () => {
  const records = await readContentRecords();
  shown = new Map(
    [...records].map(([id, { plan, notice, body, units }]) => {
      const unitNames = (unit: string): readonly string[] => units.filter((one) => one.id === unit).flatMap(namesOf);
      return [id, { plan: planJsonSchema.parse(JSON.parse(JSON.stringify(planJson(plan)))), notice, body, unitNames }];
    }),
  );
});

function seed(id: string): Shown {
  const found = shown.get(id);
  if (!found) throw new Error(`没有方案 ${id}`);
  return found;
}

type Task = PlanJson['tasks'][number];

function task({ plan }: Shown, id: string): Task {
  const found = plan.tasks.find((one) => one.id === id);
  if (!found) throw new Error(`没有任务 ${id}`);
  return found;
}

function countsBy<T>(items: readonly T[], words: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[words(item)] = (counts[words(item)] ?? 0) + 1;
  return counts;
}

function rowsOfGroups({ plan }: Shown): readonly number[] {
  return plan.groups.map((group) => plan.tasks.filter((one) => one.group === group.id).length);
}

/** The cells of a column that are merged on paper: neighbours of one group with the same words, as [words, first number, last number]. */
function mergedCells({ plan }: Shown, role: RoleKind): readonly (readonly [string, string, string])[] {
  const runs: { group: string; words: string; numbers: string[] }[] = [];
  for (const { group = '', no = '', roles } of plan.tasks) {
    const words = wordsOf(roles, role);
    const last = runs.at(-1);
    if (last?.group === group && last.words === words) last.numbers.push(no);
    else runs.push({ group, words, numbers: [no] });
  }
  return runs.map(({ words, numbers }) => [words, numbers[0] ?? '', numbers.at(-1) ?? '']);
}

function wordsOf(roles: Task['roles'], role: RoleKind): string {
  return roles.filter((one) => one.role === role).map(({ text }) => text).join('；');
}

function columnOf({ plan }: Shown, day: string): string {
  return plan.grid
    .filter((column) => column.start <= day && day <= column.end)
    .filter((column) => plan.phases.some(({ id, start = '', end = '' }) => id === column.phase && start <= day && day <= end))
    .map(({ label, start }) => `${start.slice(0, 4)}/${label}`)
    .join(' ');
}

describe('all seeds', () => {
  const ids = ['xinzhou-2021-inspection', 'safety-2023-keypoints', 'yueqing-2020-three-year', 'fuling-2020-three-year', 'yanchi-2022-division'];

  it('are the five plans of the workspace', () => expect([...shown.keys()].toSorted()).toEqual(ids.toSorted()));

  it.each(ids)('%s says that it is no original, is public, and every role means a unit or a person', (id) => {
    const { plan, notice } = seed(id);
    expect(notice.source).toBe('依据公开文件整理，非原文');
    expect(notice.publicity).toBe('主动公开');
    expect(plan.documents.map((document) => document.id)).toEqual([id]);
    const empty = plan.tasks.flatMap(({ id: at, roles }) => roles.filter(({ units, persons }) => units.length + persons.length === 0).map(({ text }) => `${at} ${text}`));
    expect(empty).toEqual([]);
  });

  it.each(ids)('%s has only a placeholder for its contacts', (id) => {
    for (const { text } of seed(id).notice.contacts) expect(text).toMatch(/^(?:(?:联系人|电话|联系电话|邮箱|钉钉)：（略）；?)+$/u);
  });
});

describe('忻州, 2021', () => {
  const here = (): Shown => seed('xinzhou-2021-inspection');

  it('is a notice in letter layout, 忻卫健办函〔2021〕214号', () => {
    const { notice, plan } = here();
    expect(notice).toMatchObject({ kind: '通知', layout: 'letter', no: '忻卫健办函〔2021〕214号', date: '2021-06-15' });
    expect(notice.signature).toEqual(['忻州市卫生健康委员会办公室']);
    expect(plan.documents[0]?.no).toBe('忻卫健办函〔2021〕214号');
  });

  it('has three phases that share their boundary days, and 即日起 is 2021-06-15', () => {
    const { plan } = here();
    expect(plan.phases.map(({ title, start, end }) => [title, start, end])).toEqual([
      ['动员部署、全面排查、立即整治', '2021-06-15', '2021-06-23'],
      ['强力推进、深入排查、深化整治', '2021-06-23', '2021-06-30'],
      ['“回头”排查、跟踪整改、确保到位', '2021-06-30', '2021-07-10'],
    ]);
    expect(plan.phases[0]?.text).toBe('即日起至6月23日');
    expect(plan.period).toMatchObject({ text: '即日起至7月10日', start: '2021-06-15', end: '2021-07-10' });
  });

  it('has a 领导组 with its posts and an office', () => {
    const [group, office] = here().plan.organisation?.bodies ?? [];
    expect(group?.title).toBe('全市卫健系统安全生产风险隐患排查治理专项行动领导组');
    expect(group?.posts.map(({ post, persons }) => [post, persons.map(({ name, post: held }) => [name, held].join(' '))])).toEqual([
      ['组长', ['居清平 市卫健委党组书记、主任']],
      [
        '副组长',
        [
          '安美琴 市卫健委党组副书记、副主任',
          ...['鲁建伟 市卫健委副主任', '夏鸿 市卫健委副主任', '刘芝安 市卫健委党组成员', '张树生 市卫健委党组成员'],
          ...['杨春枝 市卫健委二级调研员', '管增明 市卫健委三级调研员', '郭献荣 市卫健委三级调研员', ' 各县（市、区）卫健委局局长'],
        ],
      ],
      ['成员', []],
    ]);
    expect(office).toMatchObject({ parent: group?.id, posts: [{ persons: [{ name: '王绍军', post: '市卫健委办公室主任' }] }] });
    expect(office?.functions).toEqual(['开展', '督促', '收集', '汇总', '梳理', '通报', '上报']);
  });

  it('has 12 areas of inspection', () => {
    const { plan } = here();
    expect(plan.tasks.filter(({ no }) => no !== undefined).map(({ no, heading }) => `${no ?? ''} ${heading ?? ''}`)).toEqual([
      ...['1 安全生产', '2 特种设备安全', '3 消防安全', '4 医疗安全', '5 基建安全', '6 治安交通', '7 食堂食品安全', '8 应急值守管理'],
      ...['9 电气火灾防范', '10 高层建筑消防安全', '11 七进工作进展情况', '12 氧气、天然气等燃气、用水排查整治'],
    ]);
  });

  it('has four grades of risk, in order', () => expect(here().plan.organisation?.levels.map(({ title }) => title)).toEqual(['重大', '较大', '一般', '低']));

  it('wants a report every day at 17:00 in its window', () => {
    const daily = here().plan.reports.filter(({ every }) => every !== undefined);
    expect(daily).toMatchObject([{ text: '每日17时前', every: { n: 1, unit: 'day' }, by: '17:00', start: '2021-06-15', end: '2021-07-10', owed: true }]);
  });

  it('wants plan and contact by 17 June, sent to the office', () => {
    const [once] = here().plan.reports.filter(({ every }) => every === undefined);
    expect(once).toMatchObject({ text: '于6月17日前', what: '专项行动实施方案和联系人', dates: ['2021-06-17'], to: { text: '市卫健委办公室' } });
  });

  it('wants the risk ledger by the end of June, and nothing else has a deadline', () => {
    const { plan } = here();
    expect(plan.tasks.filter(({ deadline }) => deadline).map(({ short, deadline }) => [short, deadline?.text, deadline?.due])).toEqual([
      ['风险辨识、分级、台账', '6月底前', '2021-06-30'],
    ]);
  });

  it('wants spot checks of at least 10 %', () => {
    const targets = here().plan.tasks.flatMap((one) => one.targets);
    expect(targets.filter(({ unit, value }) => unit === '%' && value === 10)).toMatchObject([{ text: '市级抽查比例不低于10%', compare: '>=' }]);
  });

  it('names five annexes and has none of them; a form offered in their place would say so', () => {
    const { notice, plan } = here();
    expect(notice.annexes.map(({ title, kind }) => [kind, title])).toEqual([
      ['unavailable', '忻州市安全生产工作督导检查分组'],
      ['unavailable', '忻州市卫健系统安全生产大检查督查记录表'],
      ['unavailable', '忻州市卫健系统消防安全检查表'],
      ['unavailable', '忻州市卫健系统危险化学品安全综合治理督查清单'],
      ['unavailable', '安全生产集中检查督查报送表格'],
    ]);
    expect(plan.forms.filter(({ offered }) => !offered)).toEqual([]);
  });

  it('takes the second reading of the page that stands twice', () => {
    expect(task(here(), 't11').text).toContain('横线到边、纵向到底');
    expect(task(here(), 't11').text).not.toContain('横线到底');
  });
});

describe('the county of 2023', () => {
  const here = (): Shown => seed('safety-2023-keypoints');

  it('is 工作要点 in plain layout', () => expect(here().notice).toMatchObject({ kind: '工作要点', layout: 'plain' }));

  it('has 6 parts with 3, 5, 12, 4, 2 and 4 items, numbered anew in each', () => {
    const shownHere = here();
    expect(rowsOfGroups(shownHere)).toEqual([3, 5, 12, 4, 2, 4]);
    const numbers = [3, 5, 12, 4, 2, 4].flatMap((count) => Array.from({ length: count }, (_, index) => String(index + 1)));
    expect(shownHere.plan.tasks.map(({ no }) => no)).toEqual(numbers);
    expect(shownHere.plan.groups.map(({ no, title }) => `${no ?? ''}${title}`)).toEqual([
      ...['一、健全完善安全生产责任体系', '二、巩固提升安全生产专项整治三年行动', '三、切实强化重点领域重大风险防控'],
      ...['四、着力加强应急救援和宣传教育', '五、强化对标管理，提升安全水平', '六、压紧压实安全生产责任'],
    ]);
  });

  it('has the duties of its prose, with who owes them', () => {
    const duties = here().plan.tasks.flatMap((one) => one.duties.map((duty) => ({ at: one.id, ...duty })));
    const owed = duties.map(({ at, every, times, compare, season, roles }) => [
      ...[at, every ? `${every.n} ${every.unit}` : (season ?? ''), `${compare ?? ''}${times ?? ''}`],
      roles.map(({ text }) => text).join('；'),
    ]);
    expect(owed).toEqual([
      ['t1-3', '1 quarter', '>=1', '县卫生健康委'],
      ['t1-3', '1 month', '>=1', '各级医疗卫生机构'],
      ['t3-4', '1 day', '', '使用天然气的医疗卫生单位'],
      ['t3-4', '1 day', '', '使用天然气的医疗卫生单位'],
      ['t4-3', '', '>=1', '县卫生健康委'],
      ['t4-3', '1 quarter', '>=1', '各医疗机构'],
      ['t4-3', '安全生产月', '', ''],
      ['t4-3', '119消防宣传月', '', ''],
      ['t4-3', '安全生产法宣传周', '', ''],
    ]);
  });

  it('has one dated item, 年底', () => {
    const dated = here().plan.tasks.filter(({ deadline }) => deadline);
    expect(dated.map(({ id, deadline }) => [id, deadline?.text, deadline?.due])).toEqual([['t5-1', '年底', '2023-12-31']]);
    expect(here().plan.tasks.flatMap((one) => one.milestones)).toEqual([]);
  });

  it('has no issuer, date, number or signature that the text does not give', () => {
    const { plan, notice } = here();
    expect(plan.issuers).toEqual([]);
    expect(plan.date).toBeUndefined();
    expect(plan.documents[0]).not.toHaveProperty('no');
    for (const key of ['no', 'mark', 'date', 'addressees', 'printed', 'published'] as const) expect(notice[key], key).toBeUndefined();
    for (const key of ['issuers', 'signature', 'signer', 'annexes', 'contacts', 'catalogue'] as const) expect(notice[key], key).toEqual([]);
  });

  it('names only units that the text names', () => {
    const named = new Set(here().plan.tasks.flatMap((one) => [...one.roles, ...one.duties.flatMap((duty) => duty.roles)]).map(({ text }) => text));
    expect([...named].toSorted()).toEqual(
      [
        ...['县卫生健康委', '县卫健委', '市卫健委、县安委会等部门', '卫生行政主管部门', '法定代表人和实际控制人等单位主要负责人', '产权人'],
        ...['医疗机构', '各医疗机构', '全县各医疗机构', '各级医疗卫生机构', '各医疗卫生机构', '各医疗卫生单位', '各级医疗卫生单位', '医院', '各单位'],
        ...['使用天然气的医疗卫生单位', '各单位安全生产领导小组办公室'],
      ].toSorted(),
    );
  });
});

describe('乐清, 2020', () => {
  const here = (): Shown => seed('yueqing-2020-three-year');

  it('is a red-head notice, 乐卫发〔2020〕93号, with an issued text', () => {
    const { notice } = here();
    expect(notice).toMatchObject({ kind: '通知', layout: 'red-head', no: '乐卫发〔2020〕93号', mark: '乐清市卫生健康局文件', note: '此件公开发布' });
    expect(notice.issued?.title).toBe('乐清市卫健系统安全生产专项整治三年行动“2+4”工程实施方案');
    expect(notice.issued?.annexes.map(({ kind, title }) => [kind, title])).toEqual([
      ['grid', '乐清市卫健系统安全生产专项整治三年行动“2+4”工程责任分工及进度控制表'],
      ['form', '乐清市卫健系统安全生产专项整治三年行动“2+4”工程问题隐患和制度措施清单'],
    ]);
  });

  it('has 6 groups, of which five print 2022年12月 and （三） prints nothing', () => {
    expect(here().plan.groups.map(({ no, deadline }) => `${no ?? ''}${deadline ? `${deadline.text} ${deadline.due ?? ''}` : ''}`)).toEqual([
      ...['（一）2022年12月 2022-12-31', '（二）2022年12月 2022-12-31', '（三）', '（四）2022年12月 2022-12-31'],
      ...['（五）2022年12月 2022-12-31', '（六）2022年12月 2022-12-31'],
    ]);
  });

  it('has 19 tasks, 3, 5, 4, 2, 4 and 1 to a group', () => {
    expect(rowsOfGroups(here())).toEqual([3, 5, 4, 2, 4, 1]);
    expect(here().plan.tasks.map(({ no }) => no)).toEqual(Array.from({ length: 19 }, (_, index) => String(index + 1)));
  });

  it('merges the cells of leads as printed', () => {
    expect(mergedCells(here(), 'lead')).toEqual([
      ['局办公室', '1', '3'],
      ...[['局办公室', '4', '4'], ['局医政科', '5', '5'], ['局办公室', '6', '7'], ['局基建招标办', '8', '8']],
      ['局办公室', '9', '12'],
      ['办公室', '13', '14'],
      ['局公卫科', '15', '18'],
      ['公卫科', '19', '19'],
    ]);
  });

  it('merges the cells of units as printed', () => {
    expect(mergedCells(here(), 'responsible')).toEqual([
      ['局机关各科室、各医疗卫生单位', '1', '3'],
      ['各医疗卫生单位', '4', '8'],
      ['各医疗卫生单位', '9', '12'],
      ['局公卫科、局卫生应急办，各医疗卫生单位', '13', '14'],
      ['市疾控中心、市卫生监督所', '15', '18'],
      ['市卫生监督所', '19', '19'],
    ]);
  });

  it('has one deadline 2021年12月, that of 8; all others are 2022年12月', () => {
    const { plan } = here();
    expect(countsBy(plan.tasks, ({ deadline }) => `${deadline?.text ?? ''} ${deadline?.due ?? ''}`)).toEqual({ '2022年12月 2022-12-31': 18, '2021年12月 2021-12-31': 1 });
    expect(plan.tasks.filter(({ deadline }) => deadline?.text === '2021年12月').map(({ no }) => no)).toEqual(['8']);
  });

  it('has a grid of 11 columns under four phases, each the days of its head', () => {
    const { plan } = here();
    const phases = new Map(plan.phases.map(({ id, title }) => [id, title]));
    expect(plan.grid.map(({ label, phase = '', start, end }) => [phases.get(phase), label, start, end])).toEqual([
      ['动员部署', '9-10月', '2020-09-01', '2020-10-31'],
      ...[['排查整治', '3', '2020-07-01', '2020-09-30'], ['排查整治', '4', '2020-10-01', '2020-12-31']],
      ...[['集中攻坚', '1', '2021-01-01', '2021-03-31'], ['集中攻坚', '2', '2021-04-01', '2021-06-30']],
      ...[['集中攻坚', '3', '2021-07-01', '2021-09-30'], ['集中攻坚', '4', '2021-10-01', '2021-12-31']],
      ...[['巩固提升', '1', '2022-01-01', '2022-03-31'], ['巩固提升', '2', '2022-04-01', '2022-06-30']],
      ...[['巩固提升', '3', '2022-07-01', '2022-09-30'], ['巩固提升', '4', '2022-10-01', '2022-12-31']],
    ]);
    expect(plan.phases.map(({ text, start, end }) => [text, start, end])).toEqual([
      ['2020年9月-10月10日', '2020-09-01', '2020-10-10'],
      ['2020年10-12月', '2020-10-01', '2020-12-31'],
      ['2021年', '2021-01-01', '2021-12-31'],
      ['2022年', '2022-01-01', '2022-12-31'],
    ]);
  });

  it('has yearly milestones of groups （三）–（六）', () => {
    const { plan } = here();
    const yearly = plan.groups.map(({ no, milestones }) => [no, milestones.filter(({ date }) => date?.kind === 'year').map(({ due }) => due).join(' ')]);
    const years = '2020-12-31 2021-12-31 2022-12-31';
    expect(yearly).toEqual([['（一）', ''], ['（二）', ''], ['（三）', years], ['（四）', years], ['（五）', years], ['（六）', years]]);
  });

  it('puts the points of 2020年12月前 (3 4 5 7 9 10) in 2020 Q4 and 2021年6月底 (16) in 2021 Q2', () => {
    const shownHere = here();
    const points = shownHere.plan.tasks.flatMap(({ no = '', milestones }) => milestones.map(({ date, due = '' }) => [no, date?.text ?? '', columnOf(shownHere, due)]));
    expect(points).toEqual([
      ...['3', '4', '5', '7', '9', '10'].map((no) => [no, '2020年12月前', '2020/4']),
      ['16', '到2021年6月底', '2021/2'],
      ['16', '到2022年底', '2022/4'],
    ]);
  });

  it('keeps 30 % and 70 % as a series of which nobody says whether it is cumulative', () => {
    const [rate, ...more] = task(here(), 't13').targets;
    expect(more).toEqual([]);
    expect(rate).toMatchObject({ accumulation: 'unstated', flags: ['accumulation-unstated'] });
    expect(rate?.series.map(({ year, value, unit }) => [year, value, unit])).toEqual([[2021, 30, '%'], [2022, 70, '%']]);
  });

  it('has the ledger form 附件2, due each 30 October, and the summary by 15 October 2022', () => {
    const { plan } = here();
    expect(plan.forms.map(({ no, header, columns, offered }) => ({ no, header, columns: columns.map(({ label }) => label), offered }))).toEqual([
      { no: '附件2', header: ['单位', '填表时间'], columns: ['序号', '问题隐患', '整改制度措施', '整改时限', '责任科室'], offered: false },
    ]);
    expect(plan.reports.map(({ form, dates, from }) => [form, dates?.join(' '), from.text])).toEqual([
      [plan.forms[0]?.id, '2020-10-30 2021-10-30 2022-10-30', '各单位'],
      [undefined, '2022-10-15', '各单位'],
    ]);
  });

  it('knows that 公卫科 is 局公卫科', () => {
    const shownHere = here();
    const [short, long] = ['t19', 't15'].map((id) => task(shownHere, id).roles.find(({ role }) => role === 'lead'));
    expect([short?.text, long?.text]).toEqual(['公卫科', '局公卫科']);
    expect(short?.units).toEqual(long?.units);
    expect(shownHere.unitNames(short?.units[0]?.id ?? '')).toEqual(expect.arrayContaining(['公卫科', '局公卫科']));
  });

  it("has the column heads in the seed's own words", () => {
    expect(here().plan.columns.map(({ label }) => label)).toEqual(['序号', '任务', '牵头科室', '责任单位', '完成时间']);
    expect([...new Set(here().plan.grid.map(({ head }) => head))]).toEqual(['动员部署', '排查整治3、4季度', '集中攻坚2021年4个季度', '巩固提升2022年4个季度']);
  });
});

describe('涪陵, 2020', () => {
  const here = (): Shown => seed('fuling-2020-three-year');

  it('is a red-head notice, 涪卫发〔2020〕38号', () => {
    expect(here().notice).toMatchObject({ kind: '通知', layout: 'red-head', no: '涪卫发〔2020〕38号', date: '2020-07-20', note: '此件公开发布' });
  });

  it('has 7 groups, 40 tasks and 6 columns', () => {
    const { plan } = here();
    expect(rowsOfGroups(here())).toEqual([11, 12, 3, 3, 4, 1, 6]);
    expect(plan.tasks.map(({ no }) => no)).toEqual(Array.from({ length: 40 }, (_, index) => String(index + 1)));
    expect(plan.columns.map(({ label }) => label)).toEqual(['专题/专项', '主要任务', '有关要求及计划时间进度', '工作措施', '责任科室', '完成时限']);
    for (const one of plan.tasks) expect([one.id, one.requirement ?? '', one.measures.length > 0]).toEqual([one.id, expect.stringMatching(/./u), true]);
  });

  it('has the deadlines of the table, by words', () => {
    const { plan } = here();
    expect(countsBy(plan.tasks, ({ deadline }) => deadline?.text ?? '')).toEqual({ '2020年底': 12, '2021年底': 1, '2022年底': 10, '持续推进': 14, '长期推进': 3 });
    const meanings = countsBy(plan.tasks, ({ deadline }) => `${deadline?.kind ?? ''} ${deadline?.due ?? ''}`);
    expect(meanings).toEqual({ 'year 2020-12-31': 12, 'year 2021-12-31': 1, 'year 2022-12-31': 10, 'open ': 17 });
  });

  it('has only responsible units', () => {
    expect([...new Set(here().plan.tasks.flatMap((one) => one.roles.map(({ role }) => role)))]).toEqual(['responsible']);
    expect(here().plan.tasks.filter(({ roles }) => roles.length !== 1)).toEqual([]);
  });

  it('has the rates 70, 90 and 100 % by year, and at least 75 % by the end of 2022', () => {
    const [rate] = task(here(), 't28').targets;
    expect(rate?.series.map(({ year, value, unit }) => [year, value, unit])).toEqual([[2020, 70, '%'], [2021, 90, '%'], [2022, 100, '%']]);
    expect(task(here(), 't22').targets).toMatchObject([{ compare: '>=', value: 75, unit: '%', by: '2022-12-31' }]);
  });

  it('wants a report every month by the 25th', () => {
    const monthly = here().plan.reports.filter(({ owed, every }) => owed && every?.unit === 'month');
    expect(monthly).toMatchObject([{ every: { n: 1, unit: 'month' }, by: '25', from: { text: '各单位、委机关相关责任科室' } }]);
  });

  it("quotes the superior office's 周动态、月小结、季汇报、年总结, which nobody here owes", () => {
    const quoted = here().plan.reports.filter(({ text }) => text === '周动态、月小结、季汇报、年总结');
    expect(quoted).toMatchObject([{ owed: false, from: { text: '区安委办' } }]);
    expect(here().plan.reports.filter(({ every }) => every?.unit === 'week' || every?.unit === 'quarter').filter(({ owed }) => owed)).toEqual([]);
  });

  it('knows that 应急办 is 卫生应急办', () => {
    const units = (id: string): readonly string[] => task(here(), id).roles.flatMap((role) => role.units.map((unit) => unit.id));
    expect(task(here(), 't37').roles[0]?.text).toContain('应急办');
    expect(task(here(), 't37').roles[0]?.text).not.toContain('卫生应急办');
    expect(units('t37')).toContain(units('t18')[0]);
    expect(here().unitNames(units('t18')[0] ?? '')).toEqual(expect.arrayContaining(['应急办', '卫生应急办']));
  });
});

describe('盐池, 2022', () => {
  const here = (): Shown => seed('yanchi-2022-division');

  it('is 盐卫健发〔2022〕46号', () => {
    expect(here().notice).toMatchObject({ no: '盐卫健发〔2022〕46号', date: '2022-07-11', addressees: '各医疗卫生单位' });
  });

  it('has 11 rows of 3 columns, no numbers, no groups', () => {
    const { plan } = here();
    expect(plan.tasks).toHaveLength(11);
    expect(plan.columns.map(({ label }) => label)).toEqual(['主要任务', '贯彻落实具体措施', '责任单位']);
    expect(plan.groups).toEqual([]);
    expect(plan.tasks.filter(({ no, group }) => no !== undefined || group !== undefined)).toEqual([]);
  });

  it('splits “…牵头，…配合” into lead and assist', () => {
    for (const { id, roles, rolesText } of here().plan.tasks) {
      expect([id, rolesText]).toEqual([id, '盐池县卫生健康局牵头，各医疗卫生单位配合']);
      expect(roles.map(({ role, units }) => [role, units.map(({ name }) => name).join()])).toEqual([
        ['lead', '盐池县卫生健康局'],
        ['assist', '各医疗卫生单位'],
      ]);
    }
  });

  it('has no deadline anywhere, and check says so', async () => {
    const { plan } = here();
    expect(plan.period).toBeNull();
    const dates = plan.tasks.flatMap(({ deadline, milestones, targets, duties }) => [deadline ?? [], milestones, targets, duties].flat());
    expect([dates, plan.milestones, plan.targets, plan.duties, plan.reports, plan.phases]).toEqual([[], [], [], [], [], []]);
    const { diagnostics } = await readWorkspace(root);
    const said = diagnostics.filter(({ rule }) => rule === 'no-deadline').map(({ place, severity }) => [place.file, severity]);
    expect(said).toEqual([['plans/yanchi-2022-division/plan.yaml', 'warning']]);
  });
});
