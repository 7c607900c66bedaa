import type { AnnexesFacts } from '../facts/annexes.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

function annexNames(numbers: readonly number[]): string {
  return numbers.length === 0 ? '附件' : `附件${numbers.join('、')}`;
}

/** The words about the lists of annexes, in Chinese. */
export const annexes: Explained<AnnexesFacts> = {
  'annex-unlisted': {
    title: '正文提到的附件不在附件说明里',
    why: '正文写“见附件3”，附件说明就应当列出附件3，否则收文单位找不到。',
    message: ({ words, count }) =>
      count === 0 ? `正文提到${quoted(words)}，文件没有列出附件` : `正文提到${quoted(words)}，附件说明只列了${count}个`,
    note: () => '附件说明在这里',
    hint: () => '在 annexes 里补上这个附件，或改正正文的序号',
  },
  'annex-unmentioned': {
    title: '附件在正文里没有提到',
    why: '附件说明列出的附件，正文里应当说明怎么用、怎么填；没有提到的，多半是漏写了“见附件”。',
    message: ({ numbers }) => `正文没有提到${annexNames(numbers)}`,
    hint: () => '在正文相应的地方写明“见附件”；原文如此时可不理会',
  },
  'annex-absent': {
    title: '附件只有名称',
    why: '只有名称、没有内容的附件，读者打不开也填不了；每个文件只提示一次。',
    message: ({ numbers }) => `${annexNames(numbers)}只有名称，没有内容`,
    hint: () => '补上附件的内容或文件；确实没有时可不理会',
  },
  'annex-title-differs': {
    title: '附件名称不一致',
    why: '附件的序号和标题应当与附件说明的表述一致（GB/T 9704-2012 7.3.7）。',
    message: ({ number, words, title }) => `这里写作${quoted(words)}，附件说明里附件${number}是${quoted(title)}`,
    note: ({ number }) => `附件${number}的名称在这里`,
    hint: () => '改成同一个名称；原文如此时，可写明免查',
  },
  'annex-number': {
    title: '附件序号不对',
    why: '附件的序号按附件说明的先后自动排出，另写的序号要与它一致。',
    message: ({ kind, number, words }) => {
      if (kind === 'repeat') return `附件${number}与前面的附件同名：${quoted(words)}`;
      return kind === 'form' ? `表格写作${quoted(words)}，附件说明里它是附件${number}` : `附件名称里另写了序号${quoted(words)}`;
    },
    note: ({ number }) => `附件${number}在这里`,
    hint: ({ kind }) => (kind === 'typed' ? '删去名称里的序号，印出时自动编号' : '核对附件的先后和名称'),
  },
};
