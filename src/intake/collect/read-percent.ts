import { parseChineseNumber } from '../../model/chinese-number.ts';
import { foldWidth } from '../../model/plain-words.ts';
import type { CellReading } from './cell-reading.ts';
import { cleanWords } from './clean-words.ts';
import type { FilledCell } from './filled-workbook.ts';

/** Why a cell gives no percent. */
export type PercentProblem = 'not-understood' | 'out-of-range' | 'ambiguous';

/** The percent that a cell states, 0 to 100: 60%, ６０％, 百分之六十, 60; a bare 0.6 or 1 could mean two things. */
export function readPercent(cell: FilledCell): CellReading<number, PercentProblem> {
  if (cell.kind === 'number' && cell.number !== undefined)
    return cell.percent === true ? ofShare(cell.number) : ofBare(cell.number, cell.text);
  const words = cleanWords(cell.text).text;
  const plain = foldWidth(words).replace(/\s/gu, '');
  const signed = /^(\d+(?:\.\d+)?)%$/u.exec(plain)?.[1];
  const spoken = /^百分之(\p{Script=Han}+|\d+)$/u.exec(plain)?.[1];
  if (signed !== undefined) return inRange(Number(signed), words);
  if (spoken !== undefined) return inRange(/^\d/u.test(spoken) ? Number(spoken) : (parseChineseNumber(spoken) ?? Number.NaN), words);
  return /^\d+(?:\.\d+)?$/u.test(plain) ? ofBare(Number(plain), words) : { problem: 'not-understood' };
}

/** A number under a percent sign is a share of one; 50 there is shown as 5000% and was pasted, 1.2 would be 120%. */
function ofShare(share: number): CellReading<number, PercentProblem> {
  if (share >= 0 && share <= 1) return { value: Math.round(share * 10_000) / 100 };
  return share >= 10 && share <= 100 ? inRange(share, `${share * 100}%`) : { problem: 'out-of-range' };
}

function ofBare(number: number, words: string): CellReading<number, PercentProblem> {
  if (number > 0 && number <= 1) return { problem: 'ambiguous' };
  return inRange(number, words);
}

function inRange(percent: number, words: string): CellReading<number, PercentProblem> {
  if (Number.isNaN(percent)) return { problem: 'not-understood' };
  return percent >= 0 && percent <= 100 ? { value: percent, readFrom: words } : { problem: 'out-of-range' };
}
