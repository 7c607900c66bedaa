import { parseWindow } from '../../model/window.ts';
import { idQuestion } from './questions.ts';
import type { Scaffold } from './scaffold.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { yamlText } from './yaml-text.ts';

/** A plan with one group and one task, each line explained. */
export const planScaffold: Scaffold = {
  questions: [
    idQuestion('方案', 'anquan-2026'),
    { option: 'title', ask: '方案标题' },
    { option: 'issuer', ask: '发文机关（名称要在 units.yaml 里）' },
    {
      option: 'period',
      ask: '期限（照公文的写法，如 2026年1月至12月）',
      fault: (answer) => (parseWindow(answer).ok ? undefined : `看不懂“${answer}”，可以写成 2026年1月至12月`),
    },
  ],
  files: ({ id = '', title = '', issuer = '', period = '' }, given) =>
    unknownIssuer(issuer, given) ?? { [`plans/${id}/plan.yaml`]: plan(title, issuer, period) },
  next: ({ id = '' }) => `下一步：打开 plans/${id}/plan.yaml，把示例任务改成实际内容`,
};

const plan = (title: string, issuer: string, period: string): string => `# 方案；完成时限、单位都照公文的原话写
title: ${yamlText(title)}
issuers: [${yamlText(issuer)}]
period: ${yamlText(period)}

# 表的栏目，名称照公文写
columns:
  - { key: no, label: 序号 }
  - { key: text, label: 任务 }
  - { key: lead, label: 牵头单位 }
  - { key: deadline, label: 完成时限 }

groups:
  - id: g1
    no: （一）
    title: 第一项工作

tasks:
  - id: t1
    no: "1"
    group: g1
    text: 这里写任务内容
    lead: ${yamlText(issuer)}
    # 写不出日期的，照原话写，如 持续推进
    deadline: 持续推进
`;
