import { bodyPages } from '../body-pages.ts';
import type { Clause, MeasuredDocument } from '../clause.ts';
import { elements } from '../elements.ts';
import { isSheet } from '../paper-kinds.ts';
import { judge, judgeBy, judgeRange, together, type Sample } from '../judge.ts';
import { a4, grid, shown } from '../measures.ts';
import { most, type TextLine } from '../text-line.ts';
import { fullLines, startOf } from '../full-lines.ts';

const isNotice = ({ kind }: MeasuredDocument): boolean => kind === 'notice';

/** Paper, type area and grid: GB/T 9704-2012 §5. */
export const pageClauses: readonly Clause[] = [
  {
    id: 'page-box',
    source: 'GB/T 9704-2012 §5.1',
    what: '纸张 A4',
    required: '210 mm × 297 mm（595.28 × 841.89 pt）',
    tolerance: '±0.5 pt',
    belongs: (document) => document.kind === 'notice' || isSheet(document),
    measure: ({ paper }) => {
      const sides = paper.pages.map(({ width, height, number }) => ({
        number,
        short: Math.min(width, height),
        long: Math.max(width, height),
      }));
      return together([
        judge(
          sides.map(({ short, number }) => ({ value: short, page: number })),
          a4.width,
          0.5,
          'pt',
        ),
        judge(
          sides.map(({ long, number }) => ({ value: long, page: number, lines: 0 })),
          a4.height,
          0.5,
          'pt',
        ),
      ]);
    },
  },
  {
    id: 'type-area-width',
    source: 'GB/T 9704-2012 §5.2.1',
    what: '版心左右：正文最左、最右的字',
    required: '79.37～521.57 pt',
    tolerance: '±1 pt',
    belongs: isNotice,
    measure: (document) => {
      const pages = bodyPages(document).filter(({ page, lines }) => !page.isTurned && lines.length > 0);
      const prose = pages
        .map(({ page, lines }) => ({ page: page.number, lines: lines.filter(isBlack) }))
        .filter(({ lines }) => lines.length > 0);
      const left = prose.map(({ page, lines }) => ({ page, lines: lines.length, value: Math.min(...lines.map((line) => line.left)) }));
      const right = prose.map(({ page, lines }) => ({ page, lines: 0, value: Math.max(...lines.map((line) => line.right)) }));
      const { left: wantedLeft, right: wantedRight } = a4.area;
      const isFilled =
        elements(document, 'paragraph').every(({ run }) => (run?.lines.length ?? 0) < 2) ||
        (Math.min(...left.map(({ value }) => value)) <= wantedLeft + 1 && Math.max(...right.map(({ value }) => value)) >= wantedRight - 1);
      const within = together([judgeRange(left, wantedLeft - 1, a4.width, 'pt'), judgeRange(right, 0, wantedRight + 1, 'pt')]);
      return isFilled ? within : { ...within, ok: false, faults: [...within.faults, '没有一行排满版心'] };
    },
  },
  {
    id: 'type-area-height',
    source: 'GB/T 9704-2012 §5.2.1',
    what: '版心上下：正文的墨迹不出版心',
    required: '104.88～742.68 pt',
    tolerance: '±1 pt',
    belongs: (document) => isNotice(document),
    measure: (document) => {
      // The head of a letter begins 30 mm from the paper's top by §10.1.
      const pages = bodyPages(document).filter(({ page }) => !page.isTurned && !(document.layout === 'letter' && page.number === 1));
      const inks = pages.flatMap(({ lines, page }) => lines.map((line) => ({ page: page.number, ink: line.ink, at: startOf(line) })));
      const tops = inks.flatMap(({ ink, ...rest }) => (ink === undefined ? [] : [{ ...rest, value: ink.top }]));
      const bottoms = inks.flatMap(({ ink, ...rest }) => (ink === undefined ? [] : [{ ...rest, lines: 0, value: ink.bottom }]));
      return together([
        judgeRange(tops, a4.area.top - 1, a4.area.bottom, 'pt'),
        judgeRange(bottoms, a4.area.top, a4.area.bottom + 1, 'pt'),
      ]);
    },
  },
  {
    id: 'first-line',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '整页正文首行在版心第一行内（基线）',
    required: `${shown(a4.area.top + 14)}～${shown(a4.area.top + grid.pitch)} pt`,
    tolerance: '±0.8 pt',
    belongs: isNotice,
    measure: (document) => {
      const samples = fullPages(document).map(({ lines, page }) => ({ value: lines[0]?.y ?? 0, page: page.number }));
      return judgeRange(samples, a4.area.top + 14 - 0.8, a4.area.top + grid.pitch + 0.8, 'pt');
    },
  },
  {
    id: 'lines-per-page',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '每页行数（整页正文）',
    required: '22 行',
    tolerance: '0',
    belongs: isNotice,
    measure: (document) =>
      judge(
        fullPages(document).map(({ lines, page }) => ({ value: lines.length, page: page.number, lines: lines.length })),
        grid.lines,
        0,
        '行',
      ),
  },
  {
    id: 'line-pitch',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '行距（整页正文，相邻基线）',
    required: '28.99 pt',
    tolerance: '±0.6 pt',
    belongs: isNotice,
    measure: (document) =>
      judge(
        fullPages(document).flatMap(({ lines }) => pitches(lines)),
        grid.pitch,
        0.6,
        'pt',
      ),
  },
  {
    id: 'first-to-last-line',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '第 1 行到第 22 行的基线距离（整页正文）',
    required: `${shown(21 * grid.pitch)} pt`,
    tolerance: '±0.8 pt',
    belongs: isNotice,
    measure: (document) => {
      const samples = fullPages(document).map(({ lines, page }) => ({
        value: (lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0),
        page: page.number,
        lines: lines.length,
      }));
      return judge(samples, (grid.lines - 1) * grid.pitch, 0.8, 'pt');
    },
  },
  {
    id: 'characters-per-line',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '满行字数（整页正文，全是全角字的满行；禁则允许少于 28 的除外）',
    required: '28 字',
    tolerance: '0',
    belongs: isNotice,
    measure: (document) => {
      const pages = fullPages(document).map(({ lines }) => fullLines(lines));
      const samples = pages.flatMap(({ counted }) =>
        counted.map(({ line, count }): Sample => ({ value: count, page: line.page, at: startOf(line) })),
      );
      const sum = (key: 'excused' | 'mixed'): number => pages.reduce((total, page) => total + page[key], 0);
      const judged = judgeBy(samples, (value) => value === grid.characters, '字');
      return { ...judged, measured: `${judged.measured}（另有禁则行 ${sum('excused')}、含数字字母行 ${sum('mixed')}）` };
    },
  },
  {
    id: 'character-pitch',
    source: 'GB/T 9704-2012 §5.2.2',
    what: '字距（28 字满行，首字到末字的平均）',
    required: `${shown(grid.character)} pt`,
    tolerance: '±0.1 pt',
    belongs: isNotice,
    measure: (document) => {
      const full = fullPages(document)
        .flatMap(({ lines }) => fullLines(lines).counted)
        .filter(({ count }) => count === grid.characters);
      return judge(
        full.map(({ line, pitch }) => ({ value: pitch, page: line.page, at: startOf(line) })),
        grid.character,
        0.1,
        'pt',
      );
    },
  },
  {
    id: 'body-size',
    source: 'GB/T 9704-2012 §5.2.3',
    what: '正文字号（3号）',
    required: '15.75～16 pt',
    tolerance: '0.05 pt',
    belongs: isNotice,
    measure: (document) => {
      const pieces = elements(document, 'paragraph', 'addressees', 'heading').flatMap(({ run }) => run?.lines ?? []);
      const byPage = [...Map.groupBy(pieces, ({ page }) => page)];
      return judgeRange(
        byPage.map(([page, lines]) => ({ value: most(lines.map(({ size }) => size)), page, lines: lines.length })),
        15.7,
        16.05,
        'pt',
      );
    },
  },
];

function fullPages(document: MeasuredDocument) {
  return bodyPages(document).filter(({ isFull }) => isFull);
}

function pitches(lines: readonly TextLine[]): readonly Sample[] {
  return lines.slice(1).map((line, index) => ({ value: line.y - (lines[index]?.y ?? 0), page: line.page, at: startOf(line) }));
}

function isBlack(line: TextLine): boolean {
  return line.glyphs.every(({ colour }) => colour === '#000000');
}
