import type { CalendarBand, CalendarDay, CalendarEntry, CalendarMonth, CalendarYear } from '../../views/calendar-view.ts';
import { bandRemark, dayRemark } from '../../views/calendar-words.ts';
import { monthDayWords } from '../../views/day-words.ts';
import { escaped } from './element.ts';
import { noteHtml } from './fragment.ts';
import { centred, groupRow, missing, tableHtml, under, wordsCell, type Cell } from './table.ts';

const heads = ['日期', '类别', '内容', '责任单位', '方案'];

/** What falls due in a year over all plans as a table, month by month; what recurs daily is said once a month. */
export function calendarFragment({ year, months, sources }: CalendarYear): string {
  const table = tableHtml({
    caption: `${String(year)}年到期事项`,
    leastWidth: 680,
    head: [heads.map((word) => wordsCell([word]))],
    rows: months.filter(({ count }) => count > 0).flatMap(monthRows),
  });
  return table + (sources.length === 0 ? '' : noteHtml(escaped(`放假和调休依据${sources.join('、')}。`)));
}

function monthRows({ month, count, bands, weeks }: CalendarMonth): readonly (readonly Cell[])[] {
  const days = weeks.flat().filter((day) => day !== undefined);
  return [
    groupRow(`${String(month)}月　${missing(`${String(count)}项`)}`, heads.length),
    ...bands.map((band) => [bandCell(band), ...entryCells(band)]),
    ...days.flatMap(dayRows),
  ];
}

function bandCell(band: CalendarBand): Cell {
  const { first, last } = band;
  const days = first === last ? monthDayWords(first) : `${monthDayWords(first)}至${monthDayWords(last)}`;
  return { html: escaped(days) + under(bandRemark(band)), look: centred };
}

/** The day stands once beside everything that falls due on it. */
function dayRows(day: CalendarDay): readonly (readonly Cell[])[] {
  const date = { html: escaped(monthDayWords(day.day)) + under(dayRemark(day)), rows: day.entries.length, look: centred };
  return day.entries.map((entry, index) => [...(index === 0 ? [date] : []), ...entryCells(entry, entry.hour)]);
}

function entryCells({ kind, title, units, planTitle }: CalendarEntry, hour = ''): readonly Cell[] {
  return [
    wordsCell([kind], { look: centred }),
    wordsCell([hour === '' ? title : `${hour} ${title}`]),
    { html: units === '' ? missing('原文未写') : escaped(units), look: centred },
    wordsCell([planTitle]),
  ];
}
