import {
  COLLECTION_STYLE,
  EVENT_ID,
  NOT_RESOLVED,
  SCALAR_STYLE,
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  nullCoreTag,
  type AliasEvent,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Severity } from '../model/diagnostic.ts';
import type { RuleFacts, RuleId } from '../model/messages/rule-facts.ts';
import { fullwidthColon, fullwidthComma, widePunctuation } from './wide-marks.ts';
import type { ListNode, MapNode, ScalarNode, ScalarValue, Span, YamlEntry, YamlNode } from './yaml-node.ts';

/** A finding of one rule at offsets of the text; `cause` is the other place, where there is one. */
export type YamlProblem = {
  [Rule in RuleId]: { rule: Rule; span: Span; facts: RuleFacts[Rule]; cause?: Span; severity?: Severity; fix?: readonly TextEdit[] };
}[RuleId];

/** Other words for a span of the text. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** What events mean: the root (absent for an empty file) and all that is wrong with the way it is written. */
export interface Composed {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Nodes that all aliases of a file together may stand for. */
export const MOST_ALIASED_NODES = 10_000;

const ABSENT = -1;
const HASH = 0x23;
const WIDE_SPACE = 0x3000;
const FIXED_SPACE = 0xa0;
const coreTags = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];
/** For speed: 2020年底, text and no are not even asked whether they are numbers or the like. */
const mayBeTyped = /^(?:[-+.0-9][\x21-\x7e]*|~|null|true|false|)$/iu;

/** The first document of the events as nodes with offsets; problems are collected, never thrown. */
export function composeYaml(text: string, events: readonly Event[]): Composed {
  return new Composer(text, events).compose();
}

/**
 * Reads the events once, from the left. `#cursor` stands at the end of what was read so far: the events
 * give no place for an empty value, a block scalar's mark or a closing bracket, which lie just after it.
 */
class Composer {
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, YamlNode>();
  readonly #problems: YamlProblem[] = [];
  #next = 0;
  #cursor = 0;
  #aliased = 0;
  /** The key whose value is being read; undefined for what is a key itself. */
  #under: string | undefined = '';

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  compose(): Composed {
    this.#next = 1;
    const root = this.#events.length === 0 ? undefined : this.#node();
    const another = this.#events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
    if (another !== -1) this.#problems.push({ rule: 'yaml-multiple-documents', span: this.#documentMark(), facts: {} });
    return { root, problems: this.#problems };
  }

  #node(): YamlNode {
    const event = this.#events[this.#next++];
    if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return this.#nothing();
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event);
    this.#refuseTag(event);
    const node = this.#content(event);
    if (event.anchorStart !== ABSENT) this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), node);
    return node;
  }

  #content(event: ScalarEvent | SequenceEvent | MappingEvent): YamlNode {
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event);
    return event.type === EVENT_ID.SEQUENCE ? this.#list(event) : this.#map(event);
  }

  #nothing(): ScalarNode {
    return { kind: 'scalar', start: this.#cursor, end: this.#cursor, value: null, words: '', plain: true, size: 1 };
  }

  #alias(event: AliasEvent): YamlNode {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd);
    const node = this.#anchors.get(name);
    this.#cursor = event.anchorEnd;
    this.#aliased += node?.size ?? 0;
    if (node !== undefined && this.#aliased <= MOST_ALIASED_NODES) return node;
    // One mistake is told once: after the first, all the others are too much as well.
    if (node !== undefined && this.#aliased - node.size > MOST_ALIASED_NODES) return this.#nothing();
    const problem = node === undefined ? 'unknown' : 'too-much';
    this.#problems.push({ rule: 'yaml-alias', span: { start: event.anchorStart - 1, end: event.anchorEnd }, facts: { name, problem } });
    return this.#nothing();
  }

  #refuseTag(event: ScalarEvent | SequenceEvent | MappingEvent): void {
    if (event.tagStart === ABSENT) return;
    const span = { start: event.tagStart, end: event.tagEnd };
    this.#problems.push({ rule: 'yaml-tag', span, facts: { tag: this.#text.slice(span.start, span.end) } });
  }

  #scalar(event: ScalarEvent): ScalarNode {
    this.#cursor = Math.max(this.#cursor, event.anchorEnd, event.tagEnd);
    if (event.valueStart === ABSENT) return this.#nothing();
    const words = getScalarValue(this.#text, event);
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const span = this.#scalarSpan(event);
    if (plain && !event.fast) this.#findSwallowedKeys(span);
    this.#problems.push(...widePunctuation(this.#text, span, plain, this.#under));
    this.#cursor = Math.max(span.end, event.valueEnd);
    const { start, end } = span;
    return { kind: 'scalar', start, end, value: plain ? coreValue(words) : words, words, plain, size: 1 };
  }

  #scalarSpan(event: ScalarEvent): Span {
    if (event.style === SCALAR_STYLE.PLAIN) return { start: event.valueStart, end: event.valueEnd };
    if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    }
    const start = this.#find('|>');
    return { start, end: Math.max(start + 1, endOfContent(this.#text, event.valueStart, event.valueEnd)) };
  }

  #list(event: SequenceEvent): ListNode {
    const items: YamlNode[] = [];
    const flow = event.style === COLLECTION_STYLE.FLOW;
    this.#cursor = flow ? event.start + 1 : event.start;
    let size = 1;
    while (!this.#atEnd()) {
      if (!flow) this.#cursor = this.#find('-') + 1;
      const item = this.#node();
      if (flow) this.#findFullwidthComma(item);
      items.push(item);
      size += item.size;
    }
    return { kind: 'list', start: event.start, end: this.#closing(flow, ']'), value: items.map((item) => item.value), items, size };
  }

  #map(event: MappingEvent): MapNode {
    const flow = event.style === COLLECTION_STYLE.FLOW && this.#text[event.start] === '{';
    const entries = new Map<string, YamlEntry>();
    const value: Record<string, unknown> = {};
    this.#cursor = flow ? event.start + 1 : Math.max(this.#cursor, event.start);
    let size = 1;
    while (!this.#atEnd()) size += this.#entry(entries, value, flow);
    return { kind: 'map', start: event.start, end: this.#closing(flow, '}'), value, entries, size };
  }

  #entry(entries: Map<string, YamlEntry>, value: Record<string, unknown>, flow: boolean): number {
    const key = this.#key();
    this.#cursor = this.#afterColon();
    const node = this.#valueUnder(key);
    const name = this.#keyName(key);
    if (flow && node.kind === 'scalar' && node.words === '') this.#findFullwidthColon(key);
    if (name === undefined) return node.size;
    const before = entries.get(name);
    if (before !== undefined) {
      this.#problems.push({ rule: 'yaml-duplicate-key', span: key, facts: { key: name }, cause: before.key });
      return node.size;
    }
    entries.set(name, { key: { start: key.start, end: key.end }, node });
    value[name] = node.value;
    return node.size;
  }

  #valueUnder(key: YamlNode): YamlNode {
    const outer = this.#under;
    this.#under = key.kind === 'scalar' ? key.words : '';
    const node = this.#node();
    this.#under = outer;
    return node;
  }

  #key(): YamlNode {
    const outer = this.#under;
    this.#under = undefined;
    const key = this.#node();
    this.#under = outer;
    return key.start < key.end ? key : { ...key, start: this.#find(''), end: this.#find('') + 1 };
  }

  /** The name that a key gives, or undefined when nothing may be stored under it; `__proto__` would reach into JavaScript. */
  #keyName(key: YamlNode): string | undefined {
    const words = key.kind === 'scalar' ? key.words : this.#text.slice(key.start, Math.min(key.end, key.start + 20));
    if (key.kind === 'scalar' && key.plain && words === '<<') {
      this.#problems.push({ rule: 'yaml-merge', span: key, facts: {} });
      return undefined;
    }
    if (words.charCodeAt(0) === WIDE_SPACE || words.charCodeAt(0) === FIXED_SPACE) {
      this.#problems.push({
        rule: 'yaml-fullwidth-space',
        span: wideStart(key, words),
        facts: { at: 'before-key' },
        fix: [{ span: wideStart(key, words), text: spacesFor(this.#text, key.start, words) }],
      });
      return words.trim();
    }
    if (typeof key.value === 'string' && words !== '__proto__') return words;
    this.#problems.push({ rule: 'yaml-key', span: key, facts: { words } });
    return key.kind === 'scalar' && words !== '__proto__' && words !== '' ? words : undefined;
  }

  #atEnd(): boolean {
    const event = this.#events[this.#next];
    if (event !== undefined && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #closing(flow: boolean, bracket: ']' | '}'): number {
    if (flow) this.#cursor = this.#find(bracket) + 1;
    return this.#cursor;
  }

  #afterColon(): number {
    const found = this.#find('');
    return this.#text[found] === ':' ? found + 1 : this.#cursor;
  }

  /** The offset of the next of these characters (of any that is not blank, for ''), comments passed over; the cursor itself when there is none. */
  #find(wanted: string): number {
    for (let at = this.#cursor; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at);
      if (isBlank(code)) continue;
      if (code === HASH && (at === 0 || isBlank(this.#text.charCodeAt(at - 1)))) at = endOfLine(this.#text, at);
      else if (wanted === '' || wanted.includes(this.#text.charAt(at))) return at;
    }
    return this.#cursor;
  }

  #documentMark(): Span {
    const mark = /^(?:---|\.\.\.)(?=\s|$)/gmu;
    mark.lastIndex = this.#cursor;
    const start = mark.exec(this.#text)?.index ?? this.#cursor;
    return { start, end: start + 3 };
  }

  #findFullwidthComma(item: YamlNode): void {
    if (item.kind === 'scalar' && item.plain && item.words.includes('，')) {
      this.#problems.push(...fullwidthComma(this.#text, item, item.words, this.#under));
    }
  }

  /** In `{lead：办公室}` the whole is one key without a value. */
  #findFullwidthColon(key: YamlNode): void {
    const found = key.kind === 'scalar' && key.plain ? /^([^\s：]{1,20})：/u.exec(key.words) : null;
    if (found?.[1] === undefined) return;
    const start = key.start + found[1].length;
    this.#problems.push(fullwidthColon(this.#text, start, found[1]));
  }

  /** `lead：办公室` on a line of its own, deeper than the text above it, would silently become part of that text. */
  #findSwallowedKeys(span: Span): void {
    for (const found of this.#text.slice(span.start, span.end).matchAll(/[\r\n][ \t]*([a-z][A-Za-z-]{0,30})：/gu)) {
      const start = span.start + found.index + found[0].length - 1;
      this.#problems.push(fullwidthColon(this.#text, start, found[1] ?? ''));
    }
  }
}

/** The full-width or fixed spaces with which a key begins. */
function wideStart(key: Span, words: string): Span {
  return { start: key.start, end: key.start + words.search(/[^\u3000\u00a0]|$/u) };
}

/** One full-width space before a key slipped in; several are an indentation, each as wide as two. */
function spacesFor(text: string, start: number, words: string): string {
  const wide = /^[\u3000\u00a0]*/u.exec(words)?.[0] ?? '';
  const startsLine = /(?:^|[\r\n])[ \t]*$/u.test(text.slice(Math.max(0, start - 80), start));
  return startsLine && wide.length > 1 ? wide.replaceAll('\u3000', '  ').replaceAll('\u00a0', ' ') : '';
}

/** The value of words without quotes under YAML's core schema. */
export function coreValue(words: string): ScalarValue {
  if (!mayBeTyped.test(words)) return words;
  for (const tag of coreTags) {
    const value = tag.resolve(words, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return words;
}

/** Space, tab and line breaks, as YAML counts them. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function endOfContent(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text[end - 1] ?? '')) end--;
  return end;
}
