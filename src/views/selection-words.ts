import { formatDay } from '../model/day.ts';
import { roleNames } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import type { Selection } from './select-plan.ts';

/** What was chosen of a plan, in words (医政股牵头，2024年1月1日至2024年12月31日到期，状态逾期); undefined where all of it was. */
export function selectionWords({ unit, role, due, state }: Selection, units: readonly Unit[]): string | undefined {
  const name = unit === undefined ? '' : (units.find(({ id }) => id === unit)?.name ?? unit);
  const words = [
    ...(role === undefined ? (name === '' ? [] : [`与${name}有关`]) : [`${name}${roleNames[role]}`]),
    ...(due === undefined
      ? []
      : [`${due.start === due.end ? formatDay(due.start) : `${formatDay(due.start)}至${formatDay(due.end)}`}到期`]),
    ...(state === undefined ? [] : [`状态${state}`]),
  ];
  return words.length === 0 ? undefined : words.join('，');
}
