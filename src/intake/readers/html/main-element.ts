import { defaultTreeAdapter } from 'parse5';
import { attribute, childElements, descendants, isElement, rawText, type HtmlElement } from './html-node.ts';
import { isLeftOut } from './left-out.ts';

/** What the editors of government portals call the place of the text, and what HTML itself does. */
const known =
  /(?:^|\s)(?:UCAP-CONTENT|pages_content|zoom|fontzoom|TRS_(?:UEDITOR|Editor)\w*|trs_editor_view|Custom_UnionStyle|article[_-]?(?:con|content|body|text)\w*|news[_-]?(?:con|content|text)|con_?text|xl-content|detail[_-]?content|view[_-]?content|main[_-]?content|content)(?:\s|$)/iu;

/** Of an element's own words, how many a part must have to be its text. */
const share = 0.8;

/** The element that holds the text of a page: navigation, sharing and imprint stand outside it. */
export function mainElement(body: HtmlElement): HtmlElement {
  const lengths = wordLengths(body);
  const length = (element: HtmlElement) => lengths.get(element) ?? 0;
  let found = body;
  for (;;) {
    const next = childElements(found).toSorted((a, b) => length(b) - length(a))[0];
    if (next === undefined || !isBox(next) || length(next) < length(found) * share) break;
    found = next;
    if (isKnown(found)) return found;
  }
  const inside = knownInside(found, length);
  return inside ?? found;
}

/** A box with a known name that has at least half of the words is the text; the largest one, for some pages have one for each part. */
function knownInside(element: HtmlElement, length: (element: HtmlElement) => number): HtmlElement | undefined {
  const boxes = ['div', 'td', 'section', 'article', 'main'].flatMap((tag) => descendants(element, tag)).filter(isKnown);
  const best = boxes.toSorted((a, b) => length(b) - length(a))[0];
  return best !== undefined && length(best) * 2 >= length(element) ? best : undefined;
}

/** Only boxes are looked into: a table that has all the words is the text and not its place. */
function isBox({ tagName }: HtmlElement): boolean {
  return ['div', 'section', 'article', 'main', 'center', 'font', 'span'].includes(tagName);
}

function isKnown(element: HtmlElement): boolean {
  return (
    element.tagName === 'article' ||
    element.tagName === 'main' ||
    known.test(attribute(element, 'id')) ||
    known.test(attribute(element, 'class'))
  );
}

/** How many words each element has that are shown and lead nowhere. */
function wordLengths(root: HtmlElement): ReadonlyMap<HtmlElement, number> {
  const lengths = new Map<HtmlElement, number>();
  const measure = (element: HtmlElement): number => {
    if (element !== root && (isLeftOut(element) || element.tagName === 'a')) return 0;
    const length = element.childNodes.reduce((sum, node) => {
      if (defaultTreeAdapter.isTextNode(node)) return sum + node.value.replace(/\s/gu, '').length;
      return sum + (isElement(node) ? measure(node) : 0);
    }, 0);
    lengths.set(element, length);
    return length;
  };
  measure(root);
  return lengths;
}

/** The title of the page: what it states for the article, else its only first heading, else its only second heading outside the text that names a document; undefined where it has none. */
export function pageTitle(head: HtmlElement | undefined, body: HtmlElement): string | undefined {
  const meta = head === undefined ? undefined : descendants(head, 'meta').find((one) => /^ArticleTitle$/iu.test(attribute(one, 'name')));
  const stated = meta === undefined ? '' : attribute(meta, 'content').trim();
  if (stated !== '') return stated;
  const first = headingsIn(body, 'h1');
  if (first.length > 0) return first.length === 1 ? first[0] : undefined;
  const inside = headingsIn(mainElement(body), 'h2');
  const outside = headingsIn(body, 'h2').filter((words) => !inside.includes(words) && documentTitle.test(words));
  return outside.length === 1 ? outside[0] : undefined;
}

const documentTitle = /(?:通知|意见|方案|要点|函|计划|规划|办法|细则|措施|清单|分工|安排|通告|公告|通报|决定|预案|[表）])$/u;

function headingsIn(element: HtmlElement, tag: 'h1' | 'h2'): readonly string[] {
  return descendants(element, tag)
    .map((one) => rawText(one).replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '');
}
