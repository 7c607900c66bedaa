import { addDays, addMonths, partsOf, quarterOf, type Day } from '../model/day.ts';
import { roleKinds, type RoleKind, type UnitRef } from '../model/role.ts';
import { successorsOf, type Unit } from '../model/unit.ts';
import type { PublishedWorkspace } from '../plan/publish.ts';
import type { UnitDuty, UnitView } from './due-list.ts';
import type { Reader } from './reader.ts';
import { meantUnits, type MeantUnit } from '../plan/meant-unit.ts';
import { owedRows, type FoundDuty, type OwedRows } from './unit-duties.ts';

/** What one unit owes over all plans of a workspace as a reader may see it. */
export function unitView(unit: Unit, workspace: PublishedWorkspace, reader: Reader): UnitView {
  return unitViewer(workspace, reader)(unit);
}

/** The same for one unit after another: what is owed in the plans, and who is who, is looked up once. */
export function unitViewer(
  workspace: PublishedWorkspace,
  reader: Reader,
  owed: OwedRows = owedRows(workspace.plans, reader, workspace.site),
): (unit: Unit) => UnitView {
  const kin = kinOf(workspace.units, reader.asOf);
  return (unit) => viewOf(unit, owed, kin, reader);
}

/** How units of a registry belong together. */
interface Kin {
  readonly meant: (id: string) => MeantUnit;
  readonly byId: ReadonlyMap<string, Unit>;
  readonly predecessors: (id: string) => UnitView['predecessors'];
}

function kinOf(units: readonly Unit[], asOf: Day): Kin {
  const before = units.flatMap(({ id, name, successor }) =>
    successorsOf({ successor }).map(({ unit, from }) => ({ unit, id, name, from })),
  );
  const byHeir = Map.groupBy(before, ({ unit }) => unit);
  return {
    meant: meantUnits(units, asOf),
    byId: new Map(units.toReversed().map((unit) => [unit.id, unit])),
    predecessors: (heir) => (byHeir.get(heir) ?? []).map(({ id, name, from }) => ({ id, name, from })),
  };
}

function viewOf(unit: Unit, owed: OwedRows, { meant: meantUnder, byId, predecessors }: Kin, reader: Reader): UnitView {
  const meant = meantUnder(unit.id);
  const found = owed(meant);
  const items = found.map(({ duty }) => duty);
  const refs = (ids: readonly string[]) => ids.flatMap((id) => refOf(id, byId) ?? []);
  return {
    id: unit.id,
    name: unit.name,
    kind: unit.kind,
    office: refOf(unit.parent, byId),
    aliases: unit.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name)),
    sections: sectionsOf(found, reader.asOf),
    counts: countsOf(items),
    total: items.length,
    dueSoon: found.filter((one) => isDueSoon(one, reader.asOf)).length,
    members: refs(unit.members),
    classes: refs([...meant.through].flatMap(([id, kind]) => (kind === 'class' ? [id] : []))),
    successors: successorRefs(unit, byId),
    predecessors: predecessors(unit.id),
    note: unit.note,
  };
}

/** The duty lists of all units of a workspace, in the registry's order; a unit that owes nothing has none. */
export function unitViews(workspace: PublishedWorkspace, reader: Reader): readonly UnitView[] {
  return workspace.units.map(unitViewer(workspace, reader)).filter((view) => view.total > 0);
}

function refOf(id: string | undefined, units: ReadonlyMap<string, Unit>): UnitRef | undefined {
  const found = id === undefined ? undefined : units.get(id);
  return found && { id: found.id, name: found.name };
}

function successorRefs(unit: Unit, units: ReadonlyMap<string, Unit>): UnitView['successors'] {
  return successorsOf(unit).flatMap((next) => {
    const found = refOf(next.unit, units);
    return found === undefined ? [] : [{ ...found, from: next.from }];
  });
}

const soonDays = 30;

function isDueSoon({ duty: { due, status }, expired }: FoundDuty, asOf: Day): boolean {
  return !expired && status?.reported !== '已完成' && due !== undefined && due >= asOf && due <= addDays(asOf, soonDays);
}

function countsOf(items: readonly UnitDuty[]): UnitView['counts'] {
  const count = (role: RoleKind) => items.filter((item) => item.role === role).length;
  return { lead: count('lead'), responsible: count('responsible'), assist: count('assist'), other: count('other') };
}

/** What is late first, then by due period, then what has no day, what is done, and plans that are over. */
function sectionsOf(found: readonly FoundDuty[], asOf: Day): UnitView['sections'] {
  const sections = Map.groupBy(found.toSorted(byDay), (one) => sectionOf(one, asOf));
  const titles = [...sections.keys()].toSorted((a, b) => rank(a) - rank(b));
  return titles.map((title) => ({ title, items: (sections.get(title) ?? []).map(({ duty }) => duty) }));
}

const early = ['已逾期', '此前到期'];
const last = ['没有日期', '已完成', '已到期的方案'];

/** Sections between the early and the last ones are in order of their days already; `toSorted` is stable. */
function rank(title: string): number {
  if (early.includes(title)) return early.indexOf(title) - early.length;
  return last.includes(title) ? 1 + last.indexOf(title) : 0;
}

function sectionOf({ duty: { status, due }, expired }: FoundDuty, asOf: Day): string {
  if (expired) return '已到期的方案';
  if (status?.reported === '已完成') return '已完成';
  if (status?.state === '逾期') return '已逾期';
  if (due === undefined) return '没有日期';
  return due < asOf ? '此前到期' : periodOf(due, asOf);
}

/** This month and the next by the month, the rest of the year by the quarter, later years by the year. */
function periodOf(due: Day, asOf: Day): string {
  const { year, month } = partsOf(due);
  if (due.slice(0, 7) <= addMonths(asOf, 1).slice(0, 7)) return `${year}年${month}月到期`;
  return year === partsOf(asOf).year ? `${year}年第${quarterOf(due)}季度到期` : `${year}年到期`;
}

function byDay(a: FoundDuty, b: FoundDuty): number {
  const [dayA, dayB] = [a.duty.due ?? '9999-12-31', b.duty.due ?? '9999-12-31'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return roleKinds.indexOf(a.duty.role) - roleKinds.indexOf(b.duty.role);
}
