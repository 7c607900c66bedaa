import { lineWidth } from './text-measure.ts';

/** What a column holds, for its width: its head's words and the words of its cells. */
export interface ColumnWords {
  readonly head: string;
  readonly cells: readonly string[];
  /** True where it holds sentences: such columns share what the others leave. */
  readonly long: boolean;
}

const margin = 2;

/** Widths of columns in half-width letters that together come near a total: names as wide as they are up to a bound, sentences by the square root of their mean length. */
export function columnWidths(columns: readonly ColumnWords[], total: number): readonly number[] {
  const short = columns.map((column) => (column.long ? 0 : shortWidth(column)));
  const weights = columns.map((column) => (column.long ? Math.sqrt(Math.max(16, meanWidth(column))) : 0));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const rest = total - short.reduce((all, width) => all + width, 0);
  return columns.map((column, index) =>
    column.long ? Math.min(Math.max(24, Math.floor((rest * (weights[index] ?? 0)) / sum)), longest(column)) : (short[index] ?? 0),
  );
}

/** No wider than its longest line, and never narrower than a short sentence. */
function longest({ head, cells }: ColumnWords): number {
  return Math.max(30, ...[head, ...cells].flatMap((text) => text.split('\n')).map(lineWidth)) + margin;
}

/** A head may stand in two lines; a name of more than eight characters is wrapped. */
function shortWidth({ head, cells }: ColumnWords): number {
  const widest = Math.max(0, ...cells.flatMap((text) => text.split('\n')).map(lineWidth));
  return Math.min(16, Math.max(4, Math.ceil(lineWidth(head) / 2), widest)) + margin;
}

function meanWidth({ cells }: ColumnWords): number {
  return cells.reduce((sum, text) => sum + lineWidth(text), 0) / Math.max(1, cells.length);
}
