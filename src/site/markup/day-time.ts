import { formatDay, type Day } from '../../model/day.ts';
import { attr, markup, type Markup } from './markup.ts';

/** A day as the office writes it, with the machine's form beside it; other words for the same day may be given. */
export function dayTime(day: Day, text: string = formatDay(day)): Markup {
  return markup`<time${attr('datetime', day)}>${text}</time>`;
}
