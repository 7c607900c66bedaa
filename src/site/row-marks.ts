import type { TableRow } from '../views/table-view.ts';

/** What the filter script reads of a row; `scripts/filter-table.ts` says what each means. Members of a class are found where it is named. */
export function rowMarks(
  { facts, part, struck }: TableRow,
  members: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, string>> {
  const roles = facts.roles.flatMap(({ role, units }) => {
    const meant = units.flatMap((unit) => [unit, ...(members.get(unit) ?? [])]);
    return meant.length === 0 ? [`${role}:`] : meant.map((unit) => `${role}:${unit}`);
  });
  return {
    'data-row': part ? 'part' : struck === undefined ? 'item' : 'struck',
    'data-roles': [...new Set(roles)].join(' '),
    'data-due': dueKey(facts.due),
  };
}

function dueKey(due: TableRow['facts']['due']): string {
  return due === '持续推进' ? 'open' : due === '无时限' ? 'none' : (due ?? '');
}
