import { addDays, compareDays, dayOf, daysBetween, lastDayOfMonth, partsOf, quarterOf, type Day } from '../model/day.ts';
import type { GridColumn } from '../model/grid-column.ts';

/** How a control grid can be divided; 旬 (ten days) is for plans of two months and less. */
export type GridUnit = 'ten-days' | 'month' | 'quarter' | 'half-year' | 'year';

/** The columns of a grid that nobody printed: whole units that cover the period, without phases; none where a day of the period is unknown. */
export function defaultGridColumns(
  period: { readonly start?: Day | undefined; readonly end?: Day | undefined } | undefined,
  by?: GridUnit,
): GridColumn[] {
  if (period?.start === undefined || period.end === undefined || period.end < period.start) return [];
  return columnsUntil(period.end, period.start, columnOf[by ?? unitFor(period.start, period.end)]);
}

/** At most about a dozen columns: 旬 to two months, months to nine, quarters to four years, half-years to eight, then years. */
function unitFor(start: Day, end: Day): GridUnit {
  const days = daysBetween(start, end) + 1;
  if (days <= 62) return 'ten-days';
  if (days <= 275) return 'month';
  if (days <= 4 * 366) return 'quarter';
  return days <= 8 * 366 ? 'half-year' : 'year';
}

function columnsUntil(end: Day, first: Day, columnAt: (day: Day) => GridColumn): GridColumn[] {
  const columns: GridColumn[] = [];
  for (let day = first; compareDays(day, end) <= 0;) {
    const column = columnAt(day);
    columns.push(column);
    // The calendar ends with the year 9999; there the next day is the same day.
    if (column.end <= day && addDays(column.end, 1) === day) break;
    day = addDays(column.end, 1);
  }
  return columns;
}

const columnOf: Readonly<Record<GridUnit, (day: Day) => GridColumn>> = {
  'ten-days': tenDaysAt,
  'month': (day) => monthsAt(day, 1, (month) => `${month}月`),
  'quarter': (day) => monthsAt(day, 3, () => `第${quarterOf(day)}季度`),
  'half-year': (day) => monthsAt(day, 6, (month) => (month === 1 ? '上半年' : '下半年')),
  'year': (day) => monthsAt(day, 12, () => `${partsOf(day).year}年`),
};

function monthsAt(day: Day, months: number, label: (firstMonth: number) => string): GridColumn {
  const { year, month } = partsOf(day);
  const first = month - ((month - 1) % months);
  return { label: label(first), start: firstOf(year, first, 1, day), end: lastDayOfMonth(year, first + months - 1) };
}

function tenDaysAt(day: Day): GridColumn {
  const { year, month, date } = partsOf(day);
  const part = date <= 10 ? 0 : date <= 20 ? 1 : 2;
  const end = part === 2 ? lastDayOfMonth(year, month) : firstOf(year, month, part * 10 + 10, day);
  return { label: `${month}月${['上', '中', '下'][part] ?? ''}旬`, start: firstOf(year, month, part * 10 + 1, day), end };
}

function firstOf(year: number, month: number, date: number, otherwise: Day): Day {
  return dayOf(year, month, date) ?? otherwise;
}
