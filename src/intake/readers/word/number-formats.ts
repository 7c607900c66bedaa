import { formatChineseNumber } from '../../../model/chinese-number.ts';

type NumberFormat = (value: number) => string;

const digitSigns = '〇一二三四五六七八九';
const legal = { simplified: ['零壹贰叁肆伍陆柒捌玖', '拾佰仟'], traditional: ['零壹貳參肆伍陸柒捌玖', '拾佰仟'] } as const;

/** What Word calls the ways of writing the number of a paragraph (ECMA-376 part 1, 17.18.59), as far as Chinese documents use them. */
const formats: Readonly<Record<string, NumberFormat>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => oneOf(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => oneOf(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => oneOf(value, 0x3280, 10),
  chineseCounting: (value) => (value > 99 ? byDigit(value) : chinese(value)),
  taiwaneseCounting: (value) => (value > 99 ? byDigit(value) : chinese(value)),
  chineseCountingThousand: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: (value) => chinese(value).replace(/^一(?=[百千])/u, ''),
  japaneseDigitalTenThousand: byDigit,
  ideographDigital: byDigit,
  taiwaneseDigital: byDigit,
  koreanDigital2: byDigit,
  chineseLegalSimplified: (value) => inLegalSigns(value, legal.simplified),
  ideographLegalTraditional: (value) => inLegalSigns(value, legal.traditional),
  ideographTraditional: (value) => inTurn(value, '甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: (value) => inTurn(value, '子丑寅卯辰巳午未申酉戌亥'),
  none: () => '',
  bullet: () => '',
};

/** A number of a list in the format that Word names; formats unknown here are decimal. */
export function formattedCount(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

function chinese(value: number): string {
  return formatChineseNumber(value) ?? String(value);
}

function byDigit(value: number): string {
  return Array.from(String(value), (digit) => digitSigns.charAt(Number(digit))).join('');
}

function inLegalSigns(value: number, [digits, places]: readonly [string, string]): string {
  const plain = value < 20 && value >= 10 ? `一${chinese(value)}` : chinese(value);
  return Array.from(plain, (sign) => {
    const place = '十百千'.indexOf(sign);
    const digit = '零一二三四五六七八九'.indexOf(sign);
    return place === -1 ? (digit === -1 ? sign : digits.charAt(digit)) : places.charAt(place);
  }).join('');
}

function wide(value: number): string {
  return Array.from(String(value), (digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
}

function circled(value: number): string {
  if (value <= 20) return oneOf(value, 0x2460, 20);
  return value <= 35 ? oneOf(value - 20, 0x3251, 15) : oneOf(value - 35, 0x32b1, 15);
}

/** The sign of a run of signs in Unicode, the number itself beyond its end. */
function oneOf(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : String(value);
}

function inTurn(value: number, signs: string): string {
  return value >= 1 && value <= signs.length ? signs.charAt(value - 1) : String(value);
}

/** A … Z, AA, BB, as Word counts on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romanSigns = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let [rest, text] = [value, ''];
  for (const [size, sign] of romanSigns) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
