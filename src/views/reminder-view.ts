import { addDays, daysBetween, type Day } from '../model/day.ts';
import type { Hazard } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { reminderKinds, type ReminderKind, type ReminderKindId } from '../model/reminder-kind.ts';
import type { UnitRef } from '../model/role.ts';
import type { Unit } from '../model/unit.ts';
import { roleChanges } from '../plan/approved-changes.ts';
import { isRunning } from '../plan/expired.ts';
import { hazardStatuses, isOpenHazard, type HazardStatus } from '../plan/hazard-status.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import { receiptMatrices, type ReceiptCell } from '../plan/receipt-matrix.ts';
import { reminderNumber } from '../plan/reminder-number.ts';
import { unitRegistry, type UnitRegistry } from '../plan/unit-registry.ts';
import { runningTasks, type JudgedTask } from './judged-tasks.ts';
import type { Reader } from './reader.ts';
import { tasksOfUnits } from './roll-up.ts';
import { tallyKey } from './tally.ts';
import { taskLine, type TaskLine } from './task-line.ts';

/** A hazard that a unit is reminded of. */
export interface RemindedHazard extends HazardStatus {
  readonly planId: string;
  readonly planTitle: string;
  /** Days from the as-of day to its deadline; negative once it has passed. */
  readonly daysLeft: number | undefined;
}

/** A report that a unit is reminded of: missing, sent back, or due soon. */
export interface RemindedReport {
  readonly planId: string;
  readonly planTitle: string;
  readonly what: string;
  readonly cell: ReceiptCell;
  readonly daysLeft: number;
}

/** One reminder for one unit: what it is reminded of, each thing in one kind only. */
export interface ReminderView {
  readonly kind: ReminderKind;
  readonly unit: UnitRef;
  /** Who reminds: the office that the unit belongs to; undefined for an office itself. */
  readonly office: UnitRef | undefined;
  readonly asOf: Day;
  /** Undefined where the site has no pattern for numbers. */
  readonly number: string | undefined;
  readonly tasks: readonly TaskLine[];
  readonly hazards: readonly RemindedHazard[];
  readonly reports: readonly RemindedReport[];
}

/** How far within the next days a thing is due soon: as counts have it. */
const soonDays = 30;

/** What all units are reminded from, worked out once. */
interface Basis {
  readonly workspace: PublishedWorkspace;
  readonly registry: UnitRegistry;
  readonly asOf: Day;
  readonly tasks: (unit: string) => readonly JudgedTask[];
  readonly hazards: ReadonlyMap<string | undefined, readonly RemindedHazard[]>;
  readonly reports: ReadonlyMap<string, readonly RemindedReport[]>;
}

/**
 * The reminders of every unit on a day, by unit; of what there is nothing, there is none, and classes get none, for their members do. Each thing stands
 * in one kind, the first that holds: 督办 what is overdue; 交办 what was given to the unit within the last days (`reminders.newDays`) and has no entry
 * yet; 催办 what is behind or has no entry, and reports that are missing or were sent back; 提醒 what falls due within 30 days, and open deadlines
 * whose review is asked for. A unit is reminded of what it leads or is responsible for.
 */
export function remindersByUnit(workspace: PublishedWorkspace, reader: Reader): ReadonlyMap<string, readonly ReminderView[]> {
  const registry = unitRegistry(workspace.units);
  const { asOf } = reader;
  const running = workspace.plans.filter((plan) => isRunning(plan, asOf));
  const basis: Basis = {
    ...{ workspace, registry, asOf },
    tasks: tasksOfUnits(runningTasks(workspace.plans, reader, workspace.site), workspace.units, asOf),
    hazards: Map.groupBy(
      workspace.plans.flatMap((plan) => hazardsOf(plan, registry, asOf)),
      ({ unitId }) => unitId,
    ),
    reports: Map.groupBy(
      running.flatMap((plan) => reportsOf(plan, registry, asOf)),
      ({ cell }) => cell.unit.id,
    ),
  };
  return new Map(workspace.units.map((unit) => [unit.id, unit.kind === '类别' ? [] : unitReminders(unit, basis)]));
}

function unitReminders(unit: Unit, basis: Basis): readonly ReminderView[] {
  const tasks = basis.tasks(unit.id);
  const hazards = basis.hazards.get(unit.id) ?? [];
  const reports = basis.reports.get(unit.id) ?? [];
  return reminderKinds.flatMap((kind) => {
    const own = {
      tasks: byDue(tasks.filter((task) => kindOfTask(task, unit, basis) === kind.id).map((task) => taskLine(task, basis.asOf))),
      hazards: hazards.filter((hazard) => kindOfHazard(hazard) === kind.id),
      reports: reports.filter((report) => kindOfReport(report) === kind.id),
    };
    if (own.tasks.length + own.hazards.length + own.reports.length === 0) return [];
    return [{ ...headOf(kind, unit, basis), ...own }];
  });
}

function headOf(kind: ReminderKind, unit: Unit, { workspace: { units, site }, registry, asOf }: Basis) {
  const office = registry.byId(registry.officeOf(unit.id));
  return {
    ...{ kind, asOf },
    unit: { id: unit.id, name: unit.name },
    office: office === undefined || office.id === unit.id ? undefined : { id: office.id, name: office.name },
    number: reminderNumber(site.reminders.number, { kind, unit: unit.id, units, asOf }),
  };
}

function kindOfTask(judged: JudgedTask, unit: Unit, { workspace: { site }, asOf }: Basis): ReminderKindId | undefined {
  const { status } = judged;
  if (status.reported === '已完成') return undefined;
  if (status.state === '逾期') return 'supervise';
  if (status.state === '未填报' && isNew(judged, unit, asOf, site.reminders.newDays)) return 'assign';
  if (status.state === '落后序时' || tallyKey(status) === '未填报') return 'urge';
  const isSoon = status.daysLeft !== undefined && status.daysLeft >= 0 && status.daysLeft <= soonDays;
  return isSoon || status.review?.asked === true ? 'remind' : undefined;
}

/** Given with the document of its plan, or by an approved change since. */
function isNew({ plan, task }: JudgedTask, unit: Unit, asOf: Day, newDays: number): boolean {
  const change = roleChanges(task, plan, asOf).findLast(({ to }) => to.units.some(({ id }) => id === unit.id));
  const given = change?.day ?? plan.date ?? plan.period?.start;
  return given !== undefined && given <= asOf && addDays(given, newDays) >= asOf;
}

function hazardsOf(plan: Plan, registry: UnitRegistry, asOf: Day): readonly (RemindedHazard & { readonly unitId: string | undefined })[] {
  const unitIdOf = (hazard: Hazard): string | undefined => {
    const hit = registry.lookUp(hazard.unit, plan.office, hazard.found);
    return hit.found === 'one' ? hit.unit.id : undefined;
  };
  const all = plan.ledgers.flatMap((ledger) => (ledger.kind === 'hazards' ? ledger.entries : []));
  return hazardStatuses(all, asOf)
    .filter(isOpenHazard)
    .map((status) => ({
      ...status,
      unitId: unitIdOf(status.hazard),
      planId: plan.id,
      planTitle: plan.short ?? plan.title,
      daysLeft: status.due === undefined ? undefined : daysBetween(asOf, status.due),
    }));
}

function kindOfHazard({ state, daysLeft }: RemindedHazard): ReminderKindId | undefined {
  if (state === '逾期') return 'supervise';
  return daysLeft !== undefined && daysLeft <= soonDays ? 'remind' : undefined;
}

function reportsOf(plan: Plan, registry: UnitRegistry, asOf: Day): readonly RemindedReport[] {
  const named = { planId: plan.id, planTitle: plan.short ?? plan.title };
  return receiptMatrices(plan, registry, asOf).flatMap(({ report, rows }) =>
    rows.flatMap(({ cells }) => cells).map((cell) => ({ ...named, what: report.what, cell, daysLeft: daysBetween(asOf, cell.period.due) })),
  );
}

function kindOfReport({ cell, daysLeft }: RemindedReport): ReminderKindId | undefined {
  if (cell.counted && (cell.state === '未报' || cell.state === '退回')) return 'urge';
  return cell.state === '未到期' && daysLeft >= 0 && daysLeft <= soonDays ? 'remind' : undefined;
}

function byDue(lines: readonly TaskLine[]): readonly TaskLine[] {
  const dueOf = ({ status }: TaskLine): string => status.due ?? '9999-12-31';
  return lines.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0));
}
