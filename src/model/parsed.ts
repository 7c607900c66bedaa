/** Why the words of a date, recurrence or target have no typed meaning; the words for people stand in the catalogue. */
export type DateProblem = 'not-understood' | 'impossible-date' | 'no-year' | 'reversed-dates';

/** The outcome of a parser: a value, or a reason together with the words (cut to 200 characters) it is about. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: DateProblem; readonly words: string };

/** What one reader makes of words inside a parser: a meaning, or why there is none. */
export type Reading<T extends object> = T | DateProblem;

/** Whether a reading is a problem and not a meaning. */
export function isProblem<T extends object>(reading: Reading<T>): reading is DateProblem {
  return typeof reading === 'string';
}

/** Closes a parser: puts the author's words beside the meaning, or beside the reason why there is none. */
export function parsed<T extends object>(words: string, text: string, reading: Reading<T>): Parsed<T & { text: string }> {
  if (isProblem(reading)) return { ok: false, reason: reading, words: words.slice(0, 200) };
  return { ok: true, value: { text, ...reading } };
}

/** Asks the readers in turn and takes the first that understands; a reader that sees an impossible date ends the search. */
export function firstReading<T extends object>(readers: Iterable<() => Reading<T>>): Reading<T> {
  for (const read of readers) {
    const reading = read();
    if (reading !== 'not-understood') return reading;
  }
  return 'not-understood';
}
