import { expect, it } from 'vitest';
import { unbrokenDates } from '../../src/site/unbroken-dates.ts';

const cut = (text: string): string =>
  unbrokenDates(text)
    .map((piece) => (piece.isDate ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['2026年12月底', '[2026年12月底]'],
  ['2027年6月30日前', '[2027年6月30日前]'],
  ['2026年第四季度', '[2026年第四季度]'],
  ['2020年9月-10月10日', '[2020年9月]-[10月10日]'],
  ['6月17日17时前，持续推进', '[6月17日17时前]，持续推进'],
  ['集中攻坚2021年4个季度', '集中攻坚[2021年]4个季度'],
  ['持续推进', '持续推进'],
  ['', ''],
])('keeps the dates of %s whole, and every word', (text, pieces) => {
  expect(cut(text)).toBe(pieces);
});
