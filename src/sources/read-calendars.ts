import { diagnose } from '../model/messages/diagnose.ts';
import { calendarFileSchema, type WorkingCalendar } from '../model/working-calendar.ts';
import { checkCalendar } from '../plan/check-calendar.ts';
import { place, readShape } from './read-shape.ts';
import { listFolder, type SourceFiles } from './source-files.ts';

/** The holidays and worked weekend days of a workspace, from `calendar/<year>.yaml`, in the order of years; a year without a file is unknown. */
export async function readCalendars(files: SourceFiles): Promise<readonly WorkingCalendar[]> {
  const calendars: WorkingCalendar[] = [];
  for (const name of await listFolder(files, 'calendar', /\.ya?ml$/iu)) {
    const year = Number(/^(\d{4})\.yaml$/u.exec(name)?.[1]);
    if (!(year > 0)) warnOfUnread(files, `calendar/${name}`);
    const calendar = year > 0 ? await readCalendar(files, `calendar/${name}`, year) : undefined;
    if (calendar) calendars.push(calendar);
  }
  return calendars;
}

async function readCalendar(files: SourceFiles, file: string, year: number): Promise<WorkingCalendar | undefined> {
  const read = await readShape(files, file, calendarFileSchema);
  if (!read) return undefined;
  const calendar = { ...read.value, year };
  checkCalendar(calendar, place(files, read.yaml));
  return calendar;
}

/** A file whose name says no year would leave the year unknown in silence. */
function warnOfUnread(files: SourceFiles, file: string): void {
  const year = /\d{4}/u.exec(file)?.[0];
  const nearest = year === undefined ? [] : [`${year}.yaml`];
  files.diagnostics.push(diagnose('unknown-file', { file, line: 1, column: 1 }, { path: file, nearest }));
}
