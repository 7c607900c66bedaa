import { nearestNames } from '../model/nearest.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import type { Report } from './finding.ts';

/** Reports ids that stand twice, and parents, members and successors that are not there. */
export function checkUnits(units: readonly Unit[], report: Report): void {
  const ids = units.map((unit) => unit.id);
  const seen = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (seen.has(unit.id)) report({ rule: 'duplicate-id', path: ['units', index, 'id'], facts: { id: unit.id } });
    seen.add(unit.id);
    checkLinks(unit, index, ids, report);
  }
}

function checkLinks(unit: Unit, index: number, ids: readonly string[], report: Report): void {
  const links = [
    { name: unit.parent, path: ['parent'] },
    ...successorsOf(unit).map(({ unit: name }, place) => ({ name, path: ['successor', ...placeIn(unit, place), 'unit'] })),
    ...unit.members.map((name, place) => ({ name, path: ['members', place] })),
  ];
  for (const { name, path } of links) {
    if (name === undefined || ids.includes(name)) continue;
    report({ rule: 'unknown-reference', path: ['units', index, ...path], facts: { kind: '单位', name, nearest: nearestNames(name, ids) } });
  }
}

/** One successor may be written without a list. */
function placeIn({ successor }: Unit, place: number): readonly number[] {
  return Array.isArray(successor) ? [place] : [];
}
