const digits = '零一二三四五六七八九';
const places = ['千', '百', '十', ''] as const;

/** The signs a Chinese numeral may be written with, for use inside a character class. */
export const numeralSigns = '〇○零一二两三四五六七八九十百千';

/** Writes a whole number 0–9999 as a Chinese numeral (15 → 十五, 1005 → 一千零五); undefined outside that range. */
export function formatChineseNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  const figures = Array.from(String(value).padStart(4, '0'), Number);
  const written = figures.map((figure, i) => (figure === 0 ? '零' : `${digits.charAt(figure)}${places[i] ?? ''}`)).join('');
  const tidy = written.replace(/零+/g, '零').replace(/^零(?=.)|(?<=.)零$/g, '');
  return tidy.replace(/^一十/, '十') || '零';
}

/** A numeral of which each sign is one digit (二〇二二); not 三五, which means three to five. */
function readDigitByDigit(plain: string): number | undefined {
  if (!/^[零一二三四五六七八九]{1,4}$/.test(plain)) return undefined;
  const clear = plain.length === 1 || plain.length === 4 || plain.includes('零');
  return clear ? Number(Array.from(plain, (sign) => digits.indexOf(sign)).join('')) : undefined;
}

const shape =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二三四五六七八九])?$/;

/** The whole number 0–9999 of a Chinese numeral, by places (九千九百九十九) or digit by digit (二〇二二); undefined for anything else. */
export function parseChineseNumber(text: string): number | undefined {
  // For speed: most numerals are one digit.
  if (text.length === 1 && digits.includes(text)) return digits.indexOf(text);
  const plain = text
    .replace(/[〇○]/g, '零')
    .replace(/两(?=[千百])|^两$/g, '二')
    .replace(/^一十/, '十');
  const match = shape.exec(plain);
  if (!match) return readDigitByDigit(plain);
  const [thousands, hundreds, tens, units] = [match[1], match[2], match[3] ?? (match[4] ? '一' : ''), match[5]];
  const value = [thousands, hundreds, tens, units].reduce((sum, sign) => sum * 10 + (sign ? digits.indexOf(sign) : 0), 0);
  // Writing the number back refuses what only looks like a numeral: 一百五 is 150 to the ear, not 105.
  return formatChineseNumber(value) === plain ? value : readDigitByDigit(plain);
}
