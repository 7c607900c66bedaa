/** The numbers that words name by digits, without years, days and hours; empty where they also tell of parts of a number (三分之二, 过半). */
export function numbersSaid(words: string): readonly number[] {
  const plain = words.normalize('NFKC');
  if (/分之|半|[一二两三四五六七八九\d]成/u.test(plain)) return [];
  const numbers = plain.replace(/\d{4}\s*(?:年|[-—–~至到])|\d{1,2}\s*[月日号时点]|第\d+/gu, ' ').matchAll(/\d+(?:\.\d+)?/gu);
  return [...numbers].map(([number]) => Number(number));
}
