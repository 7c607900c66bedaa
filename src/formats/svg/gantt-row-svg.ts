import { formatDay } from '../../model/day.ts';
import { ganttRowWords } from '../../views/gantt-signs.ts';
import type { GanttBar, GanttPoint, GanttRow } from '../../views/gantt-view.ts';
import { numbered } from '../../views/table-cells.ts';
import { axisX, size, type LaidRow } from './gantt-layout.ts';
import { barSvg, expectedSvg, openSvg, pointSvg } from './gantt-sign-svg.ts';
import { svgNumber as n, svgText } from './svg-text.ts';
import { textSvg } from './text-svg.ts';

/** One row of the drawing: rule, number, title, bar, points, deadline; a title element says it in words. */
export function rowSvg({ row, y, height, titleX, noLines, titleLines, deadlineLines }: LaidRow): string {
  const baseline = y + size.rowPad + 14;
  const middle = y + height / 2;
  const group = row.kind === 'group';
  return [
    `<g id="gt-row-${svgText(row.id)}"><title>${svgText(wordsOf(row))}</title>`,
    `<line x1="${n(size.margin)}" x2="${n(size.width - size.margin)}" y1="${n(y)}" y2="${n(y)}" class="gt-${group ? 'over' : 'rule'}"/>`,
    textSvg('', size.margin, baseline, noLines, size.line),
    textSvg(group ? 'group' : row.struck === undefined ? '' : 'struck', titleX, baseline, titleLines, size.line),
    row.bar === undefined ? '' : drawnBar(row.bar, middle),
    ...row.points.map((point) => drawnPoint(point, middle)),
    textSvg('quiet', size.deadlineX, baseline, deadlineLines, size.line),
    '</g>',
  ].join('');
}

function wordsOf(row: GanttRow): string {
  return `${numbered(row)}：${ganttRowWords(row, true)}`;
}

function drawnBar({ x, width, open, done, expected }: GanttBar, middle: number): string {
  const left = axisX(x);
  const right = axisX(x + width);
  const at = (share: number): number => left + (right - left) * Math.min(1, Math.max(0, share));
  if (open) return openSvg(left, right, middle);
  return [
    barSvg('bar', left, right, middle),
    done === undefined || done <= 0 ? '' : barSvg('done', left, at(done), middle),
    expected === undefined ? '' : expectedSvg(at(expected), middle, `序时应达${Math.round(expected * 100)}%`),
  ].join('');
}

/** The width of a place beside another point. */
const place = 15;

function drawnPoint({ kind, x, aside, day, text }: GanttPoint, middle: number): string {
  return pointSvg(kind, axisX(x) + aside * place, middle, `${text}（${formatDay(day)}）`);
}
