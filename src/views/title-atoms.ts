import { compounds, joinNames, joinSingles, namedThings, placeOf } from './title-words.ts';

/** A piece of a title that no line break may cut, with its width in ems and how ill a break after it would be (0 is good). */
export interface TitleAtom {
  readonly text: string;
  readonly width: number;
  readonly breakCost: number;
}

const open = '《〈“‘（〔【「『(';
const closing = /[》〉”’）〕】」』)、，。：；！？,;:]+$/u;
const close = '》〉”’）〕】」』)、，。：；！？,;:';

/** The width of a text in ems: Han and full-width signs are 1, ASCII is one half. */
export function emWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + ((character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…·]/u.test(character) ? 0.5 : 1),
    0,
  );
}

/** The uncuttable pieces of a title: words, quoted names with what they name, 《…》 that fit a line, numbers with their measure word, `keep`. */
export function titleAtoms(title: string, most: number, keep: readonly string[]): readonly TitleAtom[] {
  const known = withPlaces(keep.filter((name) => title.includes(name)));
  const pieces = wholes(title, known).flatMap((piece) => piecesOf(piece, most, known));
  return glued(joinNames(pieces)).map((text, index, all) => ({
    text,
    width: emWidth(text),
    breakCost: costAfter(text, all[index + 1] ?? '', keep),
  }));
}

/** The words of a name that is too long for a line, none of them a closing sign or a short bracket by itself. */
export function titleWords(name: string): readonly string[] {
  return glued(joinNames(wholes(name, []).flatMap((piece) => (isWhole(piece, []) ? [piece] : words(piece)))));
}

/** Names, and the places with which they begin: they stand in the title by themselves too. */
function withPlaces(names: readonly string[]): readonly string[] {
  return [...new Set([...names, ...names.flatMap((name) => placeOf(name) ?? [])])];
}

/** A name in brackets that is wider than a line is cut like a title of its own. */
function piecesOf(piece: string, most: number, keep: readonly string[]): readonly string[] {
  if (!isWhole(piece, keep)) return words(piece);
  if (emWidth(piece) <= most || !/^[《“（]./u.test(piece)) return [piece];
  const inner = piece.slice(1, -1);
  return [piece.slice(0, 1), ...wholes(inner, keep).flatMap((part) => piecesOf(part, most, keep)), piece.slice(-1)];
}

/** Names that stay whole are taken out first: issuers, 《…》, “2+4”工程. */
function wholes(title: string, keep: readonly string[]): readonly string[] {
  const names = keep.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  const whole = new RegExp(`(${[...names, ...wholePatterns].join('|')})`, 'gu');
  return title.split(whole).filter((piece) => piece !== '');
}

const wholePatterns = [
  ...compounds,
  ...namedThings,
  '《[^《》]*》',
  '“[^“”]*”(?:工程|行动|专项|计划|活动)?',
  '（[^（）]*）',
  '\\d+年(?:上半年|下半年|度|\\d+月(?:\\d+日|份|底)?|底)?',
  '\\d+月(?:\\d+日|份|底)?',
  '\\d+个(?:县|市|区|乡镇|单位|部门)?',
  '\\d+(?:[—\\-－～]\\d+)?[年月日号项次届期]?(?:度)?',
];
const wholePattern = new RegExp(`^(?:${wholePatterns.join('|')})$`, 'u');

function isWhole(piece: string, keep: readonly string[]): boolean {
  return keep.includes(piece) || wholePattern.test(piece);
}

function words(text: string): readonly string[] {
  return joinSingles([...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((part) => part.segment));
}

/** Closing signs, short brackets, a gap, 的 and what 的 leads to (的通知) stay with the word before; opening signs and digits with what follows. */
function glued(pieces: readonly string[]): readonly string[] {
  return pieces.reduce<string[]>((atoms, piece) => {
    const last = atoms.at(-1);
    if (last !== undefined && sticks(last, piece)) atoms[atoms.length - 1] = last + piece;
    else atoms.push(piece);
    return atoms;
  }, []);
}

function sticks(before: string, piece: string): boolean {
  const [first = ''] = piece;
  if (piece.trim() === '' || (/^（.{1,4}）$/u.test(piece) && !/\d/u.test(piece))) return true;
  if (/^(?:办公室|办公厅|党组)/u.test(piece) && /[组会部局府委厅]$/u.test(before)) return true;
  if (close.includes(first) || piece === '的' || (piece.startsWith('的') && piece.length <= 3)) return true;
  if (before.endsWith('的') && /^(?:通知|函|通告|公告|通报|意见|决定|报告|请示|批复|复函|紧急|补充)/u.test(piece)) return true;
  return open.includes(before.at(-1) ?? '') || (/[0-9A-Za-z]$/u.test(before) && /^[0-9A-Za-z%]/u.test(piece));
}

/**
 * A line should not end in 关于 or 和, nor part two single characters, which are mostly halves of one word, nor begin with what the words
 * before it name (工程, 措施); before 关于 is best, between listed names good.
 */
function costAfter(text: string, next: string, keep: readonly string[]): number {
  if (next.startsWith('关于')) return 0;
  if (/^(?:关于|和|与|及|暨|对|在|为)$/u.test(text)) return 12;
  if (/^[和与及暨]/u.test(next) || keep.includes(text.trim())) return 2;
  if (text.endsWith('、')) return 1;
  if ([...text].length === 1 || [...next.replace(closing, '')].length === 1) return 9;
  if (/^(?:工程|项目|活动|工作|情况|计划|措施|制度|机制|规划)/u.test(next)) return 5;
  return /^(?:印发|转发|开展|做好|加强)$/u.test(text) ? 4 : 3;
}
