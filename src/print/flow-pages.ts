/** One line of a text, or a block that is never cut (title, signature with date and 附注). */
export interface FlowRow {
  /** CSS pixels below the top of the text, as if it stood on one endless page. */
  readonly top: number;
  readonly bottom: number;
  readonly kind: 'opening' | 'text' | 'heading' | 'annex' | 'closing';
  /** True for the first line of an item of 附件说明. */
  readonly begins?: boolean;
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
  /** Pages before it: none where it begins the document; undefined where they are not known. */
  readonly pagesBefore?: number | undefined;
}

/** How the pages of a text are filled. */
export interface Filling {
  /** Lines left empty at the foot of the first page, or under the title of a part. */
  readonly empty: number;
  /** The rows of a page whose lines are set closer. */
  readonly close: readonly CloseRows[];
  /** Whether 附件说明 begins a page, the one before it being full. */
  readonly isApart: boolean;
  /** The rows, each the first of an item of 附件说明, before which a page has to end. */
  readonly breaks: readonly number[];
}

/** Rows of one page, up to but without `to`, whose lines are set closer. */
export interface CloseRows {
  readonly from: number;
  readonly to: number;
  /** Their height in CSS pixels. */
  readonly line: number;
  /** True where 附件说明 and signature, with the empty lines over them, are set closer too; else only lines of text are. */
  readonly isWhole: boolean;
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
 * their lines may be set a little closer, the standard's own remedy where signature and seal find no room (§7.3.5.5). 附件说明 stands
 * whole on the page of the signature, with a line of text or, where that cannot be had, at its top; where it has no room there, the page
 * that it shares with the text counts the empty line over it as one of its 22. A text is left as it flows wherever that is well; of several
 * ways the one with the fewest empty lines is taken, never more than eight.
 */
export function bestFilling(flow: Flow): Filling {
  const empties = flow.isFirst ? [0, -1, 1, 2, 3, 4, 5, 6, 7, 8] : [0, 1, 2];
  const hasAnnexes = flow.isFirst && flow.rows.some(({ kind }) => kind === 'annex');
  const ways = empties.flatMap((empty) =>
    [false, true].flatMap((isClose): readonly Way[] => [
      { empty, isClose, isApart: false },
      ...(hasAnnexes ? [{ empty, isClose, isApart: true }] : []),
    ]),
  );
  const tried = ways.map((way) => {
    const pages = pagesOf(flow, way);
    return { way, pages, cost: costOf(flow, way, pages) };
  });
  const { way, pages } = tried.reduce((least, one) => (one.cost < least.cost ? one : least));
  const close = [...closeFirst(flow, way, pages), ...closeLast(flow, way, pages)];
  return { empty: Math.max(0, way.empty), close, isApart: way.isApart, breaks: breaksIn(pages) };
}

/** Browsers take no item of 附件说明 along to the page of the signature by themselves. */
function breaksIn(pages: readonly Rows[]): readonly number[] {
  let from = 0;
  return pages.flatMap((rows, index) => {
    const isWithin = rows[0]?.begins === true && pages[index - 1]?.at(-1)?.kind === 'annex';
    from += rows.length;
    return isWithin ? [from - rows.length] : [];
  });
}

/** One way to fill the pages. */
export interface Way {
  /** Lines left empty on the first page; −1: one more than it holds. */
  readonly empty: number;
  /** Whether lines of the last page may be set closer. */
  readonly isClose: boolean;
  /** Whether 附件说明 begins a page. */
  readonly isApart: boolean;
}

type Rows = readonly FlowRow[];

/** The pages on which the rows come to stand. */
export function pagesOf(flow: Flow, way: Way): readonly Rows[] {
  const { rows } = flow;
  const pages: Rows[] = [];
  const apart = way.isApart ? rows.findIndex(({ kind }) => kind === 'annex') : rows.length;
  for (let from = 0; from < rows.length;) {
    const end = pages.length === 0 ? endOfFirst(flow, way, apart) : endOfLater(rows, from, way, apart);
    const to = from < apart ? Math.min(end, apart) : end;
    pages.push(rows.slice(from, to));
    from = to;
  }
  return pages;
}

function endOfFirst({ rows, firstSheet }: Flow, { empty }: Way, apart: number): number {
  const to = endOfPage(rows, 0, 0, firstSheet - Math.max(0, empty) * flowLine, apart);
  const takesMore = empty < 0 && rows[to]?.kind === 'text' && closeLine(rows.slice(0, to + 1), 0, firstSheet) !== undefined;
  return takesMore ? to + 1 : to;
}

function endOfLater(rows: Rows, from: number, { isClose }: Way, apart: number): number {
  const top = rows[from]?.top ?? 0;
  return isClose && closeLine(rows.slice(from), top, sheet) !== undefined ? rows.length : endOfPage(rows, from, top, sheet, apart);
}

/**
 * The row after the last one of a page; a signature that goes to the next page takes along the line before it, of 附件说明 the whole item,
 * and 附件说明 takes along a line of text.
 */
function endOfPage(rows: Rows, from: number, top: number, height: number, apart: number): number {
  // Chromium rounds the height of a page up to whole pixels.
  const over = rows.findIndex(({ bottom }, index) => index > from && bottom - top > Math.ceil(height));
  let to = over < 0 ? rows.length : over;
  const isSigned = rows[to]?.kind === 'closing';
  while (to - from > 1 && to !== apart && isTied(rows, to, isSigned)) to -= 1;
  return to;
}

function isTied(rows: Rows, index: number, isSigned: boolean): boolean {
  const { kind, begins = false } = rows[index] ?? {};
  return kind === 'closing' || (kind === 'annex' && (rows[index - 1]?.kind !== 'annex' || (isSigned && !begins)));
}

function heightOf(rows: Rows): number {
  return (rows.at(-1)?.bottom ?? 0) - (rows[0]?.top ?? 0);
}

/** How close the lines of a page are set. */
type Closeness = Pick<CloseRows, 'line' | 'isWhole'>;

/**
 * The closeness with which a page that begins at `top` fits into so much room: of its lines of text where that is enough, else of all its
 * lines; undefined where they would be too close.
 */
function closeLine(rows: Rows, top: number, room: number): Closeness | undefined {
  const height = (rows.at(-1)?.bottom ?? 0) - top;
  const over = height - room;
  if (over <= 0) return { line: flowLine, isWhole: false };
  const line = flowLine - (over + safety) / Math.max(1, rows.filter(isText).length);
  if (line >= closest * flowLine) return { line, isWhole: false };
  const whole = (flowLine * (room - safety)) / height;
  const endsText = rows.at(-1)?.kind === 'closing' && rows[0]?.kind !== 'annex';
  return endsText && whole >= closest * flowLine ? { line: whole, isWhole: true } : undefined;
}

function isText({ kind }: FlowRow): boolean {
  return kind === 'text' || kind === 'heading';
}

function closeFirst({ rows, firstSheet }: Flow, { empty }: Way, [first = []]: readonly Rows[]): Filling['close'] {
  const found = empty < 0 ? closeLine(first, 0, firstSheet) : undefined;
  return found === undefined ? [] : [{ from: rows.findIndex(isText), to: first.length, ...found }];
}

function closeLast(flow: Flow, { isClose }: Way, pages: readonly Rows[]): Filling['close'] {
  const found = isClose && (pages.length > 1 || !flow.isFirst) ? lastLine(flow, pages) : undefined;
  const to = flow.rows.length;
  return found === undefined ? [] : [{ from: to - (pages.at(-1)?.length ?? 0), to, ...found }];
}

/** The height of the lines of the last page: with room for the 版记 where that can be had. */
function lastLine(flow: Flow, pages: readonly Rows[]): Closeness | undefined {
  const { imprint } = flow;
  const last = pages.at(-1) ?? [];
  const top = last[0]?.top ?? 0;
  const beside = imprint !== undefined && (numberOfLast(flow, pages) ?? 1) % 2 === 0 ? closeLine(last, top, sheet - imprint) : undefined;
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
    firstCost(flow, way, pages[0] ?? []) +
    short.reduce((sum, rows) => sum + 50 + 15 * (lines - rows.length), 0) +
    3 * stranded.length +
    wayCost(way) +
    (closeLast(flow, way, pages).some(({ isWhole }) => isWhole) ? 10 : 0) +
    (way.isApart ? 20 + emptyCost(emptyBeforeAnnexes(flow, pages)) : 0) +
    (isLonely(pages, way) ? 60 : 0) +
    sidesCost(flow, way, pages)
  );
}

/** The number that a text's last page bears; undefined where it is not known. */
function numberOfLast({ isFirst, pagesBefore }: Flow, pages: readonly Rows[]): number | undefined {
  const before = isFirst ? 0 : pagesBefore;
  return before === undefined ? undefined : before + pages.length;
}

/** Two lines of text at least; where head and title leave no room for them, as much as there is. */
function firstCost({ isFirst }: Flow, { empty }: Way, first: Rows): number {
  const texts = first.filter(({ kind }) => kind === 'text').length;
  return texts >= 2 ? 0 : 1000 - (isFirst ? 200 * first.filter(isText).length : 0) + 1000 * Math.max(0, empty);
}

function wayCost({ empty, isClose }: Way): number {
  return (empty < 0 ? 2.5 : emptyCost(empty)) + (isClose ? 2.5 : 0);
}

function emptyCost(lines: number): number {
  return (lines * lines) / 4 + (lines > 3 ? 12 : 0);
}

/** Lines left empty at the foot of the first page where 附件说明 begins the second. */
function emptyBeforeAnnexes({ firstSheet }: Flow, [first = [], second = []]: readonly Rows[]): number {
  return second[0]?.kind === 'annex' ? Math.floor((firstSheet - (first.at(-1)?.bottom ?? 0)) / flowLine) : 0;
}

/** A signature's page has a line of text, or a 附件说明 that began beside the text or behind a full page. */
function isLonely(pages: readonly Rows[], { isApart }: Way): boolean {
  const last = pages.at(-1) ?? [];
  if (pages.length < 2 || last.at(-1)?.kind !== 'closing' || last.some(isText)) return false;
  return last[0]?.kind !== 'annex' || !(isApart || pages.at(-2)?.at(-1)?.kind === 'annex');
}

/** Four for each side of paper that text and 版记 take, more for a blank one: the 版记 stands at the foot of an even last page (§7.4). */
function sidesCost(flow: Flow, { isClose }: Way, pages: readonly Rows[]): number {
  const { imprint } = flow;
  const count = numberOfLast(flow, pages);
  if (count === undefined) return 0;
  if (imprint === undefined || count % 2 === 1) return 4 * (count + (count % 2));
  const last = pages.at(-1) ?? [];
  const fits = heightOf(last) + imprint <= sheet || (isClose && closeLine(last, last[0]?.top ?? 0, sheet - imprint) !== undefined);
  return fits ? 4 * count : 4 * (count + 2) + 12;
}
