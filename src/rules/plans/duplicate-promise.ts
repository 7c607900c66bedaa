import { remembered } from '../../model/remembered.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanText } from '../plan-texts.ts';
import type { Path } from '../../plan/finding.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';
import { differences } from '../word-difference.ts';

/** One sentence of a row: without marks and the verbs it begins with. */
interface Clause {
  readonly words: string;
  readonly plain: string;
  readonly row: Row;
  /** The text that it stands in. */
  readonly within: { readonly path: Path };
}

/** Shorter sentences (建立问题清单) are what every row may say. */
const SHORTEST = 12;
/** Whole rows may be shorter. */
const SHORTEST_ROW = 6;
/** Sentences that may differ by a character or two are at least as long. */
const SHORTEST_ALIKE = 16;
/** Sentences of which more end in the same words are made to one pattern. */
const MOST_ALIKE = 4;
/** What several rows say is a rule for all of them, not a slip. */
const MOST_ROWS = 2;

/** The same sentence in two rows that have a unit in common, or name none. */
export const duplicatePromise: PlanRule<'duplicate-promise'> = {
  id: 'duplicate-promise',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const told = new Set<string>();
    for (const clauses of [...alike(clausesOf(plan)), ...sameRows(plan)]) {
      const [first, second] = onePerTask(clauses);
      if (first === undefined || second === undefined) continue;
      const pair = [first, second].map(({ row }) => row.path[1]).join();
      if (told.has(pair)) continue;
      told.add(pair);
      const facts = { words: second.words, row: second.row.name, other: first.row.name };
      yield { at: spotOf(second, plan), facts, cause: spotOf(first, plan) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - { no: '1', text: ⟪抽查突出问题和重点领域的整改落实情况⟫, lead: 局医政股, deadline: 2021年6月 }
  - { no: '2', text: 督导检查。⟦抽查突出问题、重点领域的整改落实情况⟧, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 完善救治保障
    measures: [⟪配合区交警支队落实医学救援“绿色通道”畅通措施⟫]
    lead: 局医政股
    deadline: 2021年6月
  - no: '2'
    text: 加强急救
    requirement: ⟦配合交警支队，落实医学救援“绿色通道”畅通措施⟧。
    lead: 局医政股、局办公室
    deadline: 2021年12月
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: ⟪组织消防演练⟫, lead: 局医政股, deadline: 2021年6月 }
  - { no: '2', text: ⟦组织消防演练⟧, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { no: '1', text: 检查第一批医疗机构的消防通道和安全出口, lead: 局医政股, deadline: 2021年6月 }
  - { no: '2', text: 检查第二批医疗机构的消防通道和安全出口, lead: 局医政股, deadline: 2021年12月 }
  - { no: '3', text: 建设应急指挥信息系统并投入使用, lead: 局医政股, deadline: 2021年12月 }
  - { no: '4', text: 建设应急指挥信息系统并投入使用, lead: 局办公室, deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道，整改情况每季度报送局办公室, lead: 局医政股, deadline: 2021年12月 }
  - { no: '2', text: 登记隐患，整改情况每季度报送局办公室, lead: 局医政股, deadline: 2021年12月 }
  - { no: '3', text: 检查配电室，整改情况每季度报送局办公室, lead: 局医政股, deadline: 2021年12月 }
`,
      },
    ],
  },
};

/** A row that says nothing else is found at its whole text. */
function spotOf({ within: { path }, words, plain }: Clause, { file }: PlanSubject): Spot {
  return plain === '' ? { file, path } : { file, path, words };
}

/** Rows of one group that say nothing but the same, however short. */
function sameRows({ rows }: PlanSubject): readonly (readonly Clause[])[] {
  const tasks = rows.filter(({ kind, source }) => kind === 'task' && source.text.length >= SHORTEST_ROW && source.text.length < SHORTEST);
  const same = Map.groupBy(tasks, ({ source, group }) => `${group?.id ?? ''} ${plainWords(source.text)}`);
  return [...same.values()].flatMap((list) =>
    list.length < 2 ? [] : [list.map((row) => ({ words: row.source.text, plain: '', row, within: { path: [...row.path, 'text'] } }))],
  );
}

const promising: readonly PlanText['field'][] = ['text', 'requirement', 'measures'];

function clausesOf({ texts }: PlanSubject): readonly Clause[] {
  const clauses: Clause[] = [];
  // For speed: many rows of a table end in the same words.
  const promiseIn = remembered(promiseOf);
  for (const within of texts) {
    const { text, row, field } = within;
    if (row === undefined || text.length < SHORTEST || !promising.includes(field)) continue;
    for (const words of cut(text)) {
      const plain = promiseIn(words);
      if (plain !== undefined) clauses.push({ words, plain, row, within });
    }
  }
  return clauses;
}

function promiseOf(words: string): string | undefined {
  const plain = plainWords(words);
  return plain.length < SHORTEST || general.test(words) ? undefined : plain;
}

/** The longer sentences of a text, and its clauses: a comma may stand between two promises or within one. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  const sentences = longSentences(text);
  for (const sentence of sentences) if (sentence.length >= SHORTEST) parts.push(sentence);
  for (const sentence of sentences) addClauses(parts, sentence);
  return parts;
}

/** The sentences that are long enough, without their numbers; for speed sign by sign, since every text of every row is cut. */
function longSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isEndOfSentence(text.charCodeAt(at))) continue;
    if (at - start >= SHORTEST) sentences.push(withoutNumber(text.slice(start, at)));
    start = at + 1;
  }
  return sentences;
}

function withoutNumber(sentence: string): string {
  return isHan(sentence.charCodeAt(0)) ? sentence.trimEnd() : sentence.trim().replace(/^[（(]?\d+[）).．、]\s*/u, '');
}

/** The parts between commas that are long enough; a sentence without one is no clause of its own. */
function addClauses(parts: string[], sentence: string): void {
  let start = 0;
  for (let at = sentence.indexOf('，'); at !== -1; at = sentence.indexOf('，', start)) {
    if (at - start >= SHORTEST) parts.push(sentence.slice(start, at));
    start = at + 1;
  }
  if (start > 0 && sentence.length - start >= SHORTEST) parts.push(sentence.slice(start));
}

/** One of 。；： and ; or the end of a line. */
function isEndOfSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff1b || code === 0xff1a || code === 0x3b || code === 0x0a;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const verbs = /^(?:推进|推动|加强|强化|完善|健全|建立|建设|开展|落实|实施|继续|持续|深入|全面|进一步|督促|全[省市县区])+/u;

/** 相关通知 is another paper in every row. */
const general = /相关|有关|上述|以上/u;

const LONGEST_TITLE = 200;

/** Han and digits without 和, 及, 与 and the verbs at the beginning; what stands in 《》 is a title, and may be named in many rows. */
function plainWords(words: string): string {
  let plain = '';
  let start = 0;
  for (let at = 0; at < words.length;) {
    const end = endOfUnsaid(words, at);
    if (end > at) {
      plain += words.slice(start, at);
      start = end;
    }
    at = Math.max(at + 1, end);
  }
  const said = start === 0 ? words : plain + words.slice(start);
  return mayBeginVerb.has(said.charCodeAt(0)) ? said.replace(verbs, '') : said;
}

/** Where a sign or title ends that a promise does not consist of; the place itself where it is part of one. */
function endOfUnsaid(words: string, at: number): number {
  const code = words.charCodeAt(at);
  if (isHan(code)) return joining.has(code) ? at + 1 : at;
  if (code >= 0x30 && code <= 0x39) return at;
  const close = code === TITLE ? words.indexOf('》', at) : -1;
  return close === -1 || close - at - 1 > LONGEST_TITLE ? at + 1 : close + 1;
}

const TITLE = 0x300a;
const joining: ReadonlySet<number> = new Set([...'和及与'].map((sign) => sign.charCodeAt(0)));
const mayBeginVerb: ReadonlySet<number> = new Set([...'推加强完健建开落实继持深全进督'].map((sign) => sign.charCodeAt(0)));

/** Sentences that are the same, and pairs of longer ones that lack a character or two. */
function alike(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const same = [...Map.groupBy(clauses, ({ plain }) => plain).values()];
  const long = same.filter(([first]) => (first?.plain.length ?? 0) >= SHORTEST_ALIKE);
  const byEnd = Map.groupBy(long, ([first]) => first?.plain.slice(-8) ?? '');
  const pairs = [...byEnd.values()].flatMap((lists) => {
    if (lists.length < 2 || lists.length > MOST_ALIKE) return [];
    return lists.flatMap((list, index) => lists.slice(0, index).flatMap((before) => (isSlip(before[0], list[0]) ? [[...before, ...list]] : [])));
  });
  return [...same.filter((list) => list.length > 1), ...pairs];
}

/** Signs that tell two promises apart, and the words between them. */
const telling = /[\d不未非无副新老男女大小上下一二三四五六七八九十]/u;
const untelling = /[^\d不未非无副新老男女大小上下一二三四五六七八九十]+/gu;

/** 区交警支队 and 交巡警支队: single characters left out here or there, none of them telling. */
function isSlip(one: Clause | undefined, other: Clause | undefined): boolean {
  if (one === undefined || other === undefined || !areNear(one.plain, other.plain, 2)) return false;
  // For speed: most pairs differ in what tells, and need not be compared sign by sign.
  if (one.plain.replace(untelling, '') !== other.plain.replace(untelling, '')) return false;
  const found = differences(one.plain, other.plain);
  const single = found.every(({ left, right }) => left.length + right.length === 1 && !telling.test(left + right));
  return single && found.length <= 2;
}

/** Whether the leaving out of so many characters makes two texts the same; for speed, since most pairs are far from it. */
function areNear(one: string, other: string, most: number): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [left, right] = [one.slice(same), other.slice(same)];
  if (left === right) return true;
  return most > 0 && Math.abs(left.length - right.length) <= most && (areNear(left.slice(1), right, most - 1) || areNear(left, right.slice(1), most - 1));
}

/** The first clause of each of two tasks that have a unit in common; a task does not repeat its own parts. */
function onePerTask(clauses: readonly Clause[]): readonly Clause[] {
  const tasks = [...new Map(clauses.toReversed().map((clause) => [clause.row.path[1], clause])).values()].toReversed();
  const [first, second] = tasks;
  if (first === undefined || second === undefined || tasks.length > MOST_ROWS) return [];
  return shareUnit(first.row, second.row) ? tasks : [];
}

function shareUnit(one: Row, other: Row): boolean {
  const [left, right] = [unitsOf(one), unitsOf(other)];
  return left.length === 0 || right.length === 0 || left.some((id) => right.includes(id));
}

function unitsOf({ task }: Row): readonly string[] {
  return task.roles.filter(({ role }) => role !== 'assist').flatMap(({ units }) => units.map(({ id }) => id));
}
