/** What a draft may be in doubt about, with the facts that its words need; `zh` is what editors read, `en` the same for engineers. */
export const importDoubts = {
  'merged-blank': {
    zh: '{head}一栏空白，按合并单元格取{from}的“{words}”，请对照原件',
    en: 'The cell under {head} is blank; taken from {from} as one merged cell: {words}',
  },
  'blank-cell': { zh: '{head}一栏空白，原件看不出是否合并单元格，没有填写', en: 'The cell under {head} is blank and was left so' },
  'deadline-unread': { zh: '时限“{words}”读不出日期，照录原文', en: 'No day can be read from the deadline {words}' },
  'window-unread': { zh: '时间“{words}”读不出起止日期，没有列为阶段', en: 'No days can be read from {words}; no phase was made' },
  'target-unread': { zh: '“{words}”读不出指标，照录在要求里', en: 'No target can be read from {words}' },
  'unknown-column': {
    zh: '看不懂栏名“{head}”，各行的内容记在备注里',
    en: 'The head {head} has no known meaning; its cells are kept as notes',
  },
  'cut-row': { zh: '这一行被分页切断，已与上一行接上', en: 'A row cut by a page was joined to the one above' },
  'number-gap': { zh: '序号从{before}跳到{after}，请核对有没有漏行', en: 'Numbers jump from {before} to {after}' },
  'doubled-page': { zh: '有一页出现两次，两次有出入，取后一次', en: 'A page stands twice with differences; the second reading is kept' },
  'above-mark': {
    zh: '“{words}”在发文机关标志之上，看不出是什么，没有写入',
    en: '{words} stands above the mark of the office and was left out',
  },
  'issuer-missing': { zh: '没有找到发文机关', en: 'No issuer was found' },
  'no-missing': { zh: '没有找到发文字号', en: 'No document number was found' },
  'date-missing': { zh: '没有找到成文日期', en: 'No date was found' },
  'title-missing': { zh: '没有找到标题，暂用文件名', en: 'No title was found; the file name stands for it' },
  'table-kept': { zh: '这张表不是任务表，照原样留在文中', en: 'This table holds no tasks and was kept as a table' },
  'no-tasks': { zh: '没有找到任务表，也没有找到逐条的任务', en: 'Neither a table of tasks nor numbered tasks were found' },
  'section-as-tasks': { zh: '没有任务表，“{words}”下的各条按任务读', en: 'There is no table: the items under {words} were read as tasks' },
  'number-normalised': { zh: '文号“{words}”的括号改成了六角括号', en: 'The brackets of the number {words} were made 〔〕' },
  'report-owner': {
    zh: '“{words}”没有写由谁报，按前一句取“{unit}”',
    en: 'Nobody is named for {words}; taken from the sentence before: {unit}',
  },
  'report-unread': {
    zh: '“{words}”像是报送要求，没有读出由谁报或何时报，只留在正文里',
    en: '{words} may ask for a report; it was left as words',
  },
  'private-removed': {
    zh: '这里的电话或邮箱换成了（略），内容记在公文的联系方式里',
    en: 'A telephone number or mailbox was moved to the contacts',
  },
  'no-period': { zh: '没有读出方案的期限', en: 'No period was found' },
  'annex-only-name': { zh: '附件“{words}”只有名称，没有内容', en: 'Only the name of the annex {words} is there' },
} as const;

/** The id of a doubt. */
export type DoubtId = keyof typeof importDoubts;

/** The words of a doubt, its facts filled in. */
export function doubtWords(id: DoubtId, facts: Readonly<Record<string, string>>, language: 'zh' | 'en' = 'zh'): string {
  return importDoubts[id][language].replace(/\{(\w+)\}/gu, (_, name: string) => facts[name] ?? '');
}
