import { chanceFrom, type Chance } from '../fuzz/random.ts';

/** How many plans share an office. */
const plansAnOffice = 10;
const tasksAPlan = 40;

/**
 * The files of a province that does not exist, one at a time: so many plans of 40 tasks, an office with its sections and units for each ten of them, a page.
 * The same count and seed give the same bytes; a plan has the same bytes in every province in which it stands.
 */
export function* provinceFiles(plans: number, seed = 1): Generator<readonly [file: string, text: string]> {
  const offices = Math.ceil(plans / plansAnOffice);
  yield ['site.yaml', siteText];
  yield ['units.yaml', unitsText(offices)];
  yield ['content/pages/about.mdx', pageText];
  for (let index = 0; index < plans; index += 1) {
    const plan = planOf(index, seed);
    yield [`plans/${plan.id}/plan.yaml`, planText(plan)];
    yield [`plans/${plan.id}/progress/${String(plan.year)}.yaml`, progressText(plan)];
  }
}

/** The id of a plan by its place, from 0. */
export const planId = (index: number): string => `p${String(index + 1).padStart(4, '0')}`;

const siteText = `# 虚构的省：机构、任务、数字都是编的
name: 虚构省卫生健康方案
url: https://bench.example.invalid/
demo: true
demoNote: 本站的机构、任务和数字都是编的，只用来测速。
noindex: true
host: 虚构省卫生健康委员会
asOf: 2023-06-15
checks: { calendar-unknown: off }
pdf: false
`;

const pageText = `---
title: 关于本站
summary: 本站是什么
order: 1
---

本站的内容都是编的，只用来测速。
`;

const sections = ['局办公室', '规划财务科', '医政科', '疾控科', '基层卫生科', '综合监督科', '安全应急科'];
const institutes = ['县疾控中心', '县卫生监督所', '县人民医院', '县中医医院'];
const everyUnit = '各医疗卫生单位';

const firstSigns = [...'云石清松白沙青金玉长永安宁平和兴东西南北柳桃梅竹'];
const secondSigns = [...'岭溪河桥塘湖山泉门田川江浦坪湾原冈峰林陂汀洲堰'];

/** 云岭县 and so on: each place of an office another name, as far as 576 of them. */
function placeOf(office: number): string {
  const first = firstSigns[office % firstSigns.length] ?? '';
  const second = secondSigns[(Math.floor(office / firstSigns.length) + office) % secondSigns.length] ?? '';
  return `${first}${second}县`;
}

const officeId = (office: number): string => `x${String(office + 1).padStart(3, '0')}`;
const officeName = (office: number): string => `${placeOf(office)}卫生健康局`;

function unitsText(offices: number): string {
  const blocks = Array.from({ length: offices }, (_, office) => {
    const id = officeId(office);
    const own = sections.map((_name, at) => sectionLine(office, at));
    const below = institutes.map((name, at) => `  - { id: ${id}-d${String(at + 1)}, name: ${name}, kind: 直属单位, parent: ${id} }`);
    const members = institutes.map((_name, at) => `${id}-d${String(at + 1)}`).join(', ');
    return [
      `  - { id: ${id}, name: ${officeName(office)}, kind: 机关 }`,
      ...own,
      ...below,
      `  - { id: ${id}-all, name: ${everyUnit}, kind: 类别, parent: ${id}, members: [${members}] }`,
    ].join('\n');
  });
  return `units:\n${blocks.join('\n')}\n`;
}

/** The line of a section in `units.yaml`. */
function sectionLine(office: number, at: number): string {
  const id = officeId(office);
  return `  - { id: ${id}-s${String(at + 1)}, name: ${sections[at] ?? ''}, kind: 内设科室, parent: ${id} }`;
}

/** What the sections are called after a reform. */
const laterNames = ['综合办公室', '规划信息科', '医政医管科', '疾病预防科', '基层健康科', '综合执法科', '安全保卫科'];

/** The section that a change of names reaches, the first, second and so on of a province: its line, and the line with its new name and the old one as an alias. */
export function renamedSection(index: number, plans: number): { readonly id: string; readonly line: string; readonly renamedLine: string } {
  const at = index % sections.length;
  const office = Math.floor(index / sections.length) % Math.ceil(plans / plansAnOffice);
  const line = sectionLine(office, at);
  const name = sections[at] ?? '';
  return {
    id: `${officeId(office)}-s${String(at + 1)}`,
    line,
    renamedLine: line.replace(`name: ${name},`, `name: ${laterNames[at] ?? ''}, aliases: [${name}],`),
  };
}

const topics = [
  '消防安全',
  '危险化学品安全',
  '医疗废物管理',
  '传染病防控',
  '卫生应急能力',
  '医疗质量安全',
  '基层服务能力',
  '妇幼健康服务',
  '老年健康服务',
  '职业病防治',
  '医用特种设备安全',
  '信息网络安全',
];

interface InventedPlan {
  readonly id: string;
  readonly office: number;
  readonly year: number;
  readonly title: string;
  readonly topic: string;
  /** What its tasks begin with in the lists of words. */
  readonly shift: number;
  readonly chance: Chance;
}

function planOf(index: number, seed: number): InventedPlan {
  const office = Math.floor(index / plansAnOffice);
  const year = 2021 + (index % 3);
  const topic = topics[(index * 5 + office) % topics.length] ?? '';
  const title = `${placeOf(office)}${topic}三年提升行动实施方案（${String(year)}—${String(year + 2)}年）`;
  const chance = chanceFrom(seed * 1_000_003 + index);
  return { id: planId(index), office, year, title, topic, shift: chance.below(80), chance };
}

const groupTitles = [
  '健全责任体系',
  '摸清底数短板',
  '开展集中整治',
  '改造设施设备',
  '提升人员能力',
  '规范日常管理',
  '完善应急机制',
  '巩固行动成效',
];
const groupNumbers = [...'一二三四五六七八'];

function planText(plan: InventedPlan): string {
  const { year, office, topic, title } = plan;
  const [first, second, third] = [year, year + 1, year + 2].map(String) as [string, string, string];
  return [
    `title: ${title}`,
    `short: ${placeOf(office)}${topic}提升`,
    `issuers: [${officeName(office)}]`,
    `office: ${officeId(office)}`,
    `scope: 全县各级各类医疗卫生单位`,
    `period: ${first}年1月至${third}年12月`,
    'publicity: 主动公开',
    'goals:',
    `  - 到${third}年底，全县卫生健康系统${topic}责任落实到岗到人，制度健全，运行规范`,
    `  - 三年内不发生${topic}方面有人员伤亡的事故`,
    'targets:',
    `  - { text: 到${third}年底重点岗位人员受训率达到100%, measure: 重点岗位人员受训率 }`,
    `  - { text: 到${second}年底问题整改率达到95%, measure: 问题整改率 }`,
    'phases:',
    `  - { id: p1, no: （一）, title: 动员部署, window: ${first}年1月至6月, content: [印发方案，层层明确责任。, 摸清底数，登记建档。] }`,
    `  - { id: p2, no: （二）, title: 集中攻坚, window: ${first}年7月至${second}年12月, content: [对照任务逐项推进，逐月调度。, 对重点难点集中力量攻坚。] }`,
    `  - { id: p3, no: （三）, title: 巩固提升, window: ${third}年1月至12月, content: [补齐短板，巩固成果。, 评估成效，形成长效制度。] }`,
    'columns:',
    '  - { key: "no", label: 序号 }',
    '  - { key: text, label: 任务 }',
    '  - { key: measures, label: 措施 }',
    '  - { key: lead, label: 牵头科室 }',
    '  - { key: responsible, label: 责任单位 }',
    '  - { key: assist, label: 配合单位 }',
    '  - { key: deadline, label: 完成时限 }',
    'grid: { by: quarter }',
    'groups:',
    ...groupTitles.map((name, at) => `  - { id: g${String(at + 1)}, no: （${groupNumbers[at] ?? ''}）, title: ${name} }`),
    'tasks:',
    ...Array.from({ length: tasksAPlan }, (_, index) => taskText(plan, index)),
    'duties:',
    `  - { text: 每月至少开展1次${topic}自查, responsible: ${everyUnit} }`,
    `  - { text: 每季度至少召开1次调度会, responsible: 局办公室 }`,
    'reports:',
    `  - { text: 每年11月20日前, what: ${topic}提升行动年度总结, from: ${everyUnit}, to: 安全应急科 }`,
    '',
  ].join('\n');
}

const deeds = ['排查登记', '检测维护', '更新改造', '规范设置', '清理整治', '统一编号', '逐处核验', '分级管理', '集中采购', '轮换补充'];
const things = [
  '消防控制室和自动消防设施',
  '疏散通道和安全出口',
  '老旧电气线路和配电箱',
  '医用氧气管道和汇流排',
  '危险化学品储存间',
  '医疗废物暂存点',
  '发热门诊和哨点诊室',
  '检验科试剂和菌毒种',
  '电梯锅炉和压力容器',
  '应急物资储备库',
  '信息机房和业务系统',
  '放射诊疗场所',
  '预检分诊点',
  '急救车辆和车载设备',
  '病房呼叫和监护设备',
  '食堂燃气和排烟管道',
];
const places = ['县级医院', '乡镇卫生院', '社区卫生服务站', '村卫生室', '民营医院', '公共卫生机构', '门诊部和诊所', '医养结合机构'];
const ways = [
  '按照谁主管谁负责的原则建立台账',
  '对照标准逐家逐项核对',
  '发现的问题当场登记，明确整改责任人',
  '一时难以整改的制定防范措施',
  '整改完成后由验收人签字销号',
  '每季度向局办公室报送进展',
  '所需经费列入年度预算',
  '结果纳入年度目标考核',
];
const steps = [
  '逐处登记位置、数量和责任人',
  '委托有资质的机构检测',
  '张贴统一标识',
  '组织操作人员培训考核',
  '留存影像和书面记录',
  '建立一处一档',
  '设立举报电话',
  '每半年复查一次结果',
];

function taskText(plan: InventedPlan, index: number): string {
  const { chance, year, shift } = plan;
  const group = Math.floor((index * groupTitles.length) / tasksAPlan) + 1;
  // No two tasks of a plan promise the same.
  const thing = things[(index * 7 + shift) % things.length] ?? '';
  const place = places[(index + shift) % places.length] ?? '';
  const deed = deeds[(index * 3 + shift) % deeds.length] ?? '';
  const [first, second, third] = threeOf(ways, chance);
  const no = String(index + 1);
  const at = windowOf(index);
  const [lead, assist] = threeOf(sections, chance);
  return [
    `  - no: "${no}"`,
    `    group: g${String(group)}`,
    `    text: ${place}的${thing}${deed}，${first}，${second}，${third}。`,
    `    short: ${place}${deed}`,
    `    measures: [${threeOf(steps, chance).join(', ')}]`,
    `    lead: ${lead}`,
    `    responsible: ${chance.below(3) === 0 ? everyUnit : threeOf(institutes, chance).slice(0, 2).join('、')}`,
    ...(chance.below(2) === 0 ? [`    assist: ${assist}`] : []),
    `    deadline: ${deadlineWords(year, at, index, chance)}`,
    ...(index % 8 === 3 ? [`    milestones: [{ by: ${String(year)}年9月底前, text: 完成${deed}方案 }]`] : []),
    ...(index % 10 === 6 ? [`    targets: [${place}${deed}完成率达到${String(80 + chance.below(20))}%]`] : []),
    ...(index % 13 === 5 ? [`    duties: [{ text: 每季度至少抽查1次${place}, responsible: 综合监督科 }]`] : []),
  ].join('\n');
}

/** How far into the three years a task ends, 0 to 11 quarters: later groups later. */
const windowOf = (index: number): number => Math.min(11, 3 + Math.floor((index * 9) / tasksAPlan));

/** Words for a deadline in a quarter of the plan, of many kinds. */
function deadlineWords(firstYear: number, quarter: number, index: number, chance: Chance): string {
  const year = firstYear + Math.floor(quarter / 4);
  const at = (quarter % 4) + 1;
  const month = at * 3 - chance.below(3);
  const kinds = [
    `${String(year)}年${String(month)}月底前`,
    `${String(year)}年${String(month)}月${String(weekday(year, month, 10 + chance.below(10)))}日前`,
    `${String(year)}年第${'一二三四'[at - 1] ?? ''}季度`,
    `${String(year)}年底前`,
    `${String(year)}年${String(month)}月`,
    '持续推进',
    `${String(year)}年底`,
    '长期坚持',
  ];
  return kinds[(index + chance.below(2)) % kinds.length] ?? '';
}

/** The first working day of the week from this day of the month on. */
function weekday(year: number, month: number, day: number): number {
  const of = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return of === 6 ? day + 2 : of === 0 ? day + 1 : day;
}

/** Three different ones of at least four. */
function threeOf(among: readonly string[], chance: Chance): readonly [string, string, string] {
  const first = chance.below(among.length);
  const second = first + 1 + chance.below(among.length - 2);
  return [first, second, second + 1].map((at) => among[at % among.length] ?? '') as [string, string, string];
}

function progressText({ year, chance }: InventedPlan): string {
  const entries = Array.from({ length: 6 }, (_, index) => {
    const task = `t${String(index * 5 + 1 + chance.below(4))}`;
    const day = `${String(year)}-${String(1 + index).padStart(2, '0')}-${String(1 + chance.below(14)).padStart(2, '0')}`;
    const done = chance.below(3) === 0;
    const state = done ? '已完成, percent: 100' : `进行中, percent: ${String(20 + chance.below(60))}`;
    return `- { task: ${task}, day: ${day}, state: ${state}, text: 已${done ? '全部' : '部分'}完成${chance.one(places)}的工作, by: ${chance.one(sections)}${done ? ', evidence: 检查记录' : ''} }`;
  });
  return `${entries.join('\n')}\n`;
}
