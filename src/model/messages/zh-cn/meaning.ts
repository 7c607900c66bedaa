import type { CalendarProblem, MeaningFacts } from '../facts/meaning.ts';
import type { Words } from '../wording.ts';
import { didYouMean, listed, quoted, writeAs } from './phrases.ts';

const besideWords = '原文没有日期的，旁边加 dates: []；有频次的，加 every: { n: 1, unit: month }；逐日列的，写 dates: [2026-06-20]';

const unreadHints = {
  recurring: '每年都要做的写进 duties，时限写“持续推进”',
  several: '前面的日期写进 milestones，时限只写最后一个',
} as const;

const besideDate = {
  due: '原文如此时，写成 { text: 原文, due: 2026-06-30 }',
  span: '原文如此时，写成 { text: 原文, start: 2026-06-01, end: 2026-09-30 }',
  none: undefined,
} as const;

/** The ids that there are, the first five of many. */
function knownIds(known: readonly string[] = []): string | undefined {
  return known.length === 0 ? undefined : `现有${listed(known.slice(0, 5))}${known.length > 5 ? `等${known.length}个` : ''}`;
}

/** The words about what the words of a record mean and point at, in Chinese. */
export const meaning: Words<MeaningFacts> = {
  'impossible-date': { message: ({ words }) => `没有${quoted(words)}这一天`, hint: () => '对照日历改成实际的日期' },
  'date-not-understood': {
    message: ({ words, because }) =>
      because === undefined
        ? `看不懂时间${quoted(words)}`
        : `${quoted(words)}${because === 'recurring' ? '是反复的' : '里有几个日期'}，时限只能有一个`,
    hint: ({ accepted, because, beside }) =>
      [because === undefined ? writeAs(accepted.slice(0, 6)) : unreadHints[because], besideDate[beside ?? 'none']]
        .filter((words) => words !== undefined)
        .join('；'),
  },
  'date-without-year': {
    message: ({ words }) => `${quoted(words)}没有写年份，推定不出是哪一年`,
    hint: () => '补上年份；也可写明 period（期限）',
  },
  'reversed-dates': { message: ({ words }) => `${quoted(words)}的起止时间前后颠倒`, hint: () => '把早的时间写在前面，或检查年份是否写错' },
  'recurrence-not-understood': {
    message: ({ words }) => `看不懂${quoted(words)}是多久一次`,
    hint: ({ accepted }) => [writeAs(accepted.slice(0, 8)), besideWords].join('；'),
  },
  'target-not-understood': { message: ({ words }) => `看不懂指标${quoted(words)}`, hint: ({ accepted }) => writeAs(accepted) },
  'duplicate-id': {
    message: ({ id }) => `编号${quoted(id)}重复`,
    note: ({ id }) => `${quoted(id)}已经用在这里`,
    hint: () => '给其中一个换一个编号',
  },
  'calendar-day': {
    message: ({ day, problem }) => `${quoted(day)}${calendarProblems[problem]}`,
    hint: () => '对照国务院办公厅当年的放假通知改正',
  },
  'unknown-reference': {
    message: ({ kind, name }) => `没有编号为${quoted(name)}的${kind}`,
    note: () => '相近的在这里',
    hint: (facts) => didYouMean(facts) ?? knownIds(facts.known) ?? '检查编号是否写错',
  },
};

const calendarProblems: Readonly<Record<CalendarProblem, string>> = {
  'other-year': '不在文件名所写的年份里',
  'before-start': '早于这个假期的第一天',
  'twice': '写了两次',
  'no-weekend': '不是星期六、星期日，不用写成调休上班',
};
