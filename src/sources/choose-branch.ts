import type * as z from 'zod';
import { branchOf, schemasAt, unionsAt, valueAt, type AnySchema } from './schema-walk.ts';
import type { YamlPath } from './yaml-node.ts';

/** An issue of zod that is no union's any more, with its whole path and the schemas that hold there. */
export interface PlainIssue {
  readonly issue: Exclude<z.core.$ZodIssue, { code: 'invalid_union' }>;
  readonly path: YamlPath;
  /** The schemas of the value at `path`. */
  readonly schemas: readonly AnySchema[];
  /** The schemas of what holds the value. */
  readonly holders: readonly AnySchema[];
  /** Whether it is the key at the end of `path` that is wrong. */
  readonly onKey: boolean;
}

/** Where a list of issues belongs: the schema that gave them, the value it was given, and the path to that value. */
interface Ground {
  readonly schema: AnySchema;
  readonly value: unknown;
  readonly path: YamlPath;
  /** The schemas of what holds that value. */
  readonly holders: readonly AnySchema[];
  readonly onKey: boolean;
}

/** Whether the author's unquoted words would satisfy an issue; such an issue does not speak against a branch. */
export type IsMendable = (issue: PlainIssue) => boolean;

/** All issues, those of a union replaced by the issues of the branch that the value fits best. */
export function plainIssues(issues: readonly z.core.$ZodIssue[], schema: AnySchema, value: unknown, isMendable: IsMendable): PlainIssue[] {
  return flatten(issues, { schema, value, path: [], holders: [], onKey: false }, isMendable);
}

function flatten(issues: readonly z.core.$ZodIssue[], ground: Ground, isMendable: IsMendable): PlainIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_union') return ofUnion(issue, ground, isMendable);
    if (issue.code === 'invalid_key') return flatten(issue.issues, under(ground, issue.path, true), isMendable);
    return [plain(issue, ground)];
  });
}

function plain(issue: PlainIssue['issue'], ground: Ground): PlainIssue {
  const steps = toPath(issue.path);
  const schemas = schemasAt(ground.schema, ground.value, steps);
  return { issue, path: [...ground.path, ...steps], schemas, holders: holdersAt(ground, steps), onKey: ground.onKey };
}

function holdersAt(ground: Ground, steps: YamlPath): readonly AnySchema[] {
  return steps.length === 0 ? ground.holders : schemasAt(ground.schema, ground.value, steps.slice(0, -1));
}

function under(ground: Ground, steps: readonly PropertyKey[], onKey: boolean): Ground {
  const path = toPath(steps);
  return {
    schema: ground.schema,
    value: valueAt(ground.value, path),
    path: [...ground.path, ...path],
    holders: holdersAt(ground, path),
    onKey,
  };
}

function ofUnion(issue: z.core.$ZodIssueInvalidUnion, ground: Ground, isMendable: IsMendable): PlainIssue[] {
  const steps = toPath(issue.path);
  if (issue.errors.length === 0) return [plain(withChoices(issue), ground)];
  const unions = unionsAt(ground.schema, ground.value, steps);
  const here = under(ground, issue.path, ground.onKey);
  const branches = issue.errors.map((errors, index) =>
    flatten(errors, { ...here, schema: branchOf(unions, index) ?? ground.schema }, isMendable),
  );
  return bestBranch(branches, here.path, isMendable);
}

/** A discriminated union that knows no such word says which words it knows. */
function withChoices(issue: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssueInvalidValue {
  const values = 'options' in issue ? (issue.options ?? []) : [];
  return { code: 'invalid_value', values, path: issue.path, message: issue.message };
}

function bestBranch(branches: readonly PlainIssue[][], path: YamlPath, isMendable: IsMendable): PlainIssue[] {
  const refusing = branches.filter((branch) => refusesKind(branch, path) && !branch.every(isMendable));
  const taking = branches.filter((branch) => !refusing.includes(branch));
  if (taking.length === 0) return mergeRefusals(refusing);
  const choices = taking.filter((branch) => isChoice(branch, path));
  if (choices.length > 1 && choices.length === taking.length) return mergeChoices(choices);
  return cheapest(taking, isMendable);
}

function cheapest(branches: readonly PlainIssue[][], isMendable: IsMendable): PlainIssue[] {
  const costs = branches.map((branch) => branch.reduce((sum, issue) => sum + (isMendable(issue) ? 0 : costOf(issue)), 0));
  return branches[costs.indexOf(Math.min(...costs))] ?? [];
}

function costOf({ issue }: PlainIssue): number {
  if (issue.code === 'unrecognized_keys') return 2 * issue.keys.length;
  // A fixed word (`kind: once`) that differs tells that another branch was meant.
  if (issue.code === 'invalid_value') return issue.values.length === 1 ? 5 : 2;
  return issue.code === 'invalid_type' ? 2 : 1;
}

function refusesKind(branch: readonly PlainIssue[], path: YamlPath): boolean {
  return branch.some(({ issue, path: at }) => at.length === path.length && issue.code === 'invalid_type');
}

function isChoice(branch: readonly PlainIssue[], path: YamlPath): boolean {
  return branch.length === 1 && branch[0]?.issue.code === 'invalid_value' && branch[0].path.length === path.length;
}

function mergeRefusals(branches: readonly PlainIssue[][]): PlainIssue[] {
  const first = branches[0]?.[0];
  if (first === undefined) return [];
  const expected = branches.flat().flatMap(({ issue }) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  // Several kinds stand in one issue, joined; explain-issue takes them apart again.
  return [{ ...first, issue: { code: 'invalid_type', expected: [...new Set(expected)].join('|'), path: [], message: '' } }];
}

function mergeChoices(branches: readonly PlainIssue[][]): PlainIssue[] {
  const first = branches[0]?.[0];
  const values = branches.flat().flatMap(({ issue }) => (issue.code === 'invalid_value' ? issue.values : []));
  return first === undefined ? [] : [{ ...first, issue: { code: 'invalid_value', values, path: [], message: '' } }];
}

function toPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
