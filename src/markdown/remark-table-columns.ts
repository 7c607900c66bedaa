import type { Root, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { bodyText } from './body-text.ts';

/**
 * Says by classes (`a-left`, `a-center`, `a-right`) how the columns of a table stand, for pages have no style attributes: as the author
 * wrote it (`:-:`), and columns of nothing but numbers in the middle.
 */
export function remarkTableColumns(): (tree: Root) => void {
  return (tree) => visit(tree, 'table', alignByClasses);
}

function alignByClasses(table: Table): void {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const places = Array.from({ length: width }, (_, column) => table.align?.[column] ?? (isNumeric(table, column) ? 'center' : undefined));
  table.align = null;
  for (const row of table.children) row.children.forEach((cell, column) => setClass(cell, places[column]));
}

function isNumeric({ children: [, ...rows] }: Table, column: number): boolean {
  const words = rows.map((row) => wordsOf(row.children[column]));
  return words.some((text) => text !== '') && words.every((text) => /^(?:[\d.,%‰/~～-]*\d[\d.,%‰/~～-]*)?$/u.test(text));
}

function wordsOf(cell: TableCell | undefined): string {
  return cell === undefined ? '' : bodyText({ type: 'root', children: [cell] }).trim();
}

function setClass(cell: TableCell, place: string | undefined): void {
  if (place !== undefined) cell.data = { ...cell.data, hProperties: { className: [`a-${place}`] } };
}
