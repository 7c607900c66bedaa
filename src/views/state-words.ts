import type { TaskStatus } from '../plan/state.ts';
import { formatDay } from '../model/day.ts';

/** The word beside the light: 逾期 says by how many days. */
export function stateLabel(status: TaskStatus): string {
  const days = status.daysLeft;
  return status.state === '逾期' && days !== undefined && days < 0 ? `逾期${String(-days)}天` : status.state;
}

/** The figures behind a state in one short line, or undefined where there are none. */
export function stateFigures(status: TaskStatus): string | undefined {
  const { state, percent, expectedPercent, daysLeft, finished } = status;
  if (state === '已完成' || state === '逾期完成') return finished === undefined ? undefined : formatDay(finished);
  const words = [
    state === '临期' && daysLeft !== undefined ? (daysLeft === 0 ? '今天到期' : `还有${String(daysLeft)}天`) : undefined,
    percent === undefined ? undefined : `完成${String(percent)}%`,
    state === '落后序时' && expectedPercent !== undefined ? `应达${String(Math.round(expectedPercent))}%` : undefined,
  ].filter((word) => word !== undefined);
  return words.length === 0 ? undefined : words.join('，');
}
