import type { NumberFault, NumberingFacts, StepFacts } from '../facts/numbering.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

function stepMessage({ kind, number, before = '', missing }: StepFacts): string {
  if (kind === 'first') return `序号从${quoted(number)}开始，前面没有${quoted(missing)}`;
  if (kind === 'repeat') return `序号${quoted(number)}重复`;
  if (kind === 'form') return `${quoted(before)}之后写作${quoted(number)}，应为${quoted(missing)}`;
  return kind === 'gap' ? `${quoted(before)}之后是${quoted(number)}，缺${quoted(missing)}` : `${quoted(before)}之后又是${quoted(number)}`;
}

const faults: Readonly<Record<NumberFault, string>> = {
  brackets: '年份没有用六角括号〔〕',
  year: '年份没有写全四位',
  ordinal: '序号前多了“第”字',
  zero: '序号前不应补零',
  unit: '末尾缺“号”字',
  form: '不是发文字号的写法',
};

/** The words about printed numbers, in Chinese. */
export const numbering: Explained<NumberingFacts> = {
  'numbering-gap': {
    title: '序号不连续',
    why: '序号漏了、重了或者倒了，多半是增删时没有改过来。每个被印发的文件、每个附件各自从头编号。',
    message: (facts) => stepMessage(facts),
    note: ({ before = '' }) => `前一个序号${quoted(before)}在这里`,
    hint: ({ kind, missing }) => {
      if (kind === 'form') return `改成${quoted(missing)}；原文如此时，可写明免查`;
      return kind === 'repeat' ? `核对是否应为${quoted(missing)}` : '核对序号；原文如此时，可写明免查';
    },
  },
  'level-order': {
    title: '结构层次用错',
    why: '公文的层次依次为“一、”“（一）”“1.”“（1）”（GB/T 9704-2012 7.3.3），不应颠倒。',
    message: ({ kind, number, other }) => {
      if (kind === 'orphan') return `${quoted(number)}上面没有${quoted('一、')}，后面才是${quoted(other)}`;
      return kind === 'skipped' ? `${quoted(other)}之下直接用了${quoted(number)}` : `${quoted(number)}之前先用了下一层的${quoted(other)}`;
    },
    note: ({ other }) => `${quoted(other)}在这里`,
    hint: () => '层次依次为一、（一）1.（1），请改正其中一个',
  },
  'document-number-form': {
    title: '发文字号写法不对',
    why: '发文字号由机关代字、年份、序号组成：年份用六角括号〔〕括入并写全四位，序号不加“第”、不补零（GB/T 9704-2012 7.2.5）。',
    message: ({ words, fault }) => `发文字号${quoted(words)}${faults[fault]}`,
    hint: ({ right }) => (right === undefined ? '写成“乐卫发〔2020〕93号”的样子' : `改成${quoted(right)}；引文原文如此时，可写明免查`),
  },
};
