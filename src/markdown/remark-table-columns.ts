import type { Root, Table, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { textColumns, type TextColumn } from '../model/text-columns.ts';
import { bodyText } from './body-text.ts';

/**
 * Says by classes (`a-left`, `a-center`, `a-right`) how the columns of a table stand, for pages have no style attributes. Cells of short
 * columns are `short`: their words need not be broken.
 */
export function remarkTableColumns(): (tree: Root) => void {
  return (tree) => visit(tree, 'table', alignByClasses);
}

function alignByClasses(table: Table): void {
  const words = table.children.map((row) => row.children.map(wordsOf));
  const columns = textColumns(words, table.align ?? []);
  table.align = null;
  for (const [index, row] of table.children.entries()) {
    row.children.forEach((cell, column) => setClasses(cell, columns[column], index > 0));
  }
}

function wordsOf(cell: TableCell): string {
  return bodyText({ type: 'root', children: [cell] }).trim();
}

function setClasses(cell: TableCell, column: TextColumn | undefined, isBody: boolean): void {
  const { place, isShort = false } = column ?? {};
  const className = [...(place === undefined ? [] : [`a-${place}`]), ...(isShort && isBody ? ['short'] : [])];
  if (className.length > 0) cell.data = { ...cell.data, hProperties: { className } };
}
