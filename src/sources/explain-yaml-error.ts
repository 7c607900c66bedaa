import { YAMLException } from 'js-yaml';
import type { SyntaxCause } from '../model/messages/rule-facts.ts';
import type { YamlProblem } from './compose-yaml.ts';
import { spaceMissing } from './scan-yaml-lines.ts';
import type { Span } from './yaml-node.ts';

/** Nesting that a file may have; the parser itself stops there. */
export const MOST_LEVELS = 64;

/** The parser's words that tell the cause, in the order in which they are tried. */
const causes: readonly (readonly [RegExp, SyntaxCause])[] = [
  [/^bad indentation of a sequence entry/u, 'list-indentation'],
  [/multiline key may not be|expected ':' after a mapping key/u, 'colon-missing'],
  [/whitespace character is expected after the key-value/u, 'space-after-colon'],
  [/end of the stream within a flow collection/u, 'bracket-open'],
  [/missed comma/u, 'comma-missing'],
  [/found ','/u, 'comma-extra'],
  [/within a (?:single|double) quoted scalar|valid JSON character/u, 'quote-open'],
  [/escape sequence|hexadecimal/u, 'escape'],
  [/non-printable|null byte/u, 'control-character'],
  [/anchor|alias|tag|directive|line break is expected/u, 'special-character'],
  [/indentation/u, 'indentation'],
];

/** The one finding that the parser's error amounts to; errors that are not the parser's own are thrown on. */
export function explainYamlError(error: unknown, text: string, openQuote: Span | undefined): YamlProblem {
  if (!(error instanceof YAMLException)) throw error;
  const at = Math.min(error.mark?.position ?? 0, text.length);
  if (error.reason.includes('maxDepth')) return { rule: 'yaml-too-deep', span: { start: at, end: at + 1 }, facts: { limit: MOST_LEVELS } };
  if (error.reason.startsWith('tab characters')) return { rule: 'yaml-tab', span: { start: at, end: at + 1 }, facts: {} };
  const cause = causeOf(error.reason, text, at, openQuote);
  const span = spanFor(cause, text, at, openQuote);
  if (cause === 'quote-open' && openQuote !== undefined)
    return chineseEnd(text, openQuote) ?? { rule: 'yaml-syntax', span, facts: { cause } };
  if (cause === 'bracket-open') return wideClosing(text, span) ?? { rule: 'yaml-syntax', span, facts: { cause } };
  const colon = cause === 'space-after-colon' ? tightColon(text, span) : undefined;
  return colon === undefined ? { rule: 'yaml-syntax', span, facts: { cause } } : spaceMissing(span, colon);
}

/** `"甲”`: the quote that was opened is closed by another. */
function chineseEnd(text: string, openQuote: Span): YamlProblem | undefined {
  const line = lineAround(text, openQuote.start);
  const found = /[“”‘’＂＇](?=\s*(?:#.*)?$)/u.exec(text.slice(openQuote.end, line.end));
  if (found === null) return undefined;
  const span = { start: openQuote.end + found.index, end: openQuote.end + found.index + 1 };
  const words = text.slice(openQuote.start, span.end);
  const fix = [{ span, text: text.slice(openQuote.start, openQuote.end) }];
  return { rule: 'yaml-fullwidth-quotes', span, facts: { words, problem: 'end' }, severity: 'error', fix };
}

/** `[甲, 乙］`: the bracket that was opened is closed by another. */
function wideClosing(text: string, open: Span): YamlProblem | undefined {
  const line = lineAround(text, open.start);
  const found = /^[^\]}］｝】]*([］｝】])\s*(?:#.*)?$/u.exec(text.slice(open.end, line.end));
  if (found?.[1] === undefined) return undefined;
  const start = open.end + found[0].lastIndexOf(found[1]);
  const span = { start, end: start + 1 };
  const plain = text[open.start] === '{' ? '}' : ']';
  return { rule: 'yaml-fullwidth-brackets', span, facts: { brackets: found[1], plain }, severity: 'error', fix: [{ span, text: plain }] };
}

function tightColon(text: string, span: Span): number | undefined {
  const found = /^[^\s:"'[{]{1,40}:(?=[^\s:/])/u.exec(text.slice(span.start, span.end));
  return found === null ? undefined : span.start + found[0].length;
}

function causeOf(reason: string, text: string, at: number, openQuote: Span | undefined): SyntaxCause {
  const said = causes.find(([words]) => words.test(reason))?.[1] ?? 'other';
  if (openQuote !== undefined && openQuote.start < at && (said === 'indentation' || said === 'quote-open')) return 'quote-open';
  const begins = lineAround(text, at);
  const isItem = /^\s*-(?:\s|$)/u.test(text.slice(begins.start, begins.end));
  if (said === 'list-indentation') return isItem ? said : 'indentation';
  if (reason === 'deficient indentation') return isClosing(text, at) ? 'bracket-indentation' : 'bracket-open';
  return said === 'colon-missing' || said === 'indentation' || said === 'other' ? closerCause(said, text, at) : said;
}

/** The parser says `bad indentation` of much that is no matter of indentation; the characters around tell it. */
function closerCause(said: SyntaxCause, text: string, at: number): SyntaxCause {
  const line = lineAround(text, at);
  const before = text.slice(line.start, at).trimEnd();
  const noColon = said === 'colon-missing' || (said === 'other' && text[at] === ':' && !/:\s/u.test(before));
  if (missesSpace(text, noColon ? brokenLine(text, at) : line)) return 'space-after-colon';
  if (noColon) return 'colon-missing';
  if (said === 'other' && before === '' && !isClosing(text, at)) return 'list-and-keys';
  if (/^-(?:\s|$)/u.test(text.slice(at, at + 2)) && before.endsWith(':')) return 'list-on-key-line';
  if (/^[@`%|>&*!]/u.test(text.slice(at, at + 1)) && /(?:^|[:-])$/u.test(before.trim())) return 'special-character';
  if (/["'\]}]$/u.test(before)) return 'text-after-end';
  if (text[at] === ':' && /:\s/u.test(before)) return 'colon-in-text';
  if (isClosing(text, at)) return 'bracket-wrong';
  return said === 'indentation' && /^-(?:\s|$)/u.test(text.slice(at, at + 2)) && before === '' ? 'list-indentation' : said;
}

function isClosing(text: string, at: number): boolean {
  return text[at] === ']' || text[at] === '}';
}

function missesSpace(text: string, line: Span): boolean {
  return /^\s*(?:- +)*[^\s:"'[{#]{1,40}:[^\s:/]/u.test(text.slice(line.start, line.end));
}

function spanFor(cause: SyntaxCause, text: string, at: number, openQuote: Span | undefined): Span {
  if (cause === 'quote-open' && openQuote !== undefined) return openQuote;
  if (cause === 'bracket-open') return openBracket(text, at);
  if (cause === 'indentation') return contentSpan(text, lineAround(text, lastWritten(text, at)));
  if (cause === 'colon-missing' || cause === 'space-after-colon') return contentSpan(text, brokenLine(text, at));
  if (cause === 'escape') return { start: text.lastIndexOf('\\', at), end: at + 1 };
  if (cause === 'control-character') return { start: at, end: at + 1 };
  const line = lineAround(text, lastWritten(text, at));
  return at >= line.start && at < line.end ? { start: at, end: Math.max(at + 1, wordEnd(text, at, line.end)) } : contentSpan(text, line);
}

function openBracket(text: string, at: number): Span {
  let open = 0;
  for (let start = Math.min(at, text.length) - 1; start >= 0; start--) {
    if (text[start] === ']' || text[start] === '}') open++;
    if ((text[start] === '[' || text[start] === '{') && open-- === 0) return { start, end: start + 1 };
  }
  return { start: at, end: at + 1 };
}

/** A key without its colon is noticed at the next line's colon: the line at fault is then the one above. */
function brokenLine(text: string, at: number): Span {
  const line = lineAround(text, at);
  if (text.slice(line.start, line.end).trim() === '') return lineAround(text, lastWritten(text, line.start));
  if (text[at] !== ':' || /:(?:\s|$)/u.test(text.slice(line.start, at))) return line;
  return line.start === 0 ? line : lineAround(text, lastWritten(text, line.start - 1));
}

function lastWritten(text: string, before: number): number {
  let at = before;
  while (at > 0 && (at >= text.length || /\s/u.test(text[at] ?? ' '))) at--;
  return at;
}

function lineAround(text: string, at: number): Span {
  let start = at;
  while (start > 0 && !/[\r\n]/u.test(text[start - 1] ?? '')) start--;
  let end = at;
  while (end < text.length && !/[\r\n]/u.test(text[end] ?? '')) end++;
  return { start, end };
}

function contentSpan(text: string, line: Span): Span {
  const words = text.slice(line.start, line.end);
  const start = line.start + (words.length - words.replace(/^\s*(?:- +)*/u, '').length);
  return { start, end: Math.max(start, line.start + words.trimEnd().length) };
}

function wordEnd(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !/\s/u.test(text[end] ?? ' ')) end++;
  return end;
}
