import type { DateContext } from '../../model/date-context.ts';
import { parseDeadline } from '../../model/deadline.ts';
import { foldWidth, plainWords } from '../../model/plain-words.ts';
import { parseRecurrence } from '../../model/recurrence.ts';
import { parseTarget } from '../../model/target.ts';
import { piecesOf, sentencesOf } from './clauses.ts';
import { isUnitLike } from './office-words.ts';
import { reworded, type Words } from './origin.ts';

/** A duty that words state: how often, and who owes it where they say so. */
export interface DutyDraft {
  readonly text: Words;
  readonly owner?: Words;
}

/** A dated step that words state. */
export interface MilestoneDraft {
  readonly by: Words;
  readonly text: Words;
}

const every = /每(?:个)?(?:日|天|周|星期|旬|月份?|季度?|半年|年度?|两个?月|[二三四五六\d]+个?(?:月|年|周|天))/u;
const deedOfDuty =
  /次|场|召开|开展|组织|报送|上报|巡查|检查|巡防|通报|调度|培训|演练|研判|汇总|排查|更新|公布|评估|督查|督导|分析|宣传|学习|会商|例会|统计|抽查|暗访|巡检|监测|值班|回访|走访/u;

/** The duties in words: pieces with a rhythm (每季度至少召开1次) that name something to be done. */
export function dutiesIn(words: Words, context: DateContext): readonly DutyDraft[] {
  return sentencesOf(words).flatMap((sentence) =>
    piecesOf(sentence.text).flatMap((piece) => listed(piece).flatMap((part) => dutyIn(reworded(words, part), context))),
  );
}

/** 重点场所每日巡查、重点部位每日巡防: two duties in one piece. */
function listed(piece: string): readonly string[] {
  const parts = piece.split('、');
  return parts.length > 1 && parts.filter((part) => every.test(part)).length > 1 ? parts.filter((part) => every.test(part)) : [piece];
}

const atLeast =
  /(?:至少|不少于|不低于|最少)[^，。；]{0,12}?[\d一二两三四五六七八九十]{1,3}(?:次|场|期|轮)|[\d一二两三四五六七八九十]{1,3}(?:次|场|期|轮)(?:及)?以上/u;

function dutyIn(piece: Words, context: DateContext): readonly DutyDraft[] {
  const match = every.exec(piece.text) ?? atLeast.exec(piece.text);
  if (!match || piece.text.length > 120) return [];
  if (!deedOfDuty.test(piece.text.slice(match.index)) && !deedOfDuty.test(match[0])) return [];
  // 每个岗位, 每月收集 by others, and quotations are no rhythm of ours.
  if (/“[^”]*每|《[^》]*每/u.test(piece.text)) return [];
  const reading = parseRecurrence(piece.text, context);
  if (!reading.ok || (reading.value.every === undefined && reading.value.dates === undefined && reading.value.times === undefined))
    return [];
  const owner = ownerIn(piece.text.slice(0, match.index));
  return [{ text: piece, ...(owner === undefined ? {} : { owner: reworded(piece, owner) }) }];
}

const askers = /^(?:请|由|继续|严格|要求|督促|监督|指导|组织|推动|确保|落实|要|并|对|将|以|按照?|根据)+/u;

/** Who does it: the name right before the rhythm; undefined where the words before it are no name. */
export function ownerIn(before: string): string | undefined {
  const plain = before.replace(/(?:原则上|应当?|需|须|必须|要|将|在|于|至少|都|均|定期|按|的)+$/u, '').trim();
  const name = plain.replace(askers, '');
  return name.length >= 2 && name.length <= 30 && isUnitLike(name) && !/[，。；：]/u.test(name) && !/^(?:重点|对|在|全|突出)/u.test(name)
    ? name
    : undefined;
}

const year = '\\d{4}年';
const dateAtStart = new RegExp(
  `^(?:确保|要求?|应|须|务必|并)?(?:于|在)?((?:力争|争取)?(?:到|至|截至)?(?:于|在)?(?:${year}(?:\\d{1,2}月(?:\\d{1,2}日)?(?:底|末|上旬|中旬|下旬)?|底|末|上半年|下半年|第?[一二三四1-4]季度末?|年底)?|\\d{1,2}月(?:\\d{1,2}日|底|末)|今年底|年底|年内|[一二两三四五\\d]年内)(?:之?前|以前)?)[，,]?(.*)$`,
  'u',
);

/** The dated steps in words: a piece that begins with a date names what is to be done by then. */
export function milestonesIn(words: Words, context: DateContext): readonly MilestoneDraft[] {
  return sentencesOf(words).flatMap((sentence) => {
    const pieces = piecesOf(sentence.text);
    return pieces.flatMap((piece, index) =>
      isDone(piece)
        ? doneBy(words, pieces.slice(0, index + 1), context)
        : milestoneIn(words, piece, pieces.slice(index + 1), context, index === 0),
    );
  });
}

const done = /^(?:全部|全面|基本|整体)?(?:完成|到位|落实到位|办结|销号|建成|竣工|投用|投入使用)$/u;

/** 4月15日前完成, with nothing that says what. */
function isDone(piece: string): boolean {
  return done.test(dateAtStart.exec(piece)?.[2] ?? '');
}

/** 疏通排水管网，4月底前完成: the one piece before it says what is to be done; several could all be meant, or the last alone. */
function doneBy(words: Words, pieces: readonly string[], context: DateContext): readonly MilestoneDraft[] {
  const [text = '', ...others] = pieces.slice(0, -1);
  const by = dateAtStart.exec(pieces.at(-1) ?? '')?.[1] ?? '';
  const reading = parseDeadline(by, context);
  if (others.length > 0 || text.length < 4 || dateAtStart.test(text) || !reading.ok || reading.value.due === undefined) return [];
  return [{ by: reworded(words, by), text: reworded(words, text) }];
}

function milestoneIn(
  words: Words,
  piece: string,
  after: readonly string[],
  context: DateContext,
  isFirst: boolean,
): readonly MilestoneDraft[] {
  const match = dateAtStart.exec(piece);
  const by = match?.[1] ?? '';
  const own = (match?.[2] ?? '').trim();
  // A single piece behind it ends the sentence with it: both are to be done by then.
  const text =
    own === '' ? after.join('，') : after.length === 1 && isFirst && !dateAtStart.test(after[0] ?? '') ? `${own}，${after[0] ?? ''}` : own;
  if (
    !match ||
    text.length < 4 ||
    text.length > 200 ||
    /^(?:的|度|以来|起|至|—|-|、|和|\d|期间|检查|工作要点|印发)/u.test(own) ||
    /%|％/u.test(text)
  )
    return [];
  if (!/前|底|末|到|力争|季度|半年|^\d{4}年$|\d月|^\d{4}年\d{1,2}月$|年内/u.test(by) || every.test(text.slice(0, 8))) return [];
  const reading = parseDeadline(by, context);
  if (!reading.ok || reading.value.due === undefined) return [];
  return [{ by: reworded(words, by), text: reworded(words, text) }];
}

const share = /\d(?:\.\d+)?\s*[%％‰]|百分之/u;

/** The targets in words: pieces with a percentage that a target can be read from; the years of a series stay in one. */
export function targetsIn(words: Words, context: DateContext): readonly Words[] {
  return sentencesOf(words)
    .flatMap((sentence) => seriesIn(sentence.text) ?? targetPieces(sentence.text))
    .filter((text) => isTarget(text, context))
    .map((text) => reworded(words, text));
}

/** （2021年完成30%，2022年完成70%） in brackets, or such years in a sentence of their own. */
function seriesIn(sentence: string): readonly string[] | undefined {
  const inside = /[（(]((?:[^（）()]*?\d{4}年[^（）()]*?\d[%％][，、；]?){2,})[）)]/u.exec(sentence)?.[1];
  if (inside !== undefined) return [inside];
  const pieces = piecesOf(sentence);
  return pieces.length > 1 && pieces.every((piece) => /^(?:到)?\d{4}年.*\d[%％]/u.test(piece)) ? [sentence] : undefined;
}

function targetPieces(sentence: string): readonly string[] {
  const pieces = piecesOf(sentence);
  return pieces.flatMap((piece, index) => {
    if (!share.test(piece) || piece.length > 120) return [];
    const before = pieces[index - 1];
    const isDate = before !== undefined && /^(?:力争|争取)?(?:到|至|截至)?\d{4}年.{0,6}$/u.test(before);
    return [isDate ? `${before}，${piece}` : piece.replace(/^(?:确保|实现|要|并|使|以)/u, '')];
  });
}

function isTarget(text: string, context: DateContext): boolean {
  const reading = parseTarget(text, context);
  return reading.ok && (reading.value.value !== undefined || reading.value.series.length > 0);
}

/** Whether words are a deadline that has a meaning. */
export function isReadDeadline(words: string, context: DateContext): boolean {
  return parseDeadline(words, context).ok;
}

/** The words with wide digits as plain ones, for patterns. */
export function plainDigits(words: string): string {
  return foldWidth(plainWords(words));
}
