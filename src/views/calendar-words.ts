import type { CalendarBand, CalendarDay } from './calendar-view.ts';

/** The days of a week, Monday first, as heads of a month. */
export const weekdaySigns = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** What stands beside a day: 星期五，国庆节; of a day without a calendar the weekday alone. */
export function dayRemark({ weekday, kind, holiday, shifted }: CalendarDay): string {
  const more = holiday ?? (shifted ? '调休上班' : kind === 'rest' ? '休息日' : undefined);
  return `星期${weekdaySigns[weekday - 1] ?? ''}${more === undefined ? '' : `，${more}`}`;
}

/** What stands beside a stretch of days: 每天17:00，共31天. */
export function bandRemark({ hour = '', count }: CalendarBand): string {
  return `每天${hour}，共${String(count)}天`;
}
