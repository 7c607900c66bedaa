import type { Day } from '../../model/day.ts';
import type { Period } from '../../model/period.ts';
import type { FilledCell } from './filled-workbook.ts';
import { readDay } from './read-day.ts';
import { holdsWords } from './read-words.ts';
import type { At, Tell } from './tell.ts';

/** Where a day is read, and what it may be. */
export interface DayCase {
  readonly span: Period;
  readonly asOf: Day;
  readonly at: At;
  readonly tell: Tell;
}

/** The day that a cell states, within its period and not after the as-of day; undefined, and told why, where it is none. */
export function readFilledDay(cell: FilledCell, { span, asOf, at, tell }: DayCase): Day | undefined {
  if (!holdsWords(cell, at, tell)) return undefined;
  const reading = readDay(cell, span);
  if ('problem' in reading) {
    tell('form-day-unread', { words: cell.text.slice(0, 40), problem: reading.problem }, at);
    return undefined;
  }
  const { value: day, readFrom } = reading;
  if (day > asOf) {
    tell('form-day-outside', { day, kind: 'future', limit: asOf }, at);
    return undefined;
  }
  if (day < span.start) {
    tell('form-day-outside', { day, kind: 'before', limit: span.start }, at);
    return undefined;
  }
  if (day > span.end) tell('form-day-after', { day, end: span.end }, at);
  if (readFrom !== undefined) tell('form-read-as', { words: readFrom, read: day }, at);
  return day;
}
