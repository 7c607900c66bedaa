import { differences } from '../word-difference.ts';

/** Shorter titles are too alike by nature. */
const SHORTEST = 12;
/** As much of the longer title may differ, by characters. */
const MOST_DIFFERENT = 0.3;

/** Words that are left out of or put into a title without making it another: 机构, 工作, 安全生产 and 安全管理. (关于进一步加强… is mostly a later paper than 关于加强….) */
const general = /^(?:机构|工作|管理|安全|生产|系统|的|和|及|与|等|、)+$/u;
const place = /^(?:\p{Script=Han}{1,8}?(?:自治区|自治县|省|市|县|区|州|旗|镇|乡))+?(?!\p{Script=Han}{0,2}(?:化|场|民))/u;

/** Whether two titles that are not the same are meant to be: nothing but general words, 卫健 for 卫生健康, or 全区 for 某某区 tells them apart. */
export function isVariant(one: string, other: string): boolean {
  const [a, b] = [plainTitle(one), plainTitle(other)];
  if (a.text === b.text || a.core === b.core || numbersOf(one) !== numbersOf(other)) return false;
  if (a.rest.length < SHORTEST || b.rest.length < SHORTEST || !samePlace(a.place, b.place)) return false;
  return a.rest === b.rest || (a.rest.slice(-2) === b.rest.slice(-2) && isSlight(a.rest, b.rest));
}

interface PlainTitle {
  /** Without spaces and quotation marks. */
  readonly text: string;
  /** Without what stands in brackets at its end: （试行）, （2020版）. */
  readonly core: string;
  readonly place: string;
  /** Behind the place, 卫生健康 shortened to 卫健. */
  readonly rest: string;
}

function plainTitle(title: string): PlainTitle {
  const text = title.normalize('NFKC').replace(/[\s《》〈〉<>“”"'‘’]/gu, '');
  const core = text.replace(/\([^()]*[)〉]?$/u, '');
  const lead = place.exec(core)?.[0] ?? '';
  return { text, core, place: lead, rest: core.slice(lead.length).replace(/卫生健康(?!委|局)/gu, '卫健') };
}

/** 全区 is the district that the other title names. */
function samePlace(one: string, other: string): boolean {
  if (one === other) return true;
  const isWhole = (words: string): boolean => /^[全我本].$/u.test(words);
  return (isWhole(one) || isWhole(other)) && one !== '' && other !== '' && one.slice(-1) === other.slice(-1);
}

function isSlight(a: string, b: string): boolean {
  const found = differences(a, b);
  const size = found.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0);
  const isGeneral = (words: string): boolean => words === '' || general.test(words);
  return size <= Math.max(a.length, b.length) * MOST_DIFFERENT && found.every(({ left, right }) => isGeneral(left) && isGeneral(right));
}

/** What is numbered otherwise is another paper; a number in brackets at the end is its version. */
function numbersOf(title: string): string {
  return (
    title
      .normalize('NFKC')
      .replace(/\([^()]*[)〉]?$/u, '')
      .match(/\d+|[一二三四五六七八九十]+/gu) ?? []
  ).join(' ');
}
