import { idQuestion } from './questions.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** A form to fill, in a plan that is there. */
export const formScaffold: Scaffold = {
  questions: [
    { option: 'plan', ask: '放在哪个方案下（写标识）' },
    idQuestion('表格', 'record'),
    { option: 'title', ask: '表格名称（如 检查记录表）' },
  ],
  files: ({ plan = '', id = '', title = '' }, { workspace }) => {
    if (!workspace?.plans.some((known) => known.id === plan)) return `没有编号为“${plan}”的方案`;
    return { [`plans/${plan}/forms/${id}.yaml`]: form(id, title) };
  },
  next: ({ plan = '', id = '' }) => `下一步：打开 plans/${plan}/forms/${id}.yaml，写上各栏的名称`,
};

const form = (id: string, title: string): string => `# 供填写的表格
id: ${id}
title: ${yamlText(title)}
# 表头填写项
header: [单位, 填表时间]
columns:
  - { key: no, label: 序号 }
  - { key: matter, label: 事项 }
  - { key: note, label: 备注 }
# 空行数
rows: 12
signatures: [填表人, 审核人]
`;
