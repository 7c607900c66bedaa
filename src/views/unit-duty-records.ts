import type { Unit } from '../model/unit.ts';
import { isRunning } from '../plan/expired.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { dutyRecordRows, type DutyRecordRow } from './duty-record-view.ts';
import type { Reader } from './reader.ts';
import { meantUnit, rolesIn } from './unit-duties.ts';

/**
 * The record of the duties that a unit leads or is responsible for in the plans that run, by its own name, its class or as a successor; none in
 * public. A duty that a class owes has one record for the whole class.
 */
export function unitDutyRecords(unit: Unit, { plans, units, edition }: PublishedWorkspace, reader: Reader): readonly DutyRecordRow[] {
  if (edition === 'public') return [];
  const meant = meantUnit(unit.id, units, reader.asOf);
  return plans
    .filter((plan) => isRunning(plan, reader.asOf))
    .flatMap((plan) => dutyRecordRows(plan, reader.asOf))
    .filter(({ roles }) => rolesIn(roles, meant).some(({ role }) => role === 'lead' || role === 'responsible'));
}
