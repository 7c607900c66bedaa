import type { DutyRecordRow } from '../views/duty-record-view.ts';
import { earlierDay } from '../views/earlier-day.ts';
import { rollUp, type RollUpRow } from '../views/roll-up.ts';
import { runningDutyRecords } from '../views/unit-duty-records.ts';
import { siteData } from './site-data.ts';

/** What the pages of all units are made of besides their own lists. */
interface AllUnits {
  /** The counts of every unit that leads or is responsible for anything, by its id. */
  readonly counts: ReadonlyMap<string, RollUpRow>;
  /** The duties of all plans that run, with their record. */
  readonly records: readonly DutyRecordRow[];
}

let loaded: Promise<AllUnits> | undefined;

/** The counts and duty records of all units; worked out once for all pages of a build, afresh for each page while a person edits. */
export function allUnits(): Promise<AllUnits> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<AllUnits> {
  const { workspace, reader } = await siteData();
  const rows = rollUp(workspace, 'unit', reader, earlierDay(workspace.site, reader.asOf));
  return { counts: new Map(rows.map((row) => [row.key, row])), records: runningDutyRecords(workspace, reader.asOf) };
}
