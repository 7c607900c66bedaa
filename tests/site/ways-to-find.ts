import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { publish } from '../../src/plan/publish.ts';
import type { Edition } from '../../src/plan/edition.ts';
import { readWorkspace } from '../../src/sources/read-workspace.ts';
import { readPage, wordsOf, type PageElement } from '../commands/published-site.ts';
import { filesOf } from '../commands/small-workspace.ts';
import { readXml } from '../formats/read-xml.ts';

/** Tests how things are found on an output: crumbs, lists of documents, feed, sitemap, interpretations both ways, marks of what lapsed. */
export function itIsFound(output: () => string, root: () => string, edition: Edition): void {
  const page = (address: string) => readPage(path.join(output(), address));
  const pagesOf = async () => (await filesOf(output())).filter((name) => /(?:^|\/)index\.html$|^404\.html$/u.test(name));
  const record = async () => {
    const { workspace } = await readWorkspace(root());
    if (workspace === undefined) throw new Error('site.yaml cannot be read');
    return publish(workspace, edition);
  };

  it('leads from every page but the first back to the first by pages above it, the last crumb being the page itself', async () => {
    for (const name of (await pagesOf()).filter((one) => one !== 'index.html' && one !== '404.html')) {
      const crumbs = linksIn(await page(name), 'crumb', name);
      expect([name, crumbs[0]]).toEqual([name, '']);
      for (const to of crumbs.slice(1))
        expect({ name, to, above: name.startsWith(to) && `${to}index.html` !== name }).toEqual({ name, to, above: true });
    }
  });

  it('lists every document under its year and its kind, with the numbers that stand beside', async () => {
    const { notices } = await record();
    const index = await page('notices/index.html');
    const facets = index.filter(({ name, node }) => name === 'li' && insideOf(index, 'facets').has(node));
    const counts = Object.fromEntries(facets.map(({ node }) => counted(wordsOf(node))));
    for (const { data } of notices) {
      const labels = [data.date === undefined ? [] : `${data.date.slice(0, 4)}年`, data.kind ?? []].flat();
      for (const label of labels) expect(counts[label]).toBeGreaterThan(0);
    }
    for (const to of linksIn(index, 'facets', 'notices/index.html')) {
      const list = await page(`${to}index.html`);
      const rows = list
        .filter(({ name, node }) => name === 'a' && insideOf(list, 'list').has(node))
        .map(({ attributes }) => resolved(attributes['href'], `${to}index.html`));
      const label = facets.find(({ node }) => linksUnder(node, 'notices/index.html').includes(to));
      expect([to, rows.length]).toEqual([to, counted(wordsOf(label!.node))[1]]);
      expect(rows.length).toBeGreaterThan(0);
    }
    const years = Object.entries(counts).filter(([label]) => /^\d{4}年$/u.test(label));
    const dated = notices.filter(({ data }) => data.date !== undefined).length;
    expect(years.reduce((sum, [, count]) => sum + count, 0)).toBe(dated);
  });

  it('links interpretations and their documents both ways', async () => {
    const { interpretations } = await record();
    for (const { id, data } of interpretations) {
      const own = linksIn(await page(`interpretations/${id}/index.html`), undefined, `interpretations/${id}/index.html`);
      for (const document of data.interprets) {
        expect(own).toContain(`notices/${document}/`);
        expect(linksIn(await page(`notices/${document}/index.html`), undefined, `notices/${document}/index.html`)).toContain(
          `interpretations/${id}/`,
        );
      }
    }
    expect((await pagesOf()).includes('interpretations/index.html')).toBe(interpretations.length > 0);
  });

  it('marks what is no longer in force on its page and wherever it is listed', async () => {
    const { notices } = await record();
    const lapsed = notices.filter(
      ({ data }) => data.replacedBy !== undefined || data.catalogue.some(({ label, value }) => label === '有效性' && value === '失效'),
    );
    for (const { id } of lapsed) {
      expect(insideOf(await page(`notices/${id}/index.html`), 'lapse').size).toBeGreaterThan(0);
      for (const name of ['index.html', 'notices/index.html']) {
        const rows = (await page(name)).filter(({ name: tag, node }) => tag === 'li' && linksUnder(node, name).includes(`notices/${id}/`));
        for (const { node } of rows) expect(wordsOf(node)).toMatch(/失效|废止|替代|修改/u);
      }
    }
  });

  it('says on every page where its feed is, and writes feed and sitemap that another reader reads: every page, no date of its own', async () => {
    const { site, notices, interpretations } = await record();
    const files = await pagesOf();
    for (const name of files) {
      const feeds = (await page(name)).filter(({ attributes }) => attributes['type'] === 'application/rss+xml');
      expect([name, feeds.length]).toEqual([name, 1]);
    }
    const feed = readXml(await readFile(path.join(output(), 'feed.xml'), 'utf8'));
    expect(feed.all('item').length).toBe(notices.length + interpretations.length);
    expect(feed.all('pubDate').length).toBe([...notices, ...interpretations].filter(({ data }) => data.published?.length === 16).length);
    const locations = readXml(await readFile(path.join(output(), 'sitemap.xml'), 'utf8')).texts('loc');
    const wanted = files.filter((name) => name !== '404.html').map((name) => `${site.url}${name.replace(/index\.html$/u, '')}`);
    expect(locations.toSorted()).toEqual(wanted.toSorted());
    const robots = await readFile(path.join(output(), 'robots.txt'), 'utf8');
    expect(robots.includes('Disallow: /\n')).toBe(site.demo || site.noindex || edition === 'internal');
  });
}

/** `通知6`: the words and the number beside them. */
function counted(words: string): readonly [label: string, count: number] {
  const [, label = '', count = ''] = /^(.*?)(\d+)$/u.exec(words) ?? [];
  return [label, Number(count)];
}

type Elements = readonly PageElement[];

/** The nodes inside the elements of a class. */
function insideOf(elements: Elements, className: string): ReadonlySet<PageElement['node']> {
  const found = elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(className));
  const inside = new Set<PageElement['node']>();
  const add = (node: PageElement['node']): void => {
    inside.add(node);
    for (const child of node.childNodes) if ('tagName' in child) add(child);
  };
  for (const { node } of found) add(node);
  return inside;
}

/** Where the links of a page lead, from the top of the site; of one class of element, or of all. */
function linksIn(elements: Elements, className: string | undefined, from: string): readonly string[] {
  const inside = className === undefined ? undefined : insideOf(elements, className);
  const links = elements.filter(({ name, node }) => name === 'a' && (inside === undefined || inside.has(node)));
  return links.map(({ attributes }) => resolved(attributes['href'], from));
}

function linksUnder(node: PageElement['node'], from: string): readonly string[] {
  const own = node.tagName === 'a' ? [resolved(node.attrs.find(({ name }) => name === 'href')?.value, from)] : [];
  return [...own, ...node.childNodes.flatMap((child) => ('tagName' in child ? linksUnder(child, from) : []))];
}

function resolved(href: string | undefined, from: string): string {
  const { pathname, host } = new URL(href ?? '', `https://site.invalid/${from}`);
  return host === 'site.invalid' ? pathname.slice(1) : (href ?? '');
}
