import type { MarkedPiece } from '../../formats/search/mark-words.ts';
import type { SearchResult } from '../../formats/search/show-result.ts';

/** An element with children; empty words are left out. */
export function element(name: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children.filter((child) => child !== ''));
  return made;
}

/** A link within the site. */
export function link(href: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = element('a', '', ...children);
  made.setAttribute('href', href);
  return made;
}

/** A result as an item of a list: its title as a link, what is beside it, and where its words stand. */
export function resultItem(result: SearchResult): HTMLElement {
  const { kind, title, beside, under, date, excerpts } = result;
  // The number of a task stands before its words, as in its table.
  const number = kind === 'task' ? beside.slice(0, 1).flatMap(markedNodes) : [];
  const facts = [
    ...beside.slice(kind === 'task' ? 1 : 0).map(markedNodes),
    ...[under, date].filter((text) => text !== '').map((text) => [text]),
  ];
  return element(
    'li',
    '',
    link(addressOf(result), ...number, ...(number.length > 0 ? ['　'] : []), ...markedNodes(title)),
    facts.length === 0 ? '' : element('span', 'sub', ...facts.flatMap((nodes, index) => (index === 0 ? nodes : ['　', ...nodes]))),
    ...excerpts.map((pieces) => element('p', 'hx', ...markedNodes(pieces))),
  );
}

function markedNodes(pieces: readonly MarkedPiece[]): readonly (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', '', text) : text));
}

/** Where the browser can, the link leads to the very words and shows them marked. */
function addressOf({ address, printed = '' }: SearchResult): string {
  if (printed === '' || printed.includes('\n') || !('fragmentDirective' in document)) return `../${address}`;
  return `../${address}${address.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(printed).replace(/-/gu, '%2D')}`;
}
