import { parseDay, type Day } from '../model/day.ts';

/** The civil day in Asia/Shanghai at an instant (milliseconds since 1970), whatever the machine's own zone. */
export function todayInShanghai(now: number): Day {
  // Shanghai has had no daylight saving time since 1991: eight hours ahead of UTC.
  const day = parseDay(new Date(now + 8 * 3600 * 1000).toISOString().slice(0, 10));
  if (day === undefined) throw new Error(`No day at ${now}`);
  return day;
}
