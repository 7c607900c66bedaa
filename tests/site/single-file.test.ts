import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, it } from 'vitest';
import { withWholeAddresses } from '../../src/commands/paper-links.ts';
import { withQuotedSigns } from '../../src/site/html-tags.ts';
import { singleFile } from '../../src/site/single-file.ts';

// Astro leaves < and > in attributes as they are.
const title = `'><script>alert(1)</script><img src="x" onerror=alert(1)>`.replaceAll('"', '&#34;');
const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>甲</title><meta name="SiteName" content="${title}">
<link rel="stylesheet" href="../../_astro/site.css"><link rel="alternate" type="application/rss+xml" title="${title}：公文" href="../../feed.xml">
<script src="../../_astro/display.js"></script></head><body><!-- <b> --><img alt="<img src=" src="../../files/mark.svg"><p>1 &lt; 2</p>
<a title="<a href=" href="../p2/">乙</a><a href="http://a:b/">丙</a></body></html>`;

const names = (html: string): readonly string[] => {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(`${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}`.trim());
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
};

it('an offline edition has the elements of its page, whatever words stand in attributes', () => {
  const single = singleFile(page, 'https://a.example.invalid/plans/p1/', (address) => `/* ${address} */`);
  expect(names(single)).toEqual([
    ...['html lang', 'head', 'meta charset', 'meta http-equiv content', 'title', 'meta name content', 'style', 'script', 'body'],
    ...['img alt src', 'p', 'a title href', 'a href'],
  ]);
  expect(single).toContain('href="https://a.example.invalid/plans/p2/"');
  expect(single).toContain('src="/* ../../files/mark.svg */"');
  expect(single).toContain('href="http://a:b/"');
});

it('a paper has whole addresses in its own links alone', () => {
  const paper = withWholeAddresses(page, 'https://a.example.invalid/plans/p1/');
  expect(names(paper)).toEqual(names(page));
  expect(paper).toContain('<a title="<a href=" href="https://a.example.invalid/plans/p2/">');
});

it('signs in attributes are quoted, all else stays', () => {
  expect(withQuotedSigns(`<p title='a<b' lang="zh">1 > 0<br></p><!-- "<p>" -->`)).toBe(
    `<p title='a&lt;b' lang="zh">1 > 0<br></p><!-- "<p>" -->`,
  );
});
