import { formatDay, type Day } from '../model/day.ts';
import type { Milestone } from '../model/milestone.ts';
import type { Plan } from '../model/plan.ts';
import type { Role, RoleKind } from '../model/role.ts';
import type { Part, Task } from '../model/task.ts';
import { standingTasks, validDeadline } from '../plan/approved-changes.ts';
import { isRunning } from '../plan/expired.ts';
import { nextOccurrence, type Schedule } from '../plan/occurrences.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { unitsOf } from './table-cells.ts';

/** Something that falls due on a day: a task, milestone, duty occurrence or report. */
export interface DueItem {
  readonly kind: '任务' | '节点' | '定期' | '报送';
  readonly due: Day;
  /** The office's own words for the date. */
  readonly words: string;
  readonly text: string;
  readonly planId: string;
  readonly planTitle: string;
  /** `t4`, `g2`, or the section of the page (`duty`, `resp`) for what belongs to the whole plan; the address is `plans/<planId>/#t4`. */
  readonly anchor: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly unitsText: string;
  readonly status: TaskStatus | undefined;
}

/** One row of a unit's duty list. */
export interface UnitDuty {
  readonly role: RoleKind;
  /** The words of the role column in that plan (牵头科室, 责任科室 …). */
  readonly roleLabel: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly anchor: string;
  readonly kind: '任务' | '节点' | '定期' | '报送';
  readonly no: string | undefined;
  readonly text: string;
  readonly words: string | undefined;
  readonly due: Day | undefined;
  /** Other units named in the row. */
  readonly others: string;
  /** The class through which the unit is meant, e.g. 各医疗卫生单位. */
  readonly via: string | undefined;
  readonly status: TaskStatus | undefined;
}

/** What one unit owes over all plans, by due period, what is nearest first. */
export interface UnitView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly office: { readonly id: string; readonly name: string } | undefined;
  readonly aliases: readonly string[];
  readonly sections: readonly { readonly title: string; readonly items: readonly UnitDuty[] }[];
  readonly counts: Readonly<Record<RoleKind, number>>;
  readonly total: number;
}

/** What falls due on or after the as-of day in the plans that run, nearest first; of what recurs, the next time only; done tasks are left out. */
export function dueItems(plans: readonly Plan[], reader: Reader, rules: LightRules): readonly DueItem[] {
  const items = plans.filter((plan) => isRunning(plan, reader.asOf)).flatMap((plan) => planDueItems(plan, reader, rules));
  return items.filter((item) => item.due >= reader.asOf).toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Everything of one plan that falls due on a day, in the order of the record; of what recurs, the next time on or after the as-of day. */
export function planDueItems(plan: Plan, reader: Reader, rules: LightRules): readonly DueItem[] {
  const source: DueSource = { plan, reader, rules };
  const roles: readonly Role[] = [];
  return [
    ...standingTasks(plan, reader.asOf).flatMap((task) => taskItems(task, source)),
    ...plan.groups.flatMap((group) => milestoneItems(group.milestones, { anchor: group.id, roles: group.roles }, source)),
    ...milestoneItems(plan.milestones, { anchor: 'resp', roles }, source),
    ...plan.duties.flatMap((duty) => recurringItem('定期', duty, duty.text, duty.text, { anchor: 'duty', roles: duty.roles }, source)),
    ...plan.reports
      .filter((report) => report.owed)
      .flatMap((report) => recurringItem('报送', report, report.what, report.text, { anchor: 'duty', roles: [report.from] }, source)),
  ];
}

interface DueSource {
  readonly plan: Plan;
  readonly reader: Reader;
  readonly rules: LightRules;
}

/** Where an item stands, and who owes it where it names nobody itself. */
interface Bearer {
  readonly anchor: string;
  readonly roles: readonly Role[];
}

function taskItems(task: Task, source: DueSource): readonly DueItem[] {
  const status = statusFor(task, source.plan, source.reader, source.rules);
  if (status.reported === '已完成') return [];
  const bearer = { anchor: task.id, roles: task.roles };
  const words = validDeadline(task, source.plan, source.reader.asOf)?.text ?? '';
  const own = status.due === undefined ? [] : [itemOn('任务', status.due, words, shortTitle(task), bearer, source, status)];
  const parts = task.parts.flatMap((part) => partItems(part, task, source));
  const duties = [task, ...task.parts].flatMap(({ duties: list, roles }) =>
    list.flatMap((duty) =>
      recurringItem('定期', duty, duty.text, duty.text, { anchor: task.id, roles: owners(duty.roles, roles) }, source),
    ),
  );
  return [...own, ...milestoneItems(task.milestones, bearer, source), ...parts, ...duties];
}

/** A part falls due by itself only where its deadline is not its task's. */
function partItems(part: Part, task: Task, source: DueSource): readonly DueItem[] {
  const bearer = { anchor: task.id, roles: part.roles };
  const due = part.deadline?.kind === 'open' || part.deadline?.text === task.deadline?.text ? undefined : part.deadline?.due;
  const own = due === undefined ? [] : [itemOn('任务', due, part.deadline?.text ?? '', shortTitle(part), bearer, source)];
  return [...own, ...milestoneItems(part.milestones, bearer, source)];
}

function milestoneItems(milestones: readonly Milestone[], bearer: Bearer, source: DueSource): readonly DueItem[] {
  return milestones.flatMap(({ due, date, text, roles }) =>
    due === undefined
      ? []
      : [itemOn('节点', due, date?.text ?? formatDay(due), text, { ...bearer, roles: owners(roles, bearer.roles) }, source)],
  );
}

function recurringItem(
  kind: '定期' | '报送',
  schedule: Schedule,
  text: string,
  words: string,
  bearer: Bearer,
  source: DueSource,
): readonly DueItem[] {
  const next = nextOccurrence(schedule, source.plan, source.reader.asOf);
  return next === undefined ? [] : [itemOn(kind, next.due, words, text, bearer, source)];
}

function itemOn(
  kind: DueItem['kind'],
  due: Day,
  words: string,
  text: string,
  bearer: Bearer,
  { plan }: DueSource,
  status?: TaskStatus,
): DueItem {
  const { anchor, roles } = bearer;
  const owed = mainRoles(roles);
  const unitsText = owed.map((role) => role.text).join('、');
  return { kind, due, words, text, planId: plan.id, planTitle: plan.short ?? plan.title, anchor, units: unitsOf(owed), unitsText, status };
}

/** Roles of its own, else those of what it belongs to. */
export function owners(own: readonly Role[], above: readonly Role[]): readonly Role[] {
  return own.length > 0 ? own : above;
}

/** Who answers first: those who lead, else those responsible, else whoever is named. */
function mainRoles(roles: readonly Role[]): readonly Role[] {
  const leads = roles.filter((role) => role.role === 'lead');
  const responsible = roles.filter((role) => role.role === 'responsible');
  return leads.length > 0 ? leads : responsible.length > 0 ? responsible : roles;
}
