import type { EditPlace, PlanEdit, Approval } from '../../model/plan-edit.ts';
import { present } from '../../model/present.ts';
import { roleKinds, roleNames, type Role, type RoleKind } from '../../model/role.ts';
import { notNeeded } from './approvals.ts';
import { letterPairs } from './text-likeness.ts';

/** What became of the roles of a row: for each kind of role other units or persons, or the same in other words. */
export function roleEdits(
  [before, after]: readonly [readonly Role[], readonly Role[]],
  place: EditPlace,
  approve: (kind: RoleKind, words: string) => Approval,
): readonly PlanEdit[] {
  return roleKinds.flatMap((kind): readonly PlanEdit[] => {
    const [old, now] = [rolesOf(before, kind), rolesOf(after, kind)];
    const words = { place, subject: roleNames[kind], ...present({ before: wordsOf(old), after: wordsOf(now) }) };
    if (meaningOf(old) !== meaningOf(now)) return [{ kind: 'role-changed', ...words, approval: approve(kind, wordsOf(now) ?? '') }];
    return wordsOf(old) === wordsOf(now) ? [] : [{ kind: 'role-reworded', ...words, approval: notNeeded }];
  });
}

function rolesOf(roles: readonly Role[], kind: RoleKind): readonly Role[] {
  return roles.filter(({ role }) => role === kind);
}

function wordsOf(roles: readonly Role[]): string | undefined {
  return roles.length === 0 ? undefined : roles.map(({ text }) => text).join('；');
}

/** Who is meant, in any order; words that name no known unit and no person mean themselves. */
function meaningOf(roles: readonly Role[]): string {
  const named = roles.flatMap(({ units, persons }) => [
    ...units.map(({ id }) => id),
    ...persons.map(({ name, post, unit }) => [name, post, unit].join(' ')),
  ]);
  const flags = roles.flatMap((role) => role.flags);
  const unnamed = roles.filter(({ units, persons }) => units.length + persons.length === 0).map(({ text }) => letterPairs(text).letters);
  return [...new Set([...named, ...flags, ...unnamed])].toSorted().join('|');
}
