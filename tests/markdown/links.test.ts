import { describe, expect, it } from 'vitest';
import { bodyLinks } from '../../src/markdown/body-links.ts';
import { linkAddress, pageAddress } from '../../src/markdown/link-address.ts';
import { parseMdx } from '../../src/markdown/parse-mdx.ts';

function linksOf(text: string): readonly (readonly [string, string, string])[] {
  const parsed = parseMdx(text);
  if (!('tree' in parsed)) throw new Error(text);
  return bodyLinks(parsed.tree).map(({ url, text: words, span }) => [url, words, text.slice(span.start, span.end)]);
}

it('finds links with their words, also by reference, and no pictures', () => {
  expect(linksOf('见[任 务表](/plans/a/)和[附件][1]、[![说明](/a.png)](/b/)，![图](/c.png)。\n\n[1]: /files/a.pdf\n')).toEqual([
    ['/plans/a/', '任务表', '[任 务表](/plans/a/)'],
    ['/files/a.pdf', '附件', '[附件][1]'],
    ['/b/', '说明', '[![说明](/a.png)](/b/)'],
  ]);
});

describe('where a link leads', () => {
  it.each([
    ['/plans/x/', 'about/', 'plans/x/', undefined],
    ['../plans/x/?unit=a#t1', 'about/', 'plans/x/', 't1'],
    ['notice.pdf', 'notices/a/', 'notices/a/notice.pdf', undefined],
    ['#%E4%B8%80', 'notices/a/', 'notices/a/', '一'],
    ['./', 'about/', 'about/', undefined],
    ['/', 'about/', '', undefined],
    ['/files/a%20b.pdf', 'about/', 'files/a b.pdf', undefined],
  ])('%s on the page %s leads to %s', (url, from, path, anchor) => {
    expect(linkAddress(url, from)).toEqual({ path, anchor });
  });

  it.each(['https://example.com/', '//example.com/a', 'mailto:a@example.com', '../../a'])('%s leads out of the site', (url) => {
    expect(linkAddress(url, 'about/')).toBeUndefined();
  });

  it('knows the address of every kind of page', () => {
    expect(['content/pages/about.mdx', 'content/notices/a.mdx', 'content/interpretations/b.mdx'].map(pageAddress)).toEqual([
      'about/',
      'notices/a/',
      'interpretations/b/',
    ]);
  });
});
