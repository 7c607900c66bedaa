import type { Plan } from '../../model/plan.ts';
import type { Role } from '../../model/role.ts';
import type { Unit } from '../../model/unit.ts';
import { namesOf, type UnitRegistry } from '../unit-registry.ts';

/** The name under which a unit's reports stand in the record: as its receipts, entries and hazards name it last, else as roles print it, else its own name. */
export function unitWords(unit: Unit, plans: readonly Plan[], registry: UnitRegistry): string {
  const recorded = plans.flatMap((plan) =>
    namesIn(plan).filter((name) => {
      const hit = registry.lookUp(name, plan.office);
      return hit.found === 'one' && hit.unit.id === unit.id;
    }),
  );
  return recorded.at(-1) ?? printedName(unit, plans) ?? unit.name;
}

function namesIn({ receipts, progress, ledgers }: Plan): readonly string[] {
  const hazards = ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries.map(({ unit }) => unit) : []));
  return [...new Set([...hazards, ...progress.flatMap(({ by }) => by ?? []), ...receipts.map(({ unit }) => unit)])];
}

/** The longest of its names that stands in the words of a role which means it. */
function printedName(unit: Unit, plans: readonly Plan[]): string | undefined {
  const roles = plans.flatMap(({ tasks }) =>
    tasks.flatMap((task): readonly Role[] => [...task.roles, ...task.parts.flatMap((part) => part.roles)]),
  );
  const words = roles.filter(({ units }) => units.some(({ id }) => id === unit.id)).map(({ text }) => text);
  return namesOf(unit)
    .filter((name) => words.some((text) => text.includes(name)))
    .toSorted((a, b) => b.length - a.length)[0];
}
