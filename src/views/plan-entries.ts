import type { Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Duty } from '../model/duty.ts';
import type { Group } from '../model/group.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportSchedule } from '../model/report-schedule.ts';
import type { Role } from '../model/role.ts';
import type { Part, Task } from '../model/task.ts';
import { standingTasks, validDeadline } from '../plan/approved-changes.ts';
import { hourOf, isDated, occurrencesOf, type Schedule, type Span } from '../plan/occurrences.ts';
import { shortTitle } from '../plan/short-title.ts';
import { textKeys } from '../plan/text-key.ts';
import { isOpen } from '../plan/window-of.ts';

/** What kind of thing is owed: a task (also a group's or part's own deadline), a milestone, a recurring duty, a report. */
export type EntryKind = '任务' | '节点' | '定期' | '报送';

/** Something owed in a plan, with a day, by a rhythm or without either: duty lists, calendars and what is due next are all made of these. */
export interface PlanEntry {
  readonly kind: EntryKind;
  /** What of the plan it belongs to. */
  readonly level: 'plan' | 'group' | 'task' | 'part';
  /** Names it within its plan, the same in every build whatever rows are chosen: `t4-deadline`, `plan-duty-0k3x9ab`. */
  readonly key: string;
  /** `t4`, `g2`, or the section of the page (`duty`, `resp`) for what belongs to the whole plan; the address is `plans/<planId>/#t4`. */
  readonly anchor: string;
  readonly no: string | undefined;
  readonly text: string;
  /** The short name, for lists and calendars. */
  readonly title: string;
  /** The office's own words for the date or rhythm. */
  readonly words: string | undefined;
  /** The day by which it is due, for what falls due once; open ends (持续推进) have none. */
  readonly due: Day | undefined;
  /** `17:00`, where an hour is set. */
  readonly hour: string | undefined;
  /** The rhythm or listed days of a duty or report. */
  readonly schedule: Schedule | undefined;
  /** The roles that it names itself. */
  readonly own: readonly Role[];
  /** Who owes it: the roles it names, else those of what it belongs to. */
  readonly roles: readonly Role[];
  /** True for a part that is due with its task, not by itself. */
  readonly withTask: boolean;
  /** The task it is or belongs to. */
  readonly task: Task | undefined;
}

/** For speed: lists of units, the calendar, what is due next and the plan's own page ask for the same entries one after another. */
const known = new WeakMap<Plan, { readonly asOf: Day; readonly entries: readonly PlanEntry[] }>();

/** Everything that is owed in a plan as of a day, in the order of the record; what is only quoted (owed by nobody) is left out. */
export function planEntries(plan: Plan, asOf: Day): readonly PlanEntry[] {
  const before = known.get(plan);
  if (before?.asOf === asOf) return before.entries;
  const entries = entriesOf(plan, asOf);
  known.set(plan, { asOf, entries });
  return entries;
}

function entriesOf(plan: Plan, asOf: Day): readonly PlanEntry[] {
  return [
    ...standingTasks(plan, asOf).flatMap((task) => taskEntries(task, validDeadline(task, plan, asOf))),
    ...plan.groups.flatMap(groupEntries),
    ...milestoneEntries(plan.milestones, { level: 'plan', key: 'plan', anchor: 'resp', no: undefined, roles: [], task: undefined }),
    ...dutyEntries(plan.duties, { level: 'plan', key: 'plan', anchor: 'duty', no: undefined, roles: [], task: undefined }),
    ...reportEntries(plan.reports),
  ];
}

/** The entries of a plan that have a day of their own: dated deadlines and milestones, and what has a rhythm or listed days. */
export function datedEntries(plan: Plan, asOf: Day): readonly PlanEntry[] {
  return planEntries(plan, asOf).filter(({ due, schedule, withTask }) => (schedule ? isDated(schedule) : due !== undefined && !withTask));
}

/** The days of a span on which an entry falls due, in order. */
export function duesWithin({ due, schedule }: PlanEntry, plan: Pick<Plan, 'period'>, within: Span): readonly Day[] {
  if (schedule !== undefined) return occurrencesOf(schedule, plan, within).map((occurrence) => occurrence.due);
  return due !== undefined && within.start <= due && due <= within.end ? [due] : [];
}

/** What an entry belongs to, and who owes it where it names nobody itself. */
type Bearer = Pick<PlanEntry, 'level' | 'key' | 'anchor' | 'no' | 'roles' | 'task'>;

function taskEntries(task: Task, deadline: Deadline | undefined): readonly PlanEntry[] {
  const bearer: Bearer = { level: 'task', key: task.id, anchor: task.id, no: task.no, roles: task.roles, task };
  return [
    { ...once('任务', task, deadline, bearer), key: `${task.id}-deadline`, own: task.roles },
    ...milestoneEntries(task.milestones, bearer),
    ...dutyEntries(task.duties, bearer),
    ...task.parts.flatMap((part) => partEntries(part, task, deadline)),
  ];
}

/** A part without a deadline, or with the words of its task's, is due when its task is. */
function partEntries(part: Part, task: Task, taskDeadline: Deadline | undefined): readonly PlanEntry[] {
  const key = `${task.id}-part-${part.id}`;
  const bearer: Bearer = { level: 'part', key, anchor: task.id, no: part.no ?? task.no, roles: part.roles, task };
  const withTask = part.deadline === undefined || part.deadline.text === task.deadline?.text;
  const own = part.roles.filter((role) => role.inherited === undefined);
  return [
    { ...once('任务', part, withTask ? taskDeadline : part.deadline, bearer), key: `${key}-deadline`, own, withTask },
    ...milestoneEntries(part.milestones, bearer),
    ...dutyEntries(part.duties, bearer),
  ];
}

function groupEntries({ id, no, title, deadline, roles, milestones }: Group): readonly PlanEntry[] {
  const bearer: Bearer = { level: 'group', key: id, anchor: id, no, roles, task: undefined };
  const own = { ...once('任务', { text: title, short: title }, deadline, bearer), key: `${id}-deadline`, own: roles };
  return [...(deadline === undefined ? [] : [own]), ...milestoneEntries(milestones, bearer)];
}

function milestoneEntries(milestones: readonly Milestone[], bearer: Bearer): readonly PlanEntry[] {
  const keys = textKeys(milestones.map(({ text }) => text));
  return milestones.map(({ text, date, due, roles }, index) => ({
    ...once('节点', { text, short: text }, date, bearer),
    key: `${bearer.key}-milestone-${keys[index] ?? ''}`,
    due,
    own: roles,
    roles: owners(roles, bearer.roles),
  }));
}

function dutyEntries(duties: readonly Duty[], bearer: Bearer): readonly PlanEntry[] {
  const keys = textKeys(duties.map(({ text }) => text));
  return duties.map((duty, index) => ({
    ...recurring('定期', duty, { text: duty.text, title: duty.text }, bearer),
    key: `${bearer.key}-duty-${keys[index] ?? ''}`,
    own: duty.roles,
    roles: owners(duty.roles, bearer.roles),
  }));
}

function reportEntries(reports: readonly ReportSchedule[]): readonly PlanEntry[] {
  const keys = textKeys(reports.map(({ what, text }) => `${what} ${text}`));
  return reports.flatMap((report, index) => {
    const roles = [report.from];
    const key = `plan-report-${keys[index] ?? ''}`;
    const bearer: Bearer = { level: 'plan', key, anchor: 'duty', no: undefined, roles, task: undefined };
    const named = { text: report.what, title: `报送：${report.what}` };
    return report.owed ? [{ ...recurring('报送', report, named, bearer), own: roles }] : [];
  });
}

function once(kind: EntryKind, named: Pick<Task, 'text' | 'short' | 'heading'>, date: Deadline | undefined, bearer: Bearer): PlanEntry {
  return {
    kind,
    ...bearer,
    text: named.text,
    title: shortTitle(named),
    words: date?.text,
    due: date === undefined || isOpen(date) ? undefined : date.due,
    hour: date?.hour === undefined ? undefined : `${String(date.hour).padStart(2, '0')}:00`,
    schedule: undefined,
    own: [],
    withTask: false,
  };
}

function recurring(
  kind: EntryKind,
  schedule: Schedule & { readonly text: string },
  named: Pick<PlanEntry, 'text' | 'title'>,
  bearer: Bearer,
): PlanEntry {
  return { kind, ...bearer, ...named, words: schedule.text, due: undefined, hour: hourOf(schedule), schedule, own: [], withTask: false };
}

/** Roles of its own, else those of what it belongs to. */
export function owners(own: readonly Role[], above: readonly Role[]): readonly Role[] {
  return own.length > 0 ? own : above;
}
