import { z } from 'zod';
import { isInternal } from '../../src/plan/without-internal.ts';
import { markOf, wordsOf, type Mark } from './mark.ts';

type Schema = z.core.$ZodType;

/** What was placed where, by the path of the field in its schema: `plan.progress[].text`. */
export interface Placing {
  readonly value: unknown;
  readonly marks: readonly Mark[];
}

/** Values by path for fields that must fit others: a task that is there, the key of a column. */
export type Fitting = Readonly<Record<string, unknown>>;

/** The paths at which a schema has internal fields, outermost ones only. */
export function internalPaths(schema: Schema, path: string, above: readonly Schema[] = []): readonly string[] {
  if (isInternal(schema)) return [path];
  if (above.includes(schema)) return [];
  return innerOf(schema, path).flatMap(({ schema: inner, path: at }) => internalPaths(inner, at, [...above, schema]));
}

function innerOf(schema: Schema, path: string): readonly { readonly schema: Schema; readonly path: string }[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Readonly<Record<string, Schema>>).map(([key, field]) => ({
      schema: field,
      path: `${path}.${key}`,
    }));
  if (schema instanceof z.ZodArray) return [{ schema: schema.element, path: `${path}[]` }];
  if (schema instanceof z.ZodRecord) return [{ schema: schema.valueType, path: `${path}{}` }];
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => ({ schema: option, path }));
  const wrapped = unwrapped(schema);
  return wrapped === undefined ? [] : [{ schema: wrapped, path }];
}

function unwrapped(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in;
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return wraps ? schema.unwrap() : undefined;
}

/**
 * A value of a schema with a mark in every word of every field that the schema calls internal. The value must already have the objects
 * and lists in which such fields stand: one that is missing is an error, so that a new internal field is covered or noticed.
 */
export function placeMarks(schema: Schema, base: unknown, path: string, fitting: Fitting): Placing {
  const marks = new Map<string, Mark>();
  const placed = new Set<string>();
  const value = placedIn(schema, base, path, { fitting, marks, placed });
  const missing = internalPaths(schema, path).filter((one) => !placed.has(one));
  if (missing.length > 0) throw new Error(`No place for a mark in ${missing.join(', ')}: the workspace of the test lacks what holds it`);
  return { value, marks: [...marks.values()] };
}

interface Work {
  readonly fitting: Fitting;
  readonly marks: Map<string, Mark>;
  readonly placed: Set<string>;
}

function placedIn(schema: Schema, base: unknown, path: string, work: Work): unknown {
  if (isInternal(schema)) {
    work.placed.add(path);
    return sampleOf(schema, path, work);
  }
  if (schema instanceof z.ZodObject && isRecord(base)) return placedInObject(schema, base, path, work);
  if (schema instanceof z.ZodArray && Array.isArray(base))
    return base.map((one: unknown) => placedIn(schema.element, one, `${path}[]`, work));
  if (schema instanceof z.ZodUnion) {
    const fits = schema.options.find((option) => z.safeParse(option, base).success);
    return fits === undefined ? base : placedIn(fits, base, path, work);
  }
  const wrapped = unwrapped(schema);
  return wrapped === undefined || base === undefined ? base : placedIn(wrapped, base, path, work);
}

function placedInObject(schema: z.ZodObject, base: Readonly<Record<string, unknown>>, path: string, work: Work): object {
  const fields = Object.entries(schema.shape as Readonly<Record<string, Schema>>).map(([key, field]) => {
    return [key, placedIn(field, base[key], `${path}.${key}`, work)] as const;
  });
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A full value of a schema: every field, every member of a list of several kinds, a mark wherever words may stand. */
function sampleOf(schema: Schema, path: string, work: Work): unknown {
  if (Object.hasOwn(work.fitting, path)) return work.fitting[path];
  if (schema instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(schema.shape as Readonly<Record<string, Schema>>).map(([key, field]) => [
        key,
        sampleOf(field, `${path}.${key}`, work),
      ]),
    );
  }
  if (schema instanceof z.ZodArray)
    return membersOf(schema.element).map((one, index) => sampleOf(one, memberPath(`${path}[]`, index), work));
  if (schema instanceof z.ZodRecord) return { a: sampleOf(schema.valueType, `${path}{}`, work) };
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options.find(isObject) ?? schema.options[0] ?? z.never(), path, work);
  const wrapped = unwrapped(schema);
  return wrapped === undefined ? leafOf(schema, path, work) : sampleOf(wrapped, path, work);
}

/** A list of several kinds has one of each. */
function membersOf(element: Schema): readonly Schema[] {
  const bare = unwrapped(element) ?? element;
  return bare instanceof z.ZodUnion && bare.options.some(isObject) ? bare.options : [element];
}

function isObject(schema: Schema): boolean {
  return schema instanceof z.ZodObject;
}

function memberPath(path: string, index: number): string {
  return index === 0 ? path : path.replace(/\[\]$/u, `[${String(index)}]`);
}

function leafOf(schema: Schema, path: string, work: Work): unknown {
  const mark = markOf(path);
  const choices = [wordsOf(mark), mark.ascii].filter((words) => z.safeParse(schema, words).success);
  if (choices[0] !== undefined) {
    work.marks.set(path, mark);
    return choices[0];
  }
  const examples = (z.globalRegistry.get(schema)?.['examples'] ?? []) as readonly unknown[];
  const plain = [...examples, ...optionsOf(schema), '2021-03-31', 1, true];
  return plain.find((one) => z.safeParse(schema, one).success);
}

function optionsOf(schema: Schema): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  return schema instanceof z.ZodLiteral ? [...schema.values] : [];
}
