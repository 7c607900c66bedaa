import type { Day } from '../model/day.ts';
import type { Unit } from '../model/unit.ts';
import { isRunning } from '../plan/expired.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { dutyRecordRows, type DutyRecordRow } from './duty-record-view.ts';
import { meantUnit, rolesIn } from '../plan/meant-unit.ts';

/** The duties of all plans that run with their record as of a day; none in public. */
export function runningDutyRecords({ plans, edition }: Pick<PublishedWorkspace, 'plans' | 'edition'>, asOf: Day): readonly DutyRecordRow[] {
  if (edition === 'public') return [];
  return plans.filter((plan) => isRunning(plan, asOf)).flatMap((plan) => dutyRecordRows(plan, asOf));
}

/**
 * Of these duties those that a unit leads or is responsible for, by its own name, its class or as a successor. A duty that a class owes has one
 * record for the whole class.
 */
export function unitDutyRecords(unit: Unit, rows: readonly DutyRecordRow[], units: readonly Unit[], asOf: Day): readonly DutyRecordRow[] {
  if (rows.length === 0) return [];
  const meant = meantUnit(unit.id, units, asOf);
  return rows.filter(({ roles }) => rolesIn(roles, meant).some(({ role }) => role === 'lead' || role === 'responsible'));
}
