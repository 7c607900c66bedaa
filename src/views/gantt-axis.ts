import { addDays, daysBetween, partsOf, quarterOf, type Day } from '../model/day.ts';
import { defaultGridColumns, type GridUnit } from '../plan/grid-columns.ts';
import type { GanttTick, GanttView } from './gantt-view.ts';

/** The time axis of a chart, first and last day included. */
export interface GanttAxis {
  readonly start: Day;
  readonly end: Day;
}

/** Where a day begins on the axis, 0 to 1. */
export function startAt(axis: GanttAxis, day: Day): number {
  return held(daysBetween(axis.start, day) / lengthOf(axis));
}

/** Where a day ends on the axis, 0 to 1: a deadline stands at the end of its day. */
export function endAt(axis: GanttAxis, day: Day): number {
  return held((daysBetween(axis.start, day) + 1) / lengthOf(axis));
}

/** The span that holds all these days; undefined where there is none. */
export function axisOver(days: readonly Day[]): GanttAxis | undefined {
  const sorted = days.toSorted();
  const [start] = sorted;
  const end = sorted.at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The scale that gives an axis of any length between about four and twenty ticks. */
export function scaleOf(axis: GanttAxis): GanttView['scale'] {
  const days = lengthOf(axis);
  const [, scale] = scales.find(([most]) => days <= most) ?? ([0, 'year'] as const);
  return scale;
}

const scales = [
  [14, 'day'],
  [100, 'week'],
  [550, 'month'],
  [1830, 'quarter'],
  [3660, 'half-year'],
] as const;

/** The ticks of an axis: where each unit of its scale begins; `major` where a larger one begins too. */
export function ticksOf(axis: GanttAxis): readonly GanttTick[] {
  const scale = scaleOf(axis);
  const days = scale === 'day' ? everyDays(axis, 1) : scale === 'week' ? everyDays(axis, 7) : unitStarts(axis, scale);
  return thinned(days).map((day, index) => tickOn(day, index, axis, scale));
}

function unitStarts(axis: GanttAxis, scale: GridUnit): readonly Day[] {
  return defaultGridColumns(axis, scale).map((column) => (column.start < axis.start ? axis.start : column.start));
}

function everyDays(axis: GanttAxis, step: number): readonly Day[] {
  return Array.from({ length: Math.ceil(lengthOf(axis) / step) }, (_, index) => addDays(axis.start, index * step));
}

/** A plan of centuries keeps about twenty ticks. */
function thinned(days: readonly Day[]): readonly Day[] {
  const step = Math.ceil(days.length / 24);
  return days.filter((_, index) => index % step === 0);
}

function tickOn(day: Day, index: number, axis: GanttAxis, scale: GanttView['scale']): GanttTick {
  const { year, month, date } = partsOf(day);
  const major = index === 0 || (scale === 'day' || scale === 'week' ? date <= (scale === 'day' ? 1 : 7) : month === 1);
  return { x: startAt(axis, day), label: labels[scale]({ day, year, month, date, major }), major };
}

interface TickDay {
  readonly day: Day;
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly major: boolean;
}

const inDays = ({ month, date, major }: TickDay): string => (major ? `${month}月${date}日` : `${date}日`);

const labels: Readonly<Record<GanttView['scale'], (tick: TickDay) => string>> = {
  'day': inDays,
  'week': ({ month, date }) => `${month}月${date}日`,
  'month': ({ year, month, major }) => (major ? `${year}年${month === 1 ? '' : `${month}月`}` : `${month}月`),
  'quarter': ({ day, year, major }) => (major ? `${year}年` : `${quarterOf(day)}季度`),
  'half-year': ({ year, major }) => (major ? `${year}年` : '下半年'),
  'year': ({ year }) => `${year}年`,
};

function lengthOf(axis: GanttAxis): number {
  return daysBetween(axis.start, axis.end) + 1;
}

function held(share: number): number {
  return Math.min(1, Math.max(0, share));
}
