// The periods that a filter offers: years, below them months where they are few, else quarters.
import { monthOf, quarterOf, yearOf } from './days.mjs';
import { distinct } from './plan.mjs';

const most = 16;
const byMonth = (day) => day.slice(0, 7);
const byQuarter = (day) => `${day.slice(0, 4)}-Q${String(quarterOf(day))}`;

/** Value, words and count of each period in which some of these days lie. */
export function periodChoices(days) {
  const width = distinct(days.map(byMonth)).length <= most ? byMonth : byQuarter;
  const finer = distinct(days.map(width)).toSorted();
  const listed = finer.length <= most ? finer : [];
  const years = distinct(days.map((day) => day.slice(0, 4))).toSorted();
  const count = (key, value) => days.filter((day) => key(day) === value).length;
  return years.flatMap((year) => {
    const within = listed
      .filter((value) => value.startsWith(year))
      .map((value) => ({ value, text: wordsOf(value), count: count(width, value) }));
    const whole = { value: year, text: `${year}年`, count: count((day) => day.slice(0, 4), year) };
    if (within.length < 2) return [whole];
    return years.length === 1 ? within : [whole, ...within.map((choice) => ({ ...choice, text: `　${choice.text}` }))];
  });
}

function wordsOf(value) {
  const year = String(yearOf(value));
  return value.includes('Q') ? `${year}年第${value.slice(-1)}季度` : `${year}年${String(monthOf(value))}月`;
}
