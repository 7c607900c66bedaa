import { describe, expect, it } from 'vitest';
import { robotsTxt } from '../../src/formats/text/robots-txt.ts';
import { feedXml } from '../../src/formats/xml/feed-xml.ts';
import { sitemapXml } from '../../src/formats/xml/sitemap-xml.ts';
import { pageSchema } from '../../src/model/document.ts';
import { siteSchema } from '../../src/model/site.ts';
import type { PublishedWorkspace } from '../../src/plan/publish.ts';
import { smallPlan } from '../plan/small-plan.ts';
import { notice } from '../views/small-workspace.ts';
import { readXml } from './read-xml.ts';

const site = siteSchema.parse({ name: '青石县 <卫生> & 健康', url: 'https://a.invalid/b', host: '某局' });
const workspace: PublishedWorkspace = {
  edition: 'public',
  site,
  units: [],
  calendars: [],
  plans: [smallPlan({ id: 'p' })],
  notices: [
    notice('undated', { title: '没有日期的通知' }),
    notice('day', { title: '只有日子的“通知” & <附件>', date: '2021-01-04', published: '2021-01-05', plans: ['p'] }),
    notice('hour', { title: '有时间的通知', kind: '通知', issuers: ['甲局'], published: '2021-02-28 09:30' }),
    notice('old', { title: '旧通知', published: '2020-01-02 08:00', catalogue: [{ label: '有效性', value: '失效' }] }),
  ],
  interpretations: [
    { id: 'why', file: 'why.mdx', data: pageSchema.parse({ title: '解读', interprets: ['hour'], published: '2021-03-01 10:00' }) },
  ],
  pages: [],
  templates: [],
};

describe('feed.xml', () => {
  const rss = readXml(feedXml(workspace));
  const items = rss.all('item');

  it('is RSS 2.0 with title, link and description of the site, and says where it stands', () => {
    expect([rss.name, rss.attribute('version')]).toEqual(['rss', '2.0']);
    const channel = rss.all('channel')[0]!;
    expect([channel.texts('title')[0], channel.texts('link')[0], channel.texts('language')[0]]).toEqual([
      '青石县 <卫生> & 健康',
      'https://a.invalid/b/',
      'zh-cn',
    ]);
    expect(channel.all('atom:link')[0]!.attribute('href')).toBe('https://a.invalid/b/feed.xml');
    expect(channel.texts('lastBuildDate')).toEqual([]);
  });

  it('has documents and interpretations, the latest published first, the undated last', () => {
    expect(items.map((item) => item.texts('title')[0])).toEqual([
      '解读',
      '有时间的通知',
      '只有日子的“通知” & <附件>',
      '（失效）旧通知',
      '没有日期的通知',
    ]);
    for (const item of items) expect(item.texts('guid')).toEqual(item.texts('link'));
  });

  it('invents no date and no hour', () => {
    const dates = items.map((item) => [item.texts('pubDate')[0], item.texts('dc:date')[0]]);
    expect(dates).toEqual([
      ['Mon, 01 Mar 2021 10:00:00 +0800', '2021-03-01T10:00+08:00'],
      ['Sun, 28 Feb 2021 09:30:00 +0800', '2021-02-28T09:30+08:00'],
      [undefined, '2021-01-05'],
      ['Thu, 02 Jan 2020 08:00:00 +0800', '2020-01-02T08:00+08:00'],
      [undefined, undefined],
    ]);
    for (const [published = '', iso = ''] of dates) {
      if (published !== '') expect(new Date(published).getTime()).toBe(new Date(iso).getTime());
    }
  });
});

describe('sitemap.xml', () => {
  const pages = [
    '404.html',
    'index.html',
    'notices/day/index.html',
    'notices/hour/index.html',
    'notices/undated/index.html',
    'plans/p/index.html',
    'files/说明 1.html',
  ];
  const urlset = readXml(sitemapXml(pages, workspace));

  it('has every page by its whole address, escaped, and not 404', () => {
    expect([urlset.name, urlset.attribute('xmlns')]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
    expect(urlset.texts('loc')).toEqual([
      'https://a.invalid/b/',
      'https://a.invalid/b/notices/day/',
      'https://a.invalid/b/notices/hour/',
      'https://a.invalid/b/notices/undated/',
      'https://a.invalid/b/plans/p/',
      'https://a.invalid/b/files/%E8%AF%B4%E6%98%8E%201.html',
    ]);
  });

  it('says when a page changed only where the record knows', () => {
    const dated = urlset.all('url').map((url) => url.texts('lastmod')[0]);
    expect(dated).toEqual([undefined, '2021-01-05', '2021-02-28T09:30+08:00', undefined, '2021-01-05', undefined]);
  });
});

describe('robots.txt', () => {
  it('agrees with what the pages ask of search engines', () => {
    expect(robotsTxt(workspace)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://a.invalid/b/sitemap.xml\n');
    for (const hidden of [
      { ...workspace, edition: 'internal' as const },
      { ...workspace, site: { ...site, demo: true } },
      { ...workspace, site: { ...site, noindex: true } },
    ])
      expect(robotsTxt(hidden)).toBe('User-agent: *\nDisallow: /\n');
  });
});
