const space = '[ \\t\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';
const han = '\\p{Script=Han}';
const digit = '[0-9０-９]';

// Each pattern starts only behind a Han character or a digit, so a long run of spaces is walked once.
const afterHan = new RegExp(`(?<=${han})${space}+(?=${han}|${digit})`, 'gu');
const afterDigit = new RegExp(`(?<=${digit})${space}+(?=${han})`, 'gu');

/**
 * Removes the spaces that only layout put between Han characters, or between Han characters and digits (任 务 → 任务,
 * 2022 年 12 月 → 2022年12月); line breaks and the spaces between two digits or beside Latin letters stay. For one phrase or name,
 * not for a list whose items are parted by spaces.
 */
export function joinLayoutSpaces(text: string): string {
  return text.replace(afterHan, '').replace(afterDigit, '');
}
