import type { SourceReader } from '../source-reading.ts';
import { decodeBytes } from './decode-bytes.ts';
import { textBlocks } from './text-blocks.ts';

/** Reads a text file, one paragraph a line; text in no encoding that offices use is refused. */
export const textReader: SourceReader = {
  kind: 'txt',
  extensions: ['txt', 'text'],
  read: ({ name, bytes }) => {
    const text = decodeBytes(bytes);
    if (text === undefined) return { refusal: { message: `“${name}”不是文字文件`, hint: '在记事本里另存为 UTF-8 编码再导入' } };
    return { text: textBlocks(text, 'txt') };
  },
};
