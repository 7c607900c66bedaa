/** A plan of so many tasks in an invented county, as the files of a workspace; the same numbers give the same words. */
export function inventedWorkspace(tasks: number, options: { readonly imprint?: boolean } = {}): Readonly<Record<string, string>> {
  return {
    'site.yaml': 'name: 虚构县测试站\nurl: https://bench.example.invalid/\ndemo: true\nnoindex: true\nasOf: 2021-06-15\n',
    'units.yaml': `units:\n  - { id: xugou, name: 虚构县卫生健康局, kind: 机关 }\n${units.map((name, index) => `  - { id: xugou-${String(index + 1)}, name: ${name}, kind: 内设科室, parent: xugou }\n`).join('')}`,
    'plans/bench/plan.yaml': inventedPlan(tasks),
    'content/notices/bench.mdx': noticeText(options.imprint === true),
  };
}

const units = ['局办公室', '局医政科', '局公卫科', '局应急办', '局基建科'];
const things = ['消防设施', '电气线路', '危险化学品', '特种设备', '医疗废物', '应急物资', '电梯锅炉', '氧气管道'];
const deeds = ['排查登记', '检测维护', '建立台账', '落实责任', '开展培训', '组织演练'];

/** `plan.yaml` of so many tasks. */
function inventedPlan(tasks: number): string {
  const rows = Array.from({ length: tasks }, (_, index) => taskText(index));
  const groups = Array.from(
    { length: Math.ceil(tasks / 8) },
    (_, index) => `  - { id: g${String(index + 1)}, no: （${String(index + 1)}）, title: 虚构专项整治之${String(index + 1)} }`,
  );
  return [
    'title: 虚构县卫生健康系统安全生产专项整治三年行动方案',
    'issuers: [虚构县卫生健康局]',
    'period: 从2020年9月至2022年12月',
    'phases:',
    '  - { id: p1, no: （一）, title: 排查整治, window: 2020年9—12月, content: [全面排查登记。] }',
    '  - { id: p2, no: （二）, title: 集中攻坚, window: 2021年, content: [逐项整改销号。] }',
    '  - { id: p3, no: （三）, title: 巩固提升, window: 2022年, content: [总结推广做法。] }',
    'columns:',
    '  - { key: no, label: 序号 }',
    '  - { key: text, label: 任务 }',
    '  - { key: lead, label: 牵头科室 }',
    '  - { key: responsible, label: 责任单位 }',
    '  - { key: deadline, label: 完成时限 }',
    'groups:',
    ...groups,
    'tasks:',
    ...rows,
    '',
  ].join('\n');
}

function taskText(index: number): string {
  const thing = things[index % things.length] ?? '';
  const deed = deeds[index % deeds.length] ?? '';
  const other = things[(index * 3 + 1) % things.length] ?? '';
  const words = `对第${String(index + 1)}批医疗卫生机构的${thing}${deed}，逐处登记部位、等级、措施、责任人和时限，同步检查${other}，查出的问题当场登记，整改后由验收人签字销号，按季度向局办公室报送进展。`;
  const lead = units[Math.floor(index / 3) % units.length] ?? '';
  return `  - { id: t${String(index + 1)}, no: "${String(index + 1)}", group: g${String(Math.floor(index / 8) + 1)}, text: ${words}, lead: ${lead}, responsible: 局办公室、局公卫科, deadline: ${String(2020 + (index % 3))}年${index % 2 === 0 || index % 3 === 0 ? '底' : '6月底'} }`;
}

function noticeText(imprint: boolean): string {
  const paragraph =
    '各单位要逐级落实安全生产责任，建立问题隐患清单，明确整改措施、责任人和完成时限，做到发现、登记、整改、验收、销号闭环管理；重点场所每月检查，其他场所每季度检查，检查情况按时报送。';
  const sections = ['一、总体要求', '二、工作目标', '三、主要任务', '四、时间安排', '五、工作要求'];
  return [
    '---',
    'kind: 通知',
    'layout: red-head',
    'issuers: [虚构县卫生健康局]',
    'mark: 虚构县卫生健康局文件',
    'no: 虚卫发〔2020〕1号',
    'title: 虚构县卫生健康局关于印发安全生产专项整治三年行动方案的通知',
    'addressees: 局属各单位，局机关各科室',
    'plans: [bench]',
    'issued:',
    '  title: 虚构县卫生健康系统安全生产专项整治三年行动方案',
    '  annexes:',
    '    - { title: 责任分工和进度控制表, kind: grid, plan: bench }',
    'signature: [虚构县卫生健康局]',
    'date: 2020-09-01',
    'note: 此件公开发布',
    ...(imprint ? ['copies: 虚构县安全生产委员会办公室。', 'printed: { by: 虚构县卫生健康局办公室, date: 2020-09-02 }'] : []),
    '---',
    '',
    '现将方案印发给你们，请结合实际执行。',
    '',
    '<Issued>',
    '',
    ...sections.flatMap((section) => [`## ${section}`, '', paragraph, '', paragraph, '']),
    '</Issued>',
    '',
  ].join('\n');
}
