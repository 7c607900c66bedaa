import type { TextsFacts } from '../facts/texts.ts';
import type { Explained } from '../wording.ts';
import { listed, rowNames } from './phrases.ts';

/** The words about texts of plans and bodies, in Chinese. */
export const texts: Explained<TextsFacts> = {
  'no-checkable-date': {
    title: '没有可核对日期的说法',
    why: '“定期”“适时”一类的词没有说明哪天或多久一次，到时候无法判断做没做。整个方案只提示一次。',
    message: ({ words, count }) => `${listed(words)}没有写明日期或频次，全文共${count}处`,
    hint: ({ rows }) => `见${rowNames(rows)}；能写明的写成“每季度1次”或具体日期，原文如此时可不理会`,
  },
};
