import type { Clause, MeasuredDocument } from '../clause.ts';
import { judge, judgeAll, judgeRange, together, type Finding, type Sample } from '../judge.ts';
import { mm } from '../measures.ts';
import type { PaperPage } from '../paper.ts';
import { isSheet, posterSize } from '../paper-kinds.ts';

const isPoster = ({ kind }: MeasuredDocument): boolean => kind === 'poster';

/** Tables and charts on sheets of their own, and posters (fact sheet §2). */
export const sheetClauses: readonly Clause[] = [
  {
    id: 'sheet-across',
    source: '表格（排印惯例）',
    what: '单印的责任分工表和进度控制图用 A4 横排，各页同向',
    required: '每页横排',
    tolerance: '0',
    belongs: ({ kind }) => kind === 'table' || kind === 'chart',
    measure: ({ paper }) => {
      const isAcross = (page: PaperPage): boolean => page.isTurned || page.width > page.height;
      const findings = paper.pages.map((page): Finding => ({ page: page.number, ok: isAcross(page), is: '竖排' }));
      return judgeAll(findings, `${findings.filter(({ ok }) => ok).length}/${findings.length} 页横排`);
    },
  },
  {
    id: 'sheet-letters',
    source: '表格（排印惯例）',
    what: '表中文字不小于 5 号',
    required: '10.5 pt 以上',
    tolerance: '±0.05 pt',
    isHint: true,
    belongs: isSheet,
    measure: (document) => smallest(document, 10.5),
  },
  {
    id: 'poster-box',
    source: 'GB/T 148（挂图纸张）',
    what: '挂图纸张与文件名所说的幅面相同',
    required: 'A0 841×1189、A1 594×841、A2 420×594、A3 297×420 mm',
    tolerance: '±0.6 pt',
    belongs: isPoster,
    measure: ({ file, paper }) => {
      const [short = 0, long = 0] = posterSize(file) ?? [];
      const sides = (of: (...sides: number[]) => number): readonly Sample[] =>
        paper.pages.map(({ width, height, number }) => ({ value: of(width, height), page: number }));
      return together([judge(sides(Math.min), mm(short), 0.6, 'pt'), judge(sides(Math.max), mm(long), 0.6, 'pt')]);
    },
  },
  {
    id: 'poster-letters',
    source: '挂图（一米外可读：字高为阅读距离的 1/200～1/250）',
    what: '挂图文字不小于 12 pt',
    required: '12 pt 以上',
    tolerance: '±0.05 pt',
    isHint: true,
    belongs: isPoster,
    measure: (document) => smallest(document, 12),
  },
];

/** The smallest letters of every page. */
function smallest({ paper }: MeasuredDocument, least: number) {
  const samples = paper.pages
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, number }): Sample => ({
      value: Math.min(...lines.flatMap(({ glyphs }) => glyphs.map(({ size }) => size))),
      page: number,
      lines: lines.length,
    }));
  return judgeRange(samples, least - 0.05, Number.POSITIVE_INFINITY, 'pt');
}
