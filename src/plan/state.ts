import { daysBetween, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { stateWords, type StateWord } from '../model/state-word.ts';
import type { ProgressEntry } from '../model/progress.ts';
import type { Part, Task } from '../model/task.ts';
import { standingTasks, validDeadline } from './approved-changes.ts';
import type { GroupPlace } from './group-tree.ts';
import { reportedBy, reportedByParts, type Reported } from './reported.ts';
import { reviewOf, type Review } from './review.ts';
import { elapsedShare, isOpen, lengthOf, windowOf, type TaskWindow } from './window-of.ts';

/** The states of a task on a day. */
export const states = stateWords;

/** The state of a task on a day. */
export type State = StateWord;

/** A mark of the deadline that stands beside the state. */
export type DeadlineMark = '持续推进' | '无时限';

/** The thresholds of `site.yaml` by which 临期 and 落后序时 are judged. */
export type StateRules = Site['states'];

/** What a task's state on a day is, and the figures behind it. */
export interface TaskStatus {
  readonly state: State;
  readonly mark?: DeadlineMark;
  /** What the entries say by themselves, whatever the deadline; absent where there is none. */
  readonly reported?: Reported['state'];
  /** The deadline by which lateness is judged (the approved one where there is one). */
  readonly due?: Day;
  /** Days from the as-of day to the deadline; negative once it has passed. */
  readonly daysLeft?: number;
  /** The percent entered, 0 to 100. */
  readonly percent?: number;
  /** The percent of the window that has passed, 0 to 100, rounded; only beside an entered percent. */
  readonly expectedPercent?: number;
  readonly finished?: Day;
  /** Of an open deadline that is not done: when it is to be looked at again. */
  readonly review?: Review;
}

/** What is judged: the entries, the window, the day, the thresholds. */
interface Case {
  readonly reported: Reported | undefined;
  readonly window: TaskWindow | undefined;
  /** The last day; none where the deadline is open. */
  readonly due: Day | undefined;
  readonly asOf: Day;
  readonly rules: StateRules;
}

/** The state of a task on a day, the first that holds, with the figures behind it. */
export function statusOf(task: Task, plan: Plan, asOf: Day, rules: StateRules): TaskStatus {
  const entries = plan.progress.filter((entry) => entry.task === task.id && entry.day <= asOf);
  return judged(reportOn(task, plan, asOf), entries, validDeadline(task, plan, asOf), plan, asOf, rules);
}

/** The state of a part by the entries on it alone; without a deadline of its own it is due with its task. */
export function partStatus(part: Part, task: Task, plan: Plan, asOf: Day, rules: StateRules): TaskStatus {
  const entries = plan.progress.filter((entry) => entry.task === task.id && entry.part === part.id && entry.day <= asOf);
  const own = part.deadline?.text === task.deadline?.text ? undefined : part.deadline;
  return judged(reportedBy(entries, asOf), entries, own ?? validDeadline(task, plan, asOf), plan, asOf, rules);
}

/**
 * The state of a group: its own entries are its own words and change no task's state; a group without any is told by its tasks as a task is by
 * its parts. It is judged by its own deadline; without one it is never late by itself, its tasks are.
 */
export function groupStatus({ group, all }: GroupPlace, plan: Plan, asOf: Day, rules: StateRules): TaskStatus {
  const entries = plan.progress.filter((entry) => entry.task === undefined && entry.group === group.id && entry.day <= asOf);
  const ids = new Set(all.map(({ id }) => id));
  const tasks = standingTasks(plan, asOf).filter(({ id }) => ids.has(id));
  const reported = reportedBy(entries, asOf) ?? reportedByParts(tasks.map((task) => reportOn(task, plan, asOf)));
  return judged(reported, entries, group.deadline, plan, asOf, rules);
}

function judged(
  reported: Reported | undefined,
  entries: readonly ProgressEntry[],
  deadline: Deadline | undefined,
  plan: Plan,
  asOf: Day,
  rules: StateRules,
): TaskStatus {
  const window = windowOf(deadline, plan);
  const due = window?.open === true ? undefined : window?.end;
  const given: Case = { reported, window, due, asOf, rules };
  const last = entries
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  const open = deadline !== undefined && isOpen(deadline) && reported?.state !== '已完成';
  const review = open ? { review: reviewOf(plan, last, asOf, rules.soonMax) } : {};
  return { state: stateOf(given), ...markOf(deadline, due), ...dueFigures(due, asOf), ...progressFigures(given), ...review };
}

/** What the entries on a task say by a day; those on the task itself count before those on its parts. Undefined where there is none. */
export function reportOn(task: Task, plan: Plan, asOf: Day): Reported | undefined {
  const entries = plan.progress.filter((entry) => entry.task === task.id);
  const of = (part: string | undefined) =>
    reportedBy(
      entries.filter((entry) => entry.part === part),
      asOf,
    );
  return of(undefined) ?? reportedByParts(task.parts.map(({ id }) => of(id)));
}

function stateOf(given: Case): State {
  const { reported, due, asOf } = given;
  if (reported === undefined) return '未填报';
  if (reported.state === '已完成')
    return due !== undefined && reported.finished !== undefined && reported.finished > due ? '逾期完成' : '已完成';
  if (due !== undefined && due < asOf) return '逾期';
  if (isSoon(given)) return '临期';
  if (isBehind(given)) return '落后序时';
  return reported.state;
}

/** The last tenth of the window, at least 3 and at most 30 days; a window without a start has the least. */
function isSoon({ window, due, asOf, rules }: Case): boolean {
  if (window === undefined || due === undefined) return false;
  const share = (lengthOf(window) ?? 0) * rules.soonShare;
  return daysBetween(asOf, due) <= Math.min(rules.soonMax, Math.max(rules.soonMin, share));
}

function isBehind({ reported, window, due, asOf, rules }: Case): boolean {
  if (window === undefined || due === undefined || reported?.percent === undefined) return false;
  const share = elapsedShare(window, asOf);
  return share !== undefined && reported.percent < 100 * share * rules.behindShare;
}

function markOf(deadline: Deadline | undefined, due: Day | undefined): Pick<TaskStatus, 'mark'> {
  if (deadline !== undefined && isOpen(deadline)) return { mark: '持续推进' };
  return due === undefined ? { mark: '无时限' } : {};
}

function dueFigures(due: Day | undefined, asOf: Day): Pick<TaskStatus, 'due' | 'daysLeft'> {
  return due === undefined ? {} : { due, daysLeft: daysBetween(asOf, due) };
}

function progressFigures({ reported, window, due, asOf }: Case): Pick<TaskStatus, 'reported' | 'percent' | 'expectedPercent' | 'finished'> {
  if (reported === undefined) return {};
  const { percent, finished } = reported;
  const share = window === undefined || due === undefined || percent === undefined ? undefined : elapsedShare(window, asOf);
  return {
    reported: reported.state,
    ...(percent === undefined ? {} : { percent }),
    ...(share === undefined ? {} : { expectedPercent: Math.round(share * 100) }),
    ...(finished === undefined ? {} : { finished }),
  };
}
