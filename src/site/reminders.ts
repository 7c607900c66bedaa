import { remindersByUnit, type ReminderView } from '../views/reminder-view.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** The reminders of all units, of the internal edition alone; the same for all pages of a build. */
export const reminders = oncePerBuild((): ReadonlyMap<string, readonly ReminderView[]> => {
  const { workspace, reader } = siteData();
  return reader.edition === 'internal' ? remindersByUnit(workspace, reader) : new Map();
});
