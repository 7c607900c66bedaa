import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/markdown/body-text.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';
import { remarkBase } from '../../src/markdown/remark-base.ts';
import { remarkEdition } from '../../src/markdown/remark-edition.ts';
import { remarkNumbered } from '../../src/markdown/remark-numbered.ts';

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

  it('leaves everything in the internal edition', () => {
    expect(bodyText(through(inside, remarkEdition({ edition: 'internal' })))).toContain('成段');
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
