import type { OutputFacts } from '../facts/output.ts';
import type { Words } from '../wording.ts';
import { quoted } from './phrases.ts';

/** The words about what is written: glyphs and folders, in Chinese. */
export const output: Words<OutputFacts> = {
  'missing-glyph': {
    message: ({ char, codePoint }) => `没有字体能印出${quoted(char)}（${codePoint}）`,
    hint: ({ instead }) =>
      instead === undefined
        ? '换用通用规范汉字，或把含有这个字的字体文件放进工作区的 fonts/ 文件夹'
        : `这不是通用的字，改成${quoted(instead)}`,
  },
  'output-edition-mismatch': {
    message: ({ folder, found, wanted }) =>
      `输出文件夹${quoted(folder)}里是${found === 'internal' ? '内部版' : '公开版'}，不能写入${wanted === 'internal' ? '内部版' : '公开版'}`,
    hint: () => '换一个输出文件夹，或先删去原来的文件夹',
  },
};
