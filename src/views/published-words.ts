import { formatDay, parseDay } from '../model/day.ts';

/** A publication date as a reader sees it, 2021年6月15日 09:30: the time of day stays as the portal writes it. */
export function publishedWords(published: string): string {
  const day = parseDay(published.slice(0, 10));
  return day === undefined ? published : `${formatDay(day)}${published.slice(10)}`;
}
