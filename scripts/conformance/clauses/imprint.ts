import type { Clause, MeasuredDocument } from '../clause.ts';
import { missing } from '../clause.ts';
import { elements, rulesOn, type Rule } from '../elements.ts';
import { judge, judgeAll, judgeRange, together } from '../judge.ts';
import { a4, mm, shown, toMm } from '../measures.ts';
import type { TextLine } from '../text-line.ts';

const small = 14;
// A letter's 版记 has neither printing line nor rules (§10.1).
const hasImprint = (document: MeasuredDocument): boolean =>
  document.kind === 'notice' && elements(document, 'copies', 'printed').length > 0;
const hasRules = (document: MeasuredDocument): boolean => hasImprint(document) && document.layout !== 'letter';

/** 版记 (GB/T 9704-2012 §7.4). */
export const imprintClauses: readonly Clause[] = [
  {
    id: 'imprint-rules',
    source: 'GB/T 9704-2012 §7.4.1',
    what: '版记分隔线与版心等宽；首条和末条粗，中间细',
    required: '156 mm；0.35、0.25、0.35 mm（没有抄送或没有印发时 0.35、0.35）',
    tolerance: '±1 mm；±0.05 mm',
    belongs: hasRules,
    measure: (document) => {
      const rules = imprintRules(document);
      const page = document.paper.pages.length;
      const both = elements(document, 'copies').length > 0 && elements(document, 'printed').length > 0;
      const wanted = both ? [0.35, 0.25, 0.35] : [0.35, 0.35];
      const heights = rules.map(({ top, bottom }) => toMm(bottom - top));
      return judgeAll(
        [
          { page, ok: rules.length === wanted.length, is: `分隔线 ${rules.length} 条，应为 ${wanted.length} 条` },
          ...rules.map((rule) => ({
            page,
            ok: Math.abs(toMm(rule.right - rule.left) - 156) <= 1,
            is: `线长 ${shown(toMm(rule.right - rule.left))} mm`,
          })),
          ...wanted.map((height, index) => ({
            page,
            ok: Math.abs((heights[index] ?? 0) - height) <= 0.05,
            is: `第 ${index + 1} 条粗 ${shown(heights[index] ?? 0)} mm，应为 ${height} mm`,
          })),
        ],
        `${heights.map(shown).join('、')} mm；长 ${rules.map((rule) => shown(toMm(rule.right - rule.left))).join('、')} mm`,
      );
    },
  },
  {
    id: 'imprint-foot',
    source: 'GB/T 9704-2012 §7.4.1',
    what: '末条分隔线与最后一面的版心下边缘重合',
    required: '距纸上边 262 mm',
    tolerance: '±0.5 mm',
    belongs: hasRules,
    measure: (document) => {
      const last = imprintRules(document).at(-1);
      return last === undefined
        ? missing('版记分隔线')
        : judge([{ value: toMm((last.top + last.bottom) / 2), page: document.paper.pages.length }], 262, 0.5, 'mm');
    },
  },
  {
    id: 'imprint-page',
    source: 'GB/T 9704-2012 §7.4（公文双面印刷）',
    what: '版记在公文的最后一面，且为偶数页',
    required: '末页，偶数',
    tolerance: '0',
    belongs: hasImprint,
    measure: (document) => {
      const count = document.paper.pages.length;
      const lines = imprintLines(document);
      if (lines.length === 0) return missing('版记');
      return judgeAll(
        [
          { page: count, ok: lines.every(({ page }) => page === count), is: `版记在第 ${lines[0]?.page ?? 0} 页，共 ${count} 页` },
          { page: count, ok: count % 2 === 0, is: `共 ${count} 页，版记在单数页` },
        ],
        `第 ${lines[0]?.page ?? 0} 页，共 ${count} 页`,
      );
    },
  },
  {
    id: 'imprint-text',
    source: 'GB/T 9704-2012 §7.4.2、§7.4.3',
    what: '抄送、印发：4 号仿宋，左右各空一字，抄送回行与冒号后首字对齐、句号结尾；印发日期右空一字',
    required: '14 pt；左端 93.37 pt，右端 507.57 pt',
    tolerance: '±1.5 pt',
    belongs: hasImprint,
    measure: (document) => {
      const lost = elements(document, 'copies', 'printed').find(({ run }) => run === undefined);
      if (lost !== undefined) return missing(lost.text);
      const copies = elements(document, 'copies').map(({ run }) => run?.lines ?? []);
      const printed = elements(document, 'printed')[0]?.run?.lines ?? [];
      const firsts = [...copies.flatMap((lines) => lines.slice(0, 1)), ...printed.slice(0, 1)];
      const hanging = copies.flatMap((lines) =>
        lines.slice(1).map((line) => ({ value: line.left - (lines[0]?.glyphs[3]?.x ?? 0), page: line.page })),
      );
      return together([
        judge(
          imprintLines(document).map((line) => ({ value: line.size, page: line.page })),
          small,
          0.05,
          'pt',
        ),
        {
          ...judge(
            firsts.map((line) => ({ value: line.left, page: line.page })),
            a4.area.left + small,
            1.5,
            'pt（左端）',
          ),
          lines: 0,
        },
        ...(hanging.length === 0
          ? []
          : [
              {
                ...judge(hanging, 0, 1.5, 'pt（抄送回行与首字的差）'),
                lines: 0,
              },
            ]),
        ...(printed.length === 0
          ? []
          : [
              {
                ...judge(
                  printed.slice(-1).map((line) => ({ value: line.right, page: line.page })),
                  a4.area.right - small,
                  1.5,
                  'pt（印发日期右端）',
                ),
                lines: 0,
              },
            ]),
        {
          ...judgeRange(
            imprintLines(document).map((line) => ({ value: line.right, page: line.page })),
            0,
            a4.area.right - small + 1.5,
            'pt（各行右端）',
          ),
          lines: 0,
        },
        {
          ...judgeAll(
            [
              {
                page: document.paper.pages.length,
                ok: copies.every((lines) => lines.at(-1)?.squeezed.endsWith('。') === true),
                is: '抄送不以句号结尾',
              },
            ],
            '',
          ),
          lines: 0,
          measured: '',
        },
      ]);
    },
  },
];

function imprintLines(document: MeasuredDocument): readonly TextLine[] {
  return elements(document, 'copies', 'printed').flatMap(({ run }) => run?.lines ?? []);
}

// Black rules as wide as the type area, from just above the first line of the 版记 on.
function imprintRules(document: MeasuredDocument): readonly Rule[] {
  const lines = imprintLines(document);
  const page = document.paper.pages.at(-1);
  const top = Math.min(...lines.filter((line) => line.page === page?.number).map(({ y }) => y));
  return rulesOn(page?.shapes ?? [], (colour) => colour === '#000000').filter(
    (rule) => rule.right - rule.left > mm(100) && rule.top > top - mm(12),
  );
}
