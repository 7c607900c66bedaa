import type { PlanEntry } from '../../views/plan-entries.ts';

/** When an alarm rings before something is due, as a value of TRIGGER: at nine in the morning some days before, or an hour before what is due each day at an hour. */
export function alarmOf(entry: Pick<PlanEntry, 'kind' | 'schedule' | 'hour'>): string {
  const days = daysBefore(entry);
  if (entry.hour !== undefined) return days === 0 ? '-PT1H' : `-P${days}D`;
  // A whole day begins at midnight.
  if (days === 0) return 'PT9H';
  return days === 1 ? '-PT15H' : `-P${days - 1}DT15H`;
}

/** A week before a deadline, three days before a step or a duty of months, the day before one of weeks, the same day where it recurs daily. */
function daysBefore({ kind, schedule }: Pick<PlanEntry, 'kind' | 'schedule'>): number {
  const unit = schedule?.dates === undefined ? schedule?.every?.unit : undefined;
  if (unit === 'day') return 0;
  if (unit === 'week') return 1;
  return kind === '任务' ? 7 : 3;
}
