import { formatChineseNumber, parseChineseNumber } from '../../model/chinese-number.ts';

/** A number before a heading, paragraph or row, at one of the four levels of GB/T 9704-2012 §7.3.3: 一、（一）1.（1）. */
export interface Label {
  readonly level: 1 | 2 | 3 | 4;
  readonly number: number;
  /** As it is printed. */
  readonly words: string;
}

const forms: readonly {
  readonly level: Label['level'];
  readonly pattern: RegExp;
  readonly numberOf: (words: string) => number | undefined;
}[] = [
  { level: 1, pattern: /^([一二三四五六七八九十百]+)、/u, numberOf: parseChineseNumber },
  { level: 2, pattern: /^[（(]([一二三四五六七八九十百]+)[）)]/u, numberOf: parseChineseNumber },
  { level: 3, pattern: /^(\d{1,3})[.．、](?!\d)/u, numberOf: Number },
  { level: 4, pattern: /^[（(](\d{1,3})[）)]/u, numberOf: Number },
];

/** The number that words begin with; undefined where they begin with none. */
export function labelOf(words: string): Label | undefined {
  for (const { level, pattern, numberOf } of forms) {
    const found = pattern.exec(words);
    const number = found?.[1] === undefined ? undefined : numberOf(found[1]);
    if (found !== null && number !== undefined) return { level, number, words: found[0] };
  }
  return undefined;
}

/** A number written as a label of a level: 三、（三）3.（3）. */
export function formatLabel(level: Label['level'], number: number): string {
  const numeral = formatChineseNumber(number) ?? String(number);
  return [`${numeral}、`, `（${numeral}）`, `${number}.`, `（${number}）`][level - 1] ?? '';
}
