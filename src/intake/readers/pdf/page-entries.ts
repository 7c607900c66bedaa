import type { SourceNoise } from '../../../model/source-text.ts';
import { readingOrder } from './page-columns.ts';
import type { PageContent } from './page-content.ts';
import { withoutFrame } from './page-frame.ts';
import { ruledTables, type RuledTable } from './ruled-table.ts';
import { textLines, type TextLine } from './text-line.ts';

/** A line of text where it stands: its page, its number there, and the column that it fills. */
export interface LineEntry {
  readonly line: TextLine;
  readonly page: number;
  readonly number: number;
  /** Name of what shares its margins: pages of one size, or a column of them. */
  readonly column: string;
  /** It follows on the page before, which had room for more. */
  readonly startsPage: boolean;
}

/** A table with the size of its page. */
export interface PlacedTable extends RuledTable {
  readonly pageSize: string;
}

/** What pages have, in the order of reading. */
export type PageEntry = { readonly line: LineEntry; readonly table?: never } | { readonly line?: never; readonly table: PlacedTable };

/** Lines and tables of all pages in the order of reading, without what frames the pages. */
export function pageEntries(pages: readonly PageContent[]): {
  readonly entries: readonly PageEntry[];
  readonly noise: readonly SourceNoise[];
} {
  const ruled = pages.map((page) => ({ page, ...ruledTables(page) }));
  const { pages: framed, noise } = withoutFrame(ruled.map(({ page, rest }) => ({ page, lines: textLines(rest) })));
  const lowest = lowestLines(framed.map(({ page, lines }, index) => ({ page, bottom: bottomOf(lines, ruled[index]?.tables ?? []) })));
  const entries = framed.flatMap(({ page, lines }, index) => {
    const before = framed[index - 1];
    const room = before === undefined ? 0 : roomLeft(before.page, bottomOf(before.lines, ruled[index - 1]?.tables ?? []), lowest);
    const startsPage = before !== undefined && (room > 4 || before.page.width !== page.width);
    return entriesOf(page, lines, ruled[index]?.tables ?? [], startsPage);
  });
  return { entries, noise };
}

function entriesOf(
  page: PageContent,
  lines: readonly TextLine[],
  tables: readonly RuledTable[],
  startsPage: boolean,
): readonly PageEntry[] {
  const entries: PageEntry[] = [];
  let [number, from] = [0, -Infinity];
  const addLines = (to: number) => {
    const glyphs = lines.filter(({ baseline }) => baseline > from && baseline <= to).flatMap((line) => line.glyphs);
    for (const stretch of readingOrder(page, glyphs))
      for (const line of stretch.lines) {
        number++;
        const column = `${sizeOf(page)} ${stretch.column}`;
        entries.push({ line: { line, page: page.number, number, column, startsPage: startsPage && entries.length === 0 } });
      }
  };
  for (const table of tables) {
    addLines(table.top);
    entries.push({ table: { ...table, pageSize: sizeOf(page) } });
    from = table.top;
  }
  addLines(Infinity);
  return entries;
}

function bottomOf(lines: readonly TextLine[], tables: readonly RuledTable[]): number {
  return Math.max(0, ...lines.map(({ baseline }) => baseline), ...tables.map(({ bottom }) => bottom));
}

/** How far down pages of a size are filled. */
function lowestLines(pages: readonly { readonly page: PageContent; readonly bottom: number }[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  for (const { page, bottom } of pages) lowest.set(sizeOf(page), Math.max(bottom, lowest.get(sizeOf(page)) ?? 0));
  return lowest;
}

function sizeOf({ width, height }: PageContent): string {
  return `${Math.round(width)}×${Math.round(height)}`;
}

/** The lines of about 20 pt that would still have had room on a page; pages are held to be filled at least as far as nine tenths. */
function roomLeft(page: PageContent, bottom: number, lowest: ReadonlyMap<string, number>): number {
  return (Math.max(lowest.get(sizeOf(page)) ?? 0, page.height * 0.85) - bottom) / 20;
}
