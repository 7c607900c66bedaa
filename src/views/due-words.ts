import { formatDay } from '../model/day.ts';
import type { DueItem } from './due-list.ts';

/** The office's words for the date, where they say more than the day (每周五前) and are not the sentence itself. */
export function wordsBesideDay({ words, text, due }: DueItem): string | undefined {
  const says = words !== '' && words.length <= 24 && !text.includes(words) && words.replace(/前$/u, '') !== formatDay(due);
  return says ? words : undefined;
}
