import { numeralSigns, parseChineseNumber } from './chinese-number.ts';
import { joinLayoutSpaces } from './layout-spaces.ts';

/**
 * Folds full-width letters, digits and signs to ASCII and every dash and wave to `-`, sign by sign: the result is as long as the
 * text, so a place in one is the same place in the other.
 */
export function foldWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[‐-―−─〜～∼~]/g, '-');
}

const counted = '个?(?:年|月|日|号|天|周|星期|季|时|点|小时|工作日|次|场|遍)';
const numeral = new RegExp(
  `[${numeralSigns}]{1,9}(?=${counted})|[${numeralSigns}]{1,2}(?=[-、至到][${numeralSigns}\\d]{1,2}(?:月|季))`,
  'g',
);

/** Writes Chinese numerals before a unit of time or a count in Arabic digits (二〇二二年十二月底 → 2022年12月底). */
export function foldNumerals(plain: string): string {
  return plain.replace(numeral, (signs) => parseChineseNumber(signs)?.toString() ?? signs);
}

/** The words as the parsers of dates read them: no spaces (save between digits), ASCII digits and signs, one kind of dash. */
export function plainWords(words: string): string {
  const joined = foldWidth(joinLayoutSpaces(words)).replace(/(?<!\d)\s|\s(?!\d)/g, '');
  return foldNumerals(joined.replace(/--+/g, '-'));
}

/** The author's words as they are kept and printed: without the spaces that only layout put there. */
export function keptWords(words: string): string {
  return joinLayoutSpaces(words).trim();
}
