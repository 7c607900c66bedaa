import type { Day } from '../model/day.ts';
import type { Duty } from '../model/duty.ts';
import type { DutyRecord } from '../model/duty-record.ts';
import type { Plan } from '../model/plan.ts';
import type { Role } from '../model/role.ts';
import type { Part, Task } from '../model/task.ts';
import { heirOf, strikingChange, tasksOn } from './approved-changes.ts';
import { textKeys } from './text-key.ts';

/** A duty in its place: what it belongs to, and who owes it on a day. */
export interface DutyPlace {
  readonly duty: Duty;
  /** Names it within its plan, the same in every build: `t2-duty-0k3x9ab`. */
  readonly key: string;
  /** The task that the plan first wrote it under; none for a duty of the whole plan. */
  readonly task: Task | undefined;
  readonly part: Part | undefined;
  /** Those the duty names itself, else those of the part or task that stands for it. */
  readonly roles: readonly Role[];
  /** The task into which its own was merged. */
  readonly heir: Task | undefined;
  /** The day from which it is owed no more, because its task was cancelled. */
  readonly until: Day | undefined;
}

/** All duties of a plan as of a day, in the order of the record: those of the whole plan, then each task's and its parts'. */
export function dutyPlaces(plan: Pick<Plan, 'duties' | 'tasks' | 'changes'>, asOf: Day): readonly DutyPlace[] {
  const tasks = tasksOn(plan, asOf);
  const whole = keyed(plan.duties, 'plan').map((one) => ({ ...one, ...nowhere, roles: one.duty.roles }));
  return [...whole, ...tasks.flatMap((task) => placesOf(task, tasks, plan, asOf))];
}

/** The duty that a record speaks of, among those of its plan; undefined where none or several could be meant. */
export function dutyOf<Place extends Pick<DutyPlace, 'duty' | 'task' | 'part'>>(
  { task, part, duty }: Pick<DutyRecord, 'task' | 'part' | 'duty'>,
  places: readonly Place[],
): Place | undefined {
  const named = places.filter((place) => {
    if (task !== undefined ? place.task?.id !== task : duty === undefined) return false;
    if (part !== undefined && place.part?.id !== part) return false;
    return duty === undefined || place.duty.id === duty || place.duty.text === duty;
  });
  // Where a task and its parts have duties, the task's own is meant unless the part is named.
  const own = named.filter((place) => place.part === undefined);
  const meant = part === undefined && own.length > 0 ? own : named;
  return meant.length === 1 ? meant[0] : undefined;
}

const nowhere = { task: undefined, part: undefined, heir: undefined, until: undefined };

function placesOf(task: Task, tasks: readonly Task[], plan: Pick<Plan, 'changes'>, asOf: Day): readonly DutyPlace[] {
  const heirId = heirOf(task.id, plan, asOf);
  const heir = heirId === task.id ? undefined : tasks.find(({ id }) => id === heirId);
  const until = heirId === undefined ? strikingChange(task, plan, asOf)?.day : undefined;
  const place = (part: Part | undefined, key: string) =>
    keyed((part ?? task).duties, key).map(({ duty, key }) => ({
      ...{ duty, key, task, part, heir, until },
      roles: duty.roles.length > 0 ? duty.roles : (heir ?? part ?? task).roles,
    }));
  return [...place(undefined, task.id), ...task.parts.flatMap((part) => place(part, `${task.id}-part-${part.id}`))];
}

function keyed(duties: readonly Duty[], bearer: string): readonly Pick<DutyPlace, 'duty' | 'key'>[] {
  const keys = textKeys(duties.map(({ text }) => text));
  return duties.map((duty, index) => ({ duty, key: `${bearer}-duty-${keys[index] ?? ''}` }));
}
