import type { ReminderView } from '../views/reminder-view.ts';
import type { Unit } from '../model/unit.ts';
import { unitPaths } from './paths.ts';
import { reminders } from './reminders.ts';

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
