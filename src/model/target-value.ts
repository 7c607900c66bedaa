import { numeralSigns, parseChineseNumber } from './chinese-number.ts';
import { dateMark, wordsBetween } from './target-words.ts';
import type { TargetWords } from './target-words.ts';

/** How a target compares: `range` has a `value` and a `max`, 约 is about. */
export const targetCompares = ['>=', '<=', '>', '<', '=', '约', 'range'] as const;

/** One comparison of a target. */
export type TargetCompare = (typeof targetCompares)[number];

/** A number in a target's words with its comparison, unit and the words it measures. */
export interface TargetValue {
  readonly measure: string;
  readonly compare: TargetCompare;
  readonly value: number;
  readonly max?: number;
  readonly unit?: string;
  readonly multiplier?: number;
  /** Where the number begins in the words. */
  readonly at: number;
  /** How likely it is the target, 1–3. */
  readonly rank: number;
}

const arabic = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?';
const chinese = `百分之[${numeralSigns}]{1,5}|[${numeralSigns}]{1,7}`;
const large = '百万|千万|万|亿|千';
const units = [
  '个百分点|人次|场次|万元|亿元|元|学时|课时|小时|分钟|个工作日|工作日|个月|公里|平方米|㎡|床位',
  '%|‰|/10万|名|人|家|个|次|场|支|项|件|台|套|辆|处|户|所|座|米|吨|亩|天|年|周|岁|分|种|类|批|份|篇|条|张|床|例|起',
].join('|');
const after = '及?以上|及?以下|以内|之内|左右|上下';

const number = new RegExp(
  `(?<![\\d.第近前+-])(?:(${arabic})(?:[%‰]?-(${arabic}))?|(${chinese})|(全)(?=覆盖)) ?(余|多)?(${large})?(?:(${units})(?!度))?(${after})?`,
  'g',
);

const multipliers: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 };

/** A bound on the work that hostile words full of digits can ask for. */
const mostNumbers = 50;

/** How long the words before a number can be that still belong to its measure. */
const longestHead = 200;

/** How far before a number a comparison that touches it can begin. */
const longestComparison = 6;

type Words = readonly [TargetCompare, string];

/** Comparisons that may stand apart from their number (不低于在职人员的75%). */
const comparing: readonly Words[] = [
  ['>=', '不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|大于等于'],
  ['<=', '不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|≤|<=|小于等于'],
  ['>', '超过|大于|高于|多于|突破|>'],
  ['<', '少于|低于|小于|不足|不到|<'],
];

/** Comparisons only where the number follows at once. */
const reaching: readonly Words[] = [
  ['<=', '降到|降至|降低到|降低至|下降到|下降至|减少到|压减到|控制在'],
  ['>=', '达到|达|提高到|提高至|提升到|提升至|增加到|增至|升至|扩大到'],
  ['=', '等于|为|='],
  // Not the 约 of 节约, 签约, 合约.
  ['约', '大约|(?<![节条合签制公])约'],
];

const alternatives = (words: readonly Words[]): string => words.map(([, list]) => list).join('|');
const apart = new RegExp(alternatives(comparing), 'g');
const adjacent = new RegExp(`(?:${alternatives(reaching)})$`);

/** Each word by itself, without what may not stand before it; of one that stands twice the first holds. */
const compareOf: ReadonlyMap<string, TargetCompare> = new Map(
  [...comparing, ...reaching]
    .flatMap(([compare, list]) => list.split('|').map((word) => [word.replace(/^\(.*\)/, ''), compare] as const))
    .toReversed(),
);

const compareNamed = (words: string): TargetCompare => compareOf.get(words) ?? '=';

interface Comparison {
  readonly compare: TargetCompare;
  readonly from: number;
  readonly to: number;
}

/** The comparison before a number in its clause, and where its words begin and end. */
function comparisonBefore(marked: string, clauseStart: number, at: number): Comparison | undefined {
  const head = marked.slice(clauseStart, at);
  const near = Math.max(0, head.length - longestComparison);
  const touching = adjacent.exec(head.slice(near));
  const match = touching ?? [...head.matchAll(apart)].at(-1);
  if (!match) return undefined;
  const from = clauseStart + match.index + (touching ? near : 0);
  return { compare: compareNamed(match[0]), from, to: from + match[0].length };
}

function compareAfter(suffix: string | undefined, more: string | undefined): TargetCompare | undefined {
  if (suffix) return /上$/.test(suffix) && suffix !== '上下' ? '>=' : /左右|上下/.test(suffix) ? '约' : '<=';
  return more ? '>' : undefined;
}

const clauseHead = /[^，,;。!?\n]*$/;
const clauseEnd = new RegExp(`[，,;。!?\\n]|、(?=${dateMark})|$`);

/** Where the clause around a number begins and ends; an opened bracket begins one too (规范化建设（2021年完成30%）), and so does 、 before a date. */
function clauseAround(marked: string, at: number, end: number): readonly [number, number] {
  const head = clauseHead.exec(marked.slice(0, at).slice(-longestHead))?.[0] ?? '';
  const bracket = head.lastIndexOf('(') > head.lastIndexOf(')') ? head.lastIndexOf('(') + 1 : 0;
  const cut = Math.max(bracket, head.lastIndexOf(`、${dateMark}`) + 1);
  const tail = marked.slice(end).search(clauseEnd);
  return [at - head.length + cut, end + tail];
}

const item = /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]|[①-⑳])/;
const edges = /^[\s,，、:：的]+|[\s,，、:：(（)）]+$/g;
const willing = /^(?:力争|争取|确保|要)+|(?:要|应|须|需|均|都|力争|争取|确保|做到|实现)+$/g;

/** The words of a measure without numbering, punctuation at the edges, and verbs of will. */
export function tidyMeasure(words: string): string {
  const bare = words
    .trim()
    .replace(item, '')
    .replace(/[（(](?:约束性|预期性)(?:指标)?[)）]/, '');
  return bare.replace(edges, '').replace(willing, '').replace(edges, '');
}

/** The clause around a number without the date, the comparison and the number itself; what the comparison and the number part stays whole. */
function measureOf(words: TargetWords, clause: readonly [number, number], before: Comparison | undefined, at: number, end: number): string {
  const gap = before && before.to < at;
  const head = tidyMeasure(wordsBetween(words, clause[0], before && !gap ? before.from : at));
  // 全覆盖 is itself the number: its words stay.
  return head + tidyMeasure(wordsBetween(words, words.marked[at] === '全' ? at : end, clause[1]));
}

const digits = (text: string): number => Number(text.replaceAll(',', ''));

function valueOf(match: RegExpExecArray): number | undefined {
  if (match[4]) return 100;
  if (match[1]) return digits(match[1]);
  const numeral = (match[3] ?? '').replace('百分之', '');
  return numeral === '百' ? 100 : parseChineseNumber(numeral);
}

function unitOf(match: RegExpExecArray): { unit?: string; multiplier?: number } {
  if (match[4] || match[3]?.startsWith('百分之')) return { unit: '%' };
  const unit = (match[6] ?? '') + (match[7] ?? '');
  const scale = multipliers[match[6] ?? ''] ?? multipliers[/^[万亿](?=元)/.exec(unit)?.[0] ?? ''];
  return { ...(unit && { unit }), ...(scale !== undefined && { multiplier: scale }) };
}

/** How likely a number is the target: compared 3, a rate 2, counted 1, only a figure in the words 0. */
function rankOf(match: RegExpExecArray, compared: boolean, unit: string | undefined): number {
  const spelled = match[3] !== undefined && !match[3].startsWith('百分之');
  if (spelled) return compared && unit ? 3 : 0;
  if (compared) return 3;
  return unit === '%' ? 2 : unit ? 1 : 0;
}

function readValue(words: TargetWords, match: RegExpExecArray): TargetValue | undefined {
  const value = valueOf(match);
  if (value === undefined) return undefined;
  const [at, end] = [match.index, match.index + match[0].length];
  const clause = clauseAround(words.marked, at, end);
  const before = comparisonBefore(words.marked, clause[0], at);
  const said = match[2] ? 'range' : (compareAfter(match[8], match[5]) ?? before?.compare);
  const unit = unitOf(match);
  const measure = measureOf(words, clause, before, at, end);
  const rank = rankOf(match, said !== undefined, unit.unit);
  return { measure, compare: said ?? '=', value, ...(match[2] && { max: digits(match[2]) }), ...unit, at, rank };
}

/** Every number of the words that can be a target, in order; only the first 50 numbers are looked at. */
export function targetValues(words: TargetWords): readonly TargetValue[] {
  const found = [...words.marked.matchAll(number)].slice(0, mostNumbers);
  return found
    .map((match) => readValue(words, match))
    .filter((value) => value !== undefined)
    .filter(({ rank }) => rank > 0);
}

/** The likeliest target among values: the first of the highest rank. */
export function mainValue(values: readonly TargetValue[]): TargetValue | undefined {
  return values.reduce<TargetValue | undefined>((best, value) => (best && best.rank >= value.rank ? best : value), undefined);
}
