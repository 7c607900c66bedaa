import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Two states of one workspace: each build publishes the other, so that a mixture of both would show. */
export type State = 'A' | 'B';

const texts: Readonly<Record<State, string>> = { A: '检查消防通道', B: '检查消防通道和安全出口' };

function files(state: State, hasPdfs: boolean): Readonly<Record<string, string>> {
  return {
    'site.yaml': `name: 虚构可靠性站\nurl: https://guatu-test.example.invalid/\ndemo: true\nasOf: 2021-06-15\n${hasPdfs ? '' : 'pdf: false\n'}`,
    'units.yaml': `units:
  - { id: qingshi, name: 青石县卫生健康局（虚构）, aliases: [县卫健局], kind: 机关 }
  - { id: qingshi-yizheng, name: 局医政股, kind: 内设科室, parent: qingshi }
`,
    'plans/safety/plan.yaml': `title: 青石县（虚构）安全检查方案
issuers: [县卫健局]
office: qingshi
period: 从2021年1月至2022年12月
tasks:
  - { no: 1, text: ${texts[state]}, lead: 局医政股, deadline: 2021年底 }
  - { no: 2, text: 登记隐患, lead: 局医政股, deadline: 2022年6月 }
`,
    'content/notices/safety.mdx': `---
kind: 通知
layout: red-head
title: 关于印发青石县（虚构）安全检查方案的通知
issuers: [县卫健局]
no: 青卫虚〔2021〕1号
addressees: 局医政股
plans: [safety]
signature: [青石县卫生健康局（虚构）]
date: 2021-01-04
---

现印发方案，请**认真**执行：${texts[state]}。

<TaskTable plan="safety" />
`,
  };
}

/** Writes an invented office in one of its two states; with its PDFs or without. */
export async function writeOffice(root: string, state: State, hasPdfs: boolean): Promise<void> {
  for (const [name, text] of Object.entries(files(state, hasPdfs))) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}
