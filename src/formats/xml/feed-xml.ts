import type { PublishedWorkspace } from '../../plan/publish.ts';
import { lapseOf } from '../../plan/validity.ts';
import { noticeArticle, pageArticle, type PageArticle } from '../../views/page-article.ts';
import { siteAddress } from '../../views/page-tags.ts';
import { siteColumns } from '../../views/site-columns.ts';
import { svgText as xmlText } from '../svg/svg-text.ts';

/** The latest so many documents and interpretations stand in the feed. */
const mostItems = 100;

interface Item {
  readonly article: PageArticle;
  readonly address: string;
  readonly category: string | undefined;
  /** 失效, 已废止 …: in the title, for a reader of feeds sees no more. */
  readonly lapsed: string | undefined;
}

/**
 * RSS 2.0 of the documents and interpretations of a site, the latest published first. A day without an hour has `dc:date` and no `pubDate`,
 * for that asks for an hour; an item that nobody dated has neither and stands behind the dated ones.
 */
export function feedXml(workspace: PublishedWorkspace): string {
  const { site } = workspace;
  const description = siteColumns(workspace)[0]?.description ?? '';
  const items = itemsOf(workspace).slice(0, mostItems);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `<title>${xmlText(site.name)}</title>`,
    `<link>${xmlText(siteAddress(site, ''))}</link>`,
    `<description>${xmlText(description)}</description>`,
    '<language>zh-cn</language>',
    `<atom:link href="${xmlText(siteAddress(site, 'feed.xml'))}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemsOf({ site, notices, interpretations }: PublishedWorkspace): readonly Item[] {
  const documents = notices.map((notice): Item => ({
    article: noticeArticle(notice, site),
    address: siteAddress(site, `notices/${notice.id}/`),
    category: notice.data.kind,
    lapsed: lapseOf(notice.data)?.words,
  }));
  const others = interpretations.map((page): Item => ({
    article: pageArticle(page, site),
    address: siteAddress(site, `interpretations/${page.id}/`),
    category: '政策解读',
    lapsed: undefined,
  }));
  return [...documents, ...others].toSorted(latestFirst);
}

function latestFirst(a: Item, b: Item): number {
  const [one, other] = [a.article.published ?? '', b.article.published ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.address < b.address ? -1 : 1;
}

function itemXml({ article, address, category, lapsed }: Item): string {
  const { published = '', description, source } = article;
  const time = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2})$/u.exec(published);
  return [
    '<item>',
    `<title>${xmlText(lapsed === undefined ? article.title : `（${lapsed}）${article.title}`)}</title>`,
    `<link>${xmlText(address)}</link>`,
    `<guid isPermaLink="true">${xmlText(address)}</guid>`,
    ...(description === undefined ? [] : [`<description>${xmlText(description)}</description>`]),
    ...(category === undefined ? [] : [`<category>${xmlText(category)}</category>`]),
    ...(source === undefined ? [] : [`<dc:source>${xmlText(source)}</dc:source>`]),
    ...(time === null ? [] : [`<pubDate>${rfc822(time[1] ?? '', time[2] ?? '')}</pubDate>`]),
    ...(published === '' ? [] : [`<dc:date>${time === null ? published : `${time[1] ?? ''}T${time[2] ?? ''}+08:00`}</dc:date>`]),
    '</item>',
  ].join('\n');
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Tue, 05 Jan 2021 09:30:00 +0800`: a day and time of Shanghai as RFC 822 writes them. */
function rfc822(day: string, time: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = days[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${name}, ${date} ${months[Number(month) - 1] ?? ''} ${year} ${time}:00 +0800`;
}
