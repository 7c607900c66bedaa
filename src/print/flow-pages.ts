/** One line of a text, or a block that is never cut (title, signature with date and 附注). */
export interface FlowRow {
  /** CSS pixels below the top of the text, as if it stood on one endless page. */
  readonly top: number;
  readonly bottom: number;
  readonly kind: 'opening' | 'text' | 'heading' | 'annex' | 'closing';
}

/** A text that flows over pages: the document up to its signature, or a part that begins a page of its own. */
export interface Flow {
  /** Whether it begins the document. */
  readonly isFirst: boolean;
  readonly rows: readonly FlowRow[];
  /** The height of its first page in CSS pixels: that of a letter begins higher. */
  readonly firstSheet: number;
  /** The least height of a 版记 that follows without anything between, in CSS pixels. */
  readonly imprint: number | undefined;
}

/** How the pages of a text are filled. */
export interface Filling {
  /** Lines left empty at the foot of the first page, or under the title of a part. */
  readonly empty: number;
  /** The rows of a page, up to but without `to`, whose lines of text are set closer: their height in CSS pixels. */
  readonly close: readonly { readonly from: number; readonly to: number; readonly line: number }[];
}

const lines = 22;
const sheet = (225 * 96) / 25.4;

/** The height of one of the 22 lines of a page in CSS pixels (GB/T 9704-2012 §5.2.2). */
export const flowLine = sheet / lines;

/** Lines are set closer by an eighth at most: 25.4 pt. */
const closest = 0.875;

/** Pixels left under closer lines: Chromium lays out and rounds by fractions of one. */
const safety = 2;

/**
 * The best filling of a text's pages. The pages between the first and the last have 22 lines each, so whatever keeps the signature whole
 * and beside a line of text has to happen on the first page, whose foot may stay empty or which may take one line more, or on the last:
 * their lines of text may be set a little closer, the standard's own remedy where signature and seal find no room (§7.3.5.5). A text is
 * left as it flows wherever that is well; of several ways the one with the fewest empty lines is taken, never more than eight.
 */
export function bestFilling(flow: Flow): Filling {
  const empties = flow.isFirst ? [0, -1, 1, 2, 3, 4, 5, 6, 7, 8] : [0, 1, 2];
  const ways = empties.flatMap((empty): readonly Way[] => [
    { empty, isClose: false },
    { empty, isClose: true },
  ]);
  const tried = ways.map((way) => {
    const pages = pagesOf(flow, way);
    return { way, pages, cost: costOf(flow, way, pages) };
  });
  const { way, pages } = tried.reduce((least, one) => (one.cost < least.cost ? one : least));
  return { empty: Math.max(0, way.empty), close: [...closeFirst(flow, way, pages), ...closeLast(flow, way, pages)] };
}

/** One way to fill the pages: lines left empty on the first (−1: one more than it holds), and whether those of the last may be set closer. */
export interface Way {
  readonly empty: number;
  readonly isClose: boolean;
}

type Rows = readonly FlowRow[];

/** The pages on which the rows come to stand. */
export function pagesOf(flow: Flow, way: Way): readonly Rows[] {
  const { rows } = flow;
  const pages: Rows[] = [];
  for (let from = 0; from < rows.length;) {
    const to = pages.length === 0 ? endOfFirst(flow, way) : endOfLater(rows, from, way);
    pages.push(rows.slice(from, to));
    from = to;
  }
  return pages;
}

function endOfFirst({ rows, firstSheet }: Flow, { empty }: Way): number {
  const to = endOfPage(rows, 0, 0, firstSheet - Math.max(0, empty) * flowLine);
  const takesMore = empty < 0 && rows[to]?.kind === 'text' && closeLine(rows.slice(0, to + 1), 0, firstSheet) !== undefined;
  return takesMore ? to + 1 : to;
}

function endOfLater(rows: Rows, from: number, { isClose }: Way): number {
  const top = rows[from]?.top ?? 0;
  return isClose && closeLine(rows.slice(from), top, sheet) !== undefined ? rows.length : endOfPage(rows, from, top, sheet);
}

/**
 * The row after the last one of a page; a signature that goes to the next page takes along the line before it, and so does 附件说明
 * (`break-before: avoid` in paper.css).
 */
function endOfPage(rows: Rows, from: number, top: number, height: number): number {
  // Chromium rounds the height of a page up to whole pixels.
  const over = rows.findIndex(({ bottom }, index) => index > from && bottom - top > Math.ceil(height));
  let to = over < 0 ? rows.length : over;
  while (to - from > 1 && isTied(rows, to)) to -= 1;
  return to;
}

function isTied(rows: Rows, index: number): boolean {
  const kind = rows[index]?.kind;
  return kind === 'closing' || (kind === 'annex' && rows[index - 1]?.kind !== 'annex');
}

function heightOf(rows: Rows): number {
  return (rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0);
}

/** The height of the lines of text with which a page that begins at `top` fits into so much room; undefined where they would be too close. */
function closeLine(rows: Rows, top: number, room: number): number | undefined {
  const texts = rows.filter(isText).length;
  const over = (rows.at(-1)?.bottom ?? 0) - top - room;
  if (over <= 0) return flowLine;
  const line = flowLine - (over + safety) / Math.max(1, texts);
  return line >= closest * flowLine ? line : undefined;
}

function isText({ kind }: FlowRow): boolean {
  return kind === 'text' || kind === 'heading';
}

function closeFirst({ rows, firstSheet }: Flow, { empty }: Way, [first = []]: readonly Rows[]): Filling['close'] {
  const line = empty < 0 ? closeLine(first, 0, firstSheet) : undefined;
  return line === undefined ? [] : [{ from: rows.findIndex(isText), to: first.length, line }];
}

function closeLast(flow: Flow, { isClose }: Way, pages: readonly Rows[]): Filling['close'] {
  const line = isClose && pages.length > 1 ? lastLine(flow, pages) : undefined;
  const to = flow.rows.length;
  return line === undefined ? [] : [{ from: to - (pages.at(-1)?.length ?? 0), to, line }];
}

/** The height of the lines of the last page: with room for the 版记 where that can be had. */
function lastLine({ imprint }: Flow, pages: readonly Rows[]): number | undefined {
  const last = pages.at(-1) ?? [];
  const top = last[0]?.top ?? 0;
  const beside = imprint !== undefined && pages.length % 2 === 0 ? closeLine(last, top, sheet - imprint) : undefined;
  return beside ?? closeLine(last, top, sheet);
}

/**
 * What is not well, weighed. The first page has to show text under its title and its addressees (§7.3.2). Most weigh pages between that
 * have not their 22 lines and a signature without text beside it, then more than three empty lines, then a blank page before the 版记.
 */
function costOf(flow: Flow, way: Way, pages: readonly Rows[]): number {
  const short = pages.slice(1, -1).filter((rows) => rows.length < lines);
  const stranded = pages.slice(0, -1).filter((rows) => rows.at(-1)?.kind === 'heading');
  return (
    ((pages[0] ?? []).filter(({ kind }) => kind === 'text').length < 2 ? 1000 : 0) +
    short.reduce((sum, rows) => sum + 50 + 15 * (lines - rows.length), 0) +
    3 * stranded.length +
    wayCost(way) +
    (isLonely(pages) ? 60 : 0) +
    (flow.isFirst ? sidesCost(flow, way, pages) : 0)
  );
}

function wayCost({ empty, isClose }: Way): number {
  const ofFirst = empty < 0 ? 2.5 : (empty * empty) / 4 + (empty > 3 ? 12 : 0);
  return ofFirst + (isClose ? 2.5 : 0);
}

/** A signature's page has a line of text, or the end of a 附件说明 that began beside the text. */
function isLonely(pages: readonly Rows[]): boolean {
  const last = pages.at(-1) ?? [];
  if (pages.length < 2 || last.at(-1)?.kind !== 'closing' || last.some(isText)) return false;
  return last[0]?.kind !== 'annex' || pages.at(-2)?.at(-1)?.kind !== 'annex';
}

/** Four for each side of paper that text and 版记 take, more for a blank one: the 版记 stands at the foot of an even last page (§7.4). */
function sidesCost({ imprint }: Flow, { isClose }: Way, pages: readonly Rows[]): number {
  const count = pages.length;
  if (imprint === undefined || count % 2 === 1) return 4 * (count + (count % 2));
  const last = pages.at(-1) ?? [];
  const fits = heightOf(last) + imprint <= sheet || (isClose && closeLine(last, last[0]?.top ?? 0, sheet - imprint) !== undefined);
  return fits ? 4 * count : 4 * (count + 2) + 12;
}
