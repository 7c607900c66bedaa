import { classifiedMarks } from '../../markdown/classified-marks.ts';
import { longestWords } from '../../plan/asked/progress-columns.ts';
import { cleanWords } from './clean-words.ts';
import type { FilledCell } from './filled-workbook.ts';
import type { At, Tell } from './tell.ts';

/** The words of a cell that is filled in; undefined, and told why, where it holds a formula, an error or too much. */
export function readWords(cell: FilledCell, at: At, tell: Tell): string | undefined {
  if (!holdsWords(cell, at, tell)) return undefined;
  const { text, marks } = cleanWords(cell.text);
  if (marks.length > 0) tell('form-cleaned', { marks }, at);
  const [classified] = classifiedMarks(text);
  if (classified !== undefined) {
    tell('form-classified', { words: classified.words }, at);
    return undefined;
  }
  if (text.length <= longestWords) return text === '' ? undefined : text;
  tell('form-words-long', { length: text.length, limit: longestWords }, at);
  return undefined;
}

/** True where a cell holds what a person wrote; what another program would run, TRUE and #N/A are told. */
export function holdsWords(cell: FilledCell, at: At, tell: Tell): boolean {
  if (cell.kind === 'formula' || (cell.kind === 'text' && isCommand(cell.text)))
    tell('form-formula', { words: cell.text.slice(0, 40) }, at);
  else if (cell.kind === 'boolean' || cell.kind === 'error') tell('form-no-words', { words: cell.text }, at);
  else return true;
  return false;
}

/** A list begins with a dash, a temperature with a plus; nothing that a person writes begins so. */
function isCommand(text: string): boolean {
  return /^[\s'"]*(?:[=＝]|[@＠]\w|[+\-]?cmd\|)/iu.test(text);
}

/** Whether a cell has anything in it that a person sees. */
export function isFilled(cell: FilledCell | undefined): cell is FilledCell {
  return cell !== undefined && cleanWords(cell.text).text !== '';
}
