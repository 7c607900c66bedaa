import { documentLayouts } from '../../model/document.ts';
import { choiceQuestion, idQuestion } from './questions.ts';
import type { Scaffold } from './scaffold.ts';
import { unknownIssuer } from './unknown-issuer.ts';
import { yamlText } from './yaml-text.ts';

/** A document in one of the three layouts of GB/T 9704-2012, for a plan where one is named. */
export const noticeScaffold: Scaffold = {
  questions: [
    idQuestion('公文', 'anquan-2026'),
    { option: 'title', ask: '公文标题（如 某县卫生健康局关于印发……的通知）' },
    { option: 'issuer', ask: '发文机关' },
    choiceQuestion('layout', '版式：red-head 红头文件、letter 函、plain 普通', documentLayouts, 'red-head'),
    { option: 'plan', ask: '印发哪个方案（写标识，没有就直接回车）', otherwise: '' },
  ],
  files: ({ id = '', plan = '', ...answers }, given) => {
    if (plan !== '' && !given.workspace?.plans.some((known) => known.id === plan)) return `没有编号为“${plan}”的方案`;
    return unknownIssuer(answers['issuer'] ?? '', given) ?? { [`content/notices/${id}.mdx`]: notice(answers, plan) };
  },
  next: ({ id = '' }) => `下一步：打开 content/notices/${id}.mdx，补上发文字号、成文日期和正文`,
};

function notice({ title = '', issuer = '', layout = '' }: Readonly<Record<string, string>>, plan: string): string {
  const annex = `annexes:\n  - { title: 责任分工表, kind: table, plan: ${plan} }\n`;
  return `---
kind: 通知
layout: ${layout}
issuers: [${yamlText(issuer)}]
title: ${yamlText(title)}
# 发文字号用六角括号：某卫发〔2026〕1号
# no: 某卫发〔2026〕1号
addressees: 各有关单位
${plan === '' ? '' : `plans: [${plan}]\n${annex}`}signature: [${yamlText(issuer)}]
# 成文日期
# date: 2026-01-15
# 起草完成、可以公开时删去下一行
draft: true
---

这里写开头一段。

## 一、总体要求

这里写正文。${plan === '' ? '' : '各项任务的牵头单位和完成时限见附件。'}
`;
}
