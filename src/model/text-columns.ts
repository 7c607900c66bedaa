/** How a column of a table in prose stands. */
export interface TextColumn {
  /** Where its words stand; undefined where nothing says so. */
  readonly place: 'left' | 'center' | 'right' | undefined;
  /** True where its words under the head are kept on one line. */
  readonly isShort: boolean;
}

/** Short columns are kept on one line as long as they take no more than these Han characters together: about half of a page of paper. */
const shortest = { column: 8, together: 20 };

/**
 * The columns of a table in prose, from the words of its cells, the head's first: they stand as the author wrote it (`:-:`, in `written`),
 * and those of nothing but numbers in the middle; the shortest are kept on one line.
 */
export function textColumns(
  [head = [], ...rows]: readonly (readonly string[])[],
  written: readonly (TextColumn['place'] | null)[],
): readonly TextColumn[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
  const short = shortColumns(columns);
  return columns.map((words, column) => ({
    place: written[column] ?? (isNumeric(words) ? 'center' : undefined),
    isShort: short.has(column),
  }));
}

function shortColumns(columns: readonly (readonly string[])[]): ReadonlySet<number> {
  const short = new Set<number>();
  let together = 0;
  const lengths = columns.map((words, column) => ({ column, length: Math.max(0, ...words.map(widthOf)) }));
  for (const { column, length } of lengths.toSorted((a, b) => a.length - b.length)) {
    together += length;
    if (length <= shortest.column && together <= shortest.together) short.add(column);
  }
  return short;
}

/** Digits and Latin letters are half as wide as Han. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.5 : 1), 0);
}

function isNumeric(words: readonly string[]): boolean {
  return words.some((text) => text !== '') && words.every((text) => /^(?:[\d.,%‰/~～-]*\d[\d.,%‰/~～-]*)?$/u.test(text));
}
