import { formatDay, type Day } from '../../model/day.ts';
import type { UnitDuty } from '../../views/due-list.ts';
import { dateWords } from './date-words.ts';
import { dayTime } from './day-time.ts';
import { classes, markup, type Markup } from './markup.ts';

/** What is said of when a row is due. */
export type DutyTime = Pick<UnitDuty, 'kind' | 'words' | 'due' | 'text'>;

/** When a row of a duty list is due: the office's words, else the day; of what recurs also the next day, where the words do not name it. */
export function dutyWhen(item: DutyTime, asOf: Day): Markup {
  const { due } = item;
  // The sentence of a duty holds its rhythm already.
  const words = item.words === item.text ? undefined : item.words;
  if (item.kind === '定期' || item.kind === '报送') return recurring(words, due, asOf);
  if (due !== undefined) return dayTime(due, words);
  return words === undefined ? markup`<span class="missing">原文未写</span>` : dateWords(words);
}

function recurring(words: string | undefined, due: Day | undefined, asOf: Day): Markup {
  const said = words !== undefined && dateWords(words);
  if (due === undefined) return markup`${said === false ? markup`<span class="missing">没有定日期</span>` : said}`;
  if (words?.includes(formatDay(due)) === true) return markup`${said}`;
  return markup`${said}<span${classes(said !== false && 'sub')}>${due < asOf ? '最后一次' : '下次'}${dayTime(due)}</span>`;
}
