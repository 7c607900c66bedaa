import type { SourceNoise } from '../../../model/source-text.ts';
import type { PageContent } from './page-content.ts';
import type { TextLine } from './text-line.ts';

/** The lines of a page outside its tables. */
export interface PageLines {
  readonly page: PageContent;
  readonly lines: readonly TextLine[];
}

/** A page number in the ways in which offices print it: — 3 —, 第3页, 3/12, 第 3 页 共 12 页. */
const pageNumber = /^[-—–－_·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／，,]?\s*(?:共\s*)?\d{0,4}\s*页?)?[-—–－_·•\s]*$/u;
/** What scanning programs print under each page. */
const scanner = /^(?:扫描全能王|由?\s*扫描全能王\s*扫?描?创建|CamScanner|Scanned (?:with|by) .*)\s*(?:创建)?$/iu;

/** Takes off the pages what frames them: page numbers, lines at the top or bottom that come back on other pages, what a scanner added. */
export function withoutFrame(pages: readonly PageLines[]): {
  readonly pages: readonly PageLines[];
  readonly noise: readonly SourceNoise[];
} {
  const repeated = repeatedLines(pages);
  const noise: SourceNoise[] = [];
  const kept = pages.map(({ page, lines }) => {
    const text = lines.filter((line, index) => {
      const reason = frameReason(line, index, lines, page, repeated);
      if (reason !== undefined) noise.push({ text: line.text, place: { page: page.number }, reason });
      return reason === undefined;
    });
    const turned = page.turned.trim();
    if (turned !== '')
      noise.push({ text: turned, place: { page: page.number }, reason: pageNumber.test(turned) ? 'page-number' : 'running-head' });
    return { page, lines: text };
  });
  return { pages: kept, noise };
}

function frameReason(
  line: TextLine,
  index: number,
  lines: readonly TextLine[],
  page: PageContent,
  repeated: ReadonlySet<string>,
): SourceNoise['reason'] | undefined {
  if (scanner.test(line.text)) return 'scanner';
  if (isAtEdge(line, index, lines, page, 0.125) && pageNumber.test(line.text)) return 'page-number';
  return isAtEdge(line, index, lines, page, headShare) && repeated.has(key(line, page)) ? 'running-head' : undefined;
}

/** Text begins no higher and ends no lower than a tenth of the page. */
const headShare = 0.1;

/** One of the two outermost lines, in the outer share of the page. */
function isAtEdge({ baseline }: TextLine, index: number, lines: readonly TextLine[], { height }: PageContent, share: number): boolean {
  const atTop = index < 2 && baseline < height * share;
  const atBottom = index >= lines.length - 2 && baseline > height * (1 - share);
  return atTop || atBottom;
}

/** Lines at the edges that stand on three pages or more at the same height, numbers aside. */
function repeatedLines(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages)
    lines.forEach((line, index) => {
      if (isAtEdge(line, index, lines, page, headShare)) counts.set(key(line, page), (counts.get(key(line, page)) ?? 0) + 1);
    });
  const enough = Math.max(3, Math.ceil(pages.length * 0.3));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([line]) => line));
}

function key(line: TextLine, page: PageContent): string {
  return `${Math.round(line.baseline / 6)} ${Math.round(page.height)} ${line.text.replace(/\d+/gu, '#')}`;
}
