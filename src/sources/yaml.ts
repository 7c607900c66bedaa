import { parseEvents } from 'js-yaml';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { hiddenCharacters } from '../model/hidden-characters.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { characterProblems, escapedProblems } from './check-characters.ts';
import { sizeProblems } from './check-sizes.ts';
import { composeYaml, type Composed, type YamlProblem } from './compose-yaml.ts';
import { MOST_LEVELS, explainYamlError } from './explain-yaml-error.ts';
import { LineIndex } from './line-index.ts';
import { plainYaml } from './plain-yaml.ts';
import { scanYamlLines } from './scan-yaml-lines.ts';
import { keyAt, nodeAt, type Span, type YamlNode, type YamlPath } from './yaml-node.ts';

/** A YAML file as read: its value, what is wrong with its writing, and where everything stands. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  /** The value under YAML's core schema (dates are strings); null of an empty file; undefined when the file cannot be read. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of the value (or of its key) at `path`; undefined where the file has none. An empty value stands right after its colon or dash. */
  placeOf(path: YamlPath, part?: 'value' | 'key'): Place | undefined;
  /** The place of words that stand in the text of the value at `path`; undefined where they do not stand there as they are. */
  placeOfWords(path: YamlPath, words: string): Place | undefined;
  /** The author's own words of an unquoted scalar, `046` where the value is 46; undefined for anything else. */
  wordsAt(path: YamlPath): string | undefined;
  /** The source text of the value at `path`, marks and quotes included. */
  rawOf(path: YamlPath): string | undefined;
  /** The place of a span of offsets in `text`. */
  placeOfSpan(start: number, end: number): Place;
  /** Lets go of value and places, which few files are asked for again; they are read anew where one is. */
  letGo(): void;
}

const MOST_MEGABYTES = 8;
/** Keys and values together; a plan of 40 tasks has some 2,500. */
const MOST_EVENTS = 1_000_000;
/** Findings that one file may give; more are counted as one. */
export const MOST_PROBLEMS = 200;

/** Reads the YAML of one file; nothing is thrown, all that is wrong and can be found at once is in `diagnostics`. */
export function parseYaml(text: string, file: string): YamlFile {
  const index = new LineIndex(file, text);
  let plain = plainYaml(text);
  const { root, problems, failed } = plain === undefined ? read(text) : nothingWrong;
  let kept: Pick<Composed, 'root'> | undefined = plain === undefined ? { root } : undefined;
  const tree = (): YamlNode | undefined => (kept ??= read(text)).root;
  return {
    file,
    text,
    get value() {
      if (failed) return undefined;
      return kept === undefined ? (plain ??= plainYaml(text) ?? tree()?.value ?? null) : (kept.root?.value ?? null);
    },
    diagnostics: toDiagnostics(problems, index),
    placeOf: (path, part = 'value') => placeOf(tree(), index, path, part),
    placeOfWords: (path, words) => placeOfWords(tree(), index, text, path, words),
    wordsAt: (path) => wordsAt(tree(), path),
    rawOf: (path) => rawOf(tree(), text, path),
    placeOfSpan: (start, end) => index.place(start, end),
    letGo: () => (plain = kept = undefined),
  };
}

/** What is written plainly has places, too, which are worked out where somebody asks for one: most files have no finding. */
const nothingWrong = { root: undefined, problems: [], failed: false } as const;

function read(text: string): Composed & { readonly failed: boolean } {
  if (text.length > MOST_MEGABYTES * 1024 * 1024) return tooLarge(MOST_MEGABYTES, 'megabytes');
  try {
    const events = parseEvents(text, { maxDepth: MOST_LEVELS + 1 });
    if (events.length > MOST_EVENTS) return tooLarge(MOST_EVENTS, 'items');
    const composed = composeYaml(text, events);
    const large = sizeProblems(composed.root);
    if (large.length > 0) return { root: undefined, problems: large, failed: true };
    const characters = [...characterProblems(hiddenCharacters(text)), ...escapedProblems(composed.root, text)];
    return { ...composed, problems: [...composed.problems, ...loneWords(composed.root, text), ...characters], failed: false };
  } catch (error) {
    // The parser tells of control characters itself: they may be why it gave up.
    return {
      root: undefined,
      problems: [...problemsOfBroken(text, error), ...characterProblems(hiddenCharacters(text).filter(({ kind }) => kind !== 'control'))],
      failed: true,
    };
  }
}

function tooLarge(limit: number, unit: 'megabytes' | 'items'): Composed & { readonly failed: boolean } {
  return { root: undefined, problems: [{ rule: 'yaml-too-large', span: { start: 0, end: 0 }, facts: { limit, unit } }], failed: true };
}

/** A whole file that is one text with a colon in it was meant to be a key with a value. */
function loneWords(root: YamlNode | undefined, text: string): readonly YamlProblem[] {
  return root?.kind === 'scalar' && root.plain
    ? scanYamlLines(text).problems.filter((problem) => problem.rule === 'yaml-fullwidth-colon')
    : [];
}

/** The parser's own error is left out where a slip within the five lines up to it explains it. */
function problemsOfBroken(text: string, error: unknown): readonly YamlProblem[] {
  const scanned = scanYamlLines(text);
  const said = explainYamlError(error, text, scanned.openQuote);
  const end = said.span.end;
  const near = linesBack(text, said.span.start, 5);
  const explained = said.rule !== 'yaml-too-deep' && scanned.problems.some(({ span }) => span.start >= near && span.start <= end);
  return explained ? scanned.problems : [...scanned.problems, ...flowComma(said, text)];
}

/** `{lead: 甲，assist: 乙}`: what the parser takes for a colon or bracket out of place is the comma. */
function flowComma(said: YamlProblem, text: string): readonly YamlProblem[] {
  if (said.rule !== 'yaml-syntax') return [said];
  const start = linesBack(text, said.span.start, 0);
  // Prose before a missing comma has commas of its own: only what a key follows was meant to part two.
  const found = /[[{][^\]}\r\n]{0,200}?，(?=\s*[^\s,，:：[\]{}]{1,30}: )/u.exec(text.slice(start, said.span.end + 40));
  if (found === null) return [said];
  const comma = start + found.index + found[0].length - 1;
  const span = { start: comma, end: comma + 1 };
  const words = /[^,:[{]*$/u.exec(found[0])?.[0].trim() ?? '';
  const rest = /^[^,:\]}\r\n]{0,40}/u.exec(text.slice(comma + 1, comma + 41))?.[0] ?? '';
  // Between two pairs it can be nothing but the comma of the braces.
  const fix = found[0].startsWith('{') && /^\s*[A-Za-z]{1,30}: /u.test(text.slice(comma + 1, comma + 41)) ? [{ span, text: ', ' }] : [];
  return [{ rule: 'yaml-fullwidth-comma', span, facts: { words: words + rest }, severity: 'error', fix }];
}

function linesBack(text: string, from: number, count: number): number {
  let at = from;
  for (let line = 0; line <= count && at > 0; line++) {
    at--;
    while (at > 0 && text[at - 1] !== '\n') at--;
  }
  return at;
}

function toDiagnostics(problems: readonly YamlProblem[], index: LineIndex): readonly Diagnostic[] {
  const sorted = problems.toSorted((a, b) => a.span.start - b.span.start);
  const shown = sorted.slice(0, MOST_PROBLEMS).map((problem) => toDiagnostic(problem, index));
  const next = sorted[MOST_PROBLEMS];
  if (next !== undefined) shown.push(diagnose('too-many-problems', index.place(next.span.start), { limit: MOST_PROBLEMS }));
  return shown;
}

function toDiagnostic(problem: YamlProblem, index: LineIndex): Diagnostic {
  const cause = problem.cause && index.place(problem.cause.start, problem.cause.end);
  const fix = problem.fix?.map(({ span, text }) => ({ place: index.place(span.start, span.end), text }));
  return diagnose(problem.rule, index.place(problem.span.start, problem.span.end), problem.facts as never, {
    cause,
    fix,
    ...(problem.severity && { severity: problem.severity }),
  });
}

function placeOf(root: YamlNode | undefined, index: LineIndex, path: YamlPath, part: 'value' | 'key'): Place | undefined {
  const span: Span | undefined = part === 'key' ? keyAt(root, path) : nodeAt(root, path);
  return span && index.place(span.start, span.end);
}

function placeOfWords(root: YamlNode | undefined, index: LineIndex, text: string, path: YamlPath, words: string): Place | undefined {
  const node = nodeAt(root, path);
  const at = node === undefined ? -1 : text.slice(node.start, node.end).indexOf(words);
  return node === undefined || at === -1 ? undefined : index.place(node.start + at, node.start + at + words.length);
}

function wordsAt(root: YamlNode | undefined, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'scalar' && node.plain ? node.words : undefined;
}

function rawOf(root: YamlNode | undefined, text: string, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return node && text.slice(node.start, node.end);
}
