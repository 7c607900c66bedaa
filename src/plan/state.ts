import { daysBetween, type Day } from '../model/day.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import type { Task } from '../model/task.ts';
import { validDeadline } from './approved-changes.ts';
import { reportedBy, reportedByParts, type Reported } from './reported.ts';
import { reviewOf, type Review } from './review.ts';
import { elapsedShare, isOpen, lengthOf, windowOf, type TaskWindow } from './window-of.ts';

/** The states of a task on a day (product principle 4: nobody is late without evidence). */
export const states = ['逾期', '临期', '落后序时', '进行中', '已完成', '逾期完成', '未启动', '未填报'] as const;

/** The state of a task on a day. */
export type State = (typeof states)[number];

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
  const deadline = validDeadline(task, plan, asOf);
  const window = windowOf(deadline, plan);
  const due = window?.open === true ? undefined : window?.end;
  const given: Case = { reported: reportOn(task, plan, asOf), window, due, asOf, rules };
  const review =
    deadline !== undefined && isOpen(deadline) && given.reported?.state !== '已完成' ? { review: reviewIn(task, plan, given) } : {};
  return { state: stateOf(given), ...markOf(deadline, due), ...dueFigures(due, asOf), ...progressFigures(given), ...review };
}

function reviewIn(task: Task, plan: Plan, { asOf, rules }: Case): Review {
  const days = plan.progress.filter((entry) => entry.task === task.id && entry.day <= asOf).map(({ day }) => day);
  return reviewOf(plan, days.toSorted().at(-1), asOf, rules.soonMax);
}

/** Entries on the task itself count before those on its parts. */
function reportOn(task: Task, plan: Plan, asOf: Day): Reported | undefined {
  const entries = plan.progress.filter((entry) => entry.task === task.id);
  const own = reportedBy(
    entries.filter((entry) => entry.part === undefined),
    asOf,
  );
  return (
    own ??
    reportedByParts(
      task.parts.map((part) =>
        reportedBy(
          entries.filter((entry) => entry.part === part.id),
          asOf,
        ),
      ),
    )
  );
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
