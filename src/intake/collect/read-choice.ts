import { nearestNames } from '../../model/nearest.ts';
import { reportedStates } from '../../model/progress.ts';
import type { CellReading } from './cell-reading.ts';
import { cleanWords } from './clean-words.ts';
import type { FilledCell } from './filled-workbook.ts';

/** One of the words of a list that a cell states, spaces apart; else what was probably meant. */
export function readChoice<Choice extends string>(cell: FilledCell, choices: readonly Choice[]): CellReading<Choice, readonly string[]> {
  const words = cleanWords(cell.text).text.replace(/\s/gu, '');
  const found = choices.find((choice) => choice === words);
  return found === undefined ? { problem: nearestNames(words, choices) } : { value: found };
}

/** The state that a cell states. */
export function readState(cell: FilledCell): CellReading<(typeof reportedStates)[number], readonly string[]> {
  return readChoice(cell, reportedStates);
}
