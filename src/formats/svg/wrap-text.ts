/** The width of a character in ems, without a font at hand: Han and full-width signs 1, others 0.55. */
export function charWidth(character: string): number {
  return wide.test(character) ? 1 : 0.55;
}

const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2460-\u24FF\u25A0-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u;

/** The width of a text in ems. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + charWidth(character), 0);
}

const notFirst = '，。、；：！？）》〉”’】〕…%,.;:!?)';
const notLast = '（《〈“‘【〔(';

/** A text in lines of at most `most` ems; closing signs start no line, opening signs end none, runs of Latin letters and digits stay whole where a line holds them. */
export function wrapText(text: string, most: number, maxLines: number = Number.POSITIVE_INFINITY): readonly string[] {
  const lines = unitsOf(text).reduce<string[]>((found, next) => append(found, next, most), ['']);
  const kept = lines.map((line) => line.trim()).filter((line, index) => line !== '' || index === 0);
  return kept.length <= maxLines ? kept : [...kept.slice(0, maxLines - 1), ended(kept.slice(maxLines - 1).join(''), most)];
}

/** The same lines made as even as they go, so that no single character is left on the last. */
export function wrapEvenly(text: string, most: number, maxLines: number = Number.POSITIVE_INFINITY): readonly string[] {
  const lines = wrapText(text, most, maxLines);
  if (lines.length < 2 || lines.at(-1)?.endsWith('…') === true) return lines;
  for (let ems = Math.ceil(textWidth(text) / lines.length); ems < most; ems += 1) {
    const even = wrapText(text, ems, maxLines + 1);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** What no line break parts: a Latin run, or a character with the signs that cling to it. */
const unit = new RegExp(`[${escaped(notLast)}]*(?:[!-~]+|[^])[${escaped(notFirst)}]*`, 'gu');

function unitsOf(text: string): readonly string[] {
  return text.match(unit) ?? [];
}

function append(lines: readonly string[], next: string, most: number): string[] {
  const last = lines.at(-1) ?? '';
  if (next === '\n') return [...lines, ''];
  if (textWidth(last + next) <= most) return [...lines.slice(0, -1), last + next];
  if (textWidth(next) <= most) return last === '' ? [next] : [...lines, next];
  return [...next].reduce<string[]>(
    (found, character) => {
      const line = found.at(-1) ?? '';
      return textWidth(line + character) <= most || line === '' ? [...found.slice(0, -1), line + character] : [...found, character];
    },
    [...lines],
  );
}

/** A last line that says by … that more would follow. */
function ended(text: string, most: number): string {
  const characters = [...text];
  if (textWidth(text) <= most) return text;
  while (characters.length > 0 && textWidth(`${characters.join('')}…`) > most) characters.pop();
  return `${characters.join('')}…`;
}

function escaped(signs: string): string {
  return signs.replace(/[\]\\^-]/gu, '\\$&');
}
