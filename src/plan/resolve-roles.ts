import type { Day } from '../model/day.ts';
import type { PlanSource } from '../model/plan.ts';
import type { Role, RoleKind, RoleSource, UnitRef } from '../model/role.ts';
import type { Path, Report } from './finding.ts';
import { roleClauses } from './role-words.ts';
import type { UnitRegistry } from './unit-registry.ts';
import type { WordReader } from './word-reader.ts';

/** What role words are resolved against: the registry, the office whose aliases come first, and the day on which names hold. */
export interface RoleContext {
  readonly registry: UnitRegistry;
  readonly office: string | undefined;
  readonly day?: Day | undefined;
  readonly reader: WordReader;
  readonly report: Report;
}

type RolesSource = PlanSource['tasks'][number]['roles'];

/** The role keys of a plan, group, task or part as its author wrote them. */
export interface RoleFields {
  readonly lead?: RoleSource | undefined;
  readonly responsible?: RoleSource | undefined;
  readonly assist?: RoleSource | undefined;
  readonly roles?: RolesSource;
}

const shorthand = ['lead', 'responsible', 'assist'] as const;

/** The roles that `fields` state, in the order lead, responsible, assist, then `roles` as written; unknown units are reported. */
export function resolveRoles(fields: RoleFields, path: Path, context: RoleContext): Role[] {
  const roles: Role[] = [];
  for (const role of shorthand) {
    const source = fields[role];
    if (source !== undefined) roles.push(resolveRole(role, source, [...path, role], context));
  }
  return fields.roles === undefined ? roles : [...roles, ...resolveRolesKey(fields.roles, [...path, 'roles'], context)];
}

function resolveRolesKey(roles: NonNullable<RolesSource>, path: Path, context: RoleContext): Role[] {
  if (typeof roles === 'string') return roleClauses(roles).map((clause) => resolveRole(clause.role, clause.text, path, context));
  return roles.map((role, index) => resolveRole(role.role, role, [...path, index], context));
}

/** One role from its words, or from words with their meaning beside them. */
export function resolveRole(role: RoleKind, source: RoleSource, path: Path, context: RoleContext): Role {
  if (typeof source === 'string') return fromWords(role, source, path, context);
  const { flags } = context.reader.roleNames(source.text);
  const persons = [...(source.persons ?? [])];
  if (source.units === undefined && persons.length === 0) return fromWords(role, source.text, [...path, 'text'], context);
  const units = (source.units ?? []).flatMap((name, index) => resolveName(name, [...path, 'units', index], context));
  return { role, text: source.text, units, persons, flags: [...flags] };
}

/** For speed: words of which all names are known mean the same in every row, and are one role that must not be changed. */
function fromWords(role: RoleKind, text: string, path: Path, context: RoleContext): Role {
  const { reader, office = '', day = '', report } = context;
  const key = `${role} ${office} ${day} ${text}`;
  const before = reader.roles.get(key);
  if (before !== undefined) return before;
  let findings = 0;
  const listening: Report = (finding) => {
    findings++;
    report(finding);
  };
  const { names, flags } = reader.roleNames(text);
  const units = names.flatMap((name) => resolveName(name, path, { ...context, report: listening }));
  const read: Role = { role, text, units, persons: [], flags: [...flags] };
  if (findings === 0) reader.roles.set(key, read);
  return read;
}

/** The unit that a printed name means, as a list of none or one; 和 and 及 join two names where the whole is no unit. */
export function resolveName(name: string, path: Path, context: RoleContext): UnitRef[] {
  const direct = known(name, context);
  if (direct) return direct;
  const joined = splitJoined(name, context);
  if (joined) return joined;
  reportUnknown(name, path, context);
  return [];
}

function known(name: string, { registry, office, day }: RoleContext): UnitRef[] | undefined {
  const bare = /[)）]$/u.test(name) ? [name.replace(/（[^（）]*）$/u, ''), name.replace(/\([^()]*\)$/u, '')] : [];
  for (const candidate of [name, ...bare]) {
    const hit = registry.lookUp(candidate, office, day);
    if (hit.found === 'one') return [{ id: hit.unit.id, name: hit.unit.name }];
  }
  const byId = registry.byId(name);
  return byId ? [{ id: byId.id, name: byId.name }] : undefined;
}

function splitJoined(name: string, context: RoleContext): UnitRef[] | undefined {
  for (const match of name.matchAll(/以及|和|及|与/gu)) {
    const left = known(name.slice(0, match.index), context);
    const right = left && known(name.slice(match.index + match[0].length), context);
    if (left && right) return [...left, ...right];
  }
  return undefined;
}

function reportUnknown(name: string, path: Path, { registry, office, day, report }: RoleContext): void {
  const hit = registry.lookUp(name, office, day);
  if (hit.found === 'several') {
    report({ rule: 'ambiguous-unit', path, facts: { name, meanings: hit.units.map((unit) => `${unit.name}（${unit.id}）`) } });
  } else if (hit.found === 'none') {
    report({ rule: 'unknown-unit', path, facts: { name, nearest: hit.nearest } });
  }
}
