import type { ReminderView } from '../views/reminder-view.ts';
import { remindersByUnit } from '../views/reminder-view.ts';
import type { Unit } from '../model/unit.ts';
import { oncePerBuild } from './current-build.ts';
import { unitPaths } from './paths.ts';
import { siteData } from './site-data.ts';

/** The reminders of all units, of the internal edition alone; the same for all pages of a build. */
export const reminders = oncePerBuild((): ReadonlyMap<string, readonly ReminderView[]> => {
  const { workspace, reader } = siteData();
  return reader.edition === 'internal' ? remindersByUnit(workspace, reader) : new Map();
});

/** One route for each unit that can be reminded: none in public. */
export function reminderIndexPaths(): { params: { id: string }; props: { unit: Unit } }[] {
  const all = reminders();
  return unitPaths().filter(({ params, props }) => all.has(params.id) && props.unit.kind !== '类别');
}

/** One route for each reminder: none in public. */
export function reminderPaths(): { params: { id: string; kind: string }; props: { reminder: ReminderView } }[] {
  const all = reminders();
  return [...all].flatMap(([id, views]) => views.map((reminder) => ({ params: { id, kind: reminder.kind.id }, props: { reminder } })));
}
