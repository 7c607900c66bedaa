import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { filesOf } from '../commands/small-workspace.ts';

/** What a built page prints, as somebody reads it who knows nothing of the index: its blocks and cells, each a line. */
export interface PrintedPage {
  /** From the top of the site, with the anchor of a row where it is one: `plans/x/#t3`. */
  readonly address: string;
  /** Its first heading; empty for a row. */
  readonly title: string;
  readonly lines: readonly string[];
  /** All that stands on it, words for screen readers and labels included. */
  readonly whole: string;
}

const breaks = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul span.sub span.cnt span.flag small'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'svg', 'template', 'select', 'button', 'option', 'input', 'label', 'nav']);

const attribute = (node: Tree.Node, name: string): string =>
  'attrs' in node ? (node.attrs.find((one) => one.name === name)?.value ?? '') : '';
const hasClass = (node: Tree.Node, name: string): boolean => attribute(node, 'class').split(' ').includes(name);

/** The lines of a node: text between two breaks, white space as a browser shows it. */
function linesOf(node: Tree.Node): readonly string[] {
  return printed(node)
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function printed(node: Tree.Node): string {
  if ('value' in node) return node.value.replaceAll('\n', inPre(node) ? '\n' : ' ');
  if (!('childNodes' in node) || isSilent(node)) return '';
  const inside = node.childNodes.map(printed).join('');
  const isBreak =
    breaks.has(node.nodeName) ||
    attribute(node, 'class')
      .split(' ')
      .some((name) => breaks.has(`${node.nodeName}.${name}`));
  return isBreak ? `\n${inside}\n` : inside;
}

/** Controls, links to other documents, and what the system says of the text and not the office: counts, labels, 原文未写, 沿用本组. */
function isSilent(node: Tree.Node): boolean {
  const isRemark = node.nodeName === 'small' && hasClass(node, 'sub');
  return (
    isRemark ||
    silent.has(node.nodeName) ||
    ['vh', 'missing', 'cnt', 'files', 'c-state', 'portal'].some((name) => hasClass(node, name)) ||
    attribute(node, 'id') === 'interprets' ||
    attribute(node, 'aria-hidden') === 'true'
  );
}

function wordsOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'script') return '';
  const inside = node.childNodes.map(wordsOf).join('');
  return breaks.has(node.nodeName) ? `\n${inside}\n` : inside;
}

function inPre(node: Tree.Node): boolean {
  let above = 'parentNode' in node ? node.parentNode : null;
  while (above !== null && above.nodeName !== 'pre') above = 'parentNode' in above ? above.parentNode : null;
  return above !== null;
}

function inClass(node: Tree.Element, name: string): boolean {
  let above: Tree.Node | null = node;
  while (above !== null && !hasClass(above, name)) above = 'parentNode' in above ? above.parentNode : null;
  return above !== null;
}

function select(node: Tree.Node, fits: (element: Tree.Element) => boolean): readonly Tree.Element[] {
  if ('tagName' in node && fits(node)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap((child) => select(child, fits)) : [];
}

/** What of a page somebody came to read; controls, lists of files and drawings are beside it. */
const read: readonly (readonly [RegExp, (element: Tree.Element) => boolean])[] = [
  [/^notices\/[^/]+\/index\.html$/u, (element) => hasClass(element, 'doc') || (element.nodeName === 'dd' && inClass(element, 'cat'))],
  [
    /^plans\/[^/]+\/index\.html$/u,
    (element) =>
      (element.nodeName === 'dd' && inClass(element, 'facts')) ||
      element.nodeName === 'h1' ||
      ['phases', 'targets', 'duty', 'organisation', 'forms', 'slips'].includes(attribute(element, 'id')) ||
      (hasClass(element, 'resp') && element.nodeName === 'table'),
  ],
  [
    /^units\/[^/]+\/index\.html$/u,
    (element) =>
      element.nodeName === 'h1' || (element.nodeName === 'dd' && inClass(element, 'facts') && !/\d个$/u.test(wordsOf(element).trim())),
  ],
  [
    /^(?:interpretations\/)?(?!plans|units|notices|calendar|search|sitemap|compliance|reference|interpretations)[^/]+\/index\.html$/u,
    (element) => element.nodeName === 'main',
  ],
];

/** The pages of a built site that can be found, and the rows of the tables of its plans. */
export async function printedPages(folder: string): Promise<readonly PrintedPage[]> {
  const names = (await filesOf(folder)).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map((name) => pageOf(folder, name)));
  return pages.flat();
}

async function pageOf(folder: string, name: string): Promise<readonly PrintedPage[]> {
  const wanted = read.find(([address]) => address.test(name))?.[1];
  if (wanted === undefined) return [];
  const tree = parse(await readFile(path.join(folder, name), 'utf8'));
  const address = name.replace(/index\.html$/u, '');
  const main = select(tree, (element) => element.nodeName === 'main');
  const [heading] = select(tree, (element) => element.nodeName === 'h1');
  const title = heading === undefined ? '' : wordsOf(heading).replace(/\s/gu, '');
  const whole = { address, title, lines: select(tree, wanted).flatMap(linesOf), whole: main.map(wordsOf).join('\n') };
  return name.startsWith('plans/') ? [whole, ...rowsOf(tree, address)] : [whole];
}

/** A task with its parts under it and the head of its group over it. */
function rowsOf(tree: Tree.Node, address: string): readonly PrintedPage[] {
  const rows: { address: string; title: string; lines: string[]; whole: string }[] = [];
  const grid = new Map(
    select(tree, (element) => attribute(element, 'data-row') !== '').map((row) => [attribute(row, 'data-row'), wordsOf(row)]),
  );
  const noted = new Map(
    select(tree, (element) => /^n\d/u.test(attribute(element, 'id'))).map((note) => [attribute(note, 'id'), wordsOf(note)]),
  );
  for (const body of select(tree, (element) => element.nodeName === 'tbody' && inTable(element))) {
    let head: readonly string[] = [];
    for (const row of select(body, (element) => element.nodeName === 'tr')) {
      const id = attribute(row, 'id');
      const last = rows.at(-1);
      const notes = select(row, (element) => /^#n\d/u.test(attribute(element, 'href'))).map(
        (mark) => noted.get(attribute(mark, 'href').slice(1)) ?? '',
      );
      const words = [...head, wordsOf(row), grid.get(id) ?? '', ...notes].join('\n');
      if (hasClass(row, 'grp')) head = linesOf(row);
      else if (hasClass(row, 'part') && last) {
        last.lines.push(...linesOf(row));
        last.whole += words;
      } else rows.push({ address: `${address}#${id}`, title: '', lines: [...head, ...linesOf(row)], whole: words });
    }
  }
  return rows;
}

function inTable(body: Tree.Element): boolean {
  return body.parentNode !== null && hasClass(body.parentNode, 'resp');
}
