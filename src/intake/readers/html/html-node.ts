import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { refuse, refuseAmount } from '../unreadable-source.ts';

/** An element of a page. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Anything that a page holds. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Characters of a page: the longest of portals have one million. */
const longestPage = 3 * 1024 * 1024;
/** Elements inside one another: pages of portals come to about 60. */
const deepestNode = 512;

/** The body of a page with the lines of its elements; refuses pages too long or too deep to be meant for readers. */
export function parseHtml(text: string): { readonly body: HtmlElement; readonly head: HtmlElement | undefined } {
  if (text.length > longestPage) refuseAmount('megabytes', longestPage / 1024 / 1024);
  const document = parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const html = document.childNodes.find(isElement);
  const [head, body] = ['head', 'body'].map((name) => html?.childNodes.filter(isElement).find(({ tagName }) => tagName === name));
  if (body === undefined) refuse('empty');
  checkDepth(body);
  return { body, head };
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** The elements among the children of an element. */
export function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.childNodes.filter(isElement);
}

/** An attribute of an element; empty where it is absent. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? '';
}

/** The line of the file where an element begins. */
export function lineOf(element: HtmlElement): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}

/** All words inside an element, spaces as they stand in the file. */
export function rawText(element: HtmlElement): string {
  return element.childNodes
    .map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : isElement(node) ? rawText(node) : ''))
    .join('');
}

/** All elements inside an element with the tag. */
export function descendants(element: HtmlElement, tag: string): readonly HtmlElement[] {
  return childElements(element).flatMap((one) => [...(one.tagName === tag ? [one] : []), ...descendants(one, tag)]);
}

/** Without recursion, for what is too deep for it is what is looked for. */
function checkDepth(root: HtmlElement): void {
  let layer: readonly HtmlElement[] = [root];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > deepestNode) refuse('too-deep');
    layer = layer.flatMap(childElements);
  }
}
