import { present } from '../model/present.ts';
import type { DeadlineSource } from '../model/dated.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Group, GroupSource } from '../model/group.ts';
import type { Milestone, MilestoneSource } from '../model/milestone.ts';
import type { Role } from '../model/role.ts';
import type { Part, Task, TaskSource } from '../model/task.ts';
import type { Path } from './finding.ts';
import { withHeading } from './headed-text.ts';
import { resolveDeadline, type DateSurroundings } from './resolve-dates.ts';
import { resolveDuties, type DutyContext } from './resolve-duties.ts';
import { resolveRoles, type RoleFields } from './resolve-roles.ts';
import { resolveTargets } from './resolve-targets.ts';
import { partId } from './task-ids.ts';

/** What a row of a table takes over when it says nothing of its own: the nearest level first. */
export interface Inheritance {
  readonly roles: readonly { readonly from: 'plan' | 'group' | 'task'; readonly roles: readonly Role[] }[];
  readonly deadline: Deadline | undefined;
  /** True where the first unit named in the 责任 column leads. */
  readonly firstNamedLeads: boolean;
}

type PartSource = TaskSource['parts'][number];

/** A group with its own roles, deadline, milestones and targets resolved. */
export function resolveGroup(source: GroupSource, path: Path, context: DutyContext): Group {
  const { id, no, title, parent, text, deadline, notes } = source;
  return {
    id,
    ...present({ no, title, parent, text }),
    title,
    ...(deadline === undefined ? {} : { deadline: deadlineOf(deadline, [...path, 'deadline'], context) }),
    roles: resolveRoles(source, path, context.roles),
    milestones: resolveMilestones(source.milestones, [...path, 'milestones'], context),
    targets: resolveTargets(source.targets, [...path, 'targets'], context.dates, context.roles.report),
    notes,
  };
}

/** A task with everything resolved, its roles and deadline inherited where it says nothing. */
export function resolveTask(source: TaskSource, id: string, path: Path, context: DutyContext, inherits: Inheritance): Task {
  const common = resolveCommon(source, path, context, inherits);
  const below: Inheritance = { ...inherits, roles: [{ from: 'task', roles: common.roles }], deadline: undefined };
  return {
    id,
    ...common,
    text: withHeading(source.heading, common.text),
    ...present({
      group: source.group,
      heading: source.heading,
      short: source.short,
      rolesText: typeof source.roles === 'string' ? source.roles : undefined,
    }),
    carries: source.carries.map((text) => ({ text })),
    clauses: source.clauses,
    flags: source.flags,
    parts: source.parts.map((part, index) => resolvePart(part, partId(id, index), [...path, 'parts', index], context, below)),
  };
}

function resolvePart(source: PartSource, id: string, path: Path, context: DutyContext, inherits: Inheritance): Part {
  return { id: source.id ?? id, ...resolveCommon(source, path, context, inherits) };
}

function resolveCommon(source: PartSource, path: Path, context: DutyContext, inherits: Inheritance): Omit<Part, 'id'> {
  const deadline = ownDeadline(source, path, context) ?? inherits.deadline;
  return {
    ...present({ no: source.no }),
    text: source.text,
    ...present({ requirement: joined(source.requirement) }),
    measures: linesOf(source.measures),
    roles: inheritRoles(ownRoles(source, path, context, inherits.firstNamedLeads), inherits),
    ...(deadline === undefined ? {} : { deadline }),
    milestones: resolveMilestones(source.milestones, [...path, 'milestones'], context),
    targets: resolveTargets(source.targets, [...path, 'targets'], context.dates, context.roles.report),
    duties: resolveDuties(source.duties, [...path, 'duties'], context),
    appliesTo: source.appliesTo,
    notes: source.notes,
  };
}

function ownDeadline(source: PartSource, path: Path, context: DutyContext): Deadline | undefined {
  return source.deadline === undefined ? undefined : deadlineOf(source.deadline, [...path, 'deadline'], context);
}

function ownRoles(source: RoleFields, path: Path, context: DutyContext, firstNamedLeads: boolean): readonly Role[] {
  const roles = resolveRoles(source, path, context.roles);
  const named = roles.find((role) => role.role === 'responsible');
  const [first] = named?.units ?? [];
  if (!firstNamedLeads || first === undefined || roles.some((role) => role.role === 'lead')) return roles;
  return [{ role: 'lead', text: first.name, units: [first], persons: [], flags: [], inherited: 'plan' }, ...roles];
}

function inheritRoles(own: readonly Role[], { roles }: Inheritance): Role[] {
  const result = [...own];
  for (const level of roles) {
    const missing = level.roles.filter((role) => !result.some((known) => known.role === role.role));
    result.push(...missing.map((role) => ({ ...role, inherited: level.from })));
  }
  return result;
}

/** The milestones of a list; a date without a year takes that of the milestone before it. */
export function resolveMilestones(sources: readonly MilestoneSource[], path: Path, context: DutyContext): Milestone[] {
  let year: number | undefined;
  return sources.map((source, index) => {
    const milestone = resolveMilestone(source, [...path, index], withYear(context, year));
    if (milestone.due !== undefined) year = Number(milestone.due.slice(0, 4));
    return milestone;
  });
}

function withYear(context: DutyContext, year: number | undefined): DutyContext {
  return year === undefined ? context : { ...context, dates: { ...context.dates, year } };
}

function resolveMilestone(source: MilestoneSource, path: Path, context: DutyContext): Milestone {
  const date = source.by === undefined ? undefined : deadlineOf(source.by, [...path, 'by'], context);
  return {
    text: source.text,
    ...present({ due: date?.due, start: date?.start, date, condition: source.condition }),
    roles: resolveRoles(source, path, context.roles),
    flags: [...(date?.flags ?? [])],
    ...present({ note: source.note }),
  };
}

function deadlineOf(source: DeadlineSource, path: Path, { dates, roles }: { dates: DateSurroundings; roles: DutyContext['roles'] }) {
  return resolveDeadline(source, path, dates, roles.report);
}

function linesOf(lines: string | readonly string[] | undefined): string[] {
  if (lines === undefined) return [];
  return typeof lines === 'string' ? [lines] : [...lines];
}

function joined(lines: string | readonly string[] | undefined): string | undefined {
  return lines === undefined ? undefined : linesOf(lines).join('\n');
}
