/** One edit of the plan of Fuling (40 tasks) of a known kind, as a change of its YAML, and what a comparison has to say of it. */
export interface KnownEdit {
  /** The task whose block is edited; the whole file where there is none. */
  readonly in?: string;
  readonly from: string;
  readonly to: string;
  /** Kind, row, subject, days and approval, as `summaryOf` puts them. */
  readonly says: readonly string[];
}

/** Approved changes that are recorded beside the edits; one is approved only after the as-of day. */
export const recordedChanges = `- { task: t2, kind: 延期, day: 2020-12-20, approver: 委主任办公会, document: 会议纪要〔2020〕12号, deadline: 2021年3月底前 }
- { task: t4, kind: 延期, day: 2020-12-20, approver: 委主任办公会, document: 会议纪要〔2020〕12号, deadline: 2021年1月底 }
- { task: t14, kind: 延期, day: 2021-07-01, approver: 委主任办公会, deadline: 2021年9月底 }
- { task: t15, kind: 延期, day: 2021-07-01, approver: 委主任办公会, deadline: 2021年3月底前 }
- { task: t6, kind: 改责任, day: 2021-02-01, approver: 委主任办公会, to: 宣传科教科 }
- { task: t36, kind: 移交, day: 2021-03-01, approver: 委主任办公会, to: 疾病控制科 }
- { task: t19, kind: 取消, day: 2021-03-01, approver: 委主任办公会 }
- { task: t20, kind: 合并, day: 2021-03-01, approver: 委主任办公会, into: t13 }
`;

/** What the recorded changes alone make of the plan on 15 June 2021. */
export const saidOfChanges = [
  'deadline-moved t2 +90 approved',
  'change-recorded t14 not-yet',
  'role-changed t6 责任 approved',
  'role-changed t36 责任 approved',
  'task-struck t19 取消 approved',
  'task-struck t20 合并 approved',
];

/** Edits of known kinds, each kind several times. */
export const knownEdits: readonly KnownEdit[] = [
  // 时限
  { in: 't1', from: 'deadline: 2020年底', to: 'deadline: 2021年6月底前', says: ['deadline-moved t1 +181 none'] },
  { in: 't3', from: 'deadline: 2022年底', to: 'deadline: 2022年11月30日前', says: ['deadline-moved t3 -31 none'] },
  { in: 't4', from: 'deadline: 2020年底', to: 'deadline: 2021年1月底', says: ['deadline-moved t4 +31 approved'] },
  { in: 't15', from: 'deadline: 2020年底', to: 'deadline: 2021年3月底前', says: ['deadline-moved t15 +90 not-yet'] },
  { in: 't13', from: 'deadline: 2020年底', to: 'deadline: 2020年12月31日前', says: ['deadline-reworded t13 not-needed'] },
  { in: 't38', from: 'deadline: 2021年底', to: 'deadline: 2021年12月底', says: ['deadline-reworded t38 not-needed'] },
  { in: 't16', from: 'deadline: 持续推进', to: 'deadline: 2022年底', says: ['deadline-changed t16 none'] },
  { in: 't33', from: 'deadline: 2022年底', to: 'deadline: 长期推进', says: ['deadline-changed t33 none'] },
  // 分工
  { in: 't5', from: 'responsible: 办公室', to: 'responsible: 宣传科教科', says: ['role-changed t5 责任 none'] },
  { in: 't7', from: 'responsible: 办公室', to: 'responsible: 办公室\n    lead: 医政中医科', says: ['role-changed t7 牵头 none'] },
  { in: 't25', from: 'responsible: 办公室、', to: 'responsible: ', says: ['role-changed t25 责任 none'] },
  { in: 't18', from: 'responsible: 卫生应急办', to: 'responsible: 应急办', says: ['role-reworded t18 责任 not-needed'] },
  { in: 't35', from: 'responsible: 卫生应急办', to: 'responsible: 应急办', says: ['role-reworded t35 责任 not-needed'] },
  // 任务
  {
    in: 't40',
    from: '  - id: t40',
    to: '  - id: t41\n    no: "41"\n    group: g7\n    text: 会同公路管理单位排查事故多发路段，设置急救联络牌。\n    responsible: 卫生应急办\n    deadline: 2022年底\n  - id: t40',
    says: ['task-added t41 none'],
  },
  { in: 't11', from: '*', to: '', says: ['task-dropped t11 none'] },
  { in: 't39', from: '*', to: '', says: ['task-dropped t39 none'] },
  { in: 't9', from: "no: '9'", to: "no: '9-1'", says: ['task-renumbered t9 none'] },
  { in: 't37', from: "no: '37'", to: "no: '39'", says: ['task-renumbered t37 none'] },
  { in: 't10', from: '加大从业人员宣传培训力度', to: '扩大从业人员宣传培训范围', says: ['task-reworded t10 none'] },
  { in: 't21', from: '救援实战和社会动员能力，提升', to: '救援实战能力，提升', says: ['task-reworded t21 none'] },
  { in: 't17', from: '建立健全安全预防控制体系', to: '建立健全安全预防控制体系。', says: ['task-reworded t17 not-needed'] },
  { in: 't12', from: 'group: g2', to: 'group: g1', says: ['task-moved t12 none'] },
  { in: 't26', from: 'group: g3', to: 'group: g7', says: ['task-moved t26 none'] },
  { in: 't23', from: 'id: t23', to: 'id: three-systems', says: ['id-changed t23>three-systems not-needed'] },
  // 目标
  { in: 't27', from: '- 职工受训率达到100%', to: '- 职工受训率达到95%', says: ['target-lowered t27 职工受训率 none'] },
  {
    in: 't28',
    from: '2021年达90%、2022年达100%\n',
    to: '2021年达80%、2022年达100%\n',
    says: ['target-lowered t28 消防安全隐患整改率 none'],
  },
  { in: 't35', from: 'text: 建成1支背囊化', to: 'text: 建成2支背囊化', says: ['target-raised t35 背囊化卫生应急快速小分队 none'] },
  {
    in: 't22',
    from: '- text: 到2022年底，具有',
    to: '- text: 到2021年底，具有',
    says: ['target-changed t22 有卫生健康监督执法相关专业学历和实践经验的执法人员占在职人员的比例 none'],
  },
  {
    in: 't34',
    from: 'text: 挑选2-3个重点行业, measure',
    to: 'text: 选取2-3个重点行业, measure',
    says: ['target-reworded t34 重点行业 not-needed'],
  },
  { in: 't24', from: '    milestones:', to: '    targets: [危险化学品录入率达到100%]\n    milestones:', says: ['target-added t24 none'] },
  {
    in: 't18',
    from: "\n    targets:\n      - { text: 推进建成1支卫生防疫背囊化小分队, measure: 卫生防疫背囊化小分队, by: '2020-12-31' }",
    to: '',
    says: ['target-dropped t18 none'],
  },
  // 节点、定期工作、报送
  {
    in: 't8',
    from: '{ by: 2020年12月前, text: 通过政府网站',
    to: '{ by: 2021年1月前, text: 通过政府网站',
    says: ['milestone-moved t8 通过政府网站、媒体等多种形式宣传三年行动计划的安排部署 +31 none'],
  },
  {
    in: 't31',
    from: '{ by: 2020年8月, text: 印发相关通知 }',
    to: '{ by: 2020年9月, text: 印发相关通知 }',
    says: ['milestone-moved t31 印发相关通知 +30 none'],
  },
  { in: 't30', from: '\n      - { by: 2021年, text: 集中攻坚 }', to: '', says: ['milestone-dropped t30 none'] },
  { in: 't32', from: '    duties:', to: '      - { by: 2020年10月, text: 抽查台账 }\n    duties:', says: ['milestone-added t32 none'] },
  { in: 't9', from: '      - 每年至少开展１次', to: '      - 每年至少开展2次', says: ['duty-changed t9 none'] },
  { in: 't12', from: '      - 每季度召开安全风险防范研判断会，委所属单位参加\n', to: '', says: ['duty-dropped t12 none'] },
  {
    in: 't25',
    from: '    deadline: 长期推进',
    to: '    deadline: 长期推进\n    duties: [每半年至少检查1次视频监控]',
    says: ['duty-added t25 none'],
  },
  { from: '  - text: 每月25日前\n', to: '  - text: 每月20日前\n', says: ['report-changed plan none'] },
  // 任务的其他内容
  { in: 't2', from: '      - 组织集中观看。', to: '      - 分批集中观看。', says: ['field-changed t2 措施 none'] },
  { in: 't13', from: '梳理监管短板', to: '逐项梳理监管短板', says: ['field-changed t13 要求 none'] },
  { in: 't3', from: 'short: 安全管理人员轮训', to: 'short: 人员轮训', says: ['field-changed t3 简称 not-needed'] },
  // 方案、阶段、分组
  { from: 'title: 涪陵区卫生健康系统安全生产', to: 'title: 涪陵区卫生健康行业安全生产', says: ['title-changed plan none'] },
  { from: '  - 扎实推进安全生产治理体系', to: '  - 着力推进安全生产治理体系', says: ['field-changed plan 总体要求 none'] },
  { from: '    window: 2020年7—12月', to: '    window: 2020年7月至2021年1月', says: ['phase-moved p2 +31 none'] },
  { from: '    title: 巩固提升\n', to: '    title: 巩固提高\n', says: ['phase-reworded p4 none'] },
  { from: '      - 动态更新问题隐患和制度措施清单。\n', to: '', says: ['field-changed p3 内容 none'] },
  { from: 'no: 六、, title: 粉尘危害专项整治', to: 'no: 六、, title: 粉尘危害整治', says: ['group-reworded g6 none'] },
  { from: 'no: 七、, title: 道路运输', to: 'no: 八、, title: 道路运输', says: ['group-renumbered g7 none'] },
  { from: "  - { text: '“；。”两个标点连用', where: 第37项要求 }\n", to: '', says: ['field-changed plan 原文疑误 not-needed'] },
];

/** The plan with every known edit made; throws where one does not find its words exactly once. */
export function edited(yaml: string): string {
  return swapped(knownEdits.reduce((text, edit) => applied(text, edit), yaml));
}

/** The rows of two tasks that follow each other change places, with their numbers. */
export const saidOfSwap = 'tasks-reordered plan none';

function swapped(yaml: string): string {
  const [first, second] = [blockOf(yaml, 't29'), blockOf(yaml, 't28')];
  return yaml.replace(first, '').replace(second, () => first + second);
}

function applied(yaml: string, { in: task, from, to }: KnownEdit): string {
  if (task === undefined) return once(yaml, from, to);
  const block = blockOf(yaml, task);
  return yaml.replace(block, () => (from === '*' ? to : once(block, from, to)));
}

function once(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” stands ${text.split(from).length - 1} times`);
  return text.replace(from, () => to);
}

function blockOf(yaml: string, task: string): string {
  const start = yaml.indexOf(`  - id: ${task}\n`);
  const rest = yaml.slice(start + 1);
  const next = /^(?: {2}- id: |\n? {2}# )/mu.exec(rest);
  if (start === -1) throw new Error(`no task ${task}`);
  return next === null ? yaml.slice(start) : yaml.slice(start, start + 1 + next.index);
}
