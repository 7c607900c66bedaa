import { attribute, descendants, rawText, type HtmlElement } from './html-node.ts';

/** Elements whose words are for programs, or for moving about the site. */
const tags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'button',
  'select',
  'option',
  'textarea',
  'input',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'svg',
  'canvas',
  'map',
  'link',
  'meta',
  'title',
  'rt',
  'rp',
]);

/** Words of class and id for the frame of a page, each standing alone or between dashes. */
const names =
  /(?:^|[\s_-])(?:nav|navbar|menu|submenu|breadcrumbs?|crumbs?|location|position|weizhi|dqwz|share|bdshare|toolbar|foot|footer|copyright|sidebar|related|xgwd|recommend|qrcode|ewm|erweima|pagination|prevnext|search|login|banner|topbar|header|print|fontsize)(?:[\s_-]|$)/iu;

/** Whether an element is the frame of a page or is not shown; what holds most of the words is never taken for a frame. */
export function isLeftOut(element: HtmlElement): boolean {
  if (tags.has(element.tagName)) return true;
  if (element.attrs.some(({ name }) => name === 'hidden') || attribute(element, 'aria-hidden') === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/iu.test(attribute(element, 'style'))) return true;
  return isFrame(element);
}

/** By its class or id the frame of a page, and without what a frame does not have: a title, a table, a stretch of text. */
function isFrame(element: HtmlElement): boolean {
  // Office programs name head and foot of their pages in the title of a box.
  const named = ['class', 'id', 'title'].some((name) => names.test(attribute(element, name)));
  return named && !['h1', 'table'].some((tag) => descendants(element, tag).length > 0) && ownWords(element) < longestFrame;
}

/** Characters that a part of a frame has beside its links. */
const longestFrame = 300;

function ownWords(element: HtmlElement): number {
  const linked = descendants(element, 'a').reduce((sum, link) => sum + rawText(link).length, 0);
  return rawText(element).replace(/\s/gu, '').length - linked;
}
