import type { DocumentsFacts } from '../facts/documents.ts';
import type { Explained } from '../wording.ts';
import { formatDay } from '../../day.ts';
import { listed, quoted } from './phrases.ts';

const privateNumbers = { mobile: '手机号码', identity: '身份证号码', mailbox: '个人邮箱' } as const;

/** The words about official documents and their elements, in Chinese. */
export const documents: Explained<DocumentsFacts> = {
  'private-number': {
    title: '公开内容里有个人号码',
    why: '手机号码、身份证号码和个人邮箱不得随文件公开。写进 <Contact/> 或 <Internal> 的内容只在内部版出现。',
    message: ({ kind }) => `公开的内容里有${privateNumbers[kind]}`,
    hint: ({ inside }) =>
      inside === 'record'
        ? '从这里删去；联系方式写在 units.yaml 或公文前言的 contacts 下，只在内部版显示'
        : '写进 <Contact/> 或 <Internal> 里，公开时不会印出',
  },
  'classified-mark': {
    title: '出现密级标志',
    why: '涉密文件不得在这台电脑上处理，发现密级标志一律报错。',
    message: ({ words }) => `出现密级标志${quoted(words)}`,
    hint: () => '涉密文件不得放在这台电脑上，请立即移走并报告保密人员',
  },
  'missing-date': {
    title: '公文没有成文日期',
    why: '成文日期是公文的必备要素；“即日起”和年份的推定也从它算起。',
    message: () => '这份文件没有成文日期',
    hint: () => '补上成文日期；原文没有时可不理会',
  },
  'imprint-before-date': {
    title: '印发早于成文',
    why: '文件先签发（成文日期），后印发；印发日期不会更早。',
    message: ({ printed, date }) => `印发日期（${formatDay(printed)}）早于成文日期（${formatDay(date)}）`,
    note: () => '成文日期在这里',
    hint: () => '核对两个日期',
  },
  'published-before-date': {
    title: '发布早于成文',
    why: '文件没有成文就不会发布；发布日期不真实，检查时一票否决。',
    message: ({ published, date }) => `发布日期（${formatDay(published)}）早于成文日期（${formatDay(date)}）`,
    note: () => '成文日期在这里',
    hint: () => '核对两个日期；发布日期只填网上发布的时间',
  },
  'publicity-without-reason': {
    title: '不予公开没有理由',
    why: '公文定为不予公开，应当写明理由（国办发〔2016〕80号）。',
    message: () => '公开属性是不予公开，没有写明理由',
    hint: () => '在 publicityReason 里写明理由',
  },
  'draft-mark': {
    title: '送审稿当作正式文件',
    why: '标题上还写着送审稿、讨论稿的文件不是正式文件，不应公开。',
    message: ({ words }) => `标题写着${quoted(words)}，却没有标为草稿`,
    hint: () => '删去标题里的字样，或加上 draft: true',
  },
  'validity-differs': {
    title: '已被替代却写有效',
    why: '文件已被新文件替代，目录里的有效性就不应还是有效。',
    message: ({ words, by }) => `有效性写${quoted(words)}，文件却已被${quoted(by)}替代`,
    note: () => '写明被替代的地方在这里',
    hint: () => '改正有效性，或删去 replacedBy',
  },
  'issuer-differs': {
    title: '署名或标志不是发文机关',
    why: '红头上的发文机关标志、落款的署名，都应当是发文机关的全称或规范化简称；写成别的机关，多半是套用旧文件没有改。',
    message: ({ kind, words, issuers }) => `${kind === 'mark' ? '发文机关标志' : '署名'}${quoted(words)}不是发文机关${listed(issuers)}`,
    note: () => '发文机关在这里',
    hint: () => '改成同一个机关；是它的简称时，在 units.yaml 里登记为别名',
  },
  'document-number-year': {
    title: '发文字号与成文日期不是同一年',
    why: '发文字号按成文的年份编；年份不同，多半是套用旧文件没有改。',
    message: ({ no, year }) => `发文字号${quoted(no)}的年份不是成文的${year}年`,
    note: () => '成文日期在这里',
    hint: () => '核对发文字号和成文日期；确是跨年编号时，可写明免查',
  },
};
