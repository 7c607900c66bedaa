import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Where an element begins in its file, 1-based. */
export interface HtmlPlace {
  readonly line: number;
  readonly column: number;
}

/** A link of a page with the words around it. */
export interface HtmlLink {
  readonly url: string;
  readonly words: string;
  /** The words of the list item or table row in which it stands; undefined where it stands in none. */
  readonly row: string | undefined;
  readonly isDownload: boolean;
  readonly isInMain: boolean;
  readonly place: HtmlPlace;
}

/** What rules look at in a page, taken from its HTML as a browser parses it. */
export interface HtmlPage {
  readonly metas: readonly { readonly name: string; readonly content: string; readonly place: HtmlPlace }[];
  /** The encoding that the page states, in lower case. */
  readonly charset: { readonly words: string; readonly place: HtmlPlace } | undefined;
  readonly links: readonly HtmlLink[];
  /** What a browser loads by itself: sheets, scripts, pictures. */
  readonly loads: readonly { readonly url: string; readonly place: HtmlPlace }[];
  readonly images: readonly { readonly image: string; readonly hasAlt: boolean; readonly place: HtmlPlace }[];
  readonly ids: ReadonlySet<string>;
  /** Text without white space: of the main part, of the foot with the words of its pictures, of all but examples of code. */
  readonly words: { readonly main: string; readonly foot: string; readonly all: string };
}

const loadedBy: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  script: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  use: ['href'],
  image: ['href'],
};

const loadingRels =
  /^(?:stylesheet|icon|shortcut icon|apple-touch-icon|preload|modulepreload|manifest|prefetch|preconnect|dns-prefetch)$/iu;

interface Around {
  readonly row: Tree.Element | undefined;
  readonly isInMain: boolean;
}

/** Reads the HTML of a page. */
export function readHtml(html: string): HtmlPage {
  const found = { metas: [], charset: undefined, links: [], loads: [], images: [], ids: new Set<string>() } as unknown as Found;
  const root = parse(html, { sourceCodeLocationInfo: true });
  walk(root, { row: undefined, isInMain: false }, found);
  const part = (name: string): string =>
    elements(root, name)
      .map((node) => textOf(node))
      .join('');
  return { ...found, words: { main: part('main'), foot: part('footer'), all: textOf(root, { withoutCode: true }) } };
}

interface Found {
  metas: { name: string; content: string; place: HtmlPlace }[];
  charset: HtmlPage['charset'];
  links: HtmlLink[];
  loads: { url: string; place: HtmlPlace }[];
  images: { image: string; hasAlt: boolean; place: HtmlPlace }[];
  ids: Set<string>;
}

function walk(node: Tree.Node, around: Around, found: Found): void {
  let next = around;
  if ('tagName' in node) {
    next = {
      row: node.tagName === 'li' || node.tagName === 'tr' ? node : around.row,
      isInMain: around.isInMain || node.tagName === 'main',
    };
    take(node, next, found);
  }
  if ('content' in node) walk(node.content, next, found);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, next, found);
}

function take(node: Tree.Element, around: Around, found: Found): void {
  const attribute = (name: string): string | undefined => node.attrs.find((one) => one.name === name)?.value;
  const place = placeOf(node);
  const id = attribute('id') ?? (node.tagName === 'a' ? attribute('name') : undefined);
  if (id !== undefined) found.ids.add(id);
  if (node.tagName === 'meta') takeMeta(attribute, place, found);
  if (node.tagName === 'img') found.images.push({ image: attribute('src') ?? '', hasAlt: attribute('alt') !== undefined, place });
  const href = attribute('href');
  if ((node.tagName === 'a' || node.tagName === 'area') && href !== undefined) found.links.push(linkOf(node, href, around, place));
  for (const url of loadsOf(node, attribute)) found.loads.push({ url, place });
}

type Attribute = (name: string) => string | undefined;

function takeMeta(attribute: Attribute, place: HtmlPlace, found: Found): void {
  const name = attribute('name');
  const content = attribute('content') ?? '';
  if (name !== undefined) found.metas.push({ name, content, place });
  const stated =
    attribute('charset') ?? (/^content-type$/iu.test(attribute('http-equiv') ?? '') ? /charset=([\w-]+)/iu.exec(content)?.[1] : undefined);
  if (stated !== undefined) found.charset ??= { words: stated.toLowerCase(), place };
}

function linkOf(node: Tree.Element, url: string, { row, isInMain }: Around, place: HtmlPlace): HtmlLink {
  const isDownload = node.attrs.some(({ name }) => name === 'download');
  return { url, words: textOf(node), row: row && textOf(row), isDownload, isInMain, place };
}

function loadsOf(node: Tree.Element, attribute: Attribute): readonly string[] {
  const own = (loadedBy[node.tagName] ?? []).flatMap((name) => {
    const value = attribute(name) ?? '';
    return name === 'srcset' ? value.split(',').map((one) => one.trim().split(/\s/u)[0] ?? '') : [value];
  });
  const sheet = node.tagName === 'link' && loadingRels.test(attribute('rel') ?? '') ? [attribute('href') ?? ''] : [];
  const text = node.tagName === 'style' ? textOf(node, { ofStyle: true }) : (attribute('style') ?? '');
  const styles = [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\s*["']([^"']+)/gu)].map(([, url, sheetUrl]) => url ?? sheetUrl ?? '');
  return [...own, ...sheet, ...styles].filter((url) => url !== '' && !url.startsWith('data:') && !url.startsWith('#'));
}

function placeOf({ sourceCodeLocation: at }: Tree.Element): HtmlPlace {
  return { line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
}

function elements(node: Tree.Node, name: string): readonly Tree.Element[] {
  if ('tagName' in node && node.tagName === name) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : [];
}

/** The text of a node without white space, with the words of its pictures; scripts and styles are no text. */
function textOf(node: Tree.Node, how: { readonly ofStyle?: boolean; readonly withoutCode?: boolean } = {}): string {
  if ('value' in node) return node.value.replace(/\s/gu, '');
  if ('tagName' in node && node.tagName === 'img') return node.attrs.find(({ name }) => name === 'alt')?.value.replace(/\s/gu, '') ?? '';
  if (how.ofStyle !== true && (node.nodeName === 'style' || node.nodeName === 'script')) return '';
  if (how.withoutCode === true && (node.nodeName === 'pre' || node.nodeName === 'code')) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, how)).join('') : '';
}
