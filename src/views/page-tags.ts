import type { Site } from '../model/site.ts';
import type { PageArticle } from './page-article.ts';
import type { SiteColumn } from './site-columns.ts';

/** A `<meta>` of a page by its name, which is written as the rule writes it: names differ in upper and lower case. */
export interface PageTag {
  readonly name: string;
  readonly content: string;
}

/** Of a page, what decides its tags. */
export interface TaggedPage {
  readonly site: Pick<Site, 'name' | 'url' | 'domain' | 'siteIdCode'>;
  /** The address of the page from the top of the site, with its file: `plans/x/index.html`. */
  readonly path: string;
  /** The column in which it stands; none for pages that stand nowhere (404). */
  readonly column?: SiteColumn | undefined;
  /** Of content pages. */
  readonly article?: PageArticle | undefined;
  /** Of other pages, what search engines may show of them. */
  readonly description?: string | undefined;
}

/**
 * The tags of a page after 国办发〔2017〕47号, 网页设计规范: of the site on every page, of the column on its pages and the content under it, of
 * the article on content pages; then `description` and `keywords` as search engines read them. What is not known has no tag.
 */
export function pageTags(page: TaggedPage): readonly PageTag[] {
  return [...siteTags(page), ...columnTags(page), ...articleTags(page), ...searchTags(page)].flatMap(([name, content]) =>
    content === undefined || content === '' ? [] : [{ name, content }],
  );
}

type Pairs = readonly (readonly [name: string, content: string | undefined])[];

/** The names of the tags that a page must have (必选), by what it is. */
export const requiredTags = {
  site: ['SiteName', 'SiteDomain', 'SiteIDCode'],
  column: ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
  article: ['ArticleTitle', 'PubDate', 'ContentSource'],
} as const;

function siteTags({ site }: TaggedPage): Pairs {
  return [
    ['SiteName', site.name],
    ['SiteDomain', site.domain ?? new URL(site.url).hostname],
    ['SiteIDCode', site.siteIdCode],
  ];
}

function columnTags({ column }: TaggedPage): Pairs {
  if (column === undefined) return [];
  return [
    ['ColumnName', column.label],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.keywords.join(',')],
    ['ColumnType', column.type],
  ];
}

function articleTags({ article, site, path }: TaggedPage): Pairs {
  if (article === undefined) return [];
  return [
    ['ArticleTitle', article.title],
    ['PubDate', article.published],
    ['ContentSource', article.source],
    ['Keywords', article.keywords?.join(',')],
    ['Author', article.author],
    ['Description', article.description],
    ['Image', article.image === undefined ? undefined : siteAddress(site, article.image.replace(/^\/|^public\//u, ''))],
    ['Url', siteAddress(site, path.replace(/(^|\/)index\.html$/u, '$1'))],
  ];
}

function searchTags({ article, column, description }: TaggedPage): Pairs {
  const [about, keywords] =
    article === undefined ? [description ?? column?.description, column?.keywords] : [article.description, article.keywords];
  return [
    ['description', about],
    ['keywords', keywords?.join(',')],
  ];
}

/** The whole address of a page or file of the site, given from its top. */
export function siteAddress({ url }: Pick<Site, 'url'>, path: string): string {
  return url.replace(/\/?$/u, '/') + path;
}
