import type { KnownField, Nearest, RowName } from '../facts/fact.ts';

/** Words in quotation marks. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** Several words, each in quotation marks. */
export function listed(words: readonly string[]): string {
  return words.map(quoted).join('、');
}

/** A field by its key, with its Chinese title where it has one. */
export function fieldName(field: KnownField): string {
  return field.title === undefined ? quoted(field.key) : `${quoted(field.key)}（${field.title}）`;
}

/** The question whether the nearest names were meant; undefined where none is near. */
export function didYouMean({ nearest, where }: Nearest): string | undefined {
  const [first, ...rest] = nearest;
  if (first === undefined) return undefined;
  const place = where === undefined ? '' : `（${where}）`;
  return `是否为${quoted(first)}${place}${rest.map((name) => `、${quoted(name)}`).join('')}？`;
}

/** The forms that are understood; undefined where there are none. */
export function writeAs(accepted: readonly string[]): string | undefined {
  return accepted.length === 0 ? undefined : `可以写成：${accepted.join('、')}`;
}

/** A field by its name, or “here” where it has none. */
export function fieldOrHere(field: KnownField | undefined): string {
  return field === undefined ? '这里' : fieldName(field);
}

/** A row of a table: 第3项, with its group's number where numbers repeat (三、第2项); its words where it has no number. */
export function rowName({ group, no, words }: RowName): string {
  if (no === undefined) return quoted(words);
  return `${group ?? ''}第${no}项`;
}

/** Rows of a table, the first twelve of many: 第3、5、8项, 三、第2、7项; those without a number by their words. */
export function rowNames(rows: readonly RowName[]): string {
  const shown = rows.slice(0, MOST_ROWS);
  const numbered = Map.groupBy(
    shown.filter(({ no }) => no !== undefined),
    ({ group }) => group ?? '',
  );
  const names = [...numbered].map(([group, list]) => `${group}第${list.map(({ no }) => no).join('、')}项`);
  const words = shown.filter(({ no }) => no === undefined).map((row) => quoted(row.words));
  return [...names, ...words].join('；') + (rows.length > shown.length ? `等${rows.length}项` : '');
}

const MOST_ROWS = 12;
