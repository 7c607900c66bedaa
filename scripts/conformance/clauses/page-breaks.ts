import { bodyPages, type BodyPage } from '../body-pages.ts';
import type { Clause, MeasuredDocument } from '../clause.ts';
import { elements } from '../elements.ts';
import { startOf } from '../full-lines.ts';
import { judgeAll, judgeRange, type Finding } from '../judge.ts';
import { a4, around, grid } from '../measures.ts';
import type { PaperPage } from '../paper.ts';

/** What a line has under its baseline, in pt. */
const underBaseline = 7.8;

/** How many lines a first page may leave empty for a heading that goes with its text. */
const fewLines = 3;

const isNotice = ({ kind }: MeasuredDocument): boolean => kind === 'notice';

/** Where pages end: filled first pages, headings with their text, no blank sheets. */
export const pageBreakClauses: readonly Clause[] = [
  {
    id: 'first-page-filled',
    source: '排印惯例（标准没有写明）',
    what: '一篇的首页后面还有正文时，首页排到版心下边（署名页要有正文而移走的行除外）',
    required: `空 0～${fewLines} 行`,
    tolerance: '0',
    isHint: true,
    belongs: (document) => isNotice(document) && firstPages(document).length > 0,
    measure: (document) =>
      judgeRange(
        firstPages(document).map(({ page, lines }) => ({ value: emptyLines(lines), page: page.number, lines: lines.length })),
        0,
        fewLines,
        '行',
      ),
  },
  {
    id: 'heading-at-foot',
    source: '排印惯例（标准没有写明）',
    what: '层次标题不是一页的最后一行',
    required: '0 处',
    tolerance: '0',
    isHint: true,
    belongs: (document) => isNotice(document) && elements(document, 'heading').length > 0,
    measure: headingsAtFoot,
  },
  {
    id: 'blank-sheets',
    source: 'GB/T 9704-2012 §7.4、§7.5',
    what: '没有可免的空白页：只有版记要到双数页、上一页又放不下时，版记前才有一页空白',
    required: '0 页',
    tolerance: '0',
    belongs: isNotice,
    measure: blankSheets,
  },
];

/** First pages of prose whose text goes on over the leaf; one that gives lines to the page of the signature is not among them. */
function firstPages(document: MeasuredDocument): readonly BodyPage[] {
  const pages = bodyPages(document);
  const signed = elements(document, 'signature', 'date').flatMap(({ run }) => run?.lines ?? [])[0]?.page;
  return pages.filter((one, index) => {
    const next = pages[index + 1];
    return (
      isProse(one) &&
      one.opens &&
      next !== undefined &&
      isProse(next) &&
      !next.opens &&
      next.lines.length > 0 &&
      next.page.number !== signed
    );
  });
}

function isProse({ page, hasTable }: BodyPage): boolean {
  return !page.isTurned && !hasTable;
}

function emptyLines(lines: BodyPage['lines']): number {
  return Math.max(0, Math.floor((a4.area.bottom - (lines.at(-1)?.y ?? a4.area.top)) / grid.pitch));
}

function headingsAtFoot(document: MeasuredDocument) {
  const headings = elements(document, 'heading').flatMap(({ run }) => run?.lines.at(-1) ?? []);
  const pages = bodyPages(document);
  const findings = pages.slice(0, -1).flatMap(({ page, lines }): readonly Finding[] => {
    const last = lines.at(-1);
    if (last === undefined || page.isTurned) return [];
    const isHeading = headings.some((line) => line.page === page.number && Math.abs(line.y - last.y) < 1);
    return [{ page: page.number, ok: !isHeading, is: `“${startOf(last)}”在页末` }];
  });
  return judgeAll(findings, `${findings.filter(({ ok }) => !ok).length} 处`);
}

function blankSheets(document: MeasuredDocument) {
  const { pages } = document.paper;
  const findings = pages.map((page, index): Finding => {
    const isBlank = isEmpty(page);
    const ok = !isBlank || isNeeded(document, index);
    return { page: page.number, ok, is: '空白页可免' };
  });
  const blank = pages.filter(isEmpty).length;
  return judgeAll(findings, blank === 0 ? '没有空白页' : `${blank} 页空白`);
}

function isEmpty({ lines, shapes }: PaperPage): boolean {
  return lines.length === 0 && shapes.length === 0;
}

// Before the last page, which has nothing but the 版记, where the page before the blank one is even and has no room for it.
function isNeeded(document: MeasuredDocument, index: number): boolean {
  const { pages } = document.paper;
  const [before, last] = [pages[index - 1], pages[index + 1]];
  const alone = bodyPages(document).at(-1)?.lines.length === 0;
  if (before === undefined || last === undefined || index + 2 !== pages.length || !alone || before.number % 2 === 1) return false;
  if (before.isTurned) return true;
  const imprint = a4.area.bottom - (inkOf(last)?.top ?? a4.area.bottom);
  return Math.max(inkOf(before)?.bottom ?? 0, (before.lines.at(-1)?.y ?? 0) + underBaseline) + imprint > a4.area.bottom;
}

function inkOf({ lines, shapes }: PaperPage) {
  return around([...lines.flatMap(({ ink }) => ink ?? []), ...shapes.map(({ box }) => box)]);
}
