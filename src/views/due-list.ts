import { compareDays, formatDay, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import type { RoleKind, UnitRef } from '../model/role.ts';
import { isRunning } from '../plan/expired.ts';
import { mainRoles } from '../plan/main-roles.ts';
import type { ViaKind } from '../plan/meant-unit.ts';
import { nextOccurrence } from '../plan/occurrences.ts';
import type { TaskStatus } from '../plan/state.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import { datedEntries, type EntryKind, type PlanEntry } from './plan-entries.ts';
import type { Reader } from './reader.ts';
import { unitsOf } from './table-cells.ts';

/** Something that falls due on a day: a task, milestone, duty occurrence or report. */
export interface DueItem {
  readonly kind: EntryKind;
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
  /** Names it within its plan, the same in every build: `t4-deadline`, `plan-duty-1`. */
  readonly key: string;
  readonly kind: EntryKind;
  readonly no: string | undefined;
  readonly text: string;
  readonly words: string | undefined;
  /** The first deadline and roles of its task, where approved changes have put others in their place. */
  readonly changes: readonly string[];
  /** The day by which it is due; of what recurs the next time on or after the as-of day, else the last one. */
  readonly due: Day | undefined;
  /** Other units named in the row. */
  readonly others: string;
  readonly otherUnits: readonly UnitRef[];
  /** Persons and posts that the row names, by role: 牵头：张某某（副局长）. */
  readonly persons: string | undefined;
  /** The class through which the unit is meant (各医疗卫生单位), or the unit that it succeeds. */
  readonly via: string | undefined;
  readonly viaId: string | undefined;
  readonly viaKind: ViaKind | undefined;
  readonly status: TaskStatus | undefined;
}

/** Beside a row of a unit that was split, until a change names who has it: 由原“公卫科”承担，待明确. */
export function undecidedWords(via: string): string {
  return `由原“${via}”承担，待明确`;
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
  /** How many rows of plans that run fall due within the next 30 days, and are not done. */
  readonly dueSoon: number;
  /** Of a class (各医疗卫生单位): the units that it means, as far as they are known. */
  readonly members: readonly UnitRef[];
  /** The classes that it is a member of. */
  readonly classes: readonly UnitRef[];
  /** Who has taken its work over, and from which day; several where it was split. */
  readonly successors: readonly (UnitRef & { readonly from: Day })[];
  /** Whose work it has taken over, and from which day. */
  readonly predecessors: readonly (UnitRef & { readonly from: Day })[];
  readonly note: string | undefined;
}

/** What falls due on or after the as-of day in a plan that runs, nearest first; of what recurs, the next time only; done tasks are left out. */
export function dueItems(plan: Plan, reader: Reader, rules: LightRules, items = planDueItems(plan, reader, rules)): readonly DueItem[] {
  return isRunning(plan, reader.asOf) ? nearestFirst(items, reader.asOf) : [];
}

/** Of these items those that fall due on or after a day, nearest first. */
export function nearestFirst(items: readonly DueItem[], asOf: Day): readonly DueItem[] {
  return items.filter(({ due }) => due >= asOf).toSorted((a, b) => compareDays(a.due, b.due));
}

/** Everything of one plan that falls due on a day, in the order of the record; of what recurs, the next time on or after the as-of day. */
export function planDueItems(plan: Plan, reader: Reader, rules: LightRules): readonly DueItem[] {
  const statuses = new Map(plan.tasks.map((task) => [task.id, statusFor(task, plan, reader, rules)]));
  return datedEntries(plan, reader.asOf).flatMap((entry) => {
    const status = entry.task && statuses.get(entry.task.id);
    // A group's deadline is that of its rows, which stand here themselves.
    if (status?.reported === '已完成' || (entry.kind === '任务' && entry.level === 'group')) return [];
    const due = entry.schedule === undefined ? entry.due : nextOccurrence(entry.schedule, plan, reader.asOf)?.due;
    return due === undefined ? [] : [itemOn(due, entry, plan, isWholeTask(entry) ? status : undefined)];
  });
}

/** The state of a task is its own, not that of its parts, milestones and duties. */
function isWholeTask({ kind, level }: PlanEntry): boolean {
  return kind === '任务' && level === 'task';
}

function itemOn(due: Day, { kind, words, title, text, anchor, roles }: PlanEntry, plan: Plan, status: TaskStatus | undefined): DueItem {
  const owed = mainRoles(roles);
  return {
    kind,
    due,
    words: words ?? formatDay(due),
    text: kind === '报送' ? text : title,
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    anchor,
    units: unitsOf(owed),
    unitsText: owed.map((role) => role.text).join('、'),
    status,
  };
}
