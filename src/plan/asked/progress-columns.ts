/** What a unit fills in beside each task. */
export type ProgressKey = 'state' | 'percent' | 'day' | 'text' | 'evidence' | 'difficulty' | 'next';

/** Heads of the hidden columns that name a row: plan, task, part, and its locked words. */
export const lockedHeads = ['方案标识', '任务标识', '分项标识', '校验'] as const;

/** The columns that a unit fills in, in order, with what the form says of each. */
export const progressColumns: readonly { readonly key: ProgressKey; readonly head: string; readonly says: string }[] = [
  { key: 'state', head: '状态', says: '从下拉中选：未启动、进行中、已完成。灰色的格由牵头单位填。' },
  { key: 'percent', head: '完成百分比', says: '填0到100之间的百分数，如60%。' },
  { key: 'day', head: '截至日期', says: '进展截至哪一天，填日期，如2024-06-20；不填时用表头的“数据截至”。' },
  { key: 'text', head: '进展', says: '做了什么，到什么程度，用文字写。' },
  { key: 'evidence', head: '完成依据', says: '凭什么说完成了，如文件、记录、照片的名称。' },
  { key: 'difficulty', head: '存在困难', says: '卡在哪里；没有就不填。' },
  { key: 'next', head: '下一步', says: '接着做什么，什么时候做。' },
];

/** Labels of the fields above the table. */
export const fieldLabels = { unit: '填报单位', day: '数据截至', nothing: '本期零报告', by: '填报人' } as const;

/** What is chosen in the field 本期零报告. */
export const nothingWord = '是';

/** The most characters that a filled cell may hold. */
export const longestWords = 1000;
