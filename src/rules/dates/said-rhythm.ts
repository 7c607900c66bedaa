import type { DateContext } from '../../model/date-context.ts';
import type { Day } from '../../model/day.ts';
import { expandRecurrence, parseRecurrence, type Recurrence } from '../../model/recurrence.ts';

/** What decides when something that recurs is due, and from when to when. */
export type Rhythm = Pick<Recurrence, 'every' | 'by' | 'dates'> & { readonly start?: Day | undefined; readonly end?: Day | undefined };

/** The rhythm or day that words give; undefined where they give none. */
export function rhythmOf(words: string, context: DateContext): Rhythm | undefined {
  const read = parseRecurrence(words, context);
  return read.ok && (read.value.every !== undefined || read.value.dates !== undefined) ? read.value : undefined;
}

/** Whether what is said may be what is recorded: the same rhythm by the same day, or days that are among those recorded. */
export function agrees(said: Rhythm, record: Rhythm): boolean {
  if (said.every === undefined && said.dates !== undefined) {
    const days = daysOf(record);
    return days === undefined || said.dates.every((day) => days.includes(day));
  }
  if (said.every === undefined || record.every === undefined) return said.every === undefined && record.every === undefined;
  const isSame = said.every.n === record.every.n && said.every.unit === record.every.unit;
  return isSame && (said.by === undefined || record.by === undefined || said.by === record.by);
}

/** The days on which a rhythm is due; undefined where it does not say which. */
function daysOf({ every, by, dates, start, end }: Rhythm): readonly Day[] | undefined {
  if (dates !== undefined) return dates;
  if (every === undefined || by === undefined || start === undefined || end === undefined) return undefined;
  return expandRecurrence({ every, by }, { start, end }).map(({ due }) => due);
}
