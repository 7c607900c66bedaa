import type { Day } from '../../model/day.ts';
import { fieldLabels, nothingWord } from '../../plan/asked/progress-columns.ts';
import { cleanWords } from './clean-words.ts';
import { cellAt, type FilledCell } from './filled-workbook.ts';
import type { FoundTable } from './find-table.ts';
import type { KnownForm } from './known-form.ts';
import { readFilledDay } from './read-filled-day.ts';
import { isFilled } from './read-words.ts';
import type { At, Tell } from './tell.ts';

/** What the fields above the table say. */
export interface FormFields {
  /** The day for rows that have none of their own. */
  readonly day: Day | undefined;
  /** True where something stands there, also what is no day. */
  readonly dayFilled: boolean;
  /** Where it stands, or would. */
  readonly dayAt: At;
  readonly nothing: boolean;
  readonly nothingAt: At;
  /** False where the form was filled in under another unit's name. */
  readonly own: boolean;
}

/** Reads the fields above the table; what cannot be read is told. */
export function readFields(table: FoundTable, form: KnownForm, asOf: Day, tell: Tell): FormFields {
  const day = fieldOf(table, fieldLabels.day);
  const nothing = fieldOf(table, fieldLabels.nothing);
  return {
    day: isFilled(day.cell) ? readFilledDay(day.cell, { span: form.span, asOf, at: day.at, tell }) : undefined,
    dayFilled: isFilled(day.cell),
    dayAt: day.at,
    nothing: isNothing(nothing, tell),
    nothingAt: nothing.at,
    own: isOwn(table, form, tell),
  };
}

interface Field {
  readonly cell: FilledCell | undefined;
  readonly at: At;
}

/** How far from its label a field may stand where somebody took merged cells apart. */
const widest = 4;

/** The first filled cell to the right of a label before the next one; else the cell beside it and those with which it is merged. */
function fieldOf({ sheet, head }: FoundTable, label: string): Field {
  const found = labelOf({ sheet, head }, label);
  if (found === undefined) return { cell: undefined, at: { row: head, column: 1 } };
  const merge = sheet.merges.find(({ top, left }) => top === found.row && left === found.column);
  const beside = { row: found.row, column: (merge?.right ?? found.column) + 1 };
  for (let column = found.column + 1; column <= found.column + widest; column++) {
    const cell = cellAt(sheet, found.row, column);
    if (cell !== undefined && /[：:]\s*$/u.test(cell.text)) break;
    if (isFilled(cell)) return { cell, at: { row: found.row, column } };
  }
  return { cell: undefined, at: beside };
}

function labelOf({ sheet, head }: Pick<FoundTable, 'sheet' | 'head'>, label: string): At | undefined {
  for (const [row, cells] of sheet.rows) {
    if (row >= head) continue;
    for (const [column, { text }] of cells) if (text.replace(/\s/gu, '').startsWith(label)) return { row, column };
  }
  return undefined;
}

function isNothing({ cell, at }: Field, tell: Tell): boolean {
  if (!isFilled(cell)) return false;
  const words = cleanWords(cell.text).text;
  if (words !== nothingWord && words !== '否') tell('form-nothing-unread', { words }, at);
  return words === nothingWord;
}

/** A section that fills in the form of another and writes its own name over it would report in the other's name. */
function isOwn(table: FoundTable, { unitName }: KnownForm, tell: Tell): boolean {
  const at = labelOf(table, fieldLabels.unit);
  const said =
    at === undefined ? undefined : cleanWords((cellAt(table.sheet, at.row, at.column)?.text ?? '').replace(/^.*?[：:]/u, '')).text;
  if (at === undefined || said === undefined || said === '' || said === unitName) return true;
  tell('form-unit-differs', { said, own: unitName }, at);
  return false;
}
