import type { YamlProblem } from './compose-yaml.ts';
import { fullwidthColon } from './wide-marks.ts';
import type { Span } from './yaml-node.ts';

/** What the lines of a file show without a parser: the slips of hands, and where a quote was left open. */
export interface ScannedLines {
  readonly problems: readonly YamlProblem[];
  readonly openQuote: Span | undefined;
}

/** A line that may hold structure: neither comment nor text of a block scalar or of an open quote. */
interface Line {
  readonly start: number;
  /** Where its last word ends. */
  readonly end: number;
  /** Where the content begins, after spaces and list dashes. */
  readonly content: number;
  readonly column: number;
  readonly dashed: boolean;
  readonly indent: string;
  /** At most LONGEST_LOOK characters of the content. */
  readonly words: string;
  /** What stands after `key: `; undefined when the line has no such key. */
  readonly value: string | undefined;
}

/** A quote that its own line does not close; `parent` is the column of what it belongs to. */
interface Quote {
  readonly mark: string;
  readonly start: number;
  readonly parent: number;
}

const LONGEST_LOOK = 400;
const MOST_LINES = 50_000;
const keyed = /^(?:"[^"]*"|'[^']*'|[^\s#：:"'[{][^：:]{0,80}):(?:\s+(.*))?$/su;
const fullwidthKeyed = /^([^\s#：:，。；、"'“”[{][^\s：:，。；、“”]{0,19})：/u;
const blockScalar = /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/su;

/** Looks at the lines one by one; used where the parser gave up, for it names only the first error and often a later line. */
export function scanYamlLines(text: string): ScannedLines {
  const { lines, openQuote } = structuralLines(text);
  const problems: YamlProblem[] = [];
  lines.forEach((line, index) => {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    problems.push(...indentProblems(line), ...spaceProblems(line), ...colonProblems(text, line, before, after));
  });
  return { problems, openQuote };
}

function indentProblems(line: Line): YamlProblem[] {
  const tab = line.indent.indexOf('\t');
  const wide = line.indent.search(/[\u3000\u00a0]/u);
  const problems: YamlProblem[] = [];
  const fix = [{ span: { start: line.start, end: line.start + line.indent.length }, text: asSpaces(line.indent) }];
  if (tab !== -1) {
    const span = spanOf(line.start + tab, line.indent.slice(tab), /^\t+/u);
    // How wide a tab is among spaces, only the editor of its author knows.
    problems.push({ rule: 'yaml-tab', span, facts: {}, ...(/^\t+$/u.test(line.indent) && { fix }) });
  }
  if (wide !== -1) {
    const span = spanOf(line.start + wide, line.indent.slice(wide), /^[\u3000\u00a0]+/u);
    problems.push({ rule: 'yaml-fullwidth-space', span, facts: { at: 'indent' }, ...(tab === -1 && { fix }) });
  }
  return problems;
}

/** An indentation in spaces: two for a tab, a level; two for a full-width space, which is as wide. */
function asSpaces(indent: string): string {
  return indent.replace(/[\t\u3000]/gu, '  ').replaceAll('\u00a0', ' ');
}

/** `key:　value` and `-　item`: no space to YAML, so neither key nor item. */
function spaceProblems(line: Line): YamlProblem[] {
  const found = /^(?:[^\s#：:"'[{]{1,40}(:)|(-))([\u3000\u00a0][ \t\u3000\u00a0]*)/u.exec(line.words);
  if (found === null) return [];
  const spaces = found[3]?.length ?? 0;
  const span = { start: line.content + found[0].length - spaces, end: line.content + found[0].length };
  return [{ rule: 'yaml-fullwidth-space', span, facts: { at: found[1] ? 'after-colon' : 'after-dash' }, fix: [{ span, text: ' ' }] }];
}

function spanOf(start: number, rest: string, run: RegExp): Span {
  return { start, end: start + (run.exec(rest)?.[0].length ?? 1) };
}

function colonProblems(text: string, line: Line, before: Line | undefined, after: Line | undefined): YamlProblem[] {
  const tight = line.value === undefined ? /^[a-z][A-Za-z_-]*:(?=[^\s:/])/u.exec(line.words)?.[0].length : undefined;
  if (tight !== undefined) return [spaceMissing({ start: line.content, end: line.end }, line.content + tight)];
  const key = line.value === undefined ? fullwidthKeyed.exec(line.words)?.[1] : undefined;
  if (key === undefined || !standsAsKey(line, key, before, after)) return [];
  return [fullwidthColon(text, line.content + key.length, key)];
}

/** A key whose colon, ending at `colon`, has no space behind it. */
export function spaceMissing(span: Span, colon: number): YamlProblem {
  const fix = [{ span: { start: colon, end: colon }, text: ' ' }];
  return { rule: 'yaml-syntax', span, facts: { cause: 'space-after-colon' }, fix };
}

/** Prose may well run `第一：加强…`; a line is a key where prose could not stand, where its neighbours are keys, or where it is in Latin letters. */
function standsAsKey(line: Line, key: string, before: Line | undefined, after: Line | undefined): boolean {
  if (/^[a-z][A-Za-z_-]*$/u.test(key)) return true;
  const alignedAfter = after !== undefined && !after.dashed && after.column === line.column && isKeyLike(after);
  const couldBeProse = line.dashed || before === undefined || line.column > before.column;
  return alignedAfter || (!couldBeProse && isKeyLike(before));
}

function isKeyLike(line: Line): boolean {
  return line.value !== undefined || fullwidthKeyed.test(line.words);
}

function structuralLines(text: string): { lines: Line[]; openQuote: Span | undefined } {
  const lines: Line[] = [];
  let quote: Quote | undefined;
  let leftOpen: Quote | undefined;
  let blockColumn = -1;
  for (const { start, end } of rawLines(text)) {
    if (quote !== undefined && isOutside(text.slice(start, end), quote)) {
      leftOpen ??= quote;
      quote = undefined;
    }
    if (quote !== undefined) {
      if (closes(text.slice(start, end), quote.mark)) quote = undefined;
      continue;
    }
    const line = structure(text, start, end);
    if (line === undefined || (blockColumn >= 0 && line.indent.length >= blockColumn)) continue;
    lines.push(line);
    blockColumn = blockScalar.test(line.words) ? blockParent(line) + 1 : -1;
    quote = openedQuote(line, text, end);
  }
  const open = leftOpen ?? quote;
  return { lines, openQuote: open && { start: open.start, end: open.start + 1 } };
}

/** The text of a quote goes on in lines deeper than what it belongs to: a key that stands no deeper shows that it was left open. */
function isOutside(words: string, { parent }: Quote): boolean {
  const indent = words.search(/[^ ]/u);
  return indent !== -1 && indent <= parent && keyed.test(words.slice(indent, indent + LONGEST_LOOK));
}

function blockParent(line: Line): number {
  return line.value === undefined && line.dashed ? line.indent.length : line.column;
}

function* rawLines(text: string): Generator<Span> {
  const breaks = /\r\n|\r|\n/gu;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let count = 0; count < MOST_LINES && start <= text.length; count++) {
    const found = breaks.exec(text);
    yield { start, end: found?.index ?? text.length };
    if (found === null) return;
    start = found.index + found[0].length;
  }
}

function structure(text: string, start: number, end: number): Line | undefined {
  let content = start;
  while (content < end && /[ \t\u3000\u00a0]/u.test(text[content] ?? '')) content++;
  const indent = text.slice(start, content);
  let dashed = false;
  while (text[content] === '-' && /[ \t]/u.test(text[content + 1] ?? '')) {
    dashed = true;
    content++;
    while (content < end && /[ \t]/u.test(text[content] ?? '')) content++;
  }
  const words = text.slice(content, Math.min(end, content + LONGEST_LOOK));
  if (words === '' || words.startsWith('#')) return undefined;
  const key = keyed.exec(words);
  return {
    start,
    end: content + text.slice(content, end).trimEnd().length,
    content,
    column: content - start,
    dashed,
    indent,
    words,
    value: key === null ? undefined : (key[1] ?? ''),
  };
}

function openedQuote(line: Line, text: string, end: number): Quote | undefined {
  const value = line.value ?? line.words;
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return undefined;
  const start = line.content + line.words.length - value.length;
  return closes(text.slice(start + 1, end), mark) ? undefined : { mark, start, parent: blockParent(line) };
}

function closes(words: string, mark: string): boolean {
  const plain = mark === '"' ? words.replace(/\\./gu, '') : words.replaceAll("''", '');
  return plain.includes(mark);
}
