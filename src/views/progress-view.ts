import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { ProgressEntry } from '../model/progress.ts';
import type { UnitRef } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { standingTasks, tasksOn, validDeadline } from '../plan/approved-changes.ts';
import { isExpired } from '../plan/expired.ts';
import { groupPlaces, ungroupedTasks } from '../plan/group-tree.ts';
import { shortTitle } from '../plan/short-title.ts';
import { groupStatus, partStatus, type TaskStatus } from '../plan/state.ts';
import { changeWords } from './change-words.ts';
import { mainRoles } from '../plan/main-roles.ts';
import { earlierDay } from './earlier-day.ts';
import { judgedTasks } from './judged-tasks.ts';
import { lightsShown, shownStatus, statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { rollUp, type RolledUp, type RollUpRow } from './roll-up.ts';
import { numbered, unitsOf } from './table-cells.ts';
import { countTasks, type TaskCounts } from './task-counts.ts';

/** A group, task or part with what it has come to. */
export interface ProgressRow {
  readonly level: 'group' | 'task' | 'part';
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly units: readonly UnitRef[];
  readonly unitsText: string;
  /** The words of the valid deadline. */
  readonly words: string | undefined;
  /** The first deadline and roles, where approved changes have put others in their place. */
  readonly changes: readonly string[];
  readonly status: TaskStatus;
  /** The last entry by the as-of day. */
  readonly latest: ProgressEntry | undefined;
}

/** An entry of the history, with the name of what it speaks of. */
export interface ProgressNote {
  readonly entry: ProgressEntry;
  readonly anchor: string;
  readonly title: string;
}

/** The progress of a plan as of a day: counts, each row with its latest entry, and all entries, the latest first. */
export interface ProgressView {
  readonly asOf: Day;
  readonly counts: TaskCounts;
  /** The day with which the counts are compared, and those of that day. */
  readonly since: Day;
  readonly before: TaskCounts;
  readonly groups: readonly RollUpRow[];
  /** By the quarter of the due day; none of a plan that does not run. */
  readonly quarters: readonly RollUpRow[];
  readonly rows: readonly ProgressRow[];
  readonly history: readonly ProgressNote[];
  readonly showLights: boolean;
  /** True once the plan's period is over (已到期): its tasks are outside the counts of the front page. */
  readonly expired: boolean;
}

/** The progress page of a plan as a reader may see it. */
export function progressView(plan: Plan, { units, site }: Pick<RolledUp, 'units' | 'site'>, reader: Reader): ProgressView {
  const since = earlierDay(site, reader.asOf);
  const countOn = (asOf: Day) => countTasks(judgedTasks([plan], { ...reader, asOf }, site).map(({ status }) => status));
  return {
    asOf: reader.asOf,
    counts: countOn(reader.asOf),
    since,
    before: countOn(since),
    groups: plan.groups.length === 0 ? [] : rollUp({ plans: [plan], units, site }, 'group', reader, since),
    quarters: rollUp({ plans: [plan], units, site }, 'quarter', reader, since),
    rows: rowsOf(plan, reader, site),
    history: historyOf(plan, reader.asOf),
    showLights: lightsShown(site, reader),
    expired: isExpired(plan, reader.asOf),
  };
}

function rowsOf(plan: Plan, reader: Reader, rules: LightRules): readonly ProgressRow[] {
  const standing = { ...plan, tasks: [...standingTasks(plan, reader.asOf)] };
  const ofTask = (task: Task) => taskRows(task, plan, reader, rules);
  const grouped = groupPlaces(standing).flatMap((place) => {
    const status = shownStatus(groupStatus(place, plan, reader.asOf, rules.states), lightsShown(rules, reader));
    const { id, deadline, roles } = place.group;
    const head: ProgressRow = {
      ...{ level: 'group', id, no: undefined, title: numbered(place.group), status, changes: [] },
      ...{ units: unitsOf(mainRoles(roles)), unitsText: textOf(roles), words: deadline?.text },
      latest: latestOf(plan, reader.asOf, (entry) => entry.task === undefined && entry.group === id),
    };
    return [head, ...place.own.flatMap(ofTask)];
  });
  return [...grouped, ...ungroupedTasks(standing).flatMap(ofTask)];
}

function taskRows(task: Task, plan: Plan, reader: Reader, rules: LightRules): readonly ProgressRow[] {
  const { asOf } = reader;
  const first = plan.tasks.find(({ id }) => id === task.id);
  const own: ProgressRow = {
    ...{ level: 'task', id: task.id, no: task.no, title: shortTitle(task), status: statusFor(task, plan, reader, rules) },
    ...{ units: unitsOf(mainRoles(task.roles)), unitsText: textOf(task.roles), words: validDeadline(task, plan, asOf)?.text },
    changes: first === undefined ? [] : changeWords(first, plan, asOf),
    latest: latestOf(plan, asOf, (entry) => entry.task === task.id && entry.part === undefined),
  };
  const parts = task.parts.map((part): ProgressRow => {
    const status = shownStatus(partStatus(part, task, plan, asOf, rules.states), lightsShown(rules, reader));
    const roles = part.roles.filter(({ inherited }) => inherited === undefined);
    return {
      ...{ level: 'part', id: part.id, no: part.no, title: part.text, status, changes: [] },
      ...{ units: unitsOf(mainRoles(roles)), unitsText: textOf(roles), words: part.deadline?.text },
      latest: latestOf(plan, asOf, (entry) => entry.task === task.id && entry.part === part.id),
    };
  });
  return [own, ...parts];
}

function textOf(roles: Task['roles']): string {
  return mainRoles(roles)
    .map(({ text }) => text)
    .join('、');
}

/** Of two entries of one day the later in the file counts. */
function latestOf(plan: Plan, asOf: Day, isOf: (entry: ProgressEntry) => boolean): ProgressEntry | undefined {
  return plan.progress
    .filter((entry) => entry.day <= asOf && isOf(entry))
    .reduce<ProgressEntry | undefined>((best, next) => (best === undefined || next.day >= best.day ? next : best), undefined);
}

function historyOf(plan: Plan, asOf: Day): readonly ProgressNote[] {
  const titles = new Map([
    ...plan.groups.map((group) => [group.id, numbered(group)] as const),
    ...tasksOn(plan, asOf).map((task) => [task.id, `${task.no === undefined ? '' : `任务${task.no} `}${shortTitle(task)}`] as const),
  ]);
  const parts = new Map(plan.tasks.flatMap((task) => task.parts.map((part) => [`${task.id} ${part.id}`, part.text] as const)));
  return plan.progress
    .filter(({ day }) => day <= asOf)
    .map((entry) => {
      const anchor = entry.task ?? entry.group ?? '';
      const part = entry.part === undefined ? undefined : parts.get(`${entry.task ?? ''} ${entry.part}`);
      return { entry, anchor, title: [titles.get(anchor) ?? anchor, part].filter((words) => words !== undefined).join('：') };
    })
    .toReversed()
    .toSorted((a, b) => (a.entry.day < b.entry.day ? 1 : a.entry.day > b.entry.day ? -1 : 0));
}
