import { plainStyle } from './cell-styles.ts';
import { formattedNumber, formattedText, serialDate } from './number-format.ts';
import { cellWords } from './shared-strings.ts';
import type { CellValue, ReadCell } from './workbook.ts';
import type { WorkbookParts } from './workbook-parts.ts';

/** A cell as its elements write it, filled while they are read. */
export interface WrittenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
  inline: string;
  hasFormula: boolean;
}

/** What a written cell holds and shows; undefined for a cell without content. */
export function cellValue(written: WrittenCell, parts: WorkbookParts): Pick<ReadCell, 'value' | 'text' | 'formula' | 'locked'> | undefined {
  const { format, locked } = parts.styles[written.style] ?? plainStyle;
  const value = valueOf(written, format, parts);
  if (value === undefined || (value.type === 'text' && value.text === '')) return undefined;
  const text = shown(value, written, format, parts.date1904);
  return { value, text, locked, ...(written.hasFormula ? { formula: written.formula } : {}) };
}

function valueOf({ type, value, inline }: WrittenCell, format: string, { strings, date1904 }: WorkbookParts): CellValue | undefined {
  if (type === 'inlineStr') return { type: 'text', text: cellWords(inline) };
  if (value === '') return undefined;
  if (type === 's') return { type: 'text', text: strings[Number(value)] ?? '' };
  if (type === 'str') return { type: 'text', text: cellWords(value) };
  if (type === 'b') return { type: 'boolean', boolean: value === '1' || value === 'true' };
  if (type === 'e') return { type: 'error', code: value };
  if (type === 'd') return isoDate(value);
  return numberValue(Number(value), format, date1904);
}

function numberValue(number: number, format: string, date1904: boolean): CellValue | undefined {
  if (!Number.isFinite(number)) return undefined;
  const date = serialDate(number, format, date1904);
  return date === undefined ? { type: 'number', number } : { type: 'date', ...date };
}

/** `2021-06-30T00:00:00`, as strict workbooks write days. */
function isoDate(value: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/u.exec(value);
  if (match?.[1] === undefined) return { type: 'text', text: value };
  return match[2] === undefined || match[2] === '00:00' ? { type: 'date', day: match[1] } : { type: 'date', day: match[1], time: match[2] };
}

function shown(value: CellValue, written: WrittenCell, format: string, date1904: boolean): string {
  if (value.type === 'text') return formattedText(value.text, format);
  if (value.type === 'boolean') return value.boolean ? 'TRUE' : 'FALSE';
  if (value.type === 'error') return value.code;
  if (value.type === 'date' && written.type === 'd') return value.time === undefined ? value.day : `${value.day} ${value.time}`;
  return formattedNumber(Number(written.value), format, date1904);
}
