import type { DutyRecordRow } from '../views/duty-record-view.ts';
import { earlierDay } from '../views/earlier-day.ts';
import { rollUp, type RollUpRow } from '../views/roll-up.ts';
import type { Unit } from '../model/unit.ts';
import type { UnitView } from '../views/due-list.ts';
import { runningDutyRecords } from '../views/unit-duty-records.ts';
import { unitViewer } from '../views/unit-view.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** What the pages of all units are made of besides their own lists. */
interface AllUnits {
  /** The counts of every unit that leads or is responsible for anything, by its id. */
  readonly counts: ReadonlyMap<string, RollUpRow>;
  /** The duties of all plans that run, with their record. */
  readonly records: readonly DutyRecordRow[];
}

/** The counts and duty records of all units, the same for all pages of a build. */
export const allUnits = oncePerBuild((): AllUnits => {
  const { workspace, reader } = siteData();
  const rows = rollUp(workspace, 'unit', reader, earlierDay(workspace.site, reader.asOf));
  return { counts: new Map(rows.map((row) => [row.key, row])), records: runningDutyRecords(workspace, reader.asOf) };
});

/** What each unit owes, by its id, for all pages of a build. */
export const unitViewsById = oncePerBuild((): ReadonlyMap<string, UnitView> => {
  const { workspace, reader } = siteData();
  const view = unitViewer(workspace, reader);
  return new Map(workspace.units.map((unit) => [unit.id, view(unit)]));
});

/** What a unit of the registry owes. */
export function viewOfUnit({ id }: Pick<Unit, 'id'>): UnitView {
  const view = unitViewsById().get(id);
  if (view === undefined) throw new Error(`No unit "${id}"`);
  return view;
}
