import fc from 'fast-check';
import { addDays, parseDay } from '../../src/model/day.ts';
import type { Day } from '../../src/model/day.ts';

/** The day that a test names; throws where it names none. */
export function day(text: string): Day {
  const read = parseDay(text);
  if (!read) throw new Error(`the test names no real day: ${text}`);
  return read;
}

const first = day('1900-01-01');

/** Any day of 1900–2100, leap days and month ends among them more often than chance gives. */
export const anyDay: fc.Arbitrary<Day> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 73_413 }).map((days) => addDays(first, days)) },
  { weight: 1, arbitrary: fc.constantFrom('1904-02-29', '2000-02-29', '2020-02-29', '2021-02-28', '2022-12-31', '2023-01-31').map(day) },
);
