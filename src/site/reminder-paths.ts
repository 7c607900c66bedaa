import type { ReminderView } from '../views/reminder-view.ts';
import { remindersByUnit } from '../views/reminder-view.ts';
import type { Unit } from '../model/unit.ts';
import { unitPaths } from './paths.ts';
import { siteData } from './site-data.ts';

let known: Promise<ReadonlyMap<string, readonly ReminderView[]>> | undefined;

/** The reminders of all units, of the internal edition alone; worked out once for all pages of a build, afresh while a person edits. */
export function reminders(): Promise<ReadonlyMap<string, readonly ReminderView[]>> {
  if (import.meta.env.DEV) return load();
  known ??= load();
  return known;
}

async function load(): Promise<ReadonlyMap<string, readonly ReminderView[]>> {
  const { workspace, reader } = await siteData();
  return reader.edition === 'internal' ? remindersByUnit(workspace, reader) : new Map();
}

/** One route for each unit that can be reminded: none in public. */
export async function reminderIndexPaths(): Promise<{ params: { id: string }; props: { unit: Unit } }[]> {
  const all = await reminders();
  return (await unitPaths()).filter(({ params, props }) => all.has(params.id) && props.unit.kind !== '类别');
}

/** One route for each reminder: none in public. */
export async function reminderPaths(): Promise<{ params: { id: string; kind: string }; props: { reminder: ReminderView } }[]> {
  const all = await reminders();
  return [...all].flatMap(([id, views]) => views.map((reminder) => ({ params: { id, kind: reminder.kind.id }, props: { reminder } })));
}
