import type { Clause, MeasuredDocument } from '../clause.ts';
import { bodyPages } from '../body-pages.ts';
import { faceNames, inRole } from '../face-roles.ts';
import { judge, judgeAll, judgeRange, together } from '../judge.ts';
import { a4, around, toMm } from '../measures.ts';
import type { Folio, PaperPage } from '../paper.ts';
import { isSheet } from '../paper-kinds.ts';

const size = 14;

interface Numbered {
  readonly page: PaperPage;
  readonly folio: Folio;
}

const isNotice = ({ kind }: MeasuredDocument): boolean => kind === 'notice';
/** A sheet alone needs no number. */
const isNumbered = (document: MeasuredDocument): boolean => isNotice(document) || (isSheet(document) && document.paper.pages.length > 1);
const isAcross = (page: PaperPage): boolean => page.isTurned || page.width > page.height;

/** Page numbers: GB/T 9704-2012 §7.5. */
export const folioClauses: readonly Clause[] = [
  {
    id: 'folio-run',
    source: 'GB/T 9704-2012 §7.5、§10.1',
    what: '页码连续；信函首页、空白页和版记页不编',
    required: '页码＝页序，缺页码的只有这三种页',
    tolerance: '0',
    belongs: isNumbered,
    measure: (document) => {
      const findings = document.paper.pages.map((page) => ({ page: page.number, ...folioOf(page, document) }));
      return judgeAll(findings, `${numbered(document).length} 页有页码，共 ${document.paper.pages.length} 页`);
    },
  },
  {
    id: 'folio-side',
    source: 'GB/T 9704-2012 §7.5',
    what: '单页码居右空一字，双页码居左空一字',
    required: '单页：右端距版心右边 14 pt；双页：左端距版心左边 14 pt',
    tolerance: '±1.5 pt',
    belongs: isNotice,
    measure: (document) => {
      const samples = numbered(document).map(({ page, folio: { line, number } }) => ({
        page: page.number,
        value: number % 2 === 1 ? a4.area.right - line.right : line.left - a4.area.left,
      }));
      return judge(samples, size, 1.5, 'pt');
    },
  },
  {
    id: 'folio-dashes',
    source: 'GB/T 9704-2012 §7.5',
    what: '页码左右各放一条一字线',
    required: '— N —',
    tolerance: '0',
    belongs: isNumbered,
    measure: (document) => {
      const findings = numbered(document).map(({ page, folio: { line } }) => ({
        page: page.number,
        ok: /^—\d+—$/u.test(line.squeezed),
        is: line.text.trim(),
      }));
      return judgeAll(findings, [...new Set(findings.map(({ is }) => is.replace(/\d+/u, 'N')))].join('、'));
    },
  },
  {
    id: 'folio-dash-height',
    source: 'GB/T 9704-2012 §7.5',
    what: '一字线上距版心下边缘（线的中心）',
    required: '7 mm',
    tolerance: '±0.5 mm',
    belongs: isNotice,
    measure: (document) => {
      const samples = numbered(document).flatMap(({ page, folio: { line } }) => {
        const dashes = line.glyphs.filter(({ text }) => text === '—').flatMap(({ ink }) => ink ?? []);
        const box = around(dashes);
        return box === undefined ? [] : [{ page: page.number, value: toMm((box.top + box.bottom) / 2 - a4.area.bottom) }];
      });
      return judge(samples, 7, 0.5, 'mm');
    },
  },
  {
    id: 'folio-size',
    source: 'GB/T 9704-2012 §7.5',
    what: '页码用 4 号宋体半角数字',
    required: '14 pt，宋体',
    tolerance: '±0.05 pt',
    belongs: isNotice,
    measure: (document) => {
      const all = numbered(document);
      const faces = all.map(({ page, folio: { line } }) => {
        return { page: page.number, ok: line.glyphs.every(inRole(document, '宋体')), is: faceNames(line.glyphs) };
      });
      const sizes = judge(
        all.map(({ page, folio: { line } }) => ({ page: page.number, value: line.size })),
        size,
        0.05,
        'pt',
      );
      return together([sizes, { ...judgeAll(faces, [...new Set(faces.map(({ is }) => is))].join('、')), lines: 0 }]);
    },
  },
  {
    id: 'folio-turned',
    source: 'GB/T 9704-2012 §8',
    what: '横排表格的页：页码仍在竖页的位置，表头朝左',
    required: '纸为竖页，页码在下方左右，表文自下而上；单印的横页，页码在左边沿，单页在下、双页在上',
    tolerance: '0',
    belongs: (document) => isNumbered(document) && document.paper.pages.some(isAcross),
    measure: (document) => {
      const pages = document.paper.pages.filter(isAcross);
      const findings = pages.map((page) => ({ page: page.number, ok: isNumberAtFoot(page, document), is: acrossFault(page, document) }));
      return judgeAll(findings, `${pages.length} 页转排`);
    },
  },
  {
    id: 'turned-area',
    source: 'GB/T 9704-2012 §5.2.1、§8',
    what: '横排表格不出版心（纸的左右 28、26 mm，上下 37、35 mm）',
    required: '横边 104.88～742.68 pt，竖边 79.37～521.57 pt',
    tolerance: '±1.5 pt',
    belongs: (document) => isNotice(document) && document.paper.pages.some((page) => page.isTurned),
    measure: (document) => {
      const turned = bodyPages(document).filter(({ page }) => page.isTurned);
      const boxes = turned.flatMap(({ page }) => {
        const box = around([
          ...page.glyphs.filter(({ runs }) => runs === 'up').flatMap(({ ink }) => ink ?? []),
          ...page.shapes.map((shape) => shape.box),
        ]);
        return box === undefined ? [] : [{ page: page.number, box }];
      });
      const side = (of: 'left' | 'right' | 'top' | 'bottom') => boxes.map(({ page, box }) => ({ page, value: box[of] }));
      const { left, right, top, bottom } = a4.area;
      return together([
        judgeRange(side('left'), left - 1.5, right, 'pt'),
        judgeRange(side('right'), left, right + 1.5, 'pt'),
        judgeRange(side('top'), top - 1.5, bottom, 'pt'),
        judgeRange(side('bottom'), top, bottom + 1.5, 'pt'),
      ]);
    },
  },
];

/** The number stands at the foot of the bound page, right on odd and left on even pages; in a document the page itself is upright. */
function isNumberAtFoot(page: PaperPage, document: MeasuredDocument): boolean {
  const { folio } = page;
  if (folio === undefined || page.rotate % 180 !== 0) return false;
  const isRight = (folio.line.left + folio.line.right) / 2 > a4.width / 2;
  return (isSheet(document) || (page.isTurned && page.height > page.width)) && isRight === (folio.number % 2 === 1);
}

function acrossFault(page: PaperPage, document: MeasuredDocument): string {
  if (!page.isTurned && !isSheet(document)) return '页面是横的，装订后页码不在竖页的位置';
  const number = page.folio === undefined ? '竖页的位置没有页码' : `页码 ${page.folio.number} 左端 ${page.folio.line.left.toFixed(0)} pt`;
  return `页面 ${page.width.toFixed(0)}×${page.height.toFixed(0)}，Rotate ${page.rotate}，${number}`;
}

function numbered({ paper }: MeasuredDocument): readonly Numbered[] {
  return paper.pages.flatMap((page) => (page.folio === undefined ? [] : [{ page, folio: page.folio }]));
}

function folioOf(page: PaperPage, { layout, view, paper }: MeasuredDocument): { readonly ok: boolean; readonly is: string } {
  if (page.folio !== undefined) {
    const isLetterFirst = layout === 'letter' && page.number === 1;
    return { ok: page.folio.number === page.number && !isLetterFirst, is: `页码 ${page.folio.number}` };
  }
  const isLetterFirst = layout === 'letter' && page.number === 1;
  const isBlank = page.lines.length === 0;
  const hasImprint = view?.copies !== undefined || view?.printed !== undefined;
  // The page of the 版记 goes without a number only where a blank page stands before it (§7.5).
  const isImprintAfterBlank = hasImprint && page.number === paper.pages.length && paper.pages.at(-2)?.lines.length === 0;
  return { ok: isLetterFirst || isBlank || isImprintAfterBlank, is: '没有页码' };
}
