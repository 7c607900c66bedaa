import { formatDay } from '../../model/day.ts';
import type { GanttBar, GanttPoint, GanttRow } from '../../views/gantt-view.ts';
import { axisX, size, type LaidRow } from './gantt-layout.ts';
import { svgNumber as n, svgText } from './svg-text.ts';
import { textSvg } from './text-svg.ts';

/** One row of the drawing: rule, number, title, bar, points, deadline; a title element says it in words. */
export function rowSvg({ row, y, height, titleLines, deadlineLines }: LaidRow): string {
  const baseline = y + size.rowPad + 14;
  const middle = y + height / 2;
  const group = row.kind === 'group';
  return [
    `<g id="row-${svgText(row.id)}"><title>${svgText(wordsOf(row))}</title>`,
    `<line x1="${n(size.margin)}" x2="${n(size.width - size.margin)}" y1="${n(y)}" y2="${n(y)}" class="${group ? 'over' : 'rule'}"/>`,
    group || row.no === undefined ? '' : textSvg('', size.margin, baseline, [row.no], size.line),
    textSvg(group ? 'group' : '', group ? size.margin : size.margin + 34, baseline, titleLines, size.line),
    row.bar === undefined ? '' : barSvg(row.bar, middle),
    ...row.points.map((point) => pointSvg(point, middle)),
    textSvg('quiet', size.deadlineX, baseline, deadlineLines, size.line),
    '</g>',
  ].join('');
}

function wordsOf({ no, title, deadline, status }: GanttRow): string {
  const state = status === undefined ? [] : [status.state];
  return [`${no ?? ''}${no === undefined ? '' : ' '}${title}`, ...(deadline === undefined ? [] : [`时限：${deadline}`]), ...state].join(
    '；',
  );
}

function barSvg({ x, width, open, done }: GanttBar, middle: number): string {
  const left = axisX(x);
  const right = axisX(x + width);
  if (open) return openBar(left, right, middle);
  const bar = `<rect x="${n(left)}" y="${n(middle - size.bar / 2)}" width="${n(right - left)}" height="${n(size.bar)}" class="bar"/>`;
  const share = Math.min(1, Math.max(0, done ?? 0));
  return share === 0
    ? bar
    : `${bar}<rect x="${n(left)}" y="${n(middle - 3)}" width="${n((right - left) * share)}" height="6" class="done"/>`;
}

/** An open bar ends in an arrow, not in a stroke. */
function openBar(left: number, right: number, middle: number): string {
  const tip = Math.max(left, right - 10);
  const line = `<line x1="${n(left)}" x2="${n(tip)}" y1="${n(middle)}" y2="${n(middle)}" class="open"/>`;
  return `${line}<path d="M${n(tip)} ${n(middle - 7)}L${n(right)} ${n(middle)}L${n(tip)} ${n(middle + 7)}z" class="done"/>`;
}

function pointSvg(point: GanttPoint, middle: number): string {
  const x = axisX(point.x);
  const title = `<title>${svgText(`${point.text}（${formatDay(point.day)}）`)}</title>`;
  if (point.kind === 'milestone') return `<path d="M${n(x)} ${n(middle - 7)}l7 7l-7 7l-7 -7z" class="mark">${title}</path>`;
  if (point.kind === 'target') return `<circle cx="${n(x)}" cy="${n(middle)}" r="4" class="mark">${title}</circle>`;
  const name = point.kind === 'deadline' ? 'stroke' : 'first';
  return `<line x1="${n(x)}" x2="${n(x)}" y1="${n(middle - 10)}" y2="${n(middle + 10)}" class="${name}">${title}</line>`;
}
