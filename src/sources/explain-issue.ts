import type * as z from 'zod';
import { parseDay } from '../model/day.ts';
import type { Diagnostic, Edit, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import type { KindOfValue, KnownField, RuleId } from '../model/messages/rule-facts.ts';
import { zhCn } from '../model/messages/zh-cn.ts';
import { nearestNames } from '../model/nearest.ts';
import type { PlainIssue } from './choose-branch.ts';
import { exampleOf, fieldNamed, fieldSchemas, knownFields, valueAt } from './schema-walk.ts';
import type { YamlProblem } from './compose-yaml.ts';
import { spaceMissing } from './scan-yaml-lines.ts';
import { bracketProblem, digitsProblem, fullwidthColon, quotesProblem } from './wide-marks.ts';
import type { YamlFile } from './yaml.ts';
import type { Span, YamlPath } from './yaml-node.ts';

/** An issue together with the file it is about. */
interface Context extends PlainIssue {
  readonly yaml: YamlFile;
  readonly given: unknown;
}

type Explain<Code extends PlainIssue['issue']['code']> = (
  issue: Extract<PlainIssue['issue'], { code: Code }>,
  context: Context,
) => Diagnostic[];

const kindOfExpected: Readonly<Record<string, KindOfValue>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-no',
  array: 'list',
  tuple: 'list',
  set: 'list',
  object: 'fields',
  record: 'fields',
  map: 'fields',
  null: 'empty',
  undefined: 'empty',
  date: 'day',
};

const explainers: { readonly [Code in PlainIssue['issue']['code']]: Explain<Code> } = {
  invalid_type: (issue, context) => [
    emptyFile(context) ?? absent(context) ?? slipOfHand(issue, context) ?? markSlip(context) ?? wrongType(issue.expected, context),
  ],
  invalid_value: (issue, context) => [absent(context) ?? markSlip(context) ?? notInList(issue, context)],
  unrecognized_keys: (issue, context) => issue.keys.map((key) => unknownKey(key, context)),
  too_small: (issue, context) => [
    diagnose('too-small', placeOf(context), {
      field: fieldOf(context),
      of: kindOfOrigin(issue.origin),
      minimum: String(issue.minimum),
      inclusive: issue.inclusive !== false,
    }),
  ],
  too_big: (issue, context) => [
    diagnose('too-big', placeOf(context), {
      field: fieldOf(context),
      of: kindOfOrigin(issue.origin),
      maximum: String(issue.maximum),
      inclusive: issue.inclusive !== false,
    }),
  ],
  invalid_format: (issue, context) => [markSlip(context) ?? badFormat(issue, context)],
  not_multiple_of: (_, context) => [wrongType('int', context)],
  invalid_key: (_, context) => [diagnose('invalid-value', placeOf(context), {})],
  invalid_element: (_, context) => [diagnose('invalid-value', placeOf(context), {})],
  custom: (issue, context) => [custom(issue, context)],
};

/** The findings that one issue of zod amounts to, at the key or value that the author has to change; zod's own words are never shown. */
export function explainIssue(issue: PlainIssue, yaml: YamlFile): Diagnostic[] {
  const explain = explainers[issue.issue.code] as Explain<PlainIssue['issue']['code']>;
  return explain(issue.issue, { ...issue, yaml, given: valueAt(yaml.value, issue.path) });
}

function emptyFile(context: Context): Diagnostic | undefined {
  return context.path.length === 0 && context.given === null ? diagnose('empty-file', placeOf(context), {}) : undefined;
}

function absent(context: Context): Diagnostic | undefined {
  const key = context.path.at(-1);
  if (typeof key !== 'string' || context.onKey) return undefined;
  const field = fieldNamed(context.holders, key);
  if (context.given === undefined) return diagnose('missing-key', placeOfHolder(context), { ...field, example: exampleFor(context) });
  return context.given === null ? diagnose('empty-value', keyPlace(context), field) : undefined;
}

/** `- lead：办公室`, `- lead:办公室` and `［甲，乙］` are one text to YAML; where keys or a list are wanted the mark is what has to be changed. */
function slipOfHand(issue: z.core.$ZodIssueInvalidType, context: Context): Diagnostic | undefined {
  const raw = typeof context.given === 'string' ? (context.yaml.rawOf(context.path) ?? '') : '';
  const kinds = kindsOf(issue.expected);
  const [problem] = [
    ...(kinds.includes('list') || kinds.includes('fields')
      ? [...dashSlip(raw), ...bracketProblem(raw, { start: 0, end: raw.length })]
      : []),
    ...(kinds.includes('fields') ? colonSlip(raw) : []),
  ];
  return problem && problemIn(problem, placeOf(context));
}

/** `demo: “true”`, `weight: ５`: quotes or full-width digits are what makes the value another one. */
function markSlip(context: Context): Diagnostic | undefined {
  const raw = typeof context.given === 'string' && !context.onKey ? (context.yaml.rawOf(context.path) ?? '') : '';
  if (/[\r\n]/u.test(raw)) return undefined;
  const span = { start: 0, end: raw.length };
  const bare = quotesProblem(raw, span, true).map((): YamlProblem => {
    return { rule: 'yaml-fullwidth-quotes', span, facts: { words: raw, problem: 'typed' }, fix: [{ span, text: raw.slice(1, -1) }] };
  });
  const [problem] = [...bare, ...digitsProblem(raw, 0)];
  return problem && problemIn(problem, placeOf(context));
}

function colonSlip(raw: string): readonly YamlProblem[] {
  const wide = /^([^\s：:]{1,20})：/u.exec(raw)?.[1];
  if (wide !== undefined) return [fullwidthColon(raw, wide.length, wide)];
  const tight = /^[^\s：:/]{1,20}:(?=[^\s:/])/u.exec(raw)?.[0].length;
  return tight === undefined ? [] : [spaceMissing({ start: 0, end: raw.length }, tight)];
}

/** `-　甲` is a text that begins with a dash. */
function dashSlip(raw: string): readonly YamlProblem[] {
  const spaces = /^-([\u3000\u00a0]+)/u.exec(raw)?.[1]?.length;
  if (spaces === undefined) return [];
  const span = { start: 1, end: 1 + spaces };
  return [{ rule: 'yaml-fullwidth-space', span, facts: { at: 'after-dash' }, fix: [{ span, text: ' ' }] }];
}

/** A problem at offsets of a value that stands on one line, at its place in the file; it is what makes the value wrong, and so an error. */
function problemIn(problem: YamlProblem, { file, line, column }: Place): Diagnostic {
  const place = ({ start, end }: Span): Place => ({ file, line, column: column + start, endLine: line, endColumn: column + end });
  const fix = problem.fix?.map(({ span, text }): Edit => ({ place: place(span), text }));
  return diagnose(problem.rule, place(problem.span), problem.facts as never, { severity: 'error', fix });
}

function wrongType(expected: string, context: Context): Diagnostic {
  const facts = { field: fieldOf(context), expected: kindsOf(expected), found: kindOfGiven(context.given) };
  return diagnose('wrong-type', placeOf(context), facts, { fix: unitsOnOneLine(context) });
}

/** `lead: [甲, 乙]`: units stand on one line of words. */
function unitsOnOneLine({ yaml, path, given }: Context): readonly Edit[] {
  const place = yaml.placeOf(path);
  const raw = yaml.rawOf(path) ?? '';
  if (!/^(?:lead|responsible|assist)$/u.test(String(path.at(-1))) || !Array.isArray(given) || place === undefined) return [];
  const names = given.flatMap((name: unknown) => (typeof name === 'string' ? name.split('，') : []));
  const isPlain = names.length >= given.length && /^\[[^"'#&*!|>%@`{}\r\n]*\]$/u.test(raw);
  return isPlain ? [{ place, text: names.map((name) => name.trim()).join('、') }] : [];
}

function kindsOf(expected: string): KindOfValue[] {
  return [...new Set(expected.split('|').map((one) => kindOfExpected[one] ?? 'other'))];
}

function kindOfGiven(given: unknown): KindOfValue {
  if (given === null || given === undefined) return 'empty';
  if (Array.isArray(given)) return 'list';
  if (typeof given === 'string') return 'text';
  if (typeof given === 'boolean') return 'yes-no';
  return typeof given === 'number' ? 'number' : 'fields';
}

function kindOfOrigin(origin: string): KindOfValue {
  return kindOfExpected[origin] ?? 'other';
}

function notInList(issue: z.core.$ZodIssueInvalidValue, context: Context): Diagnostic {
  const allowed = issue.values.map(String);
  if (typeof context.given === 'object') return wrongType('string', context);
  const words = wordsOf(context);
  return diagnose('not-in-list', placeOf(context), { words, allowed, nearest: nearestNames(words, allowed) });
}

function unknownKey(key: string, context: Context): Diagnostic {
  const path = [...context.path, key];
  const place = context.yaml.placeOf(path, 'key') ?? placeOf(context);
  const fields = knownFields(context.schemas);
  const meant = meantField(key, fields);
  const isFree = meant !== undefined && !Object.hasOwn(context.given as object, meant.key);
  const nearest = meant === undefined ? nearestFields(key, fields) : [meant];
  const taken = meant !== undefined && !isFree;
  return diagnose('unknown-key', place, { key, nearest, taken }, { fix: isFree ? [{ place, text: meant.key }] : [] });
}

/** The one field that a key certainly means: its Chinese title, or its key in another case, full-width letters or Chinese quotes. */
function meantField(key: string, fields: readonly KnownField[]): KnownField | undefined {
  const plain = key.normalize('NFKC').replace(/^[“”‘’"']|[“”‘’"']$/gu, '');
  const meant = fields.filter((field) => field.title === plain || field.key.toLowerCase() === plain.toLowerCase());
  return meant.length === 1 ? meant[0] : undefined;
}

/** The fields that a mistyped key may mean, by their keys and by their Chinese titles; a title typed as it stands is certain. */
export function nearestFields(key: string, fields: readonly KnownField[]): KnownField[] {
  const titled = fields.filter((field) => field.title === key);
  if (titled.length > 0) return titled;
  const names = fields.flatMap((field) => [field.key, ...(field.title === undefined ? [] : [field.title])]);
  const near = nearestNames(key, names);
  return [...new Set(near.flatMap((name) => fields.filter((field) => field.key === name || field.title === name)))].slice(0, 3);
}

function badFormat(issue: z.core.$ZodIssueInvalidStringFormat, context: Context): Diagnostic {
  const words = wordsOf(context);
  if (issue.message !== '') return diagnose('invalid-value', placeOf(context), { said: issue.message });
  if (issue.format === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(words)) return diagnose('impossible-date', placeOf(context), { words });
  const day = issue.format === 'date' ? dayIn(words) : undefined;
  if (day !== undefined)
    return diagnose('bad-format', placeOf(context), { words, example: day }, { fix: [{ place: placeOf(context), text: day }] });
  const example = exampleFor(context) ?? (issue.format === 'date' ? '2022-06-30' : undefined);
  return diagnose('bad-format', placeOf(context), { words, example });
}

/** The day that `2021年1月4日`, `2021/1/4` and `2021.1.4` name. */
function dayIn(words: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})日?$/u.exec(words) ?? [];
  return year === undefined ? undefined : parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A refinement of the model names its rule and facts in `params`, or says a sentence of its own. */
function custom(issue: z.core.$ZodIssueCustom, context: Context): Diagnostic {
  const params: Readonly<Record<string, unknown>> = issue.params ?? {};
  const rule = params['rule'];
  const onKey = params['part'] === 'key';
  const place = onKey ? keyPlace(context) : placeOf(context);
  if (typeof rule === 'string' && Object.hasOwn(zhCn.rules, rule)) return diagnose(rule as RuleId, place, params as never);
  const said = issue.message === '' ? undefined : issue.message;
  return diagnose('invalid-value', place, { field: fieldOf(context), said });
}

function exampleFor({ path, holders, schemas }: Context): string | undefined {
  const key = path.at(-1);
  return exampleOf([...(typeof key === 'string' ? fieldSchemas(holders, key) : []), ...schemas]);
}

function fieldOf(context: Context): KnownField | undefined {
  const key = context.path.at(-1);
  return typeof key === 'string' ? fieldNamed(context.holders, key) : undefined;
}

function wordsOf(context: Context): string {
  const key = context.path.at(-1);
  if (context.onKey && key !== undefined) return String(key);
  return typeof context.given === 'string' ? context.given : (context.yaml.wordsAt(context.path) ?? String(context.given));
}

function placeOf(context: Context): Place {
  if (context.onKey || Array.isArray(context.given) || isFields(context.given)) return keyPlace(context);
  return context.yaml.placeOf(context.path) ?? keyPlace(context);
}

function isFields(given: unknown): boolean {
  return typeof given === 'object' && given !== null;
}

/** The key that leads to the value, else the first line of the value, else of what holds it. */
function keyPlace({ yaml, path }: Context): Place {
  const key = yaml.placeOf(path, 'key');
  if (key !== undefined) return key;
  const firstKey = firstKeyPlace(yaml, path);
  if (firstKey !== undefined) return firstKey;
  for (let length = path.length; length >= 0; length--) {
    const place = yaml.placeOf(path.slice(0, length));
    if (place !== undefined) return place;
  }
  return yaml.placeOfSpan(0, 0);
}

/** A whole record is a poor thing to underline: its first key shows where it begins. */
function firstKeyPlace(yaml: YamlFile, path: YamlPath): Place | undefined {
  const value = valueAt(yaml.value, path);
  if (!isFields(value) || Array.isArray(value)) return undefined;
  const first = Object.keys(value as object)[0];
  return first === undefined ? undefined : yaml.placeOf([...path, first], 'key');
}

function placeOfHolder(context: Context): Place {
  return keyPlace({ ...context, path: context.path.slice(0, -1) });
}
