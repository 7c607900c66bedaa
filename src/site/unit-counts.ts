import { earlierDay } from '../views/earlier-day.ts';
import { rollUp, type RollUpRow } from '../views/roll-up.ts';
import { siteData } from './site-data.ts';

let loaded: Promise<ReadonlyMap<string, RollUpRow>> | undefined;

/** The counts of every unit that leads or is responsible for anything, by its id; worked out once for all pages of a build. */
export function unitCounts(): Promise<ReadonlyMap<string, RollUpRow>> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ReadonlyMap<string, RollUpRow>> {
  const { workspace, reader } = await siteData();
  const rows = rollUp(workspace, 'unit', reader, earlierDay(workspace.site, reader.asOf));
  return new Map(rows.map((row) => [row.key, row]));
}
