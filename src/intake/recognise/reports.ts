import type { DateContext } from '../../model/date-context.ts';
import { parseRecurrence } from '../../model/recurrence.ts';
import type { Doubt } from '../draft/draft-node.ts';
import { sentencesOf } from './clauses.ts';
import { isUnitLike, unitEnd } from './office-words.ts';
import { reworded, type Words } from './origin.ts';

/** A report that a text asks for. */
export interface ReportDraft {
  readonly text: Words;
  readonly what: Words;
  readonly from: Words;
  readonly to?: Words;
  readonly doubts: readonly Doubt[];
}

const day = '(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|底|末)?(?:\\d{1,2}[时点])?(?:下班)?(?:之?前|以前)?';
const when = `(?:每(?:日|天|周[一二三四五六日天]?|月|季度?|半年|年)(?:度)?(?:第?[一二三四]季度|末|底)?${day}|(?:\\d{4}年(?:、\\d{4}年)*(?:和\\d{4}年)?的?)?\\d{1,2}月(?:\\d{1,2}[日号]|底|末)(?:\\d{1,2}[时点])?(?:下班)?(?:之?前|以前)?|\\d{4}年(?:\\d{1,2}月)?底(?:之?前)?)`;
const send = '(?:报送至?|上报至?|报告|报给|报至|报备至?|反馈至?|报)';

/** 于每月25日前向某委报送某材料. */
const toThenWhat = new RegExp(
  `(?:于|在|请于|务必于)?(${when})(?:内)?[，]?(?:将[^，。；]{2,60})?向([^，。；]{2,40}?)${send}([^，。；：]{2,60})?`,
  'u',
);
/** 某材料于6月17日前报某办公室. */
const whatThenTo = new RegExp(`^(.*?)(?:于|在)?(${when})(?:内)?(?:统一|一并|书面|及时|报经.{2,12}?后)?${send}(.*)$`, 'u');
/** 将某材料于 … 报; 于…前将某材料报某办公室. */
const whatBetween = new RegExp(`^(.*?)(?:于|在)?(${when})(?:内)?[，]?将([^，。；]{2,60}?)(?:统一|一并|书面|及时)?${send}(.*)$`, 'u');

/** The reports that paragraphs ask for: what, by whom, to whom, by when. Nothing is taken where nobody is named or no day is said. */
export function reportsIn(
  paragraphs: readonly Words[],
  context: DateContext,
): { readonly reports: readonly ReportDraft[]; readonly doubts: readonly Doubt[] } {
  const reports: ReportDraft[] = [];
  const doubts: Doubt[] = [];
  for (const words of paragraphs) {
    let owner: string | undefined;
    for (const sentence of sentencesOf(words)) {
      for (const part of parts(sentence.text)) {
        if (!/报/u.test(part) || !new RegExp(when, 'u').test(part)) {
          owner = ownerAtStart(part) ?? owner;
          continue;
        }
        const read = readReport(part, context);
        if (read === undefined) {
          if (new RegExp(`${when}.*(?:报送|上报|报至|报告)|${when}[^，。]{2,40}(?<![通汇播简预警])报[^，。到道表名]{2,20}`, 'u').test(part))
            doubts.push({ id: 'report-unread', facts: { words: part.slice(0, 40) }, at: words.at });
          continue;
        }
        const from = read.from ?? owner;
        if (from === undefined) {
          doubts.push({ id: 'report-unread', facts: { words: part.slice(0, 40) }, at: words.at });
          continue;
        }
        const inherited: readonly Doubt[] =
          read.from === undefined ? [{ id: 'report-owner', facts: { words: read.what, unit: from }, at: words.at }] : [];
        reports.push({
          text: reworded(words, read.time),
          what: reworded(words, read.what),
          from: reworded(words, from),
          ...(read.to === undefined ? {} : { to: reworded(words, read.to) }),
          doubts: inherited,
        });
        owner = from;
      }
    }
  }
  return { reports, doubts };
}

/** Commas part two reports of one sentence where each has its own time. */
function parts(sentence: string): readonly string[] {
  const pieces = sentence.split(/[，,](?=[^（）]*(?:（|$))/u);
  const timed = pieces.filter((piece) => new RegExp(`${when}[^，]*${send}|${send}[^，]*${when}`, 'u').test(piece));
  return timed.length > 1 ? pieces : [sentence];
}

interface Read {
  readonly time: string;
  readonly what: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function readReport(part: string, context: DateContext): Read | undefined {
  const toWhat = toThenWhat.exec(part);
  if (toWhat && (toWhat[3] ?? '') !== '')
    return checked(
      { time: toWhat[1] ?? '', to: toWhat[2], what: tidyWhat(toWhat[3] ?? ''), from: ownerAtStart(part.slice(0, toWhat.index)) },
      context,
    );
  const between = whatBetween.exec(part);
  if (between)
    return checked(
      { time: between[2] ?? '', what: tidyWhat(between[3] ?? ''), from: ownerAtStart(between[1] ?? ''), to: receiver(between[4] ?? '') },
      context,
    );
  const plain = whatThenTo.exec(part);
  if (!plain) return undefined;
  const { from, what } = ownerAndWhat(plain[1] ?? '');
  const rest = (plain[3] ?? '').replace(/^(?:至|给|到)/u, '');
  const to = receiver(rest);
  const named = what !== '' ? what : to === undefined ? rest : '';
  return checked({ time: plain[2] ?? '', what: tidyWhat(named), from, to }, context);
}

function checked(read: Read, context: DateContext): Read | undefined {
  const isRead = parseRecurrence(read.time, context).ok;
  return isRead && read.what.length >= 2 && read.what.length <= 120 ? read : undefined;
}

function tidyWhat(words: string): string {
  return words
    .replace(/^(?:将|把|送)/u, '')
    .replace(/[，：:].*$/u, '')
    .replace(/[。；]$/u, '')
    .trim();
}

/** Who is to receive: a name at the beginning of the words. */
function receiver(words: string): string | undefined {
  const match = new RegExp(`^((?:[^，。；（）]|（[^（）]*）){1,40}?${unitEnd}(?:（[^（）]*）)?)(?=$|[，。；（汇备]|汇总)`, 'u').exec(
    words.trim(),
  );
  return match?.[1];
}

const mustBegin = /^(?:请|要求|各地|其中|同时|此外|并)+/u;

/** The names with which a sentence begins: 请各单位、委机关相关责任科室，务必… */
function ownerAtStart(words: string): string | undefined {
  const [first = ''] = words.replace(mustBegin, '').split(/[，,]/u);
  const plain = first.replace(/(?:务必|应当?|要|须|需|必须|于|在|将)+$/u, '').trim();
  const before = first.replace(/(?:务必|应当?|要|须|需要?|必须).*$/u, '').trim();
  return [plain, before].find((names) => names.length <= 60 && isNames(names));
}

function isNames(words: string): boolean {
  return words !== '' && words.split('、').every((name) => name === '各地' || isUnitLike(name));
}

/** 各单位某方案: the names end where the last name does that leaves something to be sent. */
function ownerAndWhat(words: string): { readonly from?: string | undefined; readonly what: string } {
  const plain = words
    .replace(mustBegin, '')
    .replace(/(?:将|务必|应|要|须|需)+$/u, '')
    .trim();
  if (isNames(plain)) return { from: plain, what: '' };
  const will = /^(.{2,60}?)(?:要|应|须|需|必须)?将(.+)$/u.exec(plain);
  if (will && isNames(will[1] ?? '')) return { from: will[1], what: will[2] ?? '' };
  for (let end = Math.min(plain.length - 2, 60); end >= 2; end--) {
    const [name, rest] = [plain.slice(0, end), plain.slice(end)];
    if (isNames(name) && /^各|、各|所属|单位|机构/u.test(name) && !/^(?:的|和|及|、|安全|工作)/u.test(rest))
      return { from: name, what: rest };
  }
  return { what: plain };
}
