import type { Day } from '../../model/day.ts';
import { foldWidth } from '../../model/plain-words.ts';
import type { Period } from '../../model/period.ts';
import type { EntryValues } from '../../plan/asked/hazard-values.ts';
import type { AskedColumn } from '../../plan/asked/ledger-columns.ts';
import type { UnitRegistry } from '../../plan/unit-registry.ts';
import { cleanWords } from './clean-words.ts';
import type { FilledCell } from './filled-workbook.ts';
import { readChoice } from './read-choice.ts';
import { readDay } from './read-day.ts';
import { holdsWords, readWords } from './read-words.ts';
import type { At, Tell } from './tell.ts';

/** The places of a row's cells by column. */
export type RowPlaces = ReadonlyMap<string, At>;

/** What a row of a ledger's form is read with. */
export interface LedgerRowCase {
  readonly columns: readonly AskedColumn[];
  readonly cells: ReadonlyMap<string, { readonly cell: FilledCell; readonly at: At }>;
  /** What the entry has already: words that are the same are not looked at again. */
  readonly known: EntryValues;
  readonly span: Period;
  readonly asOf: Day;
  readonly registry: UnitRegistry;
  readonly tell: Tell;
}

/** The words of a row by column, days as `2024-06-30`; undefined where a cell is not understood, which is told. */
export function readLedgerRow({ columns, cells, known, ...given }: LedgerRowCase): EntryValues | undefined {
  const faults: string[] = [];
  const listening: Tell = (rule, facts, at) => {
    if (rule !== 'form-read-as' && rule !== 'form-cleaned') faults.push(rule);
    given.tell(rule, facts, at);
  };
  const values: Record<string, string> = {};
  for (const column of columns) {
    const found = cells.get(column.key);
    if (found === undefined) continue;
    const same = known[column.key];
    const value =
      same !== undefined && cleanWords(found.cell.text).text === cleanWords(same).text
        ? same
        : valueOf(column, found, { ...given, tell: listening });
    if (value !== undefined) values[column.key] = value;
  }
  return faults.length > 0 ? undefined : values;
}

type Found = { readonly cell: FilledCell; readonly at: At };

function valueOf(
  column: AskedColumn,
  { cell, at }: Found,
  given: Pick<LedgerRowCase, 'span' | 'asOf' | 'registry' | 'tell'>,
): string | undefined {
  const { tell, registry } = given;
  if (column.type === 'day') return dayOf({ cell, at }, given);
  if (column.type === 'number') return numberOf({ cell, at }, tell);
  const words = readWords(cell, at, tell);
  if (words === undefined) return undefined;
  if (column.type === 'choice' && column.choices !== undefined) return choiceOf({ cell, at }, column.choices, tell);
  if (column.type === 'unit') {
    const hit = registry.lookUp(words, undefined);
    if (hit.found === 'none') tell('form-unit-unknown', { words, nearest: hit.nearest }, at);
  }
  return words;
}

/** A hazard may be older than the period in which it is written down; nothing is of tomorrow. */
function dayOf({ cell, at }: Found, { span, asOf, tell }: Pick<LedgerRowCase, 'span' | 'asOf' | 'tell'>): string | undefined {
  if (!holdsWords(cell, at, tell)) return undefined;
  const reading = readDay(cell, span);
  if ('problem' in reading) {
    tell('form-day-unread', { words: cell.text.slice(0, 40), problem: reading.problem }, at);
    return undefined;
  }
  if (reading.value > asOf) tell('form-day-outside', { day: reading.value, kind: 'future', limit: asOf }, at);
  else if (reading.readFrom !== undefined) tell('form-read-as', { words: reading.readFrom, read: reading.value }, at);
  return reading.value;
}

function choiceOf({ cell, at }: Found, choices: readonly string[], tell: Tell): string | undefined {
  const reading = readChoice(cell, choices);
  if ('value' in reading) return reading.value;
  tell('form-state-unknown', { words: cell.text.slice(0, 40), allowed: choices, nearest: reading.problem }, at);
  return undefined;
}

function numberOf({ cell, at }: Found, tell: Tell): string | undefined {
  if (!holdsWords(cell, at, tell)) return undefined;
  const words = cleanWords(cell.text).text;
  const plain = foldWidth(words).replaceAll(',', '');
  if (/^-?\d+(?:\.\d+)?$/u.test(plain)) {
    if (plain !== words) tell('form-read-as', { words, read: plain }, at);
    return plain;
  }
  tell('form-number-unread', { words: words.slice(0, 40) }, at);
  return undefined;
}
