import { calendarViewer } from '../views/calendar-view.ts';
import { oncePerBuild } from './current-build.ts';
import { siteData } from './site-data.ts';

/** The calendar of the site, for all pages of a build. */
export const siteCalendar = oncePerBuild(() => {
  const { workspace, reader } = siteData();
  return calendarViewer(workspace, reader);
});
