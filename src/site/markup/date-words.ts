import { unbrokenDates } from '../unbroken-dates.ts';
import { markup, type Markup } from './markup.ts';

/** Words about time, whose dates stay whole at the end of a line. */
export function dateWords(text: string): Markup {
  return markup`${unbrokenDates(text).map((piece) => (piece.isDate ? markup`<span class="nb">${piece.text}</span>` : piece.text))}`;
}
