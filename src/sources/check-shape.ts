import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnose } from '../model/messages/diagnose.ts';
import { plainIssues, type PlainIssue } from './choose-branch.ts';
import { explainIssue, nearestFields } from './explain-issue.ts';
import { ownWords, withWords } from './own-words.ts';
import { fittingValue } from './fitting-value.ts';
import { knownFields, valueAt } from './schema-walk.ts';
import { withoutFaults } from './without-faults.ts';
import { MOST_PROBLEMS, type YamlFile } from './yaml.ts';

/** What a schema makes of a file: its value when it fits, and the findings of the shape (those of the writing stay in the file's own). */
export interface Shape<T> {
  readonly value?: T;
  /** What is left of a value that does not fit when its faults are left out; only to look for further faults at once. */
  readonly rest?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** A number given where text is wanted may hide another inside the branch of a union that then opens: so many rounds are tried. */
const MOST_ROUNDS = 5;

/**
 * Checks the value of a file against a schema. Where the schema wants text and the author wrote a number or
 * boolean without quotes, the author's own words are the text: `no: 046` is 046.
 */
export function checkShape<Schema extends z.ZodType>(schema: Schema, yaml: YamlFile): Shape<z.output<Schema>> {
  if (yaml.value === undefined) return { diagnostics: [] };
  const fitting = fittingValue(schema, yaml.value);
  if (fitting !== undefined) return { ...fitting, diagnostics: [] };
  const words: { path: PlainIssue['path']; words: string }[] = [];
  for (let round = 1; ; round++) {
    const value = withWords(yaml.value, words);
    // The empty message marks what no author of a schema has put into words of their own; zod's English never appears.
    const result = schema.safeParse(value, { error: () => '' });
    if (result.success) return { value: result.data, diagnostics: toldNumbers(words, yaml) };
    const issues = plainIssues(result.error.issues, schema, value, (issue) => ownWords(issue, yaml, value) !== undefined);
    const mended = issues.flatMap((issue) => wordsFor(issue, yaml, value));
    if (mended.length === 0 || round === MOST_ROUNDS) {
      return { ...restOf(schema, value, issues), diagnostics: [...toldNumbers(words, yaml), ...toDiagnostics(issues, yaml)] };
    }
    words.push(...mended);
  }
}

/** Leaving out one fault may show another below it: a few rounds are tried. */
function restOf<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  issues: readonly PlainIssue[],
): { readonly rest?: z.output<Schema> } {
  let rest = withoutFaults(value, issues);
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const result = schema.safeParse(rest, { error: () => '' });
    if (result.success) return { rest: result.data };
    rest = withoutFaults(
      rest,
      plainIssues(result.error.issues, schema, rest, () => false),
    );
  }
  return {};
}

function wordsFor(issue: PlainIssue, yaml: YamlFile, value: unknown): { path: PlainIssue['path']; words: string }[] {
  const words = ownWords(issue, yaml, value);
  return words === undefined ? [] : [{ path: issue.path, words }];
}

/** `046` is kept as it stands, but a spreadsheet or another reader of YAML would make 46 of it. */
function toldNumbers(mended: readonly { readonly path: PlainIssue['path']; readonly words: string }[], yaml: YamlFile): Diagnostic[] {
  return mended.slice(0, MOST_PROBLEMS).flatMap(({ path, words }) => {
    const read = String(valueAt(yaml.value, path));
    const place = yaml.placeOf(path);
    if (read === words || place === undefined) return [];
    return [diagnose('yaml-number-without-quotes', place, { words, read }, { fix: [{ place, text: `"${words}"` }] })];
  });
}

function toDiagnostics(issues: readonly PlainIssue[], yaml: YamlFile): Diagnostic[] {
  const told = new Set(issues.flatMap(meantKeys));
  const relevant = issues.filter(({ path }) => valueAt(yaml.value, path) !== undefined || !told.has(pathKey(path)));
  const found = relevant.slice(0, MOST_PROBLEMS).flatMap((issue) => explainIssue(issue, yaml));
  const next = relevant[MOST_PROBLEMS];
  const more =
    next === undefined
      ? []
      : explainIssue(next, yaml)
          .slice(0, 1)
          .map(({ place }) => diagnose('too-many-problems', place, { limit: MOST_PROBLEMS }));
  return [...found, ...more].filter((finding) => !saidBefore(finding, yaml));
}

/** A misspelt key explains the missing one: one mistake is told once. */
function meantKeys({ issue, path, schemas }: PlainIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const fields = knownFields(schemas);
  return issue.keys.flatMap((key) =>
    nearestFields(key, fields)
      .slice(0, 1)
      .map((field) => pathKey([...path, field.key])),
  );
}

function pathKey(path: PlainIssue['path']): string {
  return JSON.stringify(path);
}

function saidBefore(finding: Diagnostic, yaml: YamlFile): boolean {
  return yaml.diagnostics.some(
    ({ place, severity }) =>
      severity === 'error' &&
      place.file === finding.place.file &&
      place.line === finding.place.line &&
      place.column === finding.place.column,
  );
}
