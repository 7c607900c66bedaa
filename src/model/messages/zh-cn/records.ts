import { formatDay } from '../../day.ts';
import type { RecordsFacts } from '../facts/records.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

const changeKeys = { deadline: '改到什么时限', to: '改由哪个单位', into: '并入哪项任务' } as const;

const hazardDays = { deadline: '整改时限', closed: '销号日期', reopened: '回潮日期' } as const;

/** The words about progress, changes and ledgers, in Chinese. */
export const records: Explained<RecordsFacts> = {
  'change-before-document': {
    title: '变更早于方案印发',
    why: '方案印发以后才谈得上批准变更；批准日期更早，多半是年份写错。',
    message: ({ kind, day, document }) => `${quoted(kind)}批准于${formatDay(day)}，早于方案的${formatDay(document)}`,
    note: () => '方案的日期在这里',
    hint: () => '核对批准日期',
  },
  'change-incomplete': {
    title: '变更没有写改成什么',
    why: '延期要有新的时限，移交和改责任要有改由的单位，合并要有并入的任务；没有写的，各表仍照原样。',
    message: ({ kind, key }) => `${quoted(kind)}没有写${changeKeys[key]}`,
    hint: ({ key }) => `补上 ${key}`,
  },
  'extension-not-later': {
    title: '延期没有往后延',
    why: '延期后的时限应当晚于原来的时限；逾期与否按批准的时限算。',
    message: ({ words, first }) => `延期到${quoted(words)}，并不晚于原来的${quoted(first)}`,
    note: () => '原来的时限在这里',
    hint: () => '核对批准的时限；提前完成不用写成延期',
  },
  'hazard-dates': {
    title: '隐患的日期先后颠倒',
    why: '隐患先发现，后整改、销号；日期颠倒多半是年份或月份写错。',
    message: ({ key, day, found }) => `${hazardDays[key]}${formatDay(day)}早于发现日期${formatDay(found)}`,
    note: () => '发现日期在这里',
    hint: () => '核对这两个日期',
  },
  'ledger-column-unknown': {
    title: '台账里没有这一栏',
    why: '台账的每一格都要有对应的栏目，没有的话这一格哪里都不会出现。',
    message: ({ key, ledger }) => `台账${quoted(ledger)}没有${quoted(key)}这一栏`,
    note: () => '台账的栏目在这里',
    hint: (facts) => didYouMean(facts) ?? '改正这个键，或在 columns 里补上这一栏',
  },
  'merge-into-nothing': {
    title: '并入的任务已不存在',
    why: '并入自己、并入已取消的任务，或者几项互相并入，这项工作就没有人做了。',
    message: ({ into, itself }) => (itself ? `任务${quoted(into)}并入自己` : `并入的任务${quoted(into)}已取消或又并入别处`),
    note: () => '那一项的变更在这里',
    hint: () => '核对并入哪一项任务',
  },
  'progress-falls': {
    title: '完成比例往回走',
    why: '完成比例比前一次填报还低，又没有写明重新打开，多半是填错。',
    message: ({ day, percent, on, before }) => `${formatDay(day)}填报${String(percent)}%，低于${formatDay(on)}的${String(before)}%`,
    note: () => '前一次填报在这里',
    hint: () => '核对比例；确要返工时，写明 state: 进行中，并说明原因',
  },
  'progress-out-of-time': {
    title: '进展的日期不在期内',
    why: '晚于统计日期的进展不会计入；早于方案开始的进展，多半是年份写错。',
    message: ({ kind, day, limit }) =>
      kind === 'after'
        ? `进展的日期${formatDay(day)}晚于统计日期${formatDay(limit)}`
        : `进展的日期${formatDay(day)}早于方案开始的${formatDay(limit)}`,
    note: ({ kind }) => (kind === 'after' ? '统计日期在这里' : '方案期限在这里'),
    hint: ({ kind }) => (kind === 'after' ? '核对进展的日期，或改统计日期' : '核对进展的日期'),
  },
  'record-without-duty': {
    title: '记录对不上定期工作',
    why: '每条记录要说明是哪一项定期工作；对不上的哪里都不会出现，会被当成没有开展。',
    message: ({ name, known }) =>
      name === undefined
        ? '没有写是哪一项定期工作'
        : known.length > 1
          ? `${quoted(name)}对不上唯一的一项定期工作`
          : `没有${quoted(name)}这项定期工作`,
    hint: (facts) => didYouMean(facts) ?? '写明 task，任务有几项定期工作的再写 duty，与 duties 里的原文一样',
  },
};
