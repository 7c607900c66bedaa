import { foldText } from './fold-text.ts';

/** A word that is looked for, in the ways in which it may be written. */
export interface SearchWord {
  /** Folded, character by character; the first is as it was typed. */
  readonly forms: readonly (readonly string[])[];
  /** First letters of pinyin, in capitals, mixed with what was typed otherwise; undefined where there are no two letters. */
  readonly spelled: readonly string[] | undefined;
}

const digits = [...'〇一二三四五六七八九'];

/** The words of a query, of which a result must have every one: separated by spaces, folded as texts are. */
export function parseQuery(query: string): readonly SearchWord[] {
  const words = query.split(/\s+/u).map((word) => foldText(word).chars.join(''));
  return [...new Set(words)].filter((word) => word !== '').map(wordOf);
}

function wordOf(word: string): SearchWord {
  const forms = new Set([word, inDigits(word), inHan(word)]);
  const spelled = /[a-z]{2}/u.test(word) ? [...word].map((char) => (/[a-z]/u.test(char) ? char.toUpperCase() : char)) : undefined;
  return { forms: [...forms].map((form) => [...form]), spelled };
}

/** 二〇二一年 is 2021年 … */
function inDigits(word: string): string {
  return word.replaceAll(/[〇○零一二三四五六七八九]{4}(?=[年)])/gu, (year) =>
    [...year].map((digit) => Math.max(0, digits.indexOf(digit))).join(''),
  );
}

/** … and the other way round. */
function inHan(word: string): string {
  return word.replaceAll(/\d{4}(?=年)/gu, (year) => [...year].map((digit) => digits[Number(digit)] ?? '').join(''));
}
