import type { Day } from '../model/day.ts';
import type { ProgressEntry } from '../model/progress.ts';

/** What the entries on one thing say together by a day. */
export interface Reported {
  readonly state: '未启动' | '进行中' | '已完成';
  /** The last percent entered, 0 to 100. */
  readonly percent?: number;
  /** The day from which it has been done without a break, while it is done. */
  readonly finished?: Day;
}

/** What entries say by a day, the latest first; undefined where there is none. Entries dated after the day are ignored. */
export function reportedBy(entries: readonly ProgressEntry[], asOf: Day): Reported | undefined {
  const known = inOrder(entries.filter((entry) => entry.day <= asOf));
  return known.reduce<Reported | undefined>((before, entry) => after(before, entry), undefined);
}

/** What the parts of a task say together: done when all are done; the percent is their mean, where any was entered. */
export function reportedByParts(parts: readonly (Reported | undefined)[]): Reported | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0) return undefined;
  if (known.length === parts.length && known.every((part) => part.state === '已完成')) return { state: '已完成', ...lastFinished(known) };
  const state = known.every((part) => part.state === '未启动') ? '未启动' : '进行中';
  return known.some((part) => part.percent !== undefined) ? { state, percent: meanPercent(parts) } : { state };
}

/** A stable sort: of two entries of one day the later in the file counts. */
function inOrder(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  return entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function after(before: Reported | undefined, entry: ProgressEntry): Reported {
  const state = entry.state ?? stateOfPercent(entry) ?? before?.state ?? '进行中';
  const percent = entry.percent ?? (state === '已完成' ? undefined : before?.percent);
  const finished = state === '已完成' ? (before?.finished ?? entry.day) : undefined;
  return { state, ...(percent === undefined ? {} : { percent }), ...(finished === undefined ? {} : { finished }) };
}

/** Whoever enters 100 % has said that it is done, whoever enters 0 % that it is not begun. */
function stateOfPercent({ percent }: ProgressEntry): Reported['state'] | undefined {
  if (percent === undefined) return undefined;
  return percent >= 100 ? '已完成' : percent > 0 ? '进行中' : '未启动';
}

function lastFinished(parts: readonly Reported[]): { finished?: Day } {
  const days = parts.flatMap((part) => part.finished ?? []).toSorted();
  const last = days.at(-1);
  return last === undefined ? {} : { finished: last };
}

function meanPercent(parts: readonly (Reported | undefined)[]): number {
  const sum = parts.reduce((total, part) => total + (part?.state === '已完成' ? 100 : (part?.percent ?? 0)), 0);
  return Math.round(sum / parts.length);
}
