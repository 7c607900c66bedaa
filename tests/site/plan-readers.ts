import path from 'node:path';
import { readPage, wordsOf, type PageElement } from '../commands/published-site.ts';
import type { ReadPdf } from '../print/read-pdf.ts';

/** A text without its white space. */
export const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

/** A task of a responsibility table as the page shows it, without white space. */
export interface Row {
  readonly id: string;
  readonly text: string;
  /** The words of each column, by its key. */
  readonly cells: Readonly<Record<string, string>>;
  /** Rows that a cell spans, where more than one. */
  readonly spans: Readonly<Record<string, number>>;
  /** The columns whose cell repeats, for cards and readers of one row, what a merged cell above says. */
  readonly echoes: readonly string[];
}

/** The elements of the responsibility table of a plan's page, of a site in a folder. */
export async function tableOf(site: string, id: string): Promise<readonly PageElement[]> {
  const page = await readPage(path.join(site, `plans/${id}/index.html`));
  const table = page.find(({ name, attributes }) => name === 'table' && /(?:^| )resp(?: |$)/u.test(attributes['class'] ?? ''));
  if (!table) throw new Error(`No responsibility table on the page of ${id}`);
  return page.filter(({ node }) => isIn(node, table.node));
}

function isIn(node: PageElement['node'], ancestor: PageElement['node']): boolean {
  let here: unknown = node;
  while (here !== null && here !== undefined) {
    if (here === ancestor) return true;
    here = (here as { parentNode?: unknown }).parentNode;
  }
  return false;
}

/** The tasks of a table in their order. */
export function taskRows(table: readonly PageElement[]): readonly Row[] {
  const rows = table.filter(({ name, attributes }) => name === 'tr' && attributes['id'] !== undefined);
  return rows.map(({ attributes, node }) => {
    const cells = table.filter((cell) => cell.node.parentNode === node && /^t[dh]$/u.test(cell.name));
    const keyOf = (cell: PageElement) => /\bc-([\w-]+)/u.exec(cell.attributes['class'] ?? '')?.[1] ?? '';
    return {
      id: attributes['id'] ?? '',
      text: wordsOf(node),
      echoes: cells.filter((cell) => /\becho\b/u.test(cell.attributes['class'] ?? '')).map(keyOf),
      cells: Object.fromEntries(cells.map((cell) => [keyOf(cell), wordsOf(cell.node)])),
      spans: Object.fromEntries(
        cells
          .filter((cell) => Number(cell.attributes['rowspan'] ?? 1) > 1)
          .map((cell) => [keyOf(cell), Number(cell.attributes['rowspan'])]),
      ),
    };
  });
}

/** The rows of a CSV (RFC 4180), each by the words of its head. */
export function csvRows(text: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/u, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  const [head = [], ...body] = rows;
  return body.filter((row) => row.length > 1).map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

/** The text of a PDF without white space, a line for each page. */
export function textOf({ texts }: ReadPdf): string {
  return texts.map((page) => squeezed(page.map(({ text }) => text).join(''))).join('\n');
}
