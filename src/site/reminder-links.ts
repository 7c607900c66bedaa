import type { Site } from '../model/site.ts';
import type { ReminderView } from '../views/reminder-view.ts';
import type { Download } from './download.ts';

/** The address of the list of a unit's reminders. */
export const remindersPath = (unit: string): string => `units/${unit}/reminders/`;

/** The address of a reminder. */
export const reminderPath = ({ unit, kind }: Pick<ReminderView, 'unit' | 'kind'>): string => `${remindersPath(unit.id)}${kind.id}/`;

/** The files of a reminder, under Chinese names. */
export function reminderDownloads(reminder: ReminderView, site: Pick<Site, 'pdf'>): readonly Download[] {
  const name = `${reminder.unit.name}${reminder.kind.word}`;
  const at = reminderPath(reminder);
  return [
    ...(site.pdf ? [{ label: '排版件', name: `${name}.pdf`, path: `${at}slip.pdf`, format: 'PDF', note: 'A4' }] : []),
    { label: '文字件', name: `${name}.docx`, path: `${at}slip.docx`, format: '文档', note: '供编辑' },
  ];
}
