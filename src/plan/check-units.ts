import { nearestNames } from '../model/nearest.ts';
import type { Unit } from '../model/unit.ts';
import type { Report } from './finding.ts';
import { namesOf, unitRegistry, type UnitRegistry } from './unit-registry.ts';

/** Reports ids that stand twice, parents, members and successors that are not there, and one name for two units of one office. */
export function checkUnits(units: readonly Unit[], report: Report): void {
  const registry = unitRegistry(units);
  const ids = units.map((unit) => unit.id);
  const seen = new Set<string>();
  const owners = new Map<string, string>();
  for (const [index, unit] of units.entries()) {
    if (seen.has(unit.id)) report({ rule: 'duplicate-id', path: ['units', index, 'id'], facts: { id: unit.id } });
    seen.add(unit.id);
    checkLinks(unit, index, ids, report);
    checkNames(unit, index, registry, owners, report);
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

function checkNames(unit: Unit, index: number, registry: UnitRegistry, owners: Map<string, string>, report: Report): void {
  const office = registry.officeOf(unit.id);
  for (const [place, name] of namesOf(unit).entries()) {
    const key = `${office}\n${name}`;
    const owner = owners.get(key);
    const path = place === 0 ? ['units', index, 'name'] : ['units', index, 'aliases', place - 1];
    if (owner !== undefined && owner !== unit.name) report({ rule: 'duplicate-alias', path, facts: { name, owner } });
    owners.set(key, unit.name);
  }
}
