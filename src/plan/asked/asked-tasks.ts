import { addDays, type Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import { roleNames, type Role } from '../../model/role.ts';
import type { Part, Task } from '../../model/task.ts';
import type { Unit } from '../../model/unit.ts';
import { standingTasks, validDeadline } from '../approved-changes.ts';
import { hasBegun, isExpired } from '../expired.ts';
import { mainRoles } from '../main-roles.ts';
import { meantByTask, meantUnit, rolesIn, type MeantUnit } from '../meant-unit.ts';
import { reportedBy } from '../reported.ts';
import { reportOn } from '../state.ts';
import type { Workspace } from '../workspace.ts';
import { lockedMark } from './locked-mark.ts';

/** A task or part that a unit is asked about for a period, with the words that its row of the form prints. */
export interface AskedTask {
  readonly planId: string;
  readonly task: string;
  readonly part: string | undefined;
  readonly no: string | undefined;
  readonly text: string;
  /** What the unit does for it: 牵头、责任. */
  readonly roles: string;
  readonly deadline: string | undefined;
  /** True where its state and percent are this unit's to say: it leads, or nobody does and it is responsible. */
  readonly decides: boolean;
  /** The words that name who says them. */
  readonly deciders: string;
  /** The latest entry before the end of the period. */
  readonly last: ProgressEntry | undefined;
  /** True where it was done before the period began: nobody asks again. */
  readonly doneBefore: boolean;
  /** Names the printed words: another one when the text, the deadline or the roles have changed since. */
  readonly mark: string;
}

/** The plans that run on a day of a period. */
export function plansIn(plans: readonly Plan[], { start, end }: Period): readonly Plan[] {
  return plans.filter((plan) => hasBegun(plan, end) && !isExpired(plan, start));
}

/** What a unit is asked about for a period, plan by plan in the order of their tables; approved changes count as of the period's last day. */
export function askedTasks(
  unit: Pick<Unit, 'id'>,
  { plans, units }: Pick<Workspace, 'plans' | 'units'>,
  period: Period,
): readonly AskedTask[] {
  const meant = meantUnit(unit.id, units, period.end);
  return plansIn(plans, period).flatMap((plan) =>
    standingTasks(plan, period.end).flatMap((task) => askedOf(task, meantByTask(meant, task, plan, period.end), plan, period)),
  );
}

function askedOf(task: Task, meant: MeantUnit, plan: Plan, period: Period): readonly AskedTask[] {
  const deadline = validDeadline(task, plan, period.end)?.text;
  const before = addDays(period.start, -1);
  const whole = askedRow(
    { plan, task, row: task, part: undefined, roles: task.roles, deadline },
    meant,
    period,
    reportOn(task, plan, before),
  );
  const parts = task.parts.map((part) => {
    const done = reportedBy(entriesOn(plan, task.id, part.id), before);
    return askedRow(
      { plan, task, row: part, part: part.id, roles: ownRoles(part), deadline: part.deadline?.text ?? deadline },
      meant,
      period,
      done,
    );
  });
  return [whole, ...parts].filter((row) => row !== undefined);
}

/** A part is asked about by itself only where it names people of its own, and only of them: the others go with their task. */
function ownRoles({ roles }: Part): readonly Role[] {
  return roles.filter(({ inherited }) => inherited === undefined);
}

interface Row {
  readonly plan: Plan;
  readonly task: Task;
  readonly row: Task | Part;
  readonly part: string | undefined;
  readonly roles: readonly Role[];
  readonly deadline: string | undefined;
}

function askedRow(
  { plan, task, row, part, roles, deadline }: Row,
  meant: MeantUnit,
  { end }: Period,
  before: { readonly state: string } | undefined,
): AskedTask | undefined {
  const found = rolesIn(roles, meant);
  if (found.length === 0) return undefined;
  const main = mainRoles(roles);
  const words = found.map(({ role }) => roleNames[role]).join('、');
  return {
    planId: plan.id,
    task: task.id,
    part,
    no: row.no ?? task.no,
    text: row.text,
    roles: words,
    deadline,
    decides: rolesIn(main, meant).length > 0,
    deciders: main.map(({ text }) => text).join('、'),
    last: lastEntry(entriesOn(plan, task.id, part), end),
    doneBefore: before?.state === '已完成',
    mark: lockedMark(row.text, [deadline ?? '', ...roles.map(({ role, text }) => `${role} ${text}`)]),
  };
}

function entriesOn(plan: Plan, task: string, part: string | undefined): readonly ProgressEntry[] {
  return plan.progress.filter((entry) => entry.task === task && entry.part === part);
}

function lastEntry(entries: readonly ProgressEntry[], until: Day): ProgressEntry | undefined {
  return entries
    .filter(({ day }) => day <= until)
    .reduce<ProgressEntry | undefined>((last, entry) => (last === undefined || entry.day >= last.day ? entry : last), undefined);
}
