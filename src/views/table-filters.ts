import type { Plan } from '../model/plan.ts';
import { roleKinds, type RoleKind } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import type { DeadlineMark, State } from '../plan/state.ts';
import { duePeriodsOf, duePeriodWords, isWithin, parseDuePeriod } from './due-period.ts';
import { roleLabel } from './table-columns.ts';
import type { TableRow, TableView } from './table-view.ts';
import { tallyKey, tallyOrder } from './tally.ts';

/** One answer that a filter offers, with the number of tasks it finds. */
export interface FilterChoice<Value extends string = string> {
  readonly value: Value;
  readonly text: string;
  readonly count: number;
}

/** What the rows of a table can be asked for; a list with nothing to choose between is empty. */
export interface TableFilters {
  /** The tasks that stand; no count here knows of others. */
  readonly taskCount: number;
  readonly units: readonly FilterChoice[];
  readonly roles: readonly FilterChoice<RoleKind>[];
  readonly states: readonly FilterChoice<State | DeadlineMark>[];
  /** Periods as addresses write them. */
  readonly dues: readonly FilterChoice[];
  /** Deadlines without a day. */
  readonly marks: readonly FilterChoice<DeadlineMark>[];
  /** By unit, those for whom a class such as 各医疗卫生单位 stands: they are found where it is named. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

/**
 * The filters of a plan's responsibility table; units in the order of the registry, roles and states in their fixed order. Whoever asks for many plans
 * gives what `classMembers` says of the units.
 */
export function tableFilters(table: TableView, plan: Plan, units: readonly Unit[], members = classMembers(units)): TableFilters {
  const tasks = tasksOf(table).filter(([task]) => task?.struck === undefined);
  const counted = countUnits(tasks, members);
  return {
    taskCount: tasks.length,
    units: units.flatMap(({ id, name }) => choice(id, name, counted.get(id))),
    roles: several(roleKinds.flatMap((role) => choice(role, roleLabel(plan, role), tasks.filter(hasRole(role)).length))),
    states: tallyOrder.flatMap((state) => choice(state, state, tasks.filter(isIn(state)).length)),
    ...duesOf(tasks),
    members,
  };
}

/** A task's row with those of its parts. */
type TaskRows = readonly TableRow[];

function tasksOf({ bodies }: TableView): readonly TaskRows[] {
  const tasks: TableRow[][] = [];
  for (const row of bodies.flatMap(({ rows }) => rows)) {
    if (row.part) tasks.at(-1)?.push(row);
    else tasks.push([row]);
  }
  return tasks;
}

function choice<Value extends string>(value: Value, text: string, count = 0): readonly FilterChoice<Value>[] {
  return count === 0 ? [] : [{ value, text, count }];
}

const several = <T>(choices: readonly T[]): readonly T[] => (choices.length > 1 ? choices : []);

const hasRole = (role: RoleKind) => (rows: TaskRows) => rows.some(({ facts }) => facts.roles.some((one) => one.role === role));

const isIn = (state: State | DeadlineMark) => (rows: TaskRows) => {
  const [task] = rows;
  return task !== undefined && tallyKey(task.status) === state;
};

/** The members of every class, through classes within classes. */
export function classMembers(units: readonly Unit[]): TableFilters['members'] {
  const direct = new Map(units.map(({ id, members }) => [id, members]));
  const below = (id: string, seen: ReadonlySet<string>): readonly string[] =>
    (direct.get(id) ?? [])
      .filter((member) => !seen.has(member))
      .flatMap((member) => [member, ...below(member, new Set([...seen, member]))]);
  return new Map(units.filter(({ members }) => members.length > 0).map(({ id }) => [id, [...new Set(below(id, new Set([id])))]]));
}

function countUnits(tasks: readonly TaskRows[], members: TableFilters['members']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const rows of tasks) {
    const named = rows.flatMap(({ facts }) => facts.roles.flatMap(({ units }) => units));
    for (const id of new Set(named.flatMap((unit) => [unit, ...(members.get(unit) ?? [])]))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function duesOf(tasks: readonly TaskRows[]): Pick<TableFilters, 'dues' | 'marks'> {
  const dues = tasks.map((rows) => rows.flatMap(({ facts }) => facts.due ?? []));
  const days = dues.flat().filter((due) => !isMark(due));
  const countIn = (test: (due: string) => boolean): number => dues.filter((list) => list.some(test)).length;
  const periods = duePeriodsOf(days).flatMap((value) => {
    const period = parseDuePeriod(value);
    return period === undefined
      ? []
      : choice(
          value,
          duePeriodWords(value),
          countIn((due) => !isMark(due) && isWithin(due, period)),
        );
  });
  const marks = markWords.flatMap((mark) =>
    choice(
      mark,
      mark,
      countIn((due) => due === mark),
    ),
  );
  return periods.length + marks.length > 1 ? { dues: periods, marks } : { dues: [], marks: [] };
}

const markWords: readonly DeadlineMark[] = ['持续推进', '无时限'];

function isMark(due: string): due is DeadlineMark {
  return markWords.some((mark) => mark === due);
}
