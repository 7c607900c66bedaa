import type { Document } from '../../model/document.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { readHtml, type HtmlPage } from './html-page.ts';

/** What a page must say by the record. */
export interface ExpectedPage {
  /** The tags that the record gives it, by name. */
  readonly tags: ReadonlyMap<string, string>;
  /** The names that a page of its kind must have. */
  readonly required: readonly string[];
  /** The name of the column whose own page it is. */
  readonly column?: string | undefined;
  /** Of a content page. */
  readonly article?: ExpectedArticle | undefined;
}

/** What stands behind a content page. */
export interface ExpectedArticle {
  readonly title: string;
  readonly published: string | undefined;
  /** 成文日期. */
  readonly date: Document['date'];
  /** The file in which its publication date is written. */
  readonly source: string | undefined;
  /** False for drafts and papers that are not 主动公开: nobody published them, so they have no publication date. */
  readonly isPublic: boolean;
}

/** A page of the built site. */
export interface BuiltPage {
  /** From the top of the site: `notices/x/index.html`. */
  readonly path: string;
  /** Its address: `notices/x/`. */
  readonly address: string;
  readonly html: HtmlPage;
  readonly isUtf8: boolean;
  /** A whole page with head and foot; fragments and files for offline reading are none. */
  readonly isWhole: boolean;
  /** True for a file of `public/`: the record says nothing of it. */
  readonly isOwn: boolean;
  readonly expected: ExpectedPage | undefined;
}

/** The built site as rules see it. */
export interface SiteSubject {
  readonly record: PublishedWorkspace;
  readonly pages: readonly BuiltPage[];
  /** The bytes of every file, by path. */
  readonly files: ReadonlyMap<string, number>;
  /** What the foot must show, and whether the site sets it. */
  readonly identity: readonly { readonly label: string; readonly isSet: boolean }[];
  page(path: string): BuiltPage | undefined;
  /** Where a link or file of a page leads: the path of a file of the site (with the anchor), or nothing where it leads elsewhere. */
  target(from: BuiltPage, url: string): SiteTarget | undefined;
}

/** A place on the site that a link names. */
export interface SiteTarget {
  readonly file: string;
  readonly anchor: string;
}

/** The text of a page, and whether its bytes are UTF-8. */
export interface PageText {
  readonly text: string;
  readonly isUtf8: boolean;
}

/** What a reader of the output hands over. */
export interface SiteInput {
  readonly record: PublishedWorkspace;
  readonly files: ReadonlyMap<string, number>;
  /** The pages by their paths; each is read when its turn comes, for of a province they would not all fit into memory. */
  readonly pages: readonly { readonly path: string; readonly read: () => PageText }[];
  /** The files that came from `public/`. */
  readonly own: ReadonlySet<string>;
  readonly identity: SiteSubject['identity'];
  readonly expectedOn: (path: string) => ExpectedPage | undefined;
}

/** The built site as rules see it: every page parsed once. */
export function siteSubject({ record, files, pages, own, identity, expectedOn }: SiteInput): SiteSubject {
  const built = pages.map(({ path, read }): BuiltPage => {
    const { text, isUtf8 } = read();
    const isOwn = own.has(path);
    const isWhole = isOwn ? /<(?:!doctype|html|head)\b/iu.test(text) : /(?:^|\/)index\.html$|^404\.html$/u.test(path);
    const address = path.replace(/(^|\/)index\.html$/u, '$1');
    return { path, address, html: readHtml(text), isUtf8, isWhole, isOwn, expected: isOwn || !isWhole ? undefined : expectedOn(path) };
  });
  const byPath = new Map(built.map((page) => [page.path, page]));
  const base = new URL(record.site.url.replace(/\/?$/u, '/'));
  return { record, pages: built, files, identity, page: (path) => byPath.get(path), target: (from, url) => targetOf(base, from.path, url) };
}

function targetOf(base: URL, from: string, url: string): SiteTarget | undefined {
  const whole = new URL(from, base);
  const parsed = URL.canParse(url, whole) ? new URL(url, whole) : undefined;
  if (parsed === undefined || parsed.host !== base.host || !/^https?:$/u.test(parsed.protocol)) return undefined;
  if (!parsed.pathname.startsWith(base.pathname)) return { file: url, anchor: '' };
  const below = decoded(parsed.pathname.slice(base.pathname.length));
  return { file: below === '' || below.endsWith('/') ? `${below}index.html` : below, anchor: decoded(parsed.hash.slice(1)) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
