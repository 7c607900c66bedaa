import type { Unit } from '../../model/unit.ts';
import { namesOf } from '../../plan/unit-registry.ts';
import { differences } from '../word-difference.ts';
import { WordIndex } from '../word-index.ts';

/** A part of a text that is almost, but not quite, the name of a unit. */
export interface NearName {
  /** Where it begins in the text, and the words there. */
  readonly start: number;
  readonly words: string;
  /** The name that it almost is: its place among the names of the unit at `index` of the registry. */
  readonly name: string;
  readonly index: number;
  readonly place: number;
}

/** A name taken apart: 青石县 · 疾病预防控制 · 中心. */
interface Name {
  readonly name: string;
  readonly index: number;
  readonly place: number;
  readonly area: string;
  readonly core: string;
  readonly ending: string;
}

/** Finds names that are almost those of the registry; every name of it is passed over, whoever bears it. */
export type NearNameFinder = (text: string) => readonly NearName[];

const endings = /(?:委员会|办公室|服务中心|中心|大队|支队|分局|医院|卫生院|保健院|局|委|科|股|室|处|所|站|院|队|办)$/u;
/** One office has sections or divisions, a bureau or a commission, not both. */
const interchangeable: readonly (readonly string[])[] = [
  ['科', '股', '处'],
  ['局', '委', '委员会'],
];
const area = /^(?:本?局|\p{Script=Han}{0,4}?[省市县区旗])/u;
/** What tells one unit from its neighbour is no slip: 第一 and 第二, 城东 and 城西, 市 and 县. */
const telling = /[\d一二三四五六七八九十东西南北中上下大小新老内外前后省市县区乡镇村街]/u;
/** As many signs has the middle of a name that can be told from another's by most of them. */
const SHORTEST = 4;
const MOST_DIFFERENT = 2;

/** A finder over the units of a registry; classes (各医疗机构) are called in many ways, and are not looked for. */
export function nearNameFinder(units: readonly Unit[]): NearNameFinder {
  // Every office has its 县疾控中心: the first stands for all.
  const known = new Set<string>();
  const names = units.flatMap((unit, index) =>
    unit.kind === '类别'
      ? []
      : namesOf(unit).flatMap((name, place) => {
          if (known.has(name)) return [];
          known.add(name);
          return partsOf(name, index, place);
        }),
  );
  const edges = new Map<string, Name[]>();
  for (const name of names) for (const edge of new Set(edgesOf(name))) edges.set(edge, [...(edges.get(edge) ?? []), name]);
  if (edges.size === 0) return () => [];
  const anyEdge = new WordIndex(edges.keys());
  const anyName = new WordIndex(units.flatMap(namesOf));
  return (text) => {
    // For speed: few texts have one.
    if (!anyEdge.isIn(text)) return none;
    const rest = without(text, anyName);
    const found = [...anyEdge.in(rest)].flatMap(({ at, word }) => (edges.get(word) ?? []).flatMap((name) => nearAt(rest, at, word, name)));
    return longestFirst(found);
  };
}

const none: readonly NearName[] = [];

/** A text as long in which a sign that stands in no text takes the place of every sign of a word. */
function without(text: string, words: WordIndex): string {
  let rest = '';
  let start = 0;
  for (const { at, word } of words.in(text)) {
    rest += text.slice(start, at) + '\u0001'.repeat(word.length);
    start = at + word.length;
  }
  return rest + text.slice(start);
}

function partsOf(name: string, index: number, place: number): readonly Name[] {
  const ending = endings.exec(name)?.[0] ?? '';
  const lead = area.exec(name)?.[0] ?? '';
  const core = name.slice(lead.length, name.length - ending.length);
  return ending === '' || core.length < 2 ? [] : [{ name, index, place, area: lead, core, ending }];
}

/** One slip leaves the first two signs of the middle as they are, with the area before them, or the last two with the ending; a short middle must be whole. */
function edgesOf({ area: lead, core, ending }: Name): readonly string[] {
  if (core.length < SHORTEST) return otherEndings(ending).map((one) => lead + core + one);
  return [lead + core.slice(0, 2), core.slice(-2) + ending];
}

/** The words around an end of a name's middle that are almost the name. */
function nearAt(text: string, at: number, edge: string, name: Name): readonly NearName[] {
  const isFirst = edge.startsWith(name.area + name.core.slice(0, 2));
  for (const step of [0, -1, 1, -2, 2]) {
    for (const ending of [name.ending, ...otherEndings(name.ending)]) {
      const length = name.core.length + step;
      const start = isFirst ? at : at + edge.length - name.area.length - length - ending.length;
      const coreStart = start + name.area.length;
      const end = coreStart + length + ending.length;
      if (start < 0 || length < 2 || !text.startsWith(name.area, start) || !text.startsWith(ending, end - ending.length)) continue;
      const core = text.slice(coreStart, coreStart + length);
      if (!isSlip(core, ending, name) || !stands(text, start, end)) continue;
      return [{ start, words: text.slice(start, end), name: name.name, index: name.index, place: name.place }];
    }
  }
  return [];
}

function otherEndings(ending: string): readonly string[] {
  return interchangeable.find((group) => group.includes(ending))?.filter((one) => one !== ending) ?? [];
}

function isSlip(core: string, ending: string, name: Name): boolean {
  if (!/^\p{Script=Han}+$/u.test(core)) return false;
  // 委 is short for 委员会.
  if (core === name.core) return ending !== name.ending && !(ending.startsWith('委') && name.ending.startsWith('委'));
  if (ending !== name.ending || Math.min(core.length, name.core.length) < SHORTEST || core[0] !== name.core[0]) return false;
  const found = differences(name.core, core);
  const size = found.reduce((sum, { left, right }) => sum + Math.max(left.length, right.length), 0);
  const same = name.core.length - found.reduce((sum, { left }) => sum + left.length, 0);
  const isTelling = found.some(({ left, right }) => telling.test(left + right));
  return size <= MOST_DIFFERENT && same >= Math.max(3, name.core.length * 0.6) && !isTelling && !isOfAnotherPlace(core, name);
}

/** Hospitals and stations are told apart by where they are: 阳光社区, 阳关社区. */
function isOfAnotherPlace(core: string, { core: known, ending }: Name): boolean {
  const place = /^.+?(?:社区|街道|路)/u.exec(known)?.[0] ?? (/院|站|服务中心/u.test(ending) ? known.slice(0, 2) : '');
  return !core.startsWith(place);
}

/** Before it a mark, another name, or a word that calls somebody; behind it no word that makes it another. */
function stands(text: string, start: number, end: number): boolean {
  const isCalled =
    /(?:^|[^\p{Script=Han}]|[由向报与和同在至经按请对给送交为将是到从让及或以]|联合|配合|协助|组织|督促|指导|联系|依托|要求)$/u.test(
      text.slice(0, start),
    );
  return isCalled && !/^(?:室|长|员|学|技|普|目|研|教|级|内|别|属|在|有|需|以|谓|置|理|分局)/u.test(text.slice(end));
}

/** Of names that overlap, the longest. */
function longestFirst(found: readonly NearName[]): readonly NearName[] {
  const kept: NearName[] = [];
  for (const one of found.toSorted((a, b) => b.words.length - a.words.length)) {
    const isFree = kept.every(({ start, words }) => one.start + one.words.length <= start || start + words.length <= one.start);
    if (isFree) kept.push(one);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
