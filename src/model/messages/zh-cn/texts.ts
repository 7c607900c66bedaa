import type { TextsFacts } from '../facts/texts.ts';
import type { Explained } from '../wording.ts';
import { listed, quoted, rowNames } from './phrases.ts';

/** The words about texts of plans and bodies, in Chinese. */
export const texts: Explained<TextsFacts> = {
  'no-checkable-date': {
    title: '没有可核对日期的说法',
    why: '“定期”“适时”一类的词没有说明哪天或多久一次，到时候无法判断做没做。整个方案只提示一次。',
    message: ({ words, count }) => `${listed(words)}没有写明日期或频次，方案里共${count}处`,
    hint: ({ rows }) => `见${rowNames(rows)}；能写明的写成“每季度1次”或具体日期，原文如此时可不理会`,
  },
  'nested-title-marks': {
    title: '书名号里的书名号用错',
    why: '书名号里又有书名号时，外面用双书名号《》，里面用单书名号〈〉（GB/T 15834-2011）。',
    message: ({ words }) => `${quoted(words)}：书名号里又用了${words.includes('<') ? '尖括号' : '双书名号'}`,
    hint: () => '里面改用单书名号〈〉；原文如此时，可写明免查',
  },
  'unbalanced-brackets': {
    title: '括号不配对',
    why: '开头和结尾的括号、书名号应当成对，错用或漏掉一半会让人读错范围。',
    message: ({ words }) => `括号不配对：${quoted(words)}`,
    hint: () => '补上或改正另一半；原文如此时，可写明免查',
  },
  'unprintable-sign': {
    title: '有印不出来的字',
    why: '造字和极生僻的字只在个别电脑上有字形，换一台电脑、做成网页或 PDF 就成了空白或方框；“\uFFFD”是转换编码时丢掉的字。',
    message: ({ codePoint, isLost }) => (isLost ? `这里有一个字丢失了（${codePoint}）` : `这个字没有通用的字形（${codePoint}），印不出来`),
    hint: ({ isLost }) => (isLost ? '对照原件补上这个字' : '换成通用规范汉字；人名地名用字请核对是否为造字'),
  },
  'doubled-marks': {
    title: '标点连用',
    why: '两个点号不能连用，多半是增删文字后留下的。',
    message: ({ words }) => `标点${quoted(words)}连用`,
    hint: () => '留下一个；原文如此时，可写明免查',
  },
};
