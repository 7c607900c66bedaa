import type { LinksFacts } from '../facts/links.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

/** The words about what documents and pages lead to, in Chinese. */
export const links: Explained<LinksFacts> = {
  'dead-link': {
    title: '链接打不开',
    why: '正文里的链接指向的页面、文件或小标题并不存在，读者点开只会看到“找不到页面”。',
    message: ({ url, missing }) => (missing === 'page' ? `链接${quoted(url)}指向的页面或文件不存在` : `${quoted(url)}指向的小标题不存在`),
    hint: (facts) => didYouMean(facts) ?? (facts.missing === 'page' ? '改正地址；文件要放在 public/ 下' : '改成小标题的原文'),
  },
  'empty-link': {
    title: '链接是空的',
    why: '没有地址的链接点了没有反应；没有文字的链接看不见，也读不出来。',
    message: ({ lacks }) => (lacks === 'address' ? '这个链接没有地址' : '这个链接没有文字'),
    hint: ({ lacks }) => (lacks === 'address' ? '补上地址，或去掉链接只留文字' : '在方括号里写明链接到什么'),
  },
  'duplicate-document': {
    title: '同一公文有两份',
    why: '一个发文字号只属于一份公文。字号相同，或标题相同而没有别的区别，多半是重复录入或字号写错。',
    message: ({ kind, words }) => (kind === 'number' ? `发文字号${quoted(words)}已用于另一份公文` : `标题${quoted(words)}与另一份公文相同`),
    note: () => '另一份公文在这里',
    hint: ({ kind }) => (kind === 'number' ? '核对发文字号；重复的删去一份' : '重复的删去一份；确是两份时，写明各自的字号或日期'),
  },
  'interpretation-of-nothing': {
    title: '解读没有写明解读哪份公文',
    why: '政策解读要与公文互相链接；没有写明时，两边都找不到对方。',
    message: ({ title }) => `${quoted(title)}没有写明解读哪份公文`,
    hint: () => '补上 interprets，写公文的编号',
  },
  'one-sided-replacement': {
    title: '废止关系只写了一边',
    why: '新公文废止旧公文，旧公文也要写明被谁替代；只写一边，读者会把废止的公文当成有效的。',
    message: ({ kind, title }) =>
      kind === 'replaces' ? `这里废止${quoted(title)}，那份公文没有写明被替代` : `这里写明被${quoted(title)}替代，那份公文没有写明废止`,
    note: () => '另一份公文在这里',
    hint: ({ kind }) => (kind === 'replaces' ? '在那份公文里补上 replacedBy' : '在那份公文里补上 replaces'),
  },
};
