import { nearestNames } from '../model/nearest.ts';
import { acceptedPeriods, parsePeriod } from '../model/period.ts';
import { roleKinds, roleNames, type RoleKind } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import { states } from '../plan/state.ts';
import { namesOf, unitRegistry } from '../plan/unit-registry.ts';
import type { Selection } from '../views/select-plan.ts';
import type { Options } from './options.ts';

/** What of a selection cannot be read, with what to write instead. */
export interface SelectionFault {
  readonly fault: string;
}

/** Reads `--unit` (id or any name), `--role` (牵头 or lead), `--due` (2021Q3 …) and `--state` (逾期 …) of the command line. */
export function parseSelection(
  options: Pick<Options, 'unit' | 'role' | 'due' | 'state'>,
  units: readonly Unit[],
): Selection | SelectionFault {
  const unit = options.unit === undefined ? undefined : findUnit(options.unit, units);
  const role = options.role === undefined ? undefined : findRole(options.role);
  const due = options.due === undefined ? undefined : parsePeriod(options.due);
  const state = states.find((one) => one === options.state);
  if (typeof unit === 'object') return unit;
  if (options.role !== undefined && role === undefined)
    return notOneOf(
      '--role',
      roleKinds.map((kind) => roleNames[kind]),
      options.role,
    );
  if (options.due !== undefined && due === undefined) return notOneOf('--due', acceptedPeriods, options.due);
  if (options.state !== undefined && state === undefined) return notOneOf('--state', states, options.state);
  return { unit, role, due, state };
}

/** True where a selection could not be read. */
export function isSelectionFault(selection: Selection | SelectionFault): selection is SelectionFault {
  return 'fault' in selection;
}

function findUnit(words: string, units: readonly Unit[]): string | SelectionFault {
  const registry = unitRegistry(units);
  if (registry.byId(words)) return words;
  const found = registry.lookUp(words, undefined);
  if (found.found === 'one') return found.unit.id;
  if (found.found === 'several') {
    const ids = found.units.map(({ id }) => `“${id}”`).join('、');
    return { fault: `“${words}”是几个单位的名称，--unit 请写标识：${ids}` };
  }
  const near = [
    ...nearestNames(
      words,
      units.map(({ id }) => id),
    ),
    ...nearestNames(words, units.flatMap(namesOf)),
  ].slice(0, 3);
  return { fault: `没有叫“${words}”的单位${near.length === 0 ? '' : `，是否为${near.map((name) => `“${name}”`).join('、')}？`}` };
}

function findRole(words: string): RoleKind | undefined {
  return roleKinds.find((kind) => kind === words || roleNames[kind] === words);
}

function notOneOf(flag: string, allowed: readonly string[], found: string): SelectionFault {
  return { fault: `${flag} 要写成 ${allowed.join('、')} 这样，现在是“${found}”` };
}
