import type { YamlProblem } from './compose-yaml.ts';
import type { Span } from './yaml-node.ts';

/** What the lines of a file show without a parser: the slips of hands, and where a quote was left open. */
export interface ScannedLines {
  readonly problems: readonly YamlProblem[];
  readonly openQuote: Span | undefined;
}

/** A line that may hold structure: neither comment nor text of a block scalar or of an open quote. */
interface Line {
  readonly start: number;
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
    problems.push(...indentProblems(line), ...colonProblems(line, lines[index - 1], lines[index + 1]));
  });
  return { problems, openQuote };
}

function indentProblems(line: Line): YamlProblem[] {
  const tab = line.indent.indexOf('\t');
  const wide = line.indent.search(/[\u3000\u00a0]/u);
  const problems: YamlProblem[] = [];
  if (tab !== -1) problems.push({ rule: 'yaml-tab', span: spanOf(line.start + tab, line.indent.slice(tab), /^\t+/u), facts: {} });
  if (wide !== -1)
    problems.push({
      rule: 'yaml-fullwidth-space',
      span: spanOf(line.start + wide, line.indent.slice(wide), /^[\u3000\u00a0]+/u),
      facts: {},
    });
  return problems;
}

function spanOf(start: number, rest: string, run: RegExp): Span {
  return { start, end: start + (run.exec(rest)?.[0].length ?? 1) };
}

function colonProblems(line: Line, before: Line | undefined, after: Line | undefined): YamlProblem[] {
  const key = line.value === undefined ? fullwidthKeyed.exec(line.words)?.[1] : undefined;
  if (key === undefined || !standsAsKey(line, key, before, after)) return [];
  const start = line.content + key.length;
  return [{ rule: 'yaml-fullwidth-colon', span: { start, end: start + 1 }, facts: { key } }];
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
  let quote: { mark: string; start: number } | undefined;
  let blockColumn = -1;
  for (const { start, end } of rawLines(text)) {
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
  return { lines, openQuote: quote && { start: quote.start, end: quote.start + 1 } };
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
  return { start, content, column: content - start, dashed, indent, words, value: key === null ? undefined : (key[1] ?? '') };
}

function openedQuote(line: Line, text: string, end: number): { mark: string; start: number } | undefined {
  const value = line.value ?? line.words;
  const mark = value[0];
  if (mark !== '"' && mark !== "'") return undefined;
  const start = line.content + line.words.length - value.length;
  return closes(text.slice(start + 1, end), mark) ? undefined : { mark, start };
}

function closes(words: string, mark: string): boolean {
  const plain = mark === '"' ? words.replace(/\\./gu, '') : words.replaceAll("''", '');
  return plain.includes(mark);
}
