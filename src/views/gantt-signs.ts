import { formatDay } from '../model/day.ts';
import type { GanttRow, GanttView } from './gantt-view.ts';

/** What each sign of a chart means, in the order of its key; every drawing of a chart explains its signs with these words. */
export const ganttSignWords = {
  'bar': '实施时段',
  'done': '已完成的部分',
  'expected': '序时应达',
  'open': '持续推进',
  'deadline': '完成时限',
  'first-deadline': '原定时限',
  'milestone': '节点',
  'target': '目标',
  'now': '截至日',
} as const;

/** A sign of a chart. */
export type GanttSign = keyof typeof ganttSignWords;

/** The signs that a chart draws, in the order of its key. */
export function ganttSigns(view: GanttView): readonly GanttSign[] {
  const drawn = new Set([...view.rows.flatMap(signsOf), ...(view.now === undefined ? [] : ['now'])]);
  return (Object.keys(ganttSignWords) as readonly GanttSign[]).filter((sign) => drawn.has(sign));
}

function signsOf({ bar, points }: GanttRow): readonly GanttSign[] {
  const kinds = points.map(({ kind }) => kind);
  if (bar === undefined) return kinds;
  return [
    bar.open ? 'open' : 'bar',
    ...((bar.done ?? 0) > 0 ? (['done'] as const) : []),
    ...(bar.expected === undefined ? [] : (['expected'] as const)),
    ...kinds,
  ];
}

/** What a row shows, in words: deadline, state where lights are shown, progress beside what was expected, other points with their days. */
export function ganttRowWords({ kind: rowKind, deadline, status, struck, bar, points }: GanttRow, showState: boolean): string {
  if (struck !== undefined) return [struck, ...(deadline === undefined ? [] : [`原时限${deadline}`])].join('，');
  const state = showState && status !== undefined ? [status.state] : [];
  const others = points.filter(({ kind }) => kind !== 'deadline').map(({ day, text }) => `${text}（${formatDay(day)}）`);
  const words = deadline ?? (rowKind === 'part' ? undefined : '原文未写时限');
  return [...(words === undefined ? [] : [words]), ...state, ...progressWords(status?.percent, bar?.expected), ...others].join('，');
}

function progressWords(percent: number | undefined, expected: number | undefined): readonly string[] {
  return [
    ...(percent === undefined ? [] : [`已完成${percent}%`]),
    ...(expected === undefined ? [] : [`序时应达${Math.round(expected * 100)}%`]),
  ];
}
