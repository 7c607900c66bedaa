// What falls due in a year, month by month, over all plans.
import { dateOf, lastOfMonth, monthOf, weekdayOf, yearOf } from './days.mjs';
import { distinct, entriesOf } from './plan.mjs';

/** Every day on which something falls due, with what it is, in the order of the plans. */
export function datedEntries(plans) {
  return plans
    .flatMap(entriesOf)
    .flatMap((entry) => (entry.days ?? (entry.due === undefined ? [] : [entry.due])).map((day) => ({ ...entry, day })));
}

/** The years of these, and that of the day as of which the site is made. */
export const yearsOf = (entries, asOf) => distinct([yearOf(asOf), ...entries.map(({ day }) => yearOf(day))]).toSorted((a, b) => a - b);

/** The twelve months of a year. */
export function monthsOf(year, entries) {
  const byDay = Map.groupBy(
    entries.filter(({ day }) => yearOf(day) === year),
    ({ day }) => day,
  );
  return Array.from({ length: 12 }, (_, index) => monthAt(year, index + 1, byDay));
}

function monthAt(year, month, byDay) {
  const end = lastOfMonth(year, month);
  const days = Array.from({ length: dateOf(end) }, (_, index) => `${end.slice(0, 8)}${String(index + 1).padStart(2, '0')}`).map((day) => ({
    day,
    weekday: weekdayOf(day),
    entries: byDay.get(day) ?? [],
  }));
  const places = [...Array.from({ length: days[0].weekday - 1 }), ...days];
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_place, at) => places[week * 7 + at]),
  );
  return { month: monthOf(end), year, days, weeks, count: days.reduce((sum, { entries }) => sum + entries.length, 0) };
}

/** Who owes an entry, in the words of its roles. */
export const owedBy = ({ roles }) => distinct(roles.map(({ text }) => text)).join('、');
