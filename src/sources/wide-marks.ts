import type { YamlProblem } from './compose-yaml.ts';
import type { Span } from './yaml-node.ts';

const LONGEST_LOOK = 2000;
/** Keys whose value is a name, a number or a day: nobody means Chinese quotes around the whole of it. In prose they may be meant. */
const unquoted =
  /^(?:title|name|issuers|signature|addressees|no|kind|office|host|id|parent|group|lead|responsible|assist|date|deadline|period|due|start|end|url|asOf)$/u;
/** Keys whose value is a list of names, in which no comma stands. */
const namesOnly = /^(?:aliases|issuers|signature|signer|plans|units|members|interprets|posters)$/u;
/** Keys whose value is a line of units: `甲、乙`. */
const unitLines = /^(?:lead|responsible|assist)$/u;
const brackets: Readonly<Record<string, string>> = { '［': '］', '｛': '｝', '【': '】', '〔': '〕', '「': '」' };
const digitRun = /[０-９]+/gu;

/** A full-width colon after `key` at an offset; the fix takes the spaces after it along. */
export function fullwidthColon(text: string, start: number, key: string): YamlProblem {
  const spaces = /^[ \t\u3000\u00a0]*/u.exec(text.slice(start + 1, start + 40))?.[0].length ?? 0;
  const rest = /^[\r\n]|^$/u.test(text.slice(start + 1 + spaces, start + 2 + spaces)) ? ':' : ': ';
  const fix = [{ span: { start, end: start + 1 + spaces }, text: rest }];
  return { rule: 'yaml-fullwidth-colon', span: { start, end: start + 1 }, facts: { key }, fix };
}

/** `[甲，乙]` is one item to YAML; where only names stand, it was meant to be two. */
export function fullwidthComma(text: string, item: Span, words: string, under: string | undefined): readonly YamlProblem[] {
  const commas = [...text.slice(item.start, item.end).matchAll(/，[ \u3000]*/gu)];
  const spans = commas.map((found) => ({ start: item.start + found.index, end: item.start + found.index + found[0].length }));
  const [first] = spans;
  // Prose has commas of its own.
  if (first === undefined || under === undefined || !(namesOnly.test(under) || unitLines.test(under))) return [];
  const fix = namesOnly.test(under) ? spans.map((span) => ({ span, text: ', ' })) : [];
  return [{ rule: 'yaml-fullwidth-comma', span: { start: first.start, end: first.start + 1 }, facts: { words }, fix }];
}

/** What a Chinese keyboard leaves in the value of the key `under`: quotes or brackets around all of it, full-width digits. */
export function widePunctuation(text: string, span: Span, plain: boolean, under: string | undefined): readonly YamlProblem[] {
  if (under === undefined) return [];
  const raw = text.slice(span.start, span.end);
  if (!/[０-９“‘［【]/u.test(raw)) return [];
  const around =
    plain && raw.length <= LONGEST_LOOK ? [...quotesProblem(raw, span, unquoted.test(under)), ...bracketsOfUnits(raw, span, under)] : [];
  return [...around, ...(unquoted.test(under) ? digitsProblem(raw, span.start) : [])];
}

/** Chinese quotes around a value; around the whole of it only where they cannot be meant. */
export function quotesProblem(raw: string, span: Span, neverMeant: boolean): readonly YamlProblem[] {
  const found = /^(?:“([^“”"\\\r\n]+)(”|")|‘([^‘’'\r\n]+)(’|'))$/u.exec(raw);
  if (found === null) return [];
  const mark = raw.startsWith('“') ? '"' : "'";
  const problem = raw.endsWith(mark) ? ('start' as const) : ('whole' as const);
  if (problem === 'whole' && !neverMeant) return [];
  const fix = [{ span, text: `${mark}${raw.slice(1, -1)}${mark}` }];
  return [{ rule: 'yaml-fullwidth-quotes', span, facts: { words: raw, problem }, fix }];
}

/** `lead: ［甲，乙］`: a line of units needs no brackets. */
function bracketsOfUnits(raw: string, span: Span, under: string): readonly YamlProblem[] {
  const open = raw.charAt(0);
  const close = '［【'.includes(open) ? (brackets[open] ?? '') : '';
  if (!unitLines.test(under) || close === '' || !(raw.endsWith(close) || raw.endsWith(']'))) return [];
  if (/[［］【】\r\n]/u.test(raw.slice(1, -1))) return [];
  const plain = raw.slice(1, -1).trim();
  return [{ rule: 'yaml-fullwidth-brackets', span, facts: { brackets: open + raw.slice(-1), plain }, fix: [{ span, text: plain }] }];
}

/** A value wholly in full-width brackets (`［甲，乙］`); `raw` is its text without quotes. */
export function bracketProblem(raw: string, span: Span): readonly YamlProblem[] {
  const open = raw.charAt(0);
  const close = brackets[open];
  const inner = raw.slice(1, -1);
  if (close === undefined || !(raw.endsWith(close) || /[\]}]$/u.test(raw)) || /[[\]{}［］｛｝【】〔〕「」"'#\r\n]/u.test(inner)) return [];
  const plain = open === '｛' ? `{ ${halfWidth(inner, /[,，；;]/u)} }` : `[${halfWidth(inner, /[,，、；;]/u)}]`;
  return [{ rule: 'yaml-fullwidth-brackets', span, facts: { brackets: open + raw.slice(-1), plain }, fix: [{ span, text: plain }] }];
}

function halfWidth(inner: string, separators: RegExp): string {
  const items = inner.split(separators).map((item) => item.trim().replace(/^([^：:\s]{1,20})[：:]\s*/u, '$1: '));
  return items.filter((item) => item !== '').join(', ');
}

/** Full-width digits in the text of a value that stands at offset `from`; in prose they may be the office's own. */
export function digitsProblem(raw: string, from: number): readonly YamlProblem[] {
  const runs = [...raw.matchAll(digitRun)];
  const [first] = runs;
  if (first === undefined) return [];
  const spanOf = (run: RegExpExecArray): Span => ({ start: from + run.index, end: from + run.index + run[0].length });
  const fix = runs.map((run) => ({ span: spanOf(run), text: halfDigits(run[0]) }));
  return [{ rule: 'yaml-fullwidth-digits', span: spanOf(first), facts: { words: first[0], plain: halfDigits(first[0]) }, fix }];
}

function halfDigits(words: string): string {
  return words.normalize('NFKC');
}
