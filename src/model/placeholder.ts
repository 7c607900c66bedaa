import { nearestNames } from './nearest.ts';

/** What a template of reminders may ask for, with what stands there in the end. */
export const reminderPlaceholders = {
  单位: '收到提醒的单位',
  机关: '发出提醒的机关：单位所属的机关',
  种类: '交办单、督办单、提醒函或催办单',
  编号: '按 site.yaml 的 reminders.number 编的号，没有就留空待填',
  截至日: '状态截至哪天',
  任务数: '列入的任务有几项',
  隐患数: '列入的问题隐患有几条',
  报送数: '列入的报送有几期',
  事项: '列入了什么：任务3项、问题隐患2条、报送1期',
  任务表: '任务、时限、迟了或还差几天，没有任务时什么也不印',
  隐患表: '问题隐患、整改时限、迟了几天，没有时什么也不印',
  报送表: '要报的材料、期次、应报日期，没有时什么也不印',
  回执表: '反馈回执：各事项的办理情况、完成日期、困难和下一步，留空待填',
} as const;

/** What a template of period reports may ask for, with what stands there in the end. */
export const reportPlaceholders = {
  机关: '写报告的机关',
  时段: '报告的时段，如 2026年5月',
  报种: '周报、月报、季报、半年报或年报',
  范围: '报告说的是哪个方案、哪个单位，全部时什么也不印',
  截至日: '状态截至哪天',
  说明: '数从哪里来，各词什么意思，哪些没有填报',
  方案数: '在期的方案有几个',
  任务总数: '在期方案的任务有几项',
  已完成: '已完成的任务，含逾期完成',
  逾期完成: '逾期完成的任务',
  进行中: '进行中的任务',
  临期: '临近时限的任务',
  落后序时: '落后序时进度的任务',
  逾期: '已逾期的任务',
  未启动: '未启动的任务',
  未填报: '有时限、没有填报过进展的任务',
  各状态: '各状态各有几项，没有的不说',
  完成率: '已完成占任务总数的百分之几',
  与上期比较: '与上期期末相比各增减几项',
  方案情况: '各方案（写了 --plan 时各分组）的任务情况表',
  单位情况: '各单位的任务情况表，写了 --unit 时什么也不印',
  本期完成: '本期完成的任务',
  逾期任务: '逾期的任务和逾期天数',
  落后任务: '落后序时进度的任务、填报比例和序时比例',
  未填报任务: '没有填报过进展的任务',
  下期到期: '到下期期末为止到期的任务',
  隐患情况: '问题隐患本期新增、销号、回潮，期末未销号、销号率，分等级',
  报送情况: '本期应报、按时、迟报、未报，分单位',
  定期工作: '本期开展和未开展的定期工作',
  批准的变更: '本期批准的变更',
  困难和下一步: '各单位填报的困难和下一步，照录',
} as const;

/** A placeholder of a reminder's template. */
export type ReminderPlaceholder = keyof typeof reminderPlaceholders;

/** A placeholder of a report's template. */
export type ReportPlaceholder = keyof typeof reportPlaceholders;

/** A placeholder as a template writes it: its name, and its place as offsets in the text; the end is exclusive. */
export interface PlaceholderUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Names are short; where braces hold more, they are braces. */
const written = /\{\{([^{}\n]{0,200})\}\}/gu;

/** The placeholders `{{…}}` of a text in reading order. */
export function placeholdersIn(text: string): readonly PlaceholderUse[] {
  return [...text.matchAll(written)].map(({ 0: whole, 1: name = '', index }) => ({
    name: name.trim(),
    start: index,
    end: index + whole.length,
  }));
}

/** The placeholders that mean nothing, each with the names it was probably meant to be. */
export function unknownPlaceholders(
  text: string,
  known: readonly string[],
): readonly (PlaceholderUse & { readonly nearest: readonly string[] })[] {
  return placeholdersIn(text)
    .filter(({ name }) => !known.includes(name))
    .map((use) => ({ ...use, nearest: nearestNames(use.name, known) }));
}

/** A template with its placeholders filled; one that is not known stays as it is written, for it has been reported. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  const filled = text.replace(written, (whole, words: string) => {
    const name = words.trim();
    return Object.hasOwn(values, name) ? (values[name] ?? '') : whole;
  });
  return `${filled.replace(/\n{3,}/gu, '\n\n').trim()}\n`;
}
