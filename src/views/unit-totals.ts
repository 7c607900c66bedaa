import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { meantByTask, meantUnits, rolesIn, type MeantUnit, type NamedUnit } from '../plan/meant-unit.ts';
import { idsIn } from '../plan/named-places.ts';
import { rowEntries } from './unit-duties.ts';

/** How many rows of a plan each unit owes that owes any, by its id: as many as its list has of this plan. */
export type UnitTotals = readonly (readonly [unit: string, total: number])[];

/** Counts what units owe in one plan after another. */
export function unitTotals(units: readonly NamedUnit[], asOf: Day): (plan: Plan) => UnitTotals {
  const meant = meantUnits(units, asOf);
  const byName = meantUnder(units.map(({ id }) => meant(id)));
  return (plan) => {
    const totals = new Map<string, number>();
    for (const { roles, task } of rowEntries(plan, asOf)) {
      for (const unit of new Set(roles.flatMap(idsIn).flatMap((name) => byName.get(name) ?? []))) {
        const count = rolesIn(roles, meantByTask(unit, task, plan, asOf)).length;
        if (count > 0) totals.set(unit.id, (totals.get(unit.id) ?? 0) + count);
      }
    }
    return [...totals];
  };
}

/** By each name the units that are meant under it. */
function meantUnder(units: readonly MeantUnit[]): ReadonlyMap<string, readonly MeantUnit[]> {
  const named = units.flatMap((unit) => [unit.id, ...unit.through.keys()].map((name) => ({ name, unit })));
  return new Map([...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ unit }) => unit)]));
}
