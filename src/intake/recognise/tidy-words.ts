const space = '[ \\t\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';
const han = '\\p{Script=Han}';
const mark = '[，。；：、！？“”‘’（）《》〈〉〔〕【】—…]';

const besideMark = new RegExp(`(?<=${mark})${space}+|${space}+(?=${mark})`, 'gu');
const withDigit = new RegExp(`(?<=${han})${space}+(?=[0-9０-９])|(?<=[0-9０-９])${space}+(?=${han}|[%％])`, 'gu');
const between = new RegExp(`(${han}*)${space}+(?=(${han}+))`, 'gu');

/** A space between two words of four letters and more may part two names: it stays. */
const LONG = 4;

/** The words without the spaces that only layout put there; line breaks stay, and a space that may part two names. */
export function tidyWords(text: string): string {
  return text
    .split('\n')
    .map((line) => tidyLine(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

function tidyLine(line: string): string {
  if (!/\s|\u200b|\ufeff/u.test(line)) return line;
  const plain = shortNames(line).replace(besideMark, '').replace(withDigit, '');
  return plain
    .replace(between, (_, left: string, right: string) => {
      if (left === '' || isName(left, right, line)) return `${left} `;
      return [...left].length >= LONG && [...right].length >= LONG ? `${left} ` : left;
    })
    .replace(new RegExp(`${space}{2,}`, 'gu'), ' ');
}

/** 夏 鸿 市卫健委副主任: a name of two letters is spread over three. */
function shortNames(line: string): string {
  return line.length <= 48 && post.test(line)
    ? line.replace(/(^|[：:])([ \u3000]*)(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?=[ \u3000]+\p{Script=Han}{3,})/gu, '$1$2$3$4')
    : line;
}

const post = /书记|主任|[局院县市区镇乡部处科股站所队校会组]长|主席|调研员|成员|委员|经理/u;

/** 居清平 市卫健委主任: the gap parts a name from a post. */
function isName(left: string, right: string, line: string): boolean {
  return (
    line.length <= 48 &&
    left.length >= 2 &&
    left.length <= 3 &&
    right.length >= 2 &&
    new RegExp(`(?:^|[：:、]|^[\\s\\u3000]*)\\s*${left}\\s`, 'u').test(line) &&
    post.test(line.slice(line.indexOf(left) + left.length)) &&
    !post.test(left)
  );
}

/** The words of a title, in which no space parts anything. */
export function tidyTitle(text: string): string {
  return text
    .replace(new RegExp(`(?<=${han}|${mark}|\\d)\\s+(?=${han}|${mark}|[\\d“+])`, 'gu'), '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** All letters without white space: what two texts are compared by. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/gu, '');
}
