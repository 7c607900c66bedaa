import type { WaiversFacts } from '../facts/waivers.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

function unknownRule(name: string, fixed: false | 'reading' | 'site'): string {
  if (name === '') return '免查没有写明是哪条规则';
  if (fixed === 'site') return `${quoted(name)}查的是生成好的网站，不能用注释免查`;
  return fixed ? `${quoted(name)}是必须改正的问题，不能免查或调整` : `没有名为${quoted(name)}的检查规则`;
}

/** The words about waivers and settings of rules, in Chinese. */
export const waivers: Explained<WaiversFacts> = {
  'unknown-rule': {
    title: '没有这条规则',
    why: '“免查”后面和 site.yaml 的 checks 里写的是规则的标识，就是提示末尾括号里的英文。读不懂文件一类的错误不能免查，也不能关闭。',
    message: ({ name, fixed }) => unknownRule(name, fixed),
    hint: (facts) =>
      facts.fixed === 'site'
        ? '在 site.yaml 的 checks 里改轻重，删去这一处'
        : facts.fixed
          ? '改正问题本身，删去这一处'
          : (didYouMean(facts) ?? '照抄提示末尾括号里的标识'),
  },
  'waiver-without-reason': {
    title: '免查没有写理由',
    why: '免查是经办人负责的决定，接手的人要看得懂为什么。',
    message: ({ name }) => `免查${quoted(name)}没有写理由`,
    hint: ({ name }) => `写成：免查 ${name}：原文如此`,
  },
  'waiver-unused': {
    title: '免查没有用处',
    why: '问题已经改好，或免查放错了行，留着会掩盖以后的问题。',
    message: ({ name }) => `这里没有${quoted(name)}的问题，免查不起作用`,
    hint: () => '删去这条免查，或移到有问题的那一行的上一行',
  },
};
