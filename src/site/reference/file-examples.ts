/** A whole file as an author writes it, shown on the page of its kind; it belongs to the plan of the first workspace. */
export interface FileExample {
  readonly file: string;
  readonly text: string;
}

/** By kind of file: what can be copied. Plan, document, registry and site stand whole in the first workspace. */
export const fileExamples: Readonly<Record<string, readonly FileExample[]>> = {
  tasks: [
    {
      file: 'plans/training-2026/tasks.yaml',
      text: `- no: '1'
  text: 制定培训计划
  lead: 办公室
  deadline: 2026年4月底
- no: '2'
  text: 分批开展培训
  lead: 医政科
  responsible: 各医疗卫生单位
  deadline: 2026年9月底
  targets: [职工受训率达到100%]
  parts:
    - { no: （1）, text: 管理人员培训, deadline: 2026年6月底 }
    - { no: （2）, text: 全员培训, deadline: 2026年9月底 }
`,
    },
  ],
  progress: [
    {
      file: 'plans/fire-2026/progress/2026-04.yaml',
      text: `- task: t1
  day: 2026-04-10
  state: 进行中
  percent: 60
  text: 已查12家，建立清单
  by: 局办公室
  difficulty: 2家民营机构尚未排查
  next: 4月底前完成排查
- { task: t2, day: 2026-04-10, state: 未启动, by: 局医政科 }
`,
    },
  ],
  records: [
    {
      file: 'plans/fire-2026/records/2026.yaml',
      text: `- { task: t3, day: 2026-03-27, by: 局办公室, evidence: 演练照片和签到表 }
- task: t3
  duty: 每季度至少开展1次
  day: 2026-04-08
  period: 2026-03-31
  note: 补一季度的第2次
`,
    },
  ],
  receipts: [
    {
      file: 'plans/fire-2026/receipts/2026-03.yaml',
      text: `- { report: 整治进展情况, unit: 县人民医院, period: 2026-03-31, received: 2026-03-24, state: 按时 }
- { report: 整治进展情况, unit: 县中医院, period: 2026-03-31, received: 2026-03-30, state: 迟报 }
`,
    },
  ],
  changes: [
    {
      file: 'plans/fire-2026/changes.yaml',
      text: `- task: t2
  kind: 延期
  day: 2026-04-08
  approver: 局长办公会
  document: 局长办公会纪要〔2026〕5号
  deadline: 2026年11月底
  reason: 电气线路改造工期延长
- { task: t3, kind: 移交, day: 2026-04-08, approver: 局长办公会, to: 医政科 }
`,
    },
  ],
  ledger: [
    {
      file: 'plans/fire-2026/ledgers/hazards.yaml',
      text: `id: hazards
kind: hazards
title: 消防安全隐患台账
entries:
  - id: h1
    unit: 县人民医院
    found: 2026-03-18
    hazard: 疏散通道堆放杂物
    grade: 一般
    measure: 清理通道，设置标识
    deadline: 2026年3月底前
    section: 局办公室
    stage: 销号
    closed: 2026-03-25
    checkedBy: 局办公室
  - id: h2
    unit: 县中医院
    found: 2026-04-02
    hazard: 配电间没有防火门
    grade: 重大
    deadline: 2026年5月底前
    stage: 整改
`,
    },
    {
      file: 'plans/fire-2026/ledgers/training.yaml',
      text: `id: training
kind: custom
title: 消防培训登记
columns:
  - { key: day, label: 日期, type: day }
  - { key: unit, label: 单位, type: unit }
  - { key: people, label: 参加人数, type: number }
  - { key: result, label: 考核结果, type: choice, choices: [合格, 不合格] }
entries:
  - { day: 2026-03-20, unit: 县人民医院, people: 120, result: 合格 }
`,
    },
  ],
  form: [
    {
      file: 'plans/fire-2026/forms/hazards.yaml',
      text: `id: hazards
title: 消防安全隐患清单
header: [单位, 填表日期]
columns:
  - { key: no, label: 序号 }
  - { key: hazard, label: 问题隐患 }
  - key: fix
    label: 整改
    columns:
      - { key: how, label: 措施 }
      - { key: money, label: 资金, unit: 万元 }
rows: 10
signatures: [填表人, 负责人]
`,
    },
    {
      file: 'plans/fire-2026/forms/check.yaml',
      text: `id: check
title: 消防安全检查表
header: [被检查单位, 检查日期]
items:
  - { no: '1', text: 疏散通道是否畅通, standard: 没有杂物, method: 现场查看, options: [是, 否] }
  - { no: '2', text: 灭火器是否有效, standard: 压力正常, method: 现场抽查, options: [是, 否] }
remarks: 发现的问题
signatures: [检查人, 被检查单位负责人]
`,
    },
  ],
  page: [
    {
      file: 'content/interpretations/fire-2026.mdx',
      text: `---
title: 《2026年消防安全整治工作方案》解读
summary: 整治什么，分几步，谁负责
interprets: [fire-2026]
published: 2026-03-05 09:30
---

## 为什么开展整治

医疗机构人员密集，疏散困难，消防安全要从严从细。
`,
    },
  ],
  calendar: [
    {
      file: 'calendar/2021.yaml',
      text: `sources: [国办发明电〔2020〕27号]
holidays:
  - { name: 元旦, start: 2021-01-01, end: 2021-01-03 }
  - { name: 春节, start: 2021-02-11, end: 2021-02-17 }
workdays: [2021-02-07, 2021-02-20]
`,
    },
  ],
};
