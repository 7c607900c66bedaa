import type { Clause, MeasuredDocument } from '../clause.ts';
import { missing } from '../clause.ts';
import { elements, type Element } from '../elements.ts';
import { faceNames, inRole } from '../face-roles.ts';
import { judge, judgeAll, judgeRange, together, type Finding } from '../judge.ts';
import { a4, grid, toMm } from '../measures.ts';
import type { TextLine } from '../text-line.ts';

const hasAnnex = (document: MeasuredDocument): boolean => document.kind === 'notice' && elements(document, 'annex-label').length > 0;

/** Printed annexes (GB/T 9704-2012 §7.3.7). */
export const annexClauses: readonly Clause[] = [
  {
    id: 'annex-label',
    source: 'GB/T 9704-2012 §7.3.7',
    what: '附件另面编排，“附件”及顺序号用 3 号黑体顶格编排在版心左上角第一行',
    required: '黑体，15.75～16 pt，第 1 行，左端在版心边上',
    tolerance: '±1.5 pt',
    belongs: hasAnnex,
    measure: (document) => {
      const found = elements(document, 'annex-label');
      const lost = found.find(({ run }) => run === undefined);
      if (lost !== undefined) return missing(lost.text);
      const lines = found.flatMap(({ run }) => run?.lines ?? []);
      const looks = lines.flatMap((line): readonly Finding[] => [
        { page: line.page, ok: line.glyphs.every(inRole(document, '黑体')), is: `${line.squeezed} 用 ${faceNames(line.glyphs)}` },
        { page: line.page, ok: document.paper.pages[line.page - 1]?.lines[0]?.y === line.y, is: `${line.squeezed} 不是该页第一行` },
      ]);
      return together([
        judgeRange(
          lines.map((line) => ({ value: line.size, page: line.page })),
          15.7,
          16.05,
          'pt',
        ),
        {
          ...judge(
            lines.map((line) => ({ value: line.left - frameOf(document, line).left, page: line.page })),
            0,
            1.5,
            'pt（距版心左边）',
          ),
          lines: 0,
        },
        {
          ...judgeRange(
            lines.map((line) => ({ value: (line.y - frameOf(document, line).top) / grid.pitch, page: line.page })),
            0.4,
            1,
            '行（基线）',
          ),
          lines: 0,
        },
        { ...judgeAll(looks, ''), lines: 0, measured: faceNames(lines.flatMap(({ glyphs }) => glyphs)) },
      ]);
    },
  },
  {
    id: 'annex-title',
    source: 'GB/T 9704-2012 §7.3.7',
    what: '附件标题居中编排在版心第三行，与附件说明一致',
    required: '首行基线在第 3 行内（2.4～3.15 行），居中',
    tolerance: '±1.5 mm',
    belongs: hasAnnex,
    measure: (document) => {
      const found = elements(document, 'annex-title');
      const lost = found.find(({ run }) => run === undefined);
      if (lost !== undefined) return missing(`附件标题“${lost.text}”`);
      const firsts = found.flatMap(({ run }) => run?.lines.slice(0, 1) ?? []);
      const lines = found.flatMap(({ run }) => run?.lines ?? []);
      const listed = elements(document, 'annex-list')
        .map(({ text }) => text)
        .join('');
      const looks = [
        ...lines.map((line): Finding => ({
          page: line.page,
          ok: line.glyphs.every(inRole(document, '小标宋')),
          is: `附件标题用 ${faceNames(line.glyphs)}`,
        })),
        ...found.map((element): Finding => ({
          page: pageOf(element),
          ok: listed.includes(element.text),
          is: `“${element.text.slice(0, 12)}”与附件说明不一致`,
        })),
      ];
      return together([
        judgeRange(
          firsts.map((line) => ({ value: (line.y - frameOf(document, line).top) / grid.pitch, page: line.page })),
          2.4,
          3.15,
          '行（首行基线）',
        ),
        {
          ...judge(
            lines.map((line) => ({ value: toMm((line.left + line.right) / 2 - centreOf(document, line)), page: line.page })),
            0,
            1.5,
            'mm（偏离中心）',
          ),
          lines: 0,
        },
        { ...judgeAll(looks, ''), lines: 0, measured: faceNames(lines.flatMap(({ glyphs }) => glyphs)) },
      ]);
    },
  },
];

function pageOf({ run }: Element): number {
  return run?.lines[0]?.page ?? 0;
}

/** The type area of the page as it is read: a turned page has the binding edge above. */
function frameOf({ paper }: MeasuredDocument, { page }: TextLine): { readonly left: number; readonly top: number; readonly right: number } {
  const { left, top, right, bottom } = a4.area;
  if (paper.pages[page - 1]?.isTurned === true) return { left: a4.height - bottom, top: left, right: a4.height - top };
  return { left, top, right };
}

function centreOf(document: MeasuredDocument, line: TextLine): number {
  const { left, right } = frameOf(document, line);
  return (left + right) / 2;
}
