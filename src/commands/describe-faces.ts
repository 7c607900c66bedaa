import path from 'node:path';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { FaceChoice } from '../print/choose-faces.ts';
import { isLookalike } from '../print/drawable.ts';
import type { FontReport, MissingCharacter } from '../print/site-fonts.ts';
import { formatDiagnostics } from './format-diagnostics.ts';

/** One line on the faces that are not what their role asks for; none where all are. */
export function describeStandIns(report: readonly FontReport[]): readonly string[] {
  const standing = report.filter(({ standIn }) => standIn !== undefined);
  if (standing.length === 0) return [];
  const said = standing.map(({ source, standIn = '' }) => `${source.replace(/（.*$/u, '')} ${standIn}`).join('，');
  const advice = standing.some(({ step, role }) => step === 'packaged' && role === '仿宋') ? '；guatu fonts --install 可装免费的仿宋' : '';
  return [`字体：${said}${advice}`];
}

/** A line for each face that lends the text of documents Chinese characters its own face lacks: where the name stands, and that it shows. */
export function describeLent(report: readonly FontReport[], texts: ReadonlyMap<string, string>): readonly string[] {
  const lent = report.find(({ role }) => role === '仿宋')?.lent ?? [];
  return lent.flatMap(({ postScript, characters }) => {
    const written = [...characters].filter((char) => /\p{Script=Han}/u.test(char));
    const places = Map.groupBy(written, (char) => placeWords(firstPlace(char, texts)));
    places.delete('');
    const said = [...places].slice(0, shownPlaces).map(([place, chars]) => `${chars.join('')}（${place}）`);
    const rest = places.size > shownPlaces ? `等${String([...places.values()].flat().length)}字` : '';
    return said.length === 0 ? [] : [`字体：仿宋没有${said.join('、')}${rest}，用${postScript}补，看得出不同`];
  });
}

const shownPlaces = 5;

function placeWords(place: Place | undefined): string {
  return place === undefined ? '' : `${place.file}:${String(place.line)}`;
}

/** The characters that no face can draw, each at its first place in the author's files. */
export function describeMissing(missing: readonly MissingCharacter[], texts: ReadonlyMap<string, string>): string {
  const found = missing.map((character) => ({ character, place: firstPlace(character.char, texts) }));
  const placed = found.flatMap(({ character, place }) => (place === undefined ? [] : [diagnosticAt(place, character)]));
  const rest = found.filter(({ place }) => place === undefined).map(({ character: { char, codePoint } }) => `${char}（${codePoint}）`);
  const lost =
    rest.length === 0
      ? ''
      : `错误  没有字体能印出这些字：${rest.join('、')}\n提示：工作区的文件里没有直接写出这些字，可能写成了 \\u 开头的代码\n`;
  return `${placed.length === 0 ? '' : formatDiagnostics(placed, texts)}${lost}`.trimEnd();
}

function diagnosticAt(place: Place, { char, codePoint }: MissingCharacter): Diagnostic {
  const common = char.normalize('NFKC');
  return diagnose('missing-glyph', place, {
    char,
    codePoint,
    instead: isLookalike(char.codePointAt(0) ?? 0) && common !== char ? common : undefined,
  });
}

/** Comments of YAML are not printed; where a character stands only there, that is its place all the same. */
function firstPlace(char: string, texts: ReadonlyMap<string, string>): Place | undefined {
  const files = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const places = files.flatMap(([file, text]) => {
    const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
    return lines.flatMap((line, index) => (line.includes(char) ? [{ file, line: index + 1, text: line }] : []));
  });
  const first = places.find(({ file, text }) => !(file.endsWith('.yaml') && text.trimStart().startsWith('#'))) ?? places[0];
  if (first === undefined) return undefined;
  const column = first.text.indexOf(char) + 1;
  return { file: first.file, line: first.line, column, endLine: first.line, endColumn: column + char.length };
}

const refusals: Readonly<Record<FaceChoice['refused'][number]['why'], string>> = {
  'broken': '文件读不出来',
  'variable': '是可变字体，请换成固定粗细的',
  'not-embeddable': '不许嵌入文档',
  'no-outlines': '没有轮廓',
  'not-simplified': '缺少常用简体字',
};

/** What is wrong with fonts that were put into a workspace or installed and are not used, a line each. */
export function describeRefused({ refused }: FaceChoice, root: string): readonly string[] {
  return refused.map(({ path: file, why }) => `字体 ${shortPath(file, root)} 没有用上：${refusals[why]}`);
}

function shortPath(file: string, root: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
}
