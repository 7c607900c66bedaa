import type { Plan } from '../../model/plan.ts';
import type { Unit } from '../../model/unit.ts';
import type { UnitRegistry } from '../unit-registry.ts';

/** The name under which a unit's reports stand in the record: as its receipts, entries and hazards name it last, else its own name. */
export function unitWords(unit: Pick<Unit, 'id' | 'name'>, plans: readonly Plan[], registry: UnitRegistry): string {
  const named = plans.flatMap((plan) =>
    namesIn(plan).filter((name) => {
      const hit = registry.lookUp(name, plan.office);
      return hit.found === 'one' && hit.unit.id === unit.id;
    }),
  );
  return named.at(-1) ?? unit.name;
}

function namesIn({ receipts, progress, ledgers }: Plan): readonly string[] {
  const hazards = ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries.map(({ unit }) => unit) : []));
  return [...new Set([...hazards, ...progress.flatMap(({ by }) => by ?? []), ...receipts.map(({ unit }) => unit)])];
}
