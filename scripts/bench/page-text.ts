import { parse, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** What no reader is shown, whatever the page does. */
const silent: ReadonlySet<string> = new Set(['script', 'style', 'template']);

/**
 * The text of a page without white space, in the order of its markup: title, head line, rows, what is folded or hidden, words in drawings. Sizes of files are
 * left out: they are known only where the files are made.
 */
export function pageText(html: string): string {
  const pieces: string[] = [];
  collect(parse(html), pieces);
  return pieces.join('').replace(/\s+/gu, '');
}

/** The size of a file beside its kind: 　25 KB. */
const size = /^　[\d.]+ (?:KB|MB)$/u;

function collect(node: Node, pieces: string[]): void {
  if (node.nodeName === '#text' && 'value' in node && !size.test(node.value)) pieces.push(node.value);
  if (silent.has(node.nodeName)) return;
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, pieces);
}

/** Where two texts part: what stands around the first difference in each; undefined where they are equal. */
export function firstDifference(ours: string, theirs: string): string | undefined {
  if (ours === theirs) return undefined;
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 30), at + 50);
  return `…${around(ours)}… / …${around(theirs)}…`;
}
