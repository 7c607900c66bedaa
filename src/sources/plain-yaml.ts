import { hiddenCharacters } from '../model/hidden-characters.ts';
import { MOST_CHARACTERS, MOST_ENTRIES, MOST_KEYS } from './check-sizes.ts';
import { coreValue } from './compose-yaml.ts';
import { fullwidthComma, widePunctuation } from './wide-marks.ts';

const [LF, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, COLON, QUESTION] = [0x0a, 0x20, 0x22, 0x23, 0x27, 0x2c, 0x2d, 0x3a, 0x3f];
const [LIST, LIST_END, BACKSLASH, MAP, MAP_END] = [0x5b, 0x5d, 0x5c, 0x7b, 0x7d];
/** Signs that mean something where a value begins: ! # % & * > @ ` | and commas and brackets out of place. */
const indicators: ReadonlySet<number> = new Set([...'!#%&*>@`|,]}'].map((sign) => sign.charCodeAt(0)));
/** Keys that YAML takes for no text. */
const typed: ReadonlySet<string> = new Set(['null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE']);
const LONGEST_KEY = 40;
const MOST_LEVELS = 20;
/** Far less than what the long way allows, which tells of the rest. */
const MOST_SIGNS = 4_000_000;
const MOST_VALUES = 200_000;

const notPlain = new Error('not plain');

/**
 * The value of a YAML file that is written as nearly every one is, in one pass over its text and without places: block mappings and lists, flow ones on
 * one line, words of one line without quotes or in simple ones, comments. Undefined where anything else stands in it, or anything that may be a
 * finding: then `composeYaml` reads it, whose values these are.
 */
export function plainYaml(text: string): unknown {
  if (text.length > MOST_SIGNS) return undefined;
  // Lines that end in CR LF are as common; places are not asked here.
  const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (/[\t\r]/u.test(lines) || hiddenCharacters(lines).length > 0) return undefined;
  try {
    return new PlainReader(lines.endsWith('\n') ? lines : `${lines}\n`).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/** Stands on a sign of a line of content; between values at the first sign of the line that follows, in `#column`, which is -1 at the end. */
class PlainReader {
  readonly #text: string;
  #at = 0;
  #column = -1;
  #level = 0;
  #values = 0;
  /** The key whose value is being read. */
  #under = '';

  constructor(text: string) {
    this.#text = text;
  }

  read(): unknown {
    this.#goToLine(0);
    if (this.#column !== 0) throw notPlain;
    const value = this.#block();
    if (!this.#isAtEnd()) throw notPlain;
    return value;
  }

  #block(): unknown {
    return this.#isItem() ? this.#list(this.#column) : this.#map(this.#column);
  }

  #list(column: number): unknown {
    const items: unknown[] = [];
    this.#goDeeper();
    while (this.#column === column && this.#isItem()) items.push(this.#item(column));
    this.#level--;
    if (this.#column > column || items.length > MOST_ENTRIES) throw notPlain;
    return items;
  }

  #item(column: number): unknown {
    const start = this.#at;
    this.#at++;
    this.#skipSpaces();
    if (this.#keyEnd() === -1) return this.#inline(column);
    return this.#map(column + this.#at - start);
  }

  #map(column: number): unknown {
    const value: Record<string, unknown> = {};
    const outer = this.#under;
    let count = 0;
    this.#goDeeper();
    do {
      const key = this.#key(value);
      this.#under = key;
      value[key] = this.#value(column);
      count++;
    } while (this.#column === column);
    this.#under = outer;
    this.#level--;
    if (this.#column > column || count > MOST_KEYS) throw notPlain;
    return value;
  }

  /** A key that the mapping has not yet; the next sign is the one behind its colon. */
  #key(value: Record<string, unknown>): string {
    const end = this.#keyEnd();
    const key = this.#text.slice(this.#at, end);
    if (end === -1 || key in value || typed.has(key)) throw notPlain;
    this.#at = end + 1;
    return key;
  }

  #value(column: number): unknown {
    this.#skipSpaces();
    if (!this.#endsLine()) return this.#inline(column);
    this.#goToNextLine();
    if (this.#column > column) return this.#block();
    if (this.#column === column && this.#isItem()) return this.#list(column);
    throw notPlain;
  }

  /** A value on the rest of a line; deeper lines behind it would go on with it. */
  #inline(column: number): unknown {
    const value = this.#flow(false, false);
    if (this.#code() === HASH && this.#text.charCodeAt(this.#at - 1) !== SPACE) throw notPlain;
    this.#skipSpaces();
    if (!this.#endsLine()) throw notPlain;
    this.#goToNextLine();
    if (this.#column > column) throw notPlain;
    return value;
  }

  #flow(isWithin: boolean, isItem: boolean): unknown {
    this.#values++;
    if (this.#values > MOST_VALUES) throw notPlain;
    const code = this.#code();
    if (code === LIST) return this.#flowList();
    if (code === MAP) return this.#flowMap();
    return code === QUOTE || code === APOSTROPHE ? this.#quoted(code) : this.#words(isWithin, isItem);
  }

  #flowList(): unknown {
    const items: unknown[] = [];
    this.#goDeeper();
    this.#at++;
    this.#skipSpaces();
    while (this.#code() !== LIST_END) {
      items.push(this.#flow(true, true));
      this.#toNextIn(LIST_END);
    }
    this.#at++;
    this.#level--;
    if (items.length > MOST_ENTRIES) throw notPlain;
    return items;
  }

  #flowMap(): unknown {
    const value: Record<string, unknown> = {};
    const outer = this.#under;
    this.#goDeeper();
    this.#at++;
    this.#skipSpaces();
    while (this.#code() !== MAP_END) {
      const key = this.#key(value);
      this.#under = key;
      this.#skipSpaces();
      value[key] = this.#flow(true, false);
      this.#toNextIn(MAP_END);
    }
    this.#at++;
    this.#under = outer;
    this.#level--;
    return value;
  }

  /** Past the comma to what follows it, or to the end of a flow collection. */
  #toNextIn(end: number): void {
    this.#skipSpaces();
    if (this.#code() === end) return;
    if (this.#code() !== COMMA) throw notPlain;
    this.#at++;
    this.#skipSpaces();
    if (this.#code() === end) throw notPlain;
  }

  #quoted(mark: number): unknown {
    const start = this.#at;
    let isWide = false;
    let at = start + 1;
    for (let code = this.#text.charCodeAt(at); code !== mark; code = this.#text.charCodeAt(++at)) {
      if (code === LF || code === BACKSLASH) throw notPlain;
      isWide ||= mayBeWide(code);
    }
    if (at - start > MOST_CHARACTERS || (mark === APOSTROPHE && this.#text.charCodeAt(at + 1) === APOSTROPHE)) throw notPlain;
    if (isWide && widePunctuation(this.#text, { start, end: at + 1 }, false, this.#under).length > 0) throw notPlain;
    this.#at = at + 1;
    return this.#text.slice(start + 1, at);
  }

  /** Words without quotes, up to the end of the line or, within brackets, to the next comma or bracket. */
  #words(isWithin: boolean, isItem: boolean): unknown {
    const text = this.#text;
    const start = this.#at;
    this.#refuseIndicator(isWithin);
    let end = start;
    let isWide = false;
    let at = start;
    for (let code = text.charCodeAt(at); code !== LF; code = text.charCodeAt(++at)) {
      if (code > 0x7f) isWide ||= mayBeWide(code);
      else if (code === SPACE) continue;
      else if (isWithin && isFlowSign(code)) break;
      else if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
      else if (code === COLON && endsWords(text.charCodeAt(at + 1), isWithin)) throw notPlain;
      end = at + 1;
    }
    if (end === start || end - start > MOST_CHARACTERS) throw notPlain;
    this.#at = at;
    if (isWide) this.#refuseWide(start, end, isItem);
    const words = text.slice(start, end);
    return text.charCodeAt(start) > 0x7f ? words : coreValue(words);
  }

  #refuseIndicator(isWithin: boolean): void {
    const code = this.#code();
    const isSign = code === DASH || code === QUESTION || code === COLON;
    if (indicators.has(code) || (isSign && endsWords(this.#text.charCodeAt(this.#at + 1), isWithin))) throw notPlain;
  }

  #refuseWide(start: number, end: number, isItem: boolean): void {
    const span = { start, end };
    const commas = isItem ? fullwidthComma(this.#text, span, this.#text.slice(start, end), this.#under) : [];
    if (commas.length > 0 || widePunctuation(this.#text, span, true, this.#under).length > 0) throw notPlain;
  }

  /** The offset of the colon behind the key that stands here; -1 where none does. */
  #keyEnd(): number {
    let at = this.#at;
    if (!isLetter(this.#text.charCodeAt(at))) return -1;
    while (at - this.#at < LONGEST_KEY && isInKey(this.#text.charCodeAt(at))) at++;
    const next = this.#text.charCodeAt(at + 1);
    return this.#text.charCodeAt(at) === COLON && (next === SPACE || next === LF) ? at : -1;
  }

  #isItem(): boolean {
    return this.#code() === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  #code(): number {
    return this.#text.charCodeAt(this.#at);
  }

  #skipSpaces(): void {
    while (this.#text.charCodeAt(this.#at) === SPACE) this.#at++;
  }

  #endsLine(): boolean {
    const code = this.#code();
    return code === LF || code === HASH;
  }

  #goToNextLine(): void {
    this.#goToLine(this.#text.indexOf('\n', this.#at) + 1);
  }

  /** To the first line from this one on that is neither empty nor a comment. */
  #goToLine(first: number): void {
    for (let start = first; start < this.#text.length; start = this.#text.indexOf('\n', this.#at) + 1) {
      this.#at = start;
      this.#skipSpaces();
      this.#column = this.#at - start;
      if (!this.#endsLine()) return;
    }
    this.#column = -1;
  }

  #isAtEnd(): boolean {
    return this.#column === -1;
  }

  #goDeeper(): void {
    this.#level++;
    if (this.#level > MOST_LEVELS) throw notPlain;
  }
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isInKey(code: number): boolean {
  return isLetter(code) || code === DASH || code === 0x5f || (code >= 0x30 && code <= 0x39);
}

function isFlowSign(code: number): boolean {
  return code === COMMA || code === LIST || code === LIST_END || code === MAP || code === MAP_END;
}

/** What behind a colon or dash makes it a sign of its own. */
function endsWords(code: number, isWithin: boolean): boolean {
  return code === SPACE || code === LF || (isWithin && isFlowSign(code));
}

/** Full-width commas and digits, Chinese quotes and brackets: a Chinese keyboard may have left them in the place of YAML's own. */
function mayBeWide(code: number): boolean {
  return code === 0xff0c || (code >= 0xff10 && code <= 0xff19) || code === 0xff3b || code === 0x201c || code === 0x2018 || code === 0x3010;
}
