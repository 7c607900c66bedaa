import type { DocumentsFacts } from '../facts/documents.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

const privateNumbers = { mobile: '手机号码', identity: '身份证号码', mailbox: '个人邮箱' } as const;

/** The words about official documents and their elements, in Chinese. */
export const documents: Explained<DocumentsFacts> = {
  'private-number': {
    title: '公开内容里有个人号码',
    why: '手机号码、身份证号码和个人邮箱不得随文件公开。写进 <Contact/> 或 <Internal> 的内容只在内部版出现。',
    message: ({ kind }) => `公开的内容里有${privateNumbers[kind]}`,
    hint: () => '写进 <Contact/> 或 <Internal> 里，公开时不会印出',
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
};
