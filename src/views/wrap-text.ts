/** The width of a character in ems, without a font at hand: Han and full-width signs 1, others 0.55. */
export function charWidth(character: string): number {
  // Most characters are common Han: the expression is asked for the others.
  if (character >= '\u4E00' && character <= '\u9FFF') return 1;
  return character > '~' && wide.test(character) ? 1 : 0.55;
}

const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2460-\u24FF\u25A0-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u;

/** The width of a text in ems. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += charWidth(character);
  return width;
}

const notFirst = '，。、；：！？）》〉”’】〕…%,.;:!?)';
const notLast = '（《〈“‘【〔(';

/** A text in lines of at most `most` ems; closing signs start no line, opening signs end none, runs of Latin letters and digits stay whole where a line holds them. */
export function wrapText(text: string, most: number, maxLines: number = Number.POSITIVE_INFINITY): readonly string[] {
  return wrapUnits(unitsOf(text), most, maxLines);
}

function wrapUnits(units: readonly Unit[], most: number, maxLines: number): readonly string[] {
  const lines = linesOf(units, most);
  const kept = lines.map((line) => line.trim()).filter((line, index) => line !== '' || index === 0);
  return kept.length <= maxLines ? kept : [...kept.slice(0, maxLines - 1), ended(kept.slice(maxLines - 1).join(''), most)];
}

/** The same lines made as even as they go, so that no single character is left on the last. */
export function wrapEvenly(text: string, most: number, maxLines: number = Number.POSITIVE_INFINITY): readonly string[] {
  const units = unitsOf(text);
  const lines = wrapUnits(units, most, maxLines);
  if (lines.length < 2 || lines.at(-1)?.endsWith('…') === true) return lines;
  for (let ems = Math.ceil(textWidth(text) / lines.length); ems < most; ems += 1) {
    const even = wrapUnits(units, ems, maxLines + 1);
    if (even.length === lines.length) return even;
  }
  return lines;
}

/** Names in lines, parted between names where that takes one line more at most, and no more than three; else as even as they go. */
export function wrapNames(text: string, most: number): readonly string[] {
  const even = wrapEvenly(text, most);
  const whole = wrapUnits(
    namesOf(text).flatMap((name) => (name.width > most ? unitsOf(name.text) : [name])),
    most,
    Number.POSITIVE_INFINITY,
  );
  return whole.length <= even.length || whole.length <= Math.min(even.length + 1, 3) ? whole : even;
}

/** Names with the sign after them; a sign in brackets (各县（市、区）) parts nothing. */
function namesOf(text: string): readonly Unit[] {
  const names = text.match(/(?:（[^）]*）|[^、，；\s])+[、，；\s]*|[、，；\s]+/gu) ?? [text];
  return names.map((name) => ({ text: name, width: textWidth(name) }));
}

/** What no line break parts: a Latin run, or a character with the signs that cling to it. */
const unit = new RegExp(`[${escaped(notLast)}]*(?:[!-~]+|[^])[${escaped(notFirst)}]*`, 'gu');

/** What no line break parts, with its width in ems: measured once, however often it is laid into lines. */
interface Unit {
  readonly text: string;
  readonly width: number;
}

function unitsOf(text: string): readonly Unit[] {
  return (text.match(unit) ?? []).map((found) => ({ text: found, width: textWidth(found) }));
}

/** Greedy lines; what is wider than a line by itself is cut at characters. */
function linesOf(units: readonly Unit[], most: number): readonly string[] {
  const lines = [''];
  let filled = 0;
  const put = (piece: string, width: number): void => {
    const isNew = filled > 0 && filled + width > most;
    if (isNew) lines.push(piece);
    else lines.push(`${lines.pop() ?? ''}${piece}`);
    filled = isNew ? width : filled + width;
  };
  for (const { text, width } of units) {
    if (text === '\n') {
      lines.push('');
      filled = 0;
    } else if (filled + width <= most || width <= most) put(text, width);
    else for (const character of text) put(character, charWidth(character));
  }
  return lines;
}

/** A last line that says by … that more would follow. */
function ended(text: string, most: number): string {
  if (textWidth(text) <= most) return text;
  let kept = '';
  let filled = charWidth('…');
  for (const character of text) {
    filled += charWidth(character);
    if (filled > most) break;
    kept += character;
  }
  return `${kept}…`;
}

function escaped(signs: string): string {
  return signs.replace(/[\]\\^-]/gu, '\\$&');
}
