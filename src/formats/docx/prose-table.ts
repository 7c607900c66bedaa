import type { Table, TableCell } from 'mdast';
import { textColumns } from '../../model/text-columns.ts';
import { emWidth } from '../../views/title-atoms.ts';
import { block, type Block } from './block.ts';
import { inlineRuns } from './inline-runs.ts';
import { linePitch, mm, pt, size, textWidth } from './measures.ts';
import type { NoticeInput } from './notice-input.ts';
import { styleIds } from './styles-xml.ts';
import { cell, row, shares, table, tableType } from './table-parts.ts';

/** A table in the midst of a text, half a line from the text above and below; letters as on paper, smaller the more columns there are. */
export function proseTable(node: Table, input: NoticeInput): readonly Block[] {
  const words = node.children.map((one) => one.children.map(wordsOf));
  const columns = textColumns(words, node.align ?? []);
  const points = lettersOf(columns.length);
  const type = tableType(points);
  const rows = node.children.map(({ children }, index) => {
    const isHead = index === 0;
    const cells = columns.map(({ place }, column) => {
      const runs = inlineRuns(children[column]?.children ?? [], input, { size: points });
      const tight = columns.length > mostWithMargins;
      return cell([runs], type, isHead ? { head: true, tight } : { centred: place === 'center', right: place === 'right', tight });
    });
    return row(cells, { head: isHead });
  });
  const longest = columns.map((_, column) => Math.max(0, ...words.slice(1).map((line) => emWidth(line[column] ?? ''))));
  const heads = columns.map((_, column) => emWidth(words[0]?.[column] ?? ''));
  const short = columns.map(({ isShort }) => isShort);
  return [gap(true), { table: table(rows, widths({ longest, heads, short, points })) }, gap(false)];
}

/** Where there are more columns, their cells have no margins at the sides. */
const mostWithMargins = 9;

function lettersOf(columns: number): number {
  if (columns < 5) return size.four;
  return columns < 8 ? size.smallFour : size.five;
}

interface Widths {
  readonly longest: readonly number[];
  readonly heads: readonly number[];
  readonly short: readonly boolean[];
  readonly points: number;
}

/** Short columns have the room of their longest words; the others share the rest, by theirs within bounds. One left blank is for hands to fill. */
function widths({ longest, heads, short, points }: Widths): readonly number[] {
  const own = longest.map((words, column) => {
    const letters = Math.max(words, Math.min(heads[column] ?? 0, 2), (heads[column] ?? 0) / 2) + 0.5;
    return (
      Math.ceil(pt(Math.min(letters, longest.length > mostWithMargins ? 10 : 18) * points)) + mm(longest.length > mostWithMargins ? 0.8 : 4)
    );
  });
  const weights = longest.map((words, column) => Math.min(18, Math.max(4, Math.min(heads[column] ?? 0, 6), words === 0 ? 8 : words)));
  const taken = own.reduce((sum, width, column) => sum + (short[column] === true ? width : 0), 0);
  if (short.every(Boolean) || taken > textWidth.portrait * 0.7 || longest.length > mostWithMargins) return shares(textWidth.portrait, own);
  const rest = shares(
    textWidth.portrait - taken,
    weights.map((weight, column) => (short[column] === true ? 0 : weight)),
  );
  return own.map((width, column) => (short[column] === true ? width : (rest[column] ?? 0)));
}

/** Half a line. */
function gap(keepNext: boolean): Block {
  return block({ style: styleIds.sectionEnd, keepNext, spacing: { line: Math.round(linePitch / 2), lineRule: 'exact' } });
}

function wordsOf({ children }: TableCell): string {
  return textOf(children).trim();
}

function textOf(nodes: readonly object[]): string {
  return nodes
    .map((node) => ('value' in node && typeof node.value === 'string' ? node.value : 'children' in node ? textOf(node.children as []) : ''))
    .join('');
}
