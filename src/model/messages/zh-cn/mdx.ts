import type { MdxFacts } from '../facts/mdx.ts';
import type { Words } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

/** The words about what the body of a document may contain, in Chinese. */
export const mdx: Words<MdxFacts> = {
  'mdx-syntax': {
    message: ({ unclosed, quotes }) => {
      if (unclosed !== undefined) return `${quoted(`<${unclosed}>`)}没有结束`;
      return quotes === true ? '标签里用了中文引号' : '这一段文稿的写法读不懂';
    },
    hint: ({ unclosed, quotes }) => {
      if (unclosed !== undefined) return `在这一部分的末尾另起一行，写上 </${unclosed}>`;
      return quotes === true ? '改成半角双引号“"”' : '检查这里的“<”、“>”、“{”、“}”；若只是文字，请改用全角“＜＞｛｝”';
    },
  },
  'mdx-too-deep': {
    message: ({ limit }) => `这里的引用、列表或标签一层套一层，超过${limit}层`,
    hint: () => '删去多余的层次',
  },
  'mdx-too-long': {
    message: ({ limit, unit }) => (unit === 'lines' ? `正文太长，超过${limit}行` : `这一段太长，超过${limit}字`),
    hint: () => '检查是否粘贴错了内容；内容确实多时，请分段或分成几个文件',
  },
  'mdx-import': { message: () => '文稿里不能写 import', hint: () => '删去这一行；表格和图可直接写标签，不用引入' },
  'mdx-export': { message: () => '文稿里不能写 export', hint: () => '删去这一行' },
  'mdx-expression': { message: () => '文稿里不能写花括号里的程序', hint: () => '删去花括号；若只是文字，请改用全角“｛｝”' },
  'mdx-unknown-embed': {
    message: ({ name }) => `没有名为${quoted(name)}的标签`,
    hint: (facts) => didYouMean(facts) ?? `可用的标签：${facts.allowed.join('、')}`,
  },
  'mdx-attribute': {
    message: ({ name, embed }) => `${quoted(embed)}的${quoted(name)}只能写双引号里的文字`,
    hint: ({ name }) => `写成：${name}="…"`,
  },
  'mdx-attribute-missing': {
    message: ({ name, embed }) => `标签${quoted(embed)}没有写${quoted(name)}`,
    hint: ({ name, embed }) => `写成：<${embed} ${name}="…" />`,
  },
  'mdx-attribute-unknown': {
    message: ({ name, embed }) => `标签${quoted(embed)}里不能写${quoted(name)}`,
    hint: (facts) =>
      didYouMean(facts) ?? (facts.known.length === 0 ? '删去它；这个标签不带属性' : `删去它；能写的有${facts.known.join('、')}`),
  },
  'mdx-raw-html': {
    message: ({ tag }) => `文稿里不能写网页代码${quoted(`<${tag}>`)}`,
    hint: () => '改用文稿自己的写法，如“# 标题”、“**加粗**”、“- 列表”',
  },
  'mdx-unsafe-link': {
    message: ({ url }) => `链接${quoted(url)}不安全`,
    hint: () => '链接只能以 https://、http://、mailto: 开头，或指向本站的页面',
  },
};
