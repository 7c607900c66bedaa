import type { ChangeSource, Change } from '../model/change.ts';
import type { Day } from '../model/day.ts';
import { writtenColumns, type GridColumn, type GridSource } from '../model/grid-column.ts';
import type { Phase, PhaseSource } from '../model/phase.ts';
import type { Plan, PlanSource } from '../model/plan.ts';
import { nearestNames } from '../model/nearest.ts';
import { present } from '../model/present.ts';
import type { UnitRef } from '../model/role.ts';
import type { Window } from '../model/window.ts';
import { checkReferences } from './check-references.ts';
import type { Path, Report } from './finding.ts';
import type { KindOfDay } from './list-workdays.ts';
import { groupPath } from './group-tree.ts';
import { resolveCarries, type KnownPlans } from './resolve-carries.ts';
import { resolveDeadline, resolveWindow, type DateSurroundings } from './resolve-dates.ts';
import { resolveDuties, resolveReport, type DutyContext } from './resolve-duties.ts';
import { resolveName, resolveRole, resolveRoles, type RoleContext, type RoleFields } from './resolve-roles.ts';
import { resolveTargets } from './resolve-targets.ts';
import { taskIds } from './task-ids.ts';
import { resolveGroup, resolveMilestones, resolveTask, type Inheritance } from './resolve-tasks.ts';
import type { UnitRegistry } from './unit-registry.ts';
import { wordReader, type WordReader } from './word-reader.ts';

/** What stands outside a plan's own files and bears on its meaning. */
export interface PlanSurroundings {
  readonly registry: UnitRegistry;
  /** The documents that carry the plan, oldest first. */
  readonly documents: Plan['documents'];
  /** The 成文日期 of the first of them, from which 即日起 counts. */
  readonly documentDate: Day | undefined;
  /** Whether a day is worked, where calendars are known. */
  readonly kindOfDay?: KindOfDay;
  /** The plans of the workspace with their rows, for what tasks carry out; without them nothing is called unknown. */
  readonly plans?: KnownPlans;
  /** Of plans that are read together, the reader of them all; a plan alone gets its own. */
  readonly reader?: WordReader;
}

/** The resolved plan: units found, words read, rows' inheritance done; what is wrong goes to `report`, and nothing is guessed in its place. */
export function resolvePlan(id: string, source: PlanSource, around: PlanSurroundings, report: Report): Plan {
  const { reader = wordReader() } = around;
  checkReferences(source, report);
  checkOffice(source, around.registry, report);
  const date = source.date ?? around.documentDate;
  const issuers = resolveIssuers(source, { registry: around.registry, office: source.office, day: date, reader, report });
  const office = source.office ?? (issuers[0] && around.registry.officeOf(issuers[0].id));
  const period = resolvePeriod(source, { ...present({ documentDate: date }), reader }, report);
  const context: DutyContext = {
    roles: { registry: around.registry, office, day: date, reader, report },
    dates: { reader, ...present({ documentDate: date, period: period && present({ start: period.start, end: period.end }) }) },
    ...present({ kindOfDay: around.kindOfDay }),
  };
  const phases = resolvePhases(source.phases, context.dates, report);
  return {
    id,
    ...carried(source),
    ...present({ office, date, period }),
    issuers,
    phases,
    ...resolveRows(source, context, around.plans),
    milestones: resolveMilestones(source.milestones, ['milestones'], context),
    targets: resolveTargets(source.targets, ['targets'], context.dates, report),
    duties: resolveDuties(source.duties, ['duties'], context),
    reports: source.reports.map((item, index) => resolveReport(item, ['reports', index], context)),
    changes: source.changes.map((change, index) => resolveChange(change, ['changes', index], context)),
    columns: source.columns,
    grid: resolveGrid(source.grid, period, context.dates, report),
    ...(source.grid !== undefined && 'blank' in source.grid && source.grid.blank === true ? { blankGrid: true as const } : {}),
    documents: around.documents,
    warnings: [],
  };
}

/** What the record takes over from the author's file as it stands. */
function carried(source: PlanSource) {
  const { title, basis, goals, principles, forms, ledgers, progress, records, receipts, counts, slips } = source;
  const { short, scope, organisation, publicity, revision, validity, posters } = source;
  return {
    title,
    ...present({ short, scope, organisation, publicity, revision, validity, posters }),
    ...{ basis, goals, principles, forms, ledgers, progress, records, receipts, counts, slips },
  };
}

function checkOffice({ office: name }: PlanSource, { byId, units }: UnitRegistry, report: Report): void {
  if (name === undefined || byId(name)) return;
  const ids = units.map((unit) => unit.id);
  report({ rule: 'unknown-reference', path: ['office'], facts: { kind: '单位', name, nearest: nearestNames(name, ids) } });
}

function resolveIssuers(source: PlanSource, context: RoleContext): UnitRef[] {
  return source.issuers.flatMap((name, index) => resolveName(name, ['issuers', index], context));
}

function resolvePeriod(source: PlanSource, dates: DateSurroundings, report: Report): Window | undefined {
  if (source.period === undefined) return undefined;
  return resolveWindow(source.period, ['period'], dates, report);
}

function resolvePhases(sources: readonly PhaseSource[], dates: DateSurroundings, report: Report): Phase[] {
  let year: number | undefined;
  return sources.map((source, index) => {
    const window = resolveWindow(source.window, ['phases', index, 'window'], { ...dates, ...present({ year }) }, report);
    year = yearOf(window) ?? year;
    const { id, title, content } = source;
    return {
      id,
      ...present({ no: source.no }),
      title,
      text: window.text,
      ...present({ start: window.start, end: window.end }),
      flags: [...window.flags],
      content,
    };
  });
}

function yearOf({ start, end }: Pick<Window, 'start' | 'end'>): number | undefined {
  const day = end ?? start;
  return day === undefined ? undefined : Number(day.slice(0, 4));
}

function resolveRows(source: PlanSource, context: DutyContext, plans: KnownPlans | undefined): Pick<Plan, 'groups' | 'tasks'> {
  checkDefaults(source, context);
  const groups = source.groups.map((group, index) => resolveGroup(group, ['groups', index], context));
  const ids = taskIds(source.tasks);
  const inherits = inheritances(source, context);
  const tasks = source.tasks.map((task, index) => {
    const resolved = resolveTask(task, ids[index] ?? `t${index + 1}`, ['tasks', index], context, inherits(task.group));
    if (plans === undefined || task.carries.length === 0) return resolved;
    return { ...resolved, carries: resolveCarries(task.carries, ['tasks', index, 'carries'], plans, context.roles.report) };
  });
  return { groups, tasks };
}

/** What is handed down is reported where it stands, once, not at each row that takes it over. */
function checkDefaults(source: PlanSource, context: DutyContext): void {
  const { report } = context.roles;
  const all: readonly (readonly [PlanDefaults | undefined, Path])[] = [
    [source.rules?.defaults, ['rules', 'defaults']],
    ...source.groups.map((group, index) => [group.defaults, ['groups', index, 'defaults']] as const),
  ];
  for (const [defaults, path] of all) {
    if (!defaults) continue;
    resolveRoles(defaults, path, context.roles);
    if (defaults.deadline !== undefined) resolveDeadline(defaults.deadline, [...path, 'deadline'], context.dates, report);
  }
}

type PlanDefaults = NonNullable<NonNullable<PlanSource['rules']>['defaults']>;

/** What the tasks of a group take over, read once for each group. */
function inheritances(source: PlanSource, context: DutyContext): (group: string | undefined) => Inheritance {
  const known = new Map<string | undefined, Inheritance>();
  return (group) => {
    const inherits = known.get(group) ?? inheritance(source, group, context);
    known.set(group, inherits);
    return inherits;
  };
}

/** The nearest group comes first, then those above it, then the plan. */
function inheritance(source: PlanSource, group: string | undefined, context: DutyContext): Inheritance {
  const path = groupPath(source, group);
  const groups = path.flatMap((id) => source.groups.find((group) => group.id === id) ?? []);
  const quiet = { ...context.roles, report: () => undefined };
  const rolesOf = (fields: RoleFields) => resolveRoles(fields, [], quiet);
  const deadline = [...groups.map(({ defaults }) => defaults), source.rules?.defaults].flatMap((level) => level?.deadline ?? [])[0];
  return {
    roles: [
      ...groups.flatMap(({ defaults = {}, ...own }) =>
        [defaults, own].map((fields) => ({ from: 'group' as const, roles: rolesOf(fields) })),
      ),
      { from: 'plan', roles: rolesOf(source.rules?.defaults ?? {}) },
    ],
    deadline: deadline === undefined ? undefined : resolveDeadline(deadline, [], context.dates, quiet.report),
    firstNamedLeads: source.rules?.firstNamedLeads ?? false,
  };
}

/** Who takes over is named as on the day of the change. */
function resolveChange(source: ChangeSource, path: Path, { dates, roles }: DutyContext): Change {
  const { deadline, to, ...rest } = source;
  const kind = source.kind === '移交' ? 'lead' : 'responsible';
  return {
    ...rest,
    ...(deadline === undefined ? {} : { deadline: resolveDeadline(deadline, [...path, 'deadline'], dates, roles.report) }),
    ...(to === undefined ? {} : { to: resolveRole(kind, to, [...path, 'to'], { ...roles, day: source.day }) }),
  };
}

function resolveGrid(source: GridSource | undefined, period: Window | undefined, dates: DateSurroundings, report: Report): GridColumn[] {
  if (source === undefined || 'by' in source) return [...dates.reader.gridColumns(period?.start, period?.end, source?.by)];
  const { columns, path } = writtenColumns(source);
  let year: number | undefined;
  return columns.flatMap((column, index) => {
    const window = resolveWindow(column.window, [...path, index, 'window'], { ...dates, ...present({ year }) }, report);
    year = yearOf(window) ?? year;
    const { start, end } = window;
    if (start === undefined || end === undefined) return [];
    return [{ label: column.label, ...present({ head: column.head, phase: column.phase }), start, end }];
  });
}
