import type { WordsTable } from '../../views/date-words.ts';

/** Where words of a kind stand, and how their meaning is written beside them where they cannot be read. */
export const wordsNotes: Readonly<Record<WordsTable['kind'], { readonly about: string; readonly beside: string }>> = {
  deadline: {
    about: '任务、分组、节点的时限。读不懂的写法会报错；原文确是如此的，在旁边写明日期：',
    beside: 'deadline: { text: 上半年左右, due: 2026-06-30 }',
  },
  window: {
    about: '方案的期限、阶段、控制表的栏。读不懂的，在旁边写明：',
    beside: 'window: { text: 汛期, start: 2026-06-01, end: 2026-09-30 }',
  },
  recurrence: {
    about:
      '定期工作写在 duties 里，报送写在 reports 里，在方案的期限内有效；每期写明了哪一天的（每月25日前），那一天在期限之外就不算；没有写明哪一天的（每季度1次），最后不满的一期到期限末为止。读不懂的，在旁边写明频次（every）或日期（dates），原文没有说多久一次的写 dates: []；只是引述上级要求、本级不承担的报送写 owed: false：',
    beside: 'duties:\n  - { text: 各单位按旬自查, every: { n: 10, unit: day } }\n  - { text: 遇有情况随时会商, dates: [] }',
  },
  target: {
    about: '写在 targets 里。读得不对的，在旁边写明：',
    beside: "targets:\n  - { text: 受训率明显提高, measure: 受训率, compare: '>=', value: 90, unit: '%' }",
  },
};
