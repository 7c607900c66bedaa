import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/markdown/body-text.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { remarkBase } from '../../src/markdown/remark-base.ts';
import { remarkEdition } from '../../src/markdown/remark-edition.ts';
import { remarkNumbered } from '../../src/markdown/remark-numbered.ts';
import { remarkTableColumns } from '../../src/markdown/remark-table-columns.ts';

function through(text: string, plugin: (tree: Root) => void): Root {
  const parsed = parseMdx(text);
  if ('fault' in parsed) throw new Error(parsed.fault.said);
  plugin(parsed.tree);
  return parsed.tree;
}

const inside =
  '见<Contact ref="a" />。<Internal>行内</Internal>后<Internal><Contact ref="b" /></Internal>\n\n<Internal>\n\n成段\n\n- 项<Contact ref="c" />\n\n</Internal>\n\n<Contact ref="d" />\n\n<Issued>\n\n文<Internal>深</Internal>\n\n</Issued>\n';

describe('remarkEdition', () => {
  it('leaves a remark in place of a contact in the public edition, and nothing of what is internal, at any depth', () => {
    const tree = through(inside, remarkEdition({ edition: 'public' }));
    expect(bodyText(tree)).toBe('见（联系方式略）。后\n（联系方式略）\n文');
    const names: (string | null)[] = [];
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => void names.push('name' in node ? node.name : ''));
    expect(names).toEqual(['Issued']);
    expect(JSON.stringify(tree)).not.toMatch(/行内|成段|深|"ref"/u);
  });

  const leftOut = ['notices/inside/', 'plans/inside/', 'about-us/'];
  const open = (text: string) => through(text, remarkEdition({ edition: 'public', leftOut, file: 'content/notices/open.mdx' }));

  it.each([
    ['an address from the top', '见[内部件](/notices/inside/)。', '见内部件。'],
    ['an address from here, with a place on the page', '见[内部件](../inside/#a)。', '见内部件。'],
    ['without its last stroke', '见[页面](/about-us)。', '见页面。'],
    ['an address of a plan’s file', '见[表](/plans/inside/table.pdf)。', '见表。'],
    ['an address in a definition', '见[**内部**件][a]。\n\n[a]: /plans/inside/ "内情"', '见内部件。'],
    ['a file of the internal folder', '见[图](/internal/a.pdf)和![图](/internal/a.png)。', '见图和（图略）。'],
    ['a table of a plan', '<TaskTable plan="inside" />\n\n后', '（此处内容不公开）\n后'],
  ])('keeps the words of a link to what is left out, not %s', (_name, text, words) => {
    const tree = open(text);
    expect(bodyText(tree)).toBe(words);
    expect(JSON.stringify(tree)).not.toMatch(/inside|internal|about-us|内情/u);
  });

  it('keeps links to what is shown, whose address only begins alike', () => {
    const text = '见[甲](/notices/inside-out/)、[乙](/plans/other/)、[丙](https://example.invalid/notices/inside/)。\n';
    expect(JSON.stringify(open(text))).toBe(JSON.stringify(through(text, () => undefined)));
  });

  it('takes footnotes and addresses out that only internal text uses, by way of other footnotes too', () => {
    const tree = open(
      '甲[^a]<Internal>乙[^b][内][c]</Internal>\n\n[^a]: 注一[^d]\n\n[^b]: 注二[^e]\n\n[^d]: 注三\n\n[^e]: 注四\n\n[c]: /x/ "注五"\n',
    );
    expect(JSON.stringify(tree)).toMatch(/注一[^]*注三/u);
    expect(JSON.stringify(tree)).not.toMatch(/注二|注四|注五/u);
  });

  it('leaves everything in the internal edition', () => {
    expect(bodyText(through(inside, remarkEdition({ edition: 'internal' })))).toContain('成段');
  });
});

describe('parseMdx', () => {
  it('takes a single tilde for a range and two for words struck out', () => {
    const tree = through('第9~10条和第11~12条，~~旧文~~', () => undefined);
    const struck: string[] = [];
    visit(tree, 'delete', (node) => void struck.push(bodyText({ type: 'root', children: [node] })));
    expect(struck).toEqual(['旧文']);
    expect(bodyText(tree)).toBe('第9~10条和第11~12条，旧文');
  });
});

describe('remarkTableColumns', () => {
  it('says by classes how columns stand: as the author wrote, numbers in the middle', () => {
    const text = '| 序号 | 单位 | 比例 | 备注 |\n| --- | --- | ---: | --- |\n| 1 | 甲局 | 3% | |\n| 2 | 2院 | 4% | |\n';
    const tree = through(text, remarkTableColumns());
    const classes: unknown[] = [];
    visit(tree, 'table', ({ align, children: [head, row] }) => {
      expect(align).toBeNull();
      for (const one of [head, row]) classes.push(one?.children.map((cell) => cell.data));
    });
    const placed = (...className: string[]) => ({ hProperties: { className } });
    expect(classes).toEqual([
      [placed('a-center'), undefined, placed('a-right'), undefined],
      [placed('a-center', 'short'), placed('short'), placed('a-right', 'short'), placed('short')],
    ]);
  });

  it('says which columns are short, no more than about half a page of them', () => {
    const head = '| 水库 | 乡镇 | 承担单位名称 | 承担单位名称 | 备注 |\n| --- | --- | --- | --- | --- |\n';
    const rows = '| 石门水库 | 东溪镇 | 水库管理所 | 防汛服务中心站 | 已列入除险加固计划，汛期降低水位 |\n| 龙潭水库 | 西河镇 | | | |\n';
    const tree = through(head + rows, remarkTableColumns());
    const short: unknown[] = [];
    visit(tree, 'table', ({ children }) => short.push(children[1]?.children.map(({ data }) => data !== undefined)));
    expect(short).toEqual([[true, true, true, true, false]]);
    const many = through(`${head}| 石门水库上 | 东溪镇北 | 水库管理所甲乙 | 防汛服务中心站 | 备 |\n`, remarkTableColumns());
    visit(many, 'table', ({ children }) => {
      expect(children[1]?.children.map(({ data }) => data !== undefined)).toEqual([true, true, true, false, true]);
    });
  });
});

describe('remarkBareLinks', () => {
  const linksIn = (text: string): readonly string[] => {
    const links: string[] = [];
    visit(
      through(text, () => undefined),
      'link',
      (link) => void links.push(`${bodyText({ type: 'root', children: [link] })} → ${link.url}`),
    );
    return links;
  };

  it.each([
    ['见https://example.cn，请下载', 'https://example.cn → https://example.cn'],
    ['（https://example.cn/a/b?id=1&c=2#d）。', 'https://example.cn/a/b?id=1&c=2#d → https://example.cn/a/b?id=1&c=2#d'],
    ['网站www.example.cn/下载', 'www.example.cn/ → http://www.example.cn/'],
    ['见 https://example.cn/a_(b). 再说', 'https://example.cn/a_(b) → https://example.cn/a_(b)'],
    ['**见https://example.cn，请**看', 'https://example.cn → https://example.cn'],
    ['邮箱office@example.cn，请', 'office@example.cn → mailto:office@example.cn'],
    ['[说明](https://example.cn/中文)', '说明 → https://example.cn/中文'],
  ])('ends the link of a bare address where the address ends: %s', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it('finds several addresses in one sentence and keeps every word', () => {
    const text = '甲https://a.cn和http://b.cn/路，**丙**www.c.cn。';
    expect(linksIn(text)).toEqual(['https://a.cn → https://a.cn', 'http://b.cn/ → http://b.cn/', 'www.c.cn → http://www.c.cn']);
    expect(bodyText(through(text, () => undefined))).toBe(text.replaceAll('*', ''));
  });

  it('makes no link of what is none', () => {
    expect(linksIn('https:// 和www.、http://中文.cn、`https://a.cn`')).toEqual([]);
  });
});

describe('remarkBase', () => {
  const text = '[甲](/plans/x/) [乙](../y/) [丙](https://a.invalid/z) [丁](#here) ![图](/a.svg) [戊][己]\n\n[己]: /about/\n';
  const urlsIn = (base: string): readonly string[] => {
    const urls: string[] = [];
    visit(through(text, remarkBase({ base })), ['link', 'image', 'definition'], (node) => {
      if ('url' in node) urls.push(node.url);
    });
    return urls;
  };

  it.each(['/sub/', '/sub'])('puts %s before what begins at the top of the site, and nothing else', (base) => {
    expect(urlsIn(base)).toEqual(['/sub/plans/x/', '../y/', 'https://a.invalid/z', '#here', '/sub/a.svg', '/sub/about/']);
  });

  it('changes nothing where the site is at the top of its host', () => {
    expect(urlsIn('/')).toEqual(['/plans/x/', '../y/', 'https://a.invalid/z', '#here', '/a.svg', '/about/']);
  });
});

describe('remarkNumbered', () => {
  const at = (path: string, text: string): string => bodyText(through(text, (tree) => remarkNumbered()(tree, new VFile({ path }))));
  const notice = '/office/content/notices/points.mdx';

  it('makes numbered items of a document paragraphs with the numbers their author wrote', () => {
    expect(at(notice, '9. 甲。\n10. 乙。\n\n## 二、其他\n\n11. 丙。\n')).toBe('9.甲。\n10.乙。\n二、其他\n11.丙。');
  });

  it('does so inside issued texts and inside items, and leaves bullets alone', () => {
    const text = '<Issued>\n\n1. 甲。\n\n   1. 子。\n\n2. 乙。\n\n- 点\n\n</Issued>\n';
    expect(at(notice, text)).toBe('1.甲。\n1.子。\n2.乙。\n点');
  });

  it('leaves lists of other pages lists', () => {
    expect(at('/office/content/pages/handbook.mdx', '1. 甲\n2. 乙\n')).toBe('甲\n乙');
  });
});
