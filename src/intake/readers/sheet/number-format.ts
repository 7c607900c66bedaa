import { dateFromSerial, format, getFormatDateInfo } from 'numfmt';
import { formatChineseNumber } from '../../../model/chinese-number.ts';

/** The formats that a Chinese Excel or WPS has by number and writes into no file. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** The format of a number of `styles.xml` where the file itself states none. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? 'General';
}

/** Excel allows no longer ones. */
const longestFormat = 255;

/** Days between the two beginnings of time that workbooks have. */
const days1904 = 1462;

/** A number as its format shows it; `date1904` where the workbook counts days from 1904. */
export function formattedNumber(value: number, pattern: string, date1904: boolean): string {
  if (pattern === 'General' || pattern === '@' || pattern.length > longestFormat) return plainNumber(value);
  const shown = pattern.replaceAll('上午/下午', 'AM/PM');
  try {
    const serial = date1904 && showsDate(pattern) ? value + days1904 : value;
    const text = format(shown, serial, { locale: 'zh-CN' });
    return /\[DBNum1\]/iu.test(pattern) ? inChineseNumerals(text) : text;
  } catch {
    return plainNumber(value);
  }
}

/** A text as its format shows it: most formats leave it alone, some put words around it. */
export function formattedText(text: string, pattern: string): string {
  if (!/[^\\]@|^@./u.test(pattern) || !/["第]/u.test(pattern) || pattern.length > longestFormat) return text;
  try {
    return format(pattern, text, { locale: 'zh-CN' });
  } catch {
    return text;
  }
}

/** Excel shows eleven figures; a number of a document or a telephone keeps all that the file has. */
function plainNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(11)));
}

/** Day and time of a number in a format that shows days; undefined in other formats and outside 1900–9999. */
export function serialDate(
  value: number,
  pattern: string,
  date1904: boolean,
): { readonly day: string; readonly time?: string } | undefined {
  if (!showsDate(pattern)) return undefined;
  const serial = date1904 ? value + days1904 : value;
  // Day 60 is the 29th of February 1900, which never was.
  if (serial < 1 || serial >= 2_958_466 || Math.floor(serial) === 60) return undefined;
  const [year, month, day, hours, minutes] = dateFromSerial(Math.round(serial * 86_400) / 86_400);
  const time = `${padded(hours, 2)}:${padded(minutes, 2)}`;
  const shown = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return time === '00:00' ? { day: shown } : { day: shown, time };
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function showsDate(pattern: string): boolean {
  if (pattern === 'General' || pattern.length > longestFormat) return false;
  try {
    const { year, month, day } = getFormatDateInfo(pattern.replaceAll('上午/下午', 'AM/PM'));
    return year || month || day;
  } catch {
    return false;
  }
}

/** `2021年6月30日` is shown as 二〇二一年六月三十日: a year figure by figure, all else by places. */
function inChineseNumerals(text: string): string {
  const figures = '〇一二三四五六七八九';
  return text
    .replace(/\d{4}(?=年)/gu, (year) => Array.from(year, (figure) => figures.charAt(Number(figure))).join(''))
    .replace(/\d+/gu, (number) => formatChineseNumber(Number(number)) ?? number);
}
