import type { KnownField, Nearest, RowName } from '../facts/fact.ts';

/** Words in quotation marks. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** Several words, each in quotation marks. */
export function listed(words: readonly string[]): string {
  return words.map(quoted).join(', ');
}

/** A field by its key, with its Chinese title where it has one. */
export function fieldName(field: KnownField): string {
  return field.title === undefined ? quoted(field.key) : `${quoted(field.key)} (${field.title})`;
}

/** The question whether the nearest names were meant; undefined where none is near. */
export function didYouMean({ nearest, where }: Nearest): string | undefined {
  const [first, ...rest] = nearest;
  if (first === undefined) return undefined;
  const place = where === undefined ? '' : ` (${where})`;
  return `did you mean ${quoted(first)}${place}${rest.map((name) => `, ${quoted(name)}`).join('')}?`;
}

/** The forms that are understood; undefined where there are none. */
export function writeAs(accepted: readonly string[]): string | undefined {
  return accepted.length === 0 ? undefined : `write it as: ${accepted.join(', ')}`;
}

/** A field by its name, or “here” where it has none. */
export function fieldOrHere(field: KnownField | undefined): string {
  return field === undefined ? 'this' : fieldName(field);
}

/** A row of a table: item 3, with its group's number where numbers repeat; its words where it has no number. */
export function rowName({ group, no, words }: RowName): string {
  if (no === undefined) return quoted(words);
  return group === undefined ? `item ${no}` : `item ${no} of ${group}`;
}

/** Rows of a table, the first twelve of many. */
export function rowNames(rows: readonly RowName[]): string {
  const shown = rows.slice(0, MOST_ROWS);
  return shown.map(rowName).join(', ') + (rows.length > shown.length ? ` and ${rows.length - shown.length} more` : '');
}

const MOST_ROWS = 12;
