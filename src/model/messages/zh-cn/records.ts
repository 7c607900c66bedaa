import { formatDay } from '../../day.ts';
import type { RecordsFacts } from '../facts/records.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, listed, quoted, writeAs } from './phrases.ts';

const changeKeys = { deadline: '改到什么时限', to: '改由哪个单位', into: '并入哪项任务' } as const;

const hazardDays = { deadline: '整改时限', closed: '销号日期', reopened: '回潮日期' } as const;

const unreadReasons = {
  'not-understood': '读不出日期',
  'impossible-date': '里有不存在的日期',
  'no-year': '没有年份',
  'reversed-dates': '起止颠倒',
  'relative': '没有说从哪天算起',
} as const;

const stageReasons = { 'closed': '但已经销号', 'back': '但销号以后又回潮', 'never-closed': '但没有销号日期' } as const;

const cellReasons = {
  text: '不是文字',
  day: '不是日期',
  number: '不是数',
  choice: '不在选项里',
  unit: '不在单位名录里',
} as const;

function cellHint(type: keyof typeof cellReasons, nearest: readonly string[]): string {
  if (type === 'choice') return `从${listed(nearest)}里选一个`;
  if (type === 'unit') return didYouMean({ nearest }) ?? '改正名称，或在 units.yaml 里加上';
  return type === 'day' ? '写成 YYYY-MM-DD' : '只写数，计量单位写进栏名';
}

type ReceiptWords = (state: string, due: string, received: string) => string;

const receiptReasons: Readonly<Record<'late' | 'in-time' | 'came' | 'no-day', ReceiptWords>> = {
  'late': (state, due, received) => `写的是${quoted(state)}，但${received}收到，晚于${due}`,
  'in-time': (state, due, received) => `写的是${quoted(state)}，但${received}收到，没有超过${due}`,
  'came': (state, _, received) => `写的是${quoted(state)}，但又写${received}收到`,
  'no-day': (state) => `写的是${quoted(state)}，但没有收到日期`,
};

const receiptHints = {
  'late': '改成“迟报”（零报告迟交的，在 note 里说明），或核对日期',
  'in-time': '改成“按时”，或核对日期',
  'came': '改正情况，或删去收到日期',
  'no-day': '补上收到日期；确实没收到的写“未报”',
} as const;

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
  'change-unchanged': {
    title: '变更前后一样',
    why: '改由的单位本来就是它，等于没有变；多半是写错了单位或类别。',
    message: ({ kind, to }) => `${quoted(kind)}给${quoted(to)}，与变更前一样`,
    hint: () => '核对改由哪个单位；移交换牵头单位，改责任换责任单位',
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
  'hazard-deadline-unread': {
    title: '整改时限读不出日期',
    why: '整改时限读不出是哪一天，这条隐患就永远不算逾期。',
    message: ({ words, problem }) => `整改时限${quoted(words)}${unreadReasons[problem]}`,
    hint: ({ accepted }) => writeAs(accepted) ?? '写明日期',
  },
  'hazard-out-of-turn': {
    title: '销号和回潮接不上',
    why: '先销号才谈得上回潮，回潮以后才谈得上再销号；接不上的日期不计入。',
    message: ({ key, day }) => (key === 'closed' ? `${formatDay(day)}又销号，此前没有写回潮` : `${formatDay(day)}回潮，此前没有销号`),
    hint: ({ key }) => (key === 'closed' ? '补上回潮的日期，或删去重复的销号日期' : '核对回潮和销号的日期'),
  },
  'hazard-stage-differs': {
    title: '环节与日期不符',
    why: '环节说的是现在走到哪一步，应当与销号、回潮的日期一致。',
    message: ({ kind, stage }) => `环节写的是${quoted(stage)}，${stageReasons[kind]}`,
    note: ({ kind }) => (kind === 'closed' ? '销号日期在这里' : '回潮日期在这里'),
    hint: ({ kind }) => (kind === 'never-closed' ? '补上销号日期，或改正环节' : '改正环节，或核对日期'),
  },
  'hazard-unit-misspelt': {
    title: '隐患的单位名录里没有',
    why: '同一个单位写成两个样子，隐患就分两处统计。',
    message: ({ unit }) => `单位名录里没有${quoted(unit)}`,
    hint: (facts) => didYouMean(facts) ?? '改正名称，或在 units.yaml 里加上',
  },
  'ledger-cell-type': {
    title: '台账的格填的不是这一栏的内容',
    why: '栏目写明了填日期、数、选项或单位，填别的就没法统计和排序。',
    message: ({ label, type, value }) => `${quoted(label)}一栏填的${quoted(value)}${cellReasons[type]}`,
    note: () => '栏目的类型在这里',
    hint: ({ type, nearest }) => cellHint(type, nearest),
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
  'receipt-period-unknown': {
    title: '收报的所属期对不上',
    why: '所属期写这一期的最后一天；不属于任何一期的收报不计入。',
    message: ({ day, within }) =>
      within ? `所属期写的是${formatDay(day)}，不是这一期的最后一天` : `所属期${formatDay(day)}不属于任何一期`,
    note: () => '报送的时间要求在这里',
    hint: ({ end }) => (end === undefined ? '核对所属期' : `写成${end}`),
  },
  'receipt-report-unknown': {
    title: '收报写的报送内容方案里没有',
    why: '收报要与方案里的报送对上，对不上的不计入。',
    message: ({ report }) => `方案没有要求本级报送${quoted(report)}`,
    note: () => '方案的报送在这里',
    hint: (facts) => didYouMean(facts) ?? '与 reports 里的 what 写得一样',
  },
  'receipt-state-differs': {
    title: '收报的情况与日期不符',
    why: '按时还是迟报，看收到的日期；两处不一致，通报就会出错。',
    message: ({ kind, state, due, received }) =>
      receiptReasons[kind](state, formatDay(due), received === undefined ? '' : formatDay(received)),
    note: () => '报送的时间要求在这里',
    hint: ({ kind }) => receiptHints[kind],
  },
  'receipt-unit-not-owing': {
    title: '收报的单位不在应报之列',
    why: '应报单位以方案为准；不在其中的，收报不计入。',
    message: ({ unit, report, known }) => {
      if (known === 'one') return `${quoted(unit)}不在${quoted(report)}的应报单位里`;
      return `${known === 'none' ? '单位名录里没有' : '分不清是哪个单位，名录里不止一个'}${quoted(unit)}，这份${quoted(report)}不计入`;
    },
    note: () => '应报单位在这里',
    hint: (facts) => didYouMean(facts) ?? '核对单位名称，或在 units.yaml 的成员里加上',
  },
  'progress-of-nothing': {
    title: '进展没有写是哪项任务',
    why: '每条进展要写明是哪项任务或哪个分组的；没有写的哪里都不会出现。',
    message: ({ day, part }) =>
      part === undefined ? `${formatDay(day)}的进展没有写任务，也没有写分组` : `分项${quoted(part)}的进展没有写任务`,
    hint: () => '补上 task；说全组进展的，写 group',
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
