import type { TablesFacts } from '../facts/tables.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowNames } from './phrases.ts';

const fields = {
  requirement: '要求',
  measures: '措施',
  lead: '牵头单位',
  responsible: '责任单位',
  assist: '配合单位',
  deadline: '完成时限',
  roles: '分工',
} as const;

/** The words about the columns of tables and forms, in Chinese. */
export const tables: Explained<TablesFacts> = {
  'empty-column': {
    title: '表里有空栏',
    why: '责任分工表里有一栏，所有的行都是空的：可能漏填，也可能写错了栏目的 key。',
    message: ({ label }) => `栏${quoted(label)}在所有的行里都是空的`,
    hint: ({ key }) => `填上内容，核对 key: ${key}，或删去这一栏；原文如此时可不理会`,
  },
  'column-missing': {
    title: '内容没有栏目可印',
    why: '方案自己定了表的栏目，而行里写了的内容没有对应的栏，表里就印不出来。',
    message: ({ key, rows }) => `表里没有${fields[key]}的栏，${rows.length === 1 ? rowNames(rows) : `${rows.length}项`}写了的印不出来`,
    note: () => '表的栏目在这里',
    hint: ({ key, rows }) => `${rows.length === 1 ? '' : `${rowNames(rows)}：`}在 columns 里补上 key: ${key} 的栏`,
  },
  'form-without-fields': {
    title: '表格没有栏目和项目',
    why: '没有栏目也没有项目的表格，印出来只有标题，没有可填的地方。',
    message: ({ title }) => `表格${quoted(title)}没有栏目，也没有项目`,
    hint: () => '补上 columns 或 items',
  },
  'form-total-differs': {
    title: '表格的总分与各项不符',
    why: '总分、小计应当等于各项分值之和，否则填表的人算不出得分。',
    message: ({ title, total, sum }) => `${quoted(title)}写明${String(total)}分，各项相加是${String(sum)}分`,
    hint: () => '核对总分和各项的分值；原文如此时，可写明免查',
  },
};
