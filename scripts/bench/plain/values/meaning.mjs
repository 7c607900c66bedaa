// What the words of a plan mean: deadlines, windows, rhythms, targets. Only the words that the invented plans use.
import { dayOf, lastOfMonth } from './days.mjs';

const quarters = '一二三四';

/** The last day that the words of a deadline name; undefined for work that goes on (持续推进). */
export function dueOf(words) {
  const [, year, month, date, quarter] = /^(\d{4})年(?:(\d+)月(?:(\d+)日前|底前)?|第([一二三四])季度|底前?)$/.exec(words) ?? [];
  if (year === undefined) return undefined;
  if (date !== undefined) return dayOf(year, month, date);
  if (month !== undefined) return lastOfMonth(Number(year), Number(month));
  return quarter === undefined ? dayOf(year, 12, 31) : lastOfMonth(Number(year), (quarters.indexOf(quarter) + 1) * 3);
}

/** 2021年7月至2022年12月 and 2021年1月至6月: the first and last day. */
export function spanOf(words) {
  const [, year, month, lastYear = year, lastMonth] = /^(\d{4})年(\d+)月至(?:(\d{4})年)?(\d+)月$/.exec(words) ?? [];
  if (year === undefined) throw new Error(`No window: ${words}`);
  return { start: dayOf(year, month, 1), end: lastOfMonth(Number(lastYear), Number(lastMonth)) };
}

/** 每月至少开展1次…, 每季度至少抽查1次…, 每年11月20日前: every how many months, on which day, and how often in words. */
export function rhythmOf(words) {
  const [, month, date] = /^每年(\d+)月(\d+)日前$/.exec(words) ?? [];
  if (month !== undefined) return { months: 12, on: [Number(month), Number(date)], often: words };
  const [, unit, times] = /^每(月|季度)至少\D*?(\d+)次/.exec(words) ?? [];
  if (unit === undefined) throw new Error(`No rhythm: ${words}`);
  return { months: unit === '月' ? 1 : 3, on: undefined, often: `每${unit}至少${times}次` };
}

/** The days on which a rhythm falls due within a period, first to last: the end of each of its spans, or the day that it names. */
export function daysOfRhythm({ months, on }, { start, end }) {
  const days = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) {
    for (let month = months; month <= 12; month += months) {
      const day = on === undefined ? lastOfMonth(year, month) : dayOf(year, on[0], on[1]);
      if (day >= start && day <= end) days.push(day);
    }
  }
  return days;
}

/** A target by its words: what is measured, what is wanted, by when. */
export function targetOf(source) {
  const text = typeof source === 'string' ? source : source.text;
  const [, when = '', measure, value] = /^(到\d{4}年底)?(.+?)达到(\d+%)$/.exec(text) ?? [];
  if (measure === undefined) throw new Error(`No target: ${text}`);
  return { measure: typeof source === 'string' ? measure : source.measure, wanted: `≥${value}`, when };
}
