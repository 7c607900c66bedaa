import type { Download } from './download.ts';

/** The calendar of all plans as a file. */
export const calendarDownloads: readonly Download[] = [
  { label: '时限日历', name: '全部方案时限.ics', path: 'deadlines.ics', format: '日历', note: '可以订阅：时限改了，订阅的日历跟着改' },
];

/** The calendar of all plans, for programs. */
export const calendarAlternates = [{ type: 'text/calendar', title: '时限日历', to: 'deadlines.ics' }] as const;
