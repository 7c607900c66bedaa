import { nearestNames } from '../model/nearest.ts';
import type { Unit } from '../model/unit.ts';
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
    { name: unit.successor?.unit, path: ['successor', 'unit'] },
    ...unit.members.map((name, place) => ({ name, path: ['members', place] })),
  ];
  for (const { name, path } of links) {
    if (name === undefined || ids.includes(name)) continue;
    report({ rule: 'unknown-reference', path: ['units', index, ...path], facts: { kind: '单位', name, nearest: nearestNames(name, ids) } });
  }
}
