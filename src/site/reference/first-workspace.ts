/** The files of the smallest whole workspace, by path: what the reference and the handbook begin with; `check` finds nothing in it. */
export const firstWorkspace: Readonly<Record<string, string>> = {
  'site.yaml': `name: 某县卫生健康局工作方案
url: https://example.invalid/
host: 某县卫生健康局
noindex: true
asOf: 2026-04-15
`,
  'units.yaml': `units:
  - id: county
    name: 某县卫生健康局
    aliases: [县卫健局]
    kind: 机关
  - id: county-bangong
    name: 局办公室
    aliases: [办公室]
    kind: 内设科室
    parent: county
  - id: county-yizheng
    name: 局医政科
    aliases: [医政科]
    kind: 内设科室
    parent: county
  - id: county-units
    name: 各医疗卫生单位
    kind: 类别
    parent: county
`,
  'plans/fire-2026/plan.yaml': `title: 2026年消防安全整治工作方案
issuers: [某县卫生健康局]
period: 2026年3月至2026年12月
phases:
  - { id: p1, title: 自查自改, window: 2026年3月-5月 }
  - { id: p2, title: 集中整治, window: 2026年6月-12月 }
columns:
  - { key: no, label: 序号 }
  - { key: text, label: 任务 }
  - { key: lead, label: 牵头科室 }
  - { key: responsible, label: 责任单位 }
  - { key: deadline, label: 完成时间 }
grid: { by: quarter }
tasks:
  - no: '1'
    text: 排查消防通道、消防设施和电气线路，建立隐患清单
    lead: 办公室
    responsible: 各医疗卫生单位
    deadline: 2026年5月底
  - no: '2'
    text: 对清单逐项整改
    lead: 医政科
    responsible: 各医疗卫生单位
    deadline: 2026年10月底
    targets:
      - 整改率达到100%
  - no: '3'
    text: 组织消防演练
    lead: 办公室
    responsible: 各医疗卫生单位
    deadline: 持续推进
    duties:
      - 每季度至少开展1次
reports:
  - text: 每月25日前
    what: 整治进展情况
    from: 各医疗卫生单位
    to: 办公室
`,
  'content/notices/fire-2026.mdx': `---
kind: 通知
layout: red-head
title: 某县卫生健康局关于印发2026年消防安全整治工作方案的通知
issuers: [某县卫生健康局]
mark: 某县卫生健康局文件
no: 某卫健发〔2026〕8号
addressees: 各医疗卫生单位，局机关各科室
plans: [fire-2026]
issued:
  title: 2026年消防安全整治工作方案
  annexes:
    - { title: 责任分工表, kind: table, plan: fire-2026 }
signature: [某县卫生健康局]
date: 2026-03-02
note: 此件公开发布
---

现将《2026年消防安全整治工作方案》印发给你们，请认真贯彻落实。

<Issued>

## 一、时间安排

<PhaseList plan="fire-2026" />

## 二、任务分工

各项任务的牵头科室、责任单位和完成时间见附件。

</Issued>
`,
};

/** What each file of the first workspace is for, in the order in which they are shown. */
export const firstWorkspaceWords: readonly { readonly file: string; readonly about: string }[] = [
  { file: 'site.yaml', about: '网站设置。asOf 是截至日，正式使用时删去这一行，状态就按当天计算。' },
  { file: 'units.yaml', about: '单位名录。方案和公文里出现的写法，要么是名称，要么是别名。' },
  { file: 'plans/fire-2026/plan.yaml', about: '方案。文件夹的名称 fire-2026 是它的编号，会成为网址的一部分。' },
  { file: 'content/notices/fire-2026.mdx', about: '印发这个方案的公文。前言是公文的要素，正文用 Markdown，尖括号里的标签取出方案里的表。' },
];
