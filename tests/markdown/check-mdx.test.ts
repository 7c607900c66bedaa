import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/markdown/body-text.ts';
import { checkMdx } from '../../src/markdown/check-mdx.ts';
import { classifiedMarks } from '../../src/markdown/classified-marks.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { privateNumbers } from '../../src/markdown/private-numbers.ts';
import type { Root } from 'mdast';

function treeOf(text: string): Root {
  const parsed = parseMdx(text);
  if ('fault' in parsed) throw new Error(parsed.fault.said);
  return parsed.tree;
}
const rulesOf = (text: string) => checkMdx(treeOf(text)).findings.map(({ rule }) => rule);

describe('what a document may link to', () => {
  it.each([
    'https://a.invalid/x',
    'HTTP://a.invalid',
    'mailto:a@b.invalid',
    'tel:0999-1',
    '#top',
    '/plans/x/',
    '../x/',
    './x',
    'x/y',
    'x.html?a:b#c',
    '?page=2',
    '附件一.pdf',
  ])('%s', (url) => {
    expect(rulesOf(`[甲](<${url}>)`)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:x',
    'java\tscript:x',
    ' javascript:x',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.invalid/',
    '/\\a.invalid',
    '\\\\a.invalid',
    'ftp://a.invalid',
  ])('not %j', (url) => {
    expect(
      checkMdx({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', url, children: [] }] }] }).findings.map(
        ({ rule }) => rule,
      ),
    ).toEqual(['mdx-unsafe-link']);
  });
});

describe('what a document may show', () => {
  it.each(['/a.svg', './a.png', '图/a.png'])('the picture %s', (url) => {
    const { findings, images } = checkMdx(treeOf(`![甲](<${url}>)`));
    expect([findings, images.map((image) => image.url)]).toEqual([[], [url]]);
  });

  it.each([
    '![甲](https://a.invalid/a.png)',
    '![甲](//a.invalid/a.png)',
    '![甲](data:image/svg+xml,x)',
    '![甲][乙]\n\n[乙]: https://a.invalid/a.png',
  ])('not what another host would have to send: %s', (text) => {
    expect(rulesOf(text)).toEqual(['mdx-unsafe-link']);
  });
});

describe('embeds', () => {
  it('are given with their attributes and places', () => {
    const text = '前文\n\n<FormBlank plan="a" form="b" />\n\n联系<Contact ref="c" />。\n';
    expect(checkMdx(treeOf(text)).uses.map(({ name, attributes, span }) => [name, attributes, text.slice(span.start, span.end)])).toEqual([
      ['FormBlank', { plan: 'a', form: 'b' }, '<FormBlank plan="a" form="b" />'],
      ['Contact', { ref: 'c' }, '<Contact ref="c" />'],
    ]);
  });

  it('stand also inside <Internal> and <Issued>', () => {
    expect(
      checkMdx(treeOf('<Issued>\n\n<Internal>\n\n<TaskTable plan="a" />\n\n</Internal>\n\n</Issued>\n')).uses.map(({ name }) => name),
    ).toEqual(['Issued', 'Internal', 'TaskTable']);
  });

  it.each([
    ['<>甲</>', 'mdx-unknown-embed'],
    ['<Foo.Bar/>', 'mdx-unknown-embed'],
    ['<iframe src="x"/>', 'mdx-raw-html'],
    ['<TaskTable plan/>', 'mdx-attribute'],
    ['<TaskTable plan="a" onclick="x"/>', 'mdx-attribute-unknown'],
    ['<TaskTable/>', 'mdx-attribute-missing'],
    ['{/* 注释 */}', 'mdx-expression'],
  ])('not %s', (text, rule) => expect(rulesOf(text)).toEqual([rule]));
});

describe('private numbers', () => {
  it.each([
    ['电话13800000000。', ['mobile']],
    ['发至a.b@qq.com', ['mailbox']],
    ['证号110101199003070011', ['identity']],
    ['0999-1234567', []],
    ['单号138000000001', []],
    ['office@weijian.gov.cn', []],
    ['共13800000000000元', []],
    ['手机 138 0000 0000', ['mobile']],
    ['138-0000-0000', ['mobile']],
    ['１３８００００００００', ['mobile']],
    ['13８ ００００ 0000', ['mobile']],
    ['+8613800000000', ['mobile']],
    ['证号１１０１０１１９９００３０７００１１', ['identity']],
    ['青卫发〔2021〕138 0000 0000号', []],
    ['0138 0000 0000', []],
    ['完成150 2020-2025年', []],
    ['2021-138-0000-00001', []],
  ])('%s: %j', (text, kinds) => expect(privateNumbers(text).map(({ kind }) => kind)).toEqual(kinds));
});

describe('marks of secrecy', () => {
  it.each([
    ['机密★10年', ['机密★10年']],
    ['秘密★六个月', ['秘密★六个月']],
    ['绝密 ★ 长期', ['绝密 ★ 长期']],
    ['秘密★', ['秘密★']],
    ['做好保密工作，不得在内网处理秘密、机密文件', []],
    ['★重点', []],
  ])('%s: %j', (text, words) => expect(classifiedMarks(text).map((mark) => mark.words)).toEqual(words));
});

describe('the text of a body', () => {
  it('is a line for every block, without marks and embeds', () => {
    expect(
      bodyText(treeOf('# 标题\n\n甲**乙**，丙[丁](/x/)。\n\n<TaskTable plan="a" />\n\n| 子 | 丑 |\n| - | - |\n| 1 | 2 |\n\n- 寅\n')),
    ).toBe('标题\n甲乙，丙丁。\n子\n丑\n1\n2\n寅');
  });
});

it('tells a tag without its end at the tag, and Chinese quotes around an attribute', () => {
  expect(parseMdx('甲\n\n<Issued>\n\n乙\n')).toMatchObject({ fault: { line: 3, column: 1, unclosed: 'Issued' } });
  expect(parseMdx('甲\n\n<Table plan=“x” />\n')).toMatchObject({ fault: { line: 3, column: 13, quotes: true } });
});
