import type { Day } from '../model/day.ts';
import type { Role } from '../model/role.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import type { UnitRegistry } from './unit-registry.ts';

/** A unit that owes a report, and from and until which day where a reform of offices limits it. */
export interface OwingUnit {
  readonly id: string;
  readonly name: string;
  /** The first day on which it owes as the successor of another. */
  readonly from?: Day;
  /** The day from which others owe in its place; where it was split, that of the last of them. */
  readonly before?: Day;
}

/** Who owes by a role: its units in order, classes as their members, successors beside those that they follow. */
export interface Owing {
  readonly units: readonly OwingUnit[];
  /** Names of classes whose members nobody wrote down: who else owes is not known. */
  readonly openClasses: readonly string[];
}

/** The units that owe what a role is asked for; each stands once. */
export function owingUnits({ units }: Pick<Role, 'units'>, registry: UnitRegistry): Owing {
  const members = new Map<string, OwingUnit>();
  const openClasses: string[] = [];
  const add = (id: string, name: string, seen: readonly string[], from?: Day): void => {
    const unit = registry.byId(id);
    if (seen.includes(id)) return;
    if (unit?.kind === '类别' && unit.members.length === 0) openClasses.push(name);
    else if (unit === undefined || unit.members.length === 0) keep(members, unit ?? { id, name }, from);
    else for (const member of unit.members) add(member, member, [...seen, id], from);
    if (unit === undefined || !members.has(id)) return;
    for (const next of successorsOf(unit)) add(next.unit, next.unit, [...seen, id], next.from);
  };
  for (const { id, name } of units) add(id, name, []);
  return { units: [...members.values()], openClasses };
}

/** Whether a unit owes what falls due on a day. */
export function owesOn({ from, before }: OwingUnit, due: Day): boolean {
  return (from === undefined || from <= due) && (before === undefined || due < before);
}

/** Who owes by itself owes from the beginning, whoever it follows. */
function keep(members: Map<string, OwingUnit>, unit: Pick<Unit, 'id' | 'name'> & { readonly successor?: Unit['successor'] }, from?: Day) {
  const known = members.get(unit.id);
  const first = known === undefined ? from : earlier(known.from, from);
  const { id, name } = unit;
  const before = successorsOf(unit)
    .map((one) => one.from)
    .toSorted()
    .at(-1);
  members.set(id, {
    id,
    name,
    ...(first === undefined ? {} : { from: first }),
    ...(before === undefined ? {} : { before }),
  });
}

function earlier(a: Day | undefined, b: Day | undefined): Day | undefined {
  return a === undefined || b === undefined ? undefined : a < b ? a : b;
}
