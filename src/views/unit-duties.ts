import type { Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleKinds, type Role, type RoleKind } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import type { Unit } from '../model/unit.ts';
import { standingTasks, validDeadline } from '../plan/approved-changes.ts';
import { isExpired } from '../plan/expired.ts';
import { nextOccurrence, type Schedule } from '../plan/occurrences.ts';
import type { TaskStatus } from '../plan/state.ts';
import { owners, type UnitDuty } from './due-list.ts';
import { statusFor, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { unitsOf } from './table-cells.ts';
import { roleLabel } from './table-columns.ts';

/** A row of a unit's list, and whether its plan is over. */
export interface FoundDuty {
  readonly duty: UnitDuty;
  readonly expired: boolean;
}

/** The classes that a unit belongs to (各医疗卫生单位), by id, also through other classes. */
export function classesOf(unitId: string, units: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  const search = (id: string): void => {
    for (const unit of units.filter((one) => one.members.includes(id) && !found.has(one.id) && one.id !== unitId)) {
      found.add(unit.id);
      search(unit.id);
    }
  };
  search(unitId);
  return found;
}

/** What a unit owes in one plan, by name or through a class: tasks, parts, milestones with roles of their own, duties, reports. */
export function dutiesOf(
  unitId: string,
  classes: ReadonlySet<string>,
  plan: Plan,
  reader: Reader,
  rules: LightRules,
): readonly FoundDuty[] {
  const expired = isExpired(plan, reader.asOf);
  const named = entriesOf(plan, reader, rules).flatMap((entry) =>
    rolesIn(entry.roles, unitId, classes).map((found) => rowOf(entry, found, unitId, plan)),
  );
  return named.map((duty) => ({ duty, expired }));
}

/** Something that roles are named for, before it is known whom they mean. */
interface Entry {
  readonly kind: UnitDuty['kind'];
  readonly anchor: string;
  readonly no: string | undefined;
  readonly text: string;
  readonly words: string | undefined;
  readonly due: Day | undefined;
  readonly roles: readonly Role[];
  readonly status: TaskStatus | undefined;
}

function entriesOf(plan: Plan, reader: Reader, rules: LightRules): readonly Entry[] {
  const recurring = recurringIn(plan, reader.asOf);
  return [
    ...standingTasks(plan, reader.asOf).flatMap((task) => taskEntries(task, plan, reader, rules)),
    ...plan.groups.flatMap((group) => group.milestones.flatMap((milestone) => milestoneEntry(milestone, group.id, group.no))),
    ...plan.milestones.flatMap((milestone) => milestoneEntry(milestone, 'resp', undefined)),
    ...plan.duties.map((duty) => recurring('定期', duty, duty.text, duty.text, { anchor: 'duty', no: undefined, roles: duty.roles })),
    ...plan.reports
      .filter((report) => report.owed)
      .map((report) => recurring('报送', report, report.what, report.text, { anchor: 'duty', no: undefined, roles: [report.from] })),
  ];
}

function taskEntries(task: Task, plan: Plan, reader: Reader, rules: LightRules): readonly Entry[] {
  const { id: anchor, no } = task;
  const status = statusFor(task, plan, reader, rules);
  const words = validDeadline(task, plan, reader.asOf)?.text;
  const recurring = recurringIn(plan, reader.asOf);
  return [
    { kind: '任务', anchor, no, text: task.text, words, due: status.due, roles: task.roles, status },
    ...task.milestones.flatMap((milestone) => milestoneEntry(milestone, anchor, no)),
    ...task.duties.map((duty) => recurring('定期', duty, duty.text, duty.text, { anchor, no, roles: owners(duty.roles, task.roles) })),
    ...task.parts.flatMap((part) => [
      ...partEntry(part, task),
      ...part.milestones.flatMap((milestone) => milestoneEntry(milestone, anchor, no)),
      ...part.duties.map((duty) => recurring('定期', duty, duty.text, duty.text, { anchor, no, roles: owners(duty.roles, part.roles) })),
    ]),
  ];
}

/** A part is a row of its own only where it names people of its own: the others have the whole task. */
function partEntry(part: Task['parts'][number], task: Task): readonly Entry[] {
  const roles = part.roles.filter((role) => role.inherited === undefined);
  const deadline = part.deadline ?? task.deadline;
  const due = deadline?.kind === 'open' ? undefined : deadline?.due;
  if (roles.length === 0) return [];
  return [{ kind: '任务', anchor: task.id, no: part.no ?? task.no, text: part.text, words: deadline?.text, due, roles, status: undefined }];
}

/** A milestone without roles of its own is a step of its task, which is a row already. */
function milestoneEntry({ text, date, due, roles }: Plan['milestones'][number], anchor: string, no: string | undefined): readonly Entry[] {
  return roles.length === 0 ? [] : [{ kind: '节点', anchor, no, text, words: date?.text, due, roles, status: undefined }];
}

function recurringIn(plan: Plan, asOf: Day) {
  return (
    kind: '定期' | '报送',
    schedule: Schedule,
    text: string,
    words: string,
    beside: Pick<Entry, 'anchor' | 'no' | 'roles'>,
  ): Entry => ({
    kind,
    text,
    words,
    due: nextOccurrence(schedule, plan, asOf)?.due,
    status: undefined,
    ...beside,
  });
}

/** A role in which a unit is meant, and the class through which. */
interface FoundRole {
  readonly role: RoleKind;
  readonly via: { readonly id: string; readonly name: string } | undefined;
}

/** The roles that mean a unit, each kind once, by its own name before a class; a class adds no lesser role to a unit that is named. */
function rolesIn(roles: readonly Role[], unitId: string, classes: ReadonlySet<string>): readonly FoundRole[] {
  const kinds = roleKinds.filter((kind) => roles.some((role) => role.role === kind && role.units.some((unit) => unit.id === unitId)));
  const named = kinds.map((role) => ({ role, via: undefined }));
  if (named.length > 0) return named;
  const meant = roles.flatMap((role) => role.units.filter((unit) => classes.has(unit.id)).map((via) => ({ role: role.role, via })));
  return roleKinds.flatMap((kind) => meant.find(({ role }) => role === kind) ?? []);
}

function rowOf(entry: Entry, { role, via }: FoundRole, unitId: string, plan: Plan): UnitDuty {
  const { roles, ...shown } = entry;
  const others = unitsOf(roles).filter(({ id }) => id !== unitId && id !== via?.id);
  return {
    ...shown,
    role,
    roleLabel: roleLabel(plan, role),
    planId: plan.id,
    planTitle: plan.short ?? plan.title,
    others: others.map(({ name }) => name).join('、'),
    via: via?.name,
  };
}
