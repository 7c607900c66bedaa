import type { Plan } from '../model/plan.ts';
import { rememberedLoosely } from '../model/remembered.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitView } from '../views/due-list.ts';
import type { DutyRecordRow } from '../views/duty-record-view.ts';
import { earlierDay } from '../views/earlier-day.ts';
import { lightsShown } from '../views/light-rules.ts';
import { rollUp, type RollUpRow } from '../views/roll-up.ts';
import { runningDutyRecords } from '../views/unit-duty-records.ts';
import { owedRows } from '../views/unit-duties.ts';
import { unitTotals } from '../views/unit-totals.ts';
import { unitViewer } from '../views/unit-view.ts';
import { oncePerBuild } from './current-build.ts';
import { planSummary } from './plan-summary.ts';
import { plansNaming } from './plans-naming.ts';
import { siteData } from './site-data.ts';

/** The counts of every unit that leads or is responsible for anything, by its id; none where no lights are shown. */
export const unitCounts = oncePerBuild((): ReadonlyMap<string, RollUpRow> => {
  const { workspace, reader } = siteData();
  if (!lightsShown(workspace.site, reader)) return new Map();
  return new Map(rollUp(workspace, 'unit', reader, earlierDay(workspace.site, reader.asOf)).map((row) => [row.key, row]));
});

/** The duties of all plans that run, with their record, the same for all pages of a build. */
export const dutyRecords = oncePerBuild((): readonly DutyRecordRow[] => {
  const { workspace, reader } = siteData();
  return runningDutyRecords(workspace, reader.asOf);
});

/** A unit as lists of units have it. */
type ListedUnit = Pick<UnitView, 'id' | 'name' | 'kind' | 'office' | 'total'>;

const totalsOf = planSummary(
  'unit-totals',
  () => {
    const { workspace, reader } = siteData();
    return { asOf: reader.asOf, units: workspace.units.map(({ id, members, successor }) => ({ id, members, successor })) };
  },
  ({ units, asOf }) => unitTotals(units, asOf),
);

/** All units of the registry, with how much each owes over all plans. */
export const listedUnits = oncePerBuild((): readonly ListedUnit[] => {
  const { plans, units } = siteData().workspace;
  const totals = new Map<string, number>();
  for (const [unit, total] of plans.flatMap(totalsOf)) totals.set(unit, (totals.get(unit) ?? 0) + total);
  const byId = new Map(units.toReversed().map(({ id, name }) => [id, { id, name }]));
  return units.map(({ id, name, kind, parent }) => ({
    ...{ id, name, kind },
    office: parent === undefined ? undefined : byId.get(parent),
    total: totals.get(id) ?? 0,
  }));
});

/** What a unit of the registry owes. */
export function viewOfUnit(unit: Pick<Unit, 'id'>): UnitView {
  return viewsById()(unit.id);
}

const viewsById = oncePerBuild(() => {
  const { workspace, reader } = siteData();
  const owedIn = rememberedLoosely((plan: Plan) => owedRows([plan], reader, workspace.site));
  // Of a unit that one changed plan names, only the plans that name it are looked through.
  const view = unitViewer(workspace, reader, (unit) => plansNaming(unit).flatMap((plan) => owedIn(plan)(unit)));
  const byId = new Map(workspace.units.map((unit) => [unit.id, unit]));
  return rememberedLoosely((id: string): UnitView => {
    const unit = byId.get(id);
    if (unit === undefined) throw new Error(`No unit "${id}"`);
    return view(unit);
  });
});
