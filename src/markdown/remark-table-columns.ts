import type { Root, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { bodyText } from './body-text.ts';

/** Short columns are kept on one line as long as they take no more than these characters together: about half of a page of paper. */
const shortest = { column: 8, together: 20 };

/**
 * Says by classes (`a-left`, `a-center`, `a-right`) how the columns of a table stand, for pages have no style attributes: as the author
 * wrote it (`:-:`), and columns of nothing but numbers in the middle. Cells of short columns are `short`: their words need not be broken.
 */
export function remarkTableColumns(): (tree: Root) => void {
  return (tree) => visit(tree, 'table', alignByClasses);
}

function alignByClasses(table: Table): void {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const places = Array.from({ length: width }, (_, column) => table.align?.[column] ?? (isNumeric(table, column) ? 'center' : undefined));
  table.align = null;
  const short = shortColumns(table, width);
  for (const [index, row] of table.children.entries()) {
    row.children.forEach((cell, column) => setClasses(cell, places[column], index > 0 && short.has(column)));
  }
}

/** The columns with the shortest cells under their heads, the shortest first. */
function shortColumns({ children: [, ...rows] }: Table, width: number): ReadonlySet<number> {
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    length: Math.max(0, ...rows.map((row) => [...wordsOf(row.children[column])].length)),
  }));
  const short = new Set<number>();
  let together = 0;
  for (const { column, length } of columns.toSorted((a, b) => a.length - b.length)) {
    together += length;
    if (length <= shortest.column && together <= shortest.together) short.add(column);
  }
  return short;
}

function isNumeric({ children: [, ...rows] }: Table, column: number): boolean {
  const words = rows.map((row) => wordsOf(row.children[column]));
  return words.some((text) => text !== '') && words.every((text) => /^(?:[\d.,%‰/~～-]*\d[\d.,%‰/~～-]*)?$/u.test(text));
}

function wordsOf(cell: TableCell | undefined): string {
  return cell === undefined ? '' : bodyText({ type: 'root', children: [cell] }).trim();
}

function setClasses(cell: TableCell, place: string | undefined, isShort: boolean): void {
  const className = [...(place === undefined ? [] : [`a-${place}`]), ...(isShort ? ['short'] : [])];
  if (className.length > 0) cell.data = { ...cell.data, hProperties: { className } };
}
