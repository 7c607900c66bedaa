import type { PlanEdit } from '../../../src/model/plan-edit.ts';

/** An edit in one line: kind, row (older>newer id where they differ), subject, days, approval. */
export function summaryOf({ kind, place, subject, days, approval }: PlanEdit): string {
  const id = place.id === undefined ? 'plan' : `${place.idBefore === undefined ? '' : `${place.idBefore}>`}${place.id}`;
  const moved = days === undefined ? undefined : `${days > 0 ? '+' : ''}${days}`;
  return [kind, id, subject, moved, approval.state].filter((word) => word !== undefined).join(' ');
}
