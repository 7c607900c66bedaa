import type { KindOfValue } from '../facts/fact.ts';
import type { ShapeFacts } from '../facts/shape.ts';
import type { Words } from '../wording.ts';
import { fieldName, fieldOrHere, listed, quoted } from './phrases.ts';

const kinds: Readonly<Record<KindOfValue, string>> = {
  'text': '文字',
  'number': '数字',
  'whole-number': '整数',
  'yes-no': 'true（是）或 false（否）',
  'list': '列表（每项一行，以“- ”开头）',
  'fields': '若干行“键: 值”',
  'empty': '空白',
  'day': '日期',
  'other': '别的内容',
};

const foundKinds: Readonly<Record<KindOfValue, string>> = { ...kinds, 'yes-no': 'true 或 false', 'list': '列表', 'fields': '“键: 值”' };

function atLeast(of: KindOfValue, minimum: string, inclusive: boolean): string {
  if (of === 'text') return minimum === '1' ? '不能空着' : `至少要有${minimum}个字`;
  if (of === 'list') return `至少要有${minimum}项`;
  return inclusive ? `不能小于${minimum}` : `要大于${minimum}`;
}

function atMost(of: KindOfValue, maximum: string, inclusive: boolean): string {
  if (of === 'text') return `最多${maximum}个字`;
  if (of === 'list') return `最多${maximum}项`;
  return inclusive ? `不能大于${maximum}` : `要小于${maximum}`;
}

/** The words about the shape of records: keys and values against the schema, in Chinese. */
export const shape: Words<ShapeFacts> = {
  'empty-file': { message: () => '文件里没有内容', hint: () => '写上内容；不用这个文件时，请删去它' },
  'unknown-key': {
    message: ({ key }) => `没有名为${quoted(key)}的键`,
    hint: ({ key, nearest, taken }) => {
      const [first] = nearest;
      if (first === undefined) return '检查键名是否写错，或缩进是否放错了层';
      if (taken === true) return `${fieldName(first)}已经写过，保留一处，删去另一处`;
      return nearest.length === 1 && first.title === key
        ? `键名用英文，改成${quoted(first.key)}`
        : `是否为${nearest.map(fieldName).join('、')}？`;
    },
  },
  'missing-key': {
    message: (field) => `缺少${fieldName(field)}`,
    hint: ({ key, example }) =>
      example === undefined ? `在这里加一行${quoted(`${key}: `)}并填写内容` : `在这里加一行，例如：${key}: ${example}`,
  },
  'empty-value': {
    message: (field) => `${fieldName(field)}后面没有填写内容`,
    hint: ({ key }) => `填写内容；没有内容可填时，删去${quoted(key)}这一行`,
  },
  'wrong-type': {
    message: ({ field, expected, found }) =>
      `${fieldOrHere(field)}应当是${expected.map((kind) => kinds[kind]).join('，或')}，现在是${foundKinds[found]}`,
    hint: ({ expected, found }) => {
      if (expected.includes('text') && found === 'list') return '写成一行文字，几项之间用顿号“、”分开';
      if (expected.includes('text') && found === 'fields') return '写成一行文字；文字里有冒号时，请给整段文字加双引号';
      if (expected.includes('list') && found === 'fields') return '每一项前面加“- ”，各项上下对齐';
      if (expected.includes('fields') && found === 'list') return '去掉各项前面的“- ”，写成若干行“键: 值”';
      if (expected.includes('list') && found === 'text') return '另起一行，以“- ”开头写每一项；或写在方括号里：[甲, 乙]';
      if (expected.includes('fields') && found === 'text') return '另起一行，多缩进两个空格，写成“键: 值”';
      if (expected.includes('yes-no')) return '写成 true 或 false，不加引号';
      return expected.includes('number') || expected.includes('whole-number') ? '只写半角数字，不带单位和引号' : '照参考页的例子写';
    },
  },
  'not-in-list': {
    message: ({ words }) => `${quoted(words)}不在可选的范围内`,
    hint: ({ allowed, nearest }) =>
      nearest.length > 0 ? `是否为${listed(nearest)}？可选：${allowed.join('、')}` : `可选：${allowed.join('、')}`,
  },
  'too-small': {
    message: ({ field, of, minimum, inclusive }) => `${fieldOrHere(field)}${atLeast(of, minimum, inclusive)}`,
    hint: ({ of }) =>
      of === 'list' || of === 'text' ? `补写${of === 'list' ? '缺少的项' : '内容'}；没有内容可写时，删去这个键` : '改成允许的数字',
  },
  'too-big': {
    message: ({ field, of, maximum, inclusive }) => `${fieldOrHere(field)}${atMost(of, maximum, inclusive)}`,
    hint: ({ of }) => (of === 'text' ? '写短一些' : '删去多出的部分，或改成允许的数字'),
  },
  'bad-format': {
    message: ({ words }) => `${quoted(words)}的写法不对`,
    hint: ({ example }) => (example === undefined ? '照参考页的例子写' : `例如：${example}`),
  },
  'invalid-value': {
    message: ({ field, said }) => said ?? `${fieldOrHere(field)}的内容不对`,
    hint: ({ said }) => (said === undefined ? '照参考页的例子写' : undefined),
  },
};
