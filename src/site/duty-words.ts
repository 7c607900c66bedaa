import { formatDay, partsOf, quarterOf } from '../model/day.ts';
import { dutyStates, type DutyPeriod, type DutyState } from '../plan/duty-history.ts';
import type { StateWord } from './state-sign.ts';

/** The sign of a task's state that a state of a duty's period borrows: what is missed looks like what is late. */
export const dutySigns: Readonly<Record<DutyState, StateWord>> = {
  未开展: '逾期',
  次数不足: '落后序时',
  超过次数: '逾期',
  逾期开展: '逾期完成',
  已开展: '已完成',
  未超过: '已完成',
  未记录: '未填报',
  未到期: '未启动',
};

/** The states that some period is in, in their order, with how many are. */
export function dutyTally(counts: Readonly<Record<DutyState, number>>): readonly { readonly state: DutyState; readonly count: number }[] {
  return dutyStates.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0);
}

/** A period by its calendar name: 2024年6月, 2024年第2季度, 2024年上半年, 2024年; else its first and last day. */
export function periodWords({ start, end, partial }: Pick<DutyPeriod, 'start' | 'end' | 'partial'>): string {
  const { year, month } = partsOf(end);
  const months = (year - partsOf(start).year) * 12 + month - partsOf(start).month + 1;
  const whole = !partial && start.endsWith('-01') && months > 0;
  if (start === end) return formatDay(end);
  if (whole && months === 1 && partsOf(start).month === month && isMonthEnd(end)) return `${String(year)}年${String(month)}月`;
  if (whole && months === 3) return `${String(year)}年第${String(quarterOf(end))}季度`;
  if (whole && months === 6) return `${String(year)}年${month === 6 ? '上' : '下'}半年`;
  if (whole && months === 12) return `${String(year)}年`;
  return `${formatDay(start)}至${formatDay(end)}`;
}

function isMonthEnd(day: DutyPeriod['end']): boolean {
  const { year, month, date } = partsOf(day);
  return date === new Date(Date.UTC(year, month, 0)).getUTCDate();
}
