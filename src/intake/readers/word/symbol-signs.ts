/** Signs of the faces Wingdings and Symbol, which have no characters of their own, by the lower byte of their code. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa1: '○',
  0xa3: '□',
  0xa7: '▪',
  0xa8: '□',
  0xab: '★',
  0xb2: '☆',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const symbol: Readonly<Record<number, string>> = { 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·', 0xb8: '÷', 0xb9: '≠' };

/** The character for a sign of a face that has only signs (`w:sym`); `□` where none is known. */
export function symbolSign(font: string, code: string): string {
  const value = parseInt(code, 16);
  if (!Number.isInteger(value)) return '';
  if (value < 0xf000 || value > 0xf0ff) return value > 0x10ffff ? '' : String.fromCodePoint(value);
  const signs = /^symbol$/iu.test(font) ? symbol : wingdings;
  return signs[value & 0xff] ?? '□';
}
