import { formatDay } from '../../model/day.ts';
import type { GanttPoint, GanttRow, GanttTick, GanttView } from '../../views/gantt-view.ts';
import { ganttRowWords, ganttSigns, ganttSignWords, type GanttSign } from '../../views/gantt-signs.ts';
import { numbered } from '../../views/table-cells.ts';
import { element, escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { ink, ink2, rule, styled, type Look } from './looks.ts';
import { groupRow, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

const barColour = '#c3cad4';

/** The Gantt chart as a table whose bars are tables of one row: drawings would not outlast the editor of a portal. What bars say stands beside them in words. */
export function ganttFragment(view: GanttView): string {
  const head = [
    wordsCell(['任务'], { look: { width: '22%' } }),
    { html: axisOf(view), look: { 'padding': '6px 0', 'vertical-align': 'bottom' } },
    wordsCell(['完成时限和节点'], { look: { width: '24%' } }),
  ];
  return tableHtml({ caption: view.caption, leastWidth: 660, head: [head], rows: view.rows.map(rowOf) }) + keyOf(view);
}

function rowOf(row: GanttRow): readonly Cell[] {
  const isGroup = row.kind === 'group';
  if (isGroup && row.bar === undefined && row.points.length === 0 && row.deadline === undefined) return groupRow(escaped(numbered(row)), 3);
  const name = isGroup ? numbered(row) : `${row.no ?? ''}${row.no === undefined ? '' : ' '}${row.title}`;
  return [
    {
      html: row.struck === undefined ? escaped(name) : missing(name),
      head: isGroup ? 'rowgroup' : 'row',
      look: isGroup ? { 'font-weight': 'bold' } : {},
    },
    { html: strip(segmentsOf(row)), title: ganttRowWords(row, false), look: { 'padding': '6px 0', 'vertical-align': 'middle' } },
    { html: wordsOf(row) },
  ];
}

/** A stretch of the axis: its share, how it is filled, and the points at its right end. */
interface Segment {
  readonly share: number;
  readonly fill: 'none' | 'bar' | 'done' | 'open';
  readonly points: readonly GanttPoint[];
}

function segmentsOf({ bar, points }: GanttRow): readonly Segment[] {
  const ends = bar === undefined ? [] : [bar.x, bar.x + bar.width * (bar.done ?? 0), bar.x + bar.width];
  const cuts = [...new Set([...ends, ...points.map(({ x }) => x), 1].map(rounded))].filter((x) => x > 0).toSorted((a, b) => a - b);
  return cuts.map((end, index) => {
    const start = cuts[index - 1] ?? 0;
    return {
      share: end - start,
      fill: fillAt((start + end) / 2, bar),
      points: points.filter(({ x }) => Math.max(rounded(x), cuts[0] ?? 0) === end),
    };
  });
}

function fillAt(x: number, bar: GanttRow['bar']): Segment['fill'] {
  if (bar === undefined || x < bar.x || x > bar.x + bar.width) return 'none';
  if (bar.open) return 'open';
  return x < bar.x + bar.width * (bar.done ?? 0) ? 'done' : 'bar';
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const fills: Readonly<Record<Segment['fill'], Look>> = {
  none: {},
  bar: { 'background-color': barColour },
  done: { 'background-color': ink2 },
  open: { 'border-bottom': `3px dashed ${ink2}` },
};

/** Signs of points; a deadline is a stroke at the end of its stretch. */
const pointSigns: Readonly<Record<GanttPoint['kind'], string>> = { 'deadline': '', 'first-deadline': '', 'milestone': '◆', 'target': '■' };

function strokeOf(points: readonly GanttPoint[]): Look {
  if (points.some(({ kind }) => kind === 'deadline')) return { 'border-right': `4px solid ${ink}` };
  return points.some(({ kind }) => kind === 'first-deadline') ? { 'border-right': `2px dashed ${ink2}` } : {};
}

/** Stretches side by side: a table of one row, its widths in per cent. */
function strip(segments: readonly Segment[]): string {
  const cells = segments.map(({ share, fill, points }) => {
    const signs = points.map(({ kind }) => pointSigns[kind]).join('');
    return element('td', { style: styled(segmentLook(share), fills[fill], strokeOf(points)) }, signs === '' ? '&nbsp;' : signs);
  });
  return oneRow(cells);
}

function oneRow(cells: readonly string[]): string {
  const look: Look = {
    'width': '100%',
    'margin': 0,
    'border': 0,
    'border-collapse': 'collapse',
    'table-layout': 'fixed',
    'font-family': 'inherit',
  };
  return element('table', { style: styled(look) }, element('tbody', {}, element('tr', {}, ...cells)));
}

function segmentLook(share: number): Look {
  return {
    'width': `${(share * 100).toFixed(2)}%`,
    'height': '18px',
    'padding': 0,
    'border': 0,
    'font-family': 'inherit',
    'font-size': '13px',
    'line-height': '18px',
    'text-align': 'right',
    'white-space': 'nowrap',
    'color': ink,
  };
}

/** The axis: a cell from tick to tick with its words; of many ticks only the major ones. */
function axisOf(view: GanttView): string {
  const major = view.ticks.filter((tick) => tick.major);
  const ticks = view.ticks.length <= 9 || major.length < 2 ? view.ticks : major;
  const first: GanttTick = { x: 0, label: '', major: false };
  const all = (ticks[0]?.x ?? 0) > 0.005 ? [first, ...ticks] : ticks;
  const cells = all.map(({ x, label }, index) => {
    const look = {
      ...segmentLook((all[index + 1]?.x ?? 1) - x),
      'text-align': 'left',
      'font-weight': 'normal',
      'border-left': `1px solid ${rule}`,
      'overflow': 'hidden',
    };
    return element('td', { style: styled(look) }, label === '' ? '&nbsp;' : escaped(label));
  });
  return `${escaped(`${formatDay(view.start)}至${formatDay(view.end)}`)}${oneRow(cells)}`;
}

function wordsOf({ kind, deadline, struck, points }: GanttRow): string {
  const first = deadline === undefined ? (kind === 'task' ? missing('原文未写') : '') : escaped(deadline);
  const others = points
    .filter((point) => point.kind !== 'deadline')
    .map(({ kind: sign, day, text }) => under(`${pointSigns[sign] || '原定'} ${text}（${formatDay(day)}）`));
  return [...(struck === undefined ? [] : [`${missing(struck)}　`]), first, ...others].join('');
}

/** The signs that the strips draw; the as-of day is left out, for what stands elsewhere outlives it. */
function keyOf(view: GanttView): string {
  const drawn: Readonly<Partial<Record<GanttSign, string>>> = {
    'bar': '浅色条',
    'done': '深色条',
    'open': '虚线',
    'deadline': '粗竖线',
    'first-deadline': '虚竖线',
    'milestone': pointSigns.milestone,
    'target': pointSigns.target,
  };
  const said = ganttSigns(view).flatMap((sign) => (drawn[sign] === undefined ? [] : [`${drawn[sign]} ${ganttSignWords[sign]}`]));
  return said.length === 0 ? '' : noteHtml(escaped(`图例：${said.join('　')}`));
}
