import { formatDay } from '../../model/day.ts';
import { internalMark } from '../../plan/edition.ts';
import type { Reader } from '../../views/reader.ts';
import { visibleSpan, type Column, type Row } from './sheet.ts';

/** The rows above a table: its title, and a line with the day and, inside, the mark. */
export function topRows(title: string, columns: readonly Column[], reader: Reader): readonly Row[] {
  const span = visibleSpan(columns);
  return [{ cells: [{ ...span, value: title, look: 'title' }] }, { cells: [{ ...span, value: asOfLine(reader), look: 'lead' }] }];
}

/** The day for which a workbook is true, inside that it is internal, and which rows alone it has. */
export function asOfLine({ asOf, edition, excerpt }: Reader): string {
  return `${edition === 'internal' ? `${internalMark}　` : ''}截至${formatDay(asOf)}${excerpt === undefined ? '' : `　节选：${excerpt}`}`;
}

/** Words at the left and right of every printed page's head. */
export function pageHead(title: string, reader: Reader): readonly [left: string, right: string] {
  return [reader.edition === 'internal' ? internalMark : '', `${title}　截至${formatDay(reader.asOf)}`];
}

/** A line of notes across a table. */
export function noteRow(text: string, columns: readonly Column[]): Row {
  return { cells: [{ ...visibleSpan(columns), value: text, look: 'note' }] };
}
