import { addDays, dayOf, partsOf, type Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import { plainWords } from '../../model/plain-words.ts';
import type { CellReading } from './cell-reading.ts';
import { cleanWords } from './clean-words.ts';
import type { FilledCell } from './filled-workbook.ts';

/** Why a cell gives no day. */
export type DayProblem = 'not-understood' | 'impossible-date' | 'no-year' | 'serial';

/**
 * The day that a cell states: a date, or words that name one day only (2024.6.30, 2024/6/30, ２０２４年６月３０日, 20240630; 6月30日 where the span has
 * that day once). A number of days since 1900 is taken where it lies within the span.
 */
export function readDay(cell: FilledCell, span: Period): CellReading<Day, DayProblem> {
  if (cell.day !== undefined) return { value: cell.day };
  if (cell.kind === 'number' && cell.number !== undefined) return ofNumber(cell.number, cell.text, span);
  const words = cleanWords(cell.text).text;
  const reading = ofWords(plainWords(words).replace(/(?:T|(?<=日)|\s)?\d{1,2}:\d{2}(?::\d{2})?$/u, ''), span);
  return 'problem' in reading || words === reading.value ? reading : { ...reading, readFrom: words };
}

const full = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/u;
const compact = /^(\d{4})(\d{2})(\d{2})$/u;
const short = /^(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/u;

function ofWords(plain: string, span: Period): CellReading<Day, DayProblem> {
  const [, year, month, date] = full.exec(plain) ?? compact.exec(plain) ?? [];
  if (year !== undefined) return ofParts(Number(year), Number(month), Number(date));
  const [, inMonth, onDay] = short.exec(plain) ?? [];
  return inMonth === undefined ? { problem: 'not-understood' } : withoutYear(Number(inMonth), Number(onDay), span);
}

function ofParts(year: number, month: number, date: number): CellReading<Day, DayProblem> {
  const day = dayOf(year, month, date);
  return day === undefined ? { problem: 'impossible-date' } : { value: day };
}

/** The year is the one in which the span has that day; 31 June exists in none. */
function withoutYear(month: number, date: number, { start, end }: Period): CellReading<Day, DayProblem> {
  if (dayOf(2024, month, date) === undefined) return { problem: 'impossible-date' };
  const years = [...new Set([partsOf(start).year, partsOf(end).year])];
  const within = years.flatMap((year) => dayOf(year, month, date) ?? []).filter((day) => start <= day && day <= end);
  const [only, ...more] = within;
  return only === undefined || more.length > 0 ? { problem: 'no-year' } : { value: only };
}

/** The day 0 of spreadsheets, which count a 29 February 1900 that was none. */
const dayZero = '1899-12-30' as Day;

function ofNumber(number: number, words: string, span: Period): CellReading<Day, DayProblem> {
  const written = ofWords(words, span);
  if (compact.test(words)) return 'problem' in written ? written : { ...written, readFrom: words };
  const day = number > 366 && number < 80_000 ? addDays(dayZero, Math.floor(number)) : undefined;
  return day !== undefined && span.start <= day && day <= span.end ? { value: day, readFrom: words } : { problem: 'serial' };
}
