import { z } from 'zod';

type Schema = z.core.$ZodType;

/** Values for fields that must fit others (a task that is there, a unit of the registry), by a pattern of their path; the first that fits counts. */
export type Fitting = readonly (readonly [path: RegExp, value: unknown])[];

/** How a schema is filled. */
export interface Filling {
  readonly fitting: Fitting;
  /** The next words for a field that takes any words, by its path in the schema: `plan.tasks[].text`. */
  readonly words: (path: string) => string;
  /** A new id for a field that takes only ids. */
  readonly id: (path: string) => string;
  /** How many items a list gets. */
  readonly items: (path: string) => number;
}

const left = Symbol('left out');

/** A value of a schema with every field, every member of a list of several kinds, and the next words wherever any words may stand. */
export function fillSchema(schema: Schema, path: string, filling: Filling): unknown {
  const value = fill(schema, path, filling);
  return value === left ? undefined : value;
}

function fill(schema: Schema, path: string, filling: Filling): unknown {
  const fitting = filling.fitting.find(([pattern]) => pattern.test(path));
  if (fitting !== undefined) return fitting[1] === undefined ? left : fitting[1];
  if (schema instanceof z.ZodObject) return fillObject(schema.shape, path, filling);
  if (schema instanceof z.ZodArray) return fillList(schema.element, path, filling);
  if (schema instanceof z.ZodRecord) return { [filling.id(path)]: fill(schema.valueType, `${path}{}`, filling) };
  if (schema instanceof z.ZodUnion) return fill(richest(schema.options), path, filling);
  const inner = unwrapped(schema);
  return inner === undefined ? fillLeaf(schema, path, filling) : fill(inner, path, filling);
}

function fillObject(shape: Readonly<Record<string, Schema>>, path: string, filling: Filling): object {
  const fields = Object.entries(shape).map(([key, field]) => [key, fill(field, `${path}.${key}`, filling)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== left));
}

/** A list of several kinds has each of them in turn. */
function fillList(element: Schema, path: string, filling: Filling): readonly unknown[] {
  const bare = unwrapped(element) ?? element;
  const kinds = bare instanceof z.ZodUnion ? bare.options.toSorted((a, b) => Number(isObject(b)) - Number(isObject(a))) : [element];
  const count = Math.max(filling.items(`${path}[]`), kinds.length);
  return Array.from({ length: count }, (_, index) => fill(kinds[index % kinds.length] ?? element, `${path}[]`, filling)).filter(
    (one) => one !== left,
  );
}

function richest(options: readonly Schema[]): Schema {
  return options.find(isObject) ?? options.find((option) => option instanceof z.ZodArray) ?? options[0] ?? z.never();
}

function isObject(schema: Schema): boolean {
  return schema instanceof z.ZodObject;
}

function unwrapped(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in;
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return wraps ? schema.unwrap() : undefined;
}

/** Words where any words may stand; else an id, an example of the schema, a fixed word, a day, a number. */
function fillLeaf(schema: Schema, path: string, { words, id }: Filling): unknown {
  const accepts = (value: unknown): boolean => z.safeParse(schema, value).success;
  if (accepts('任何 <文字>')) return words(path);
  const examples = (z.globalRegistry.get(schema)?.['examples'] ?? []) as readonly unknown[];
  const fixed = schema instanceof z.ZodEnum ? schema.options : schema instanceof z.ZodLiteral ? [...schema.values] : [];
  const found = [
    ...fixed,
    ...examples.filter((one) => typeof one !== 'string' || !accepts('any-id')),
    id(path),
    '字',
    '2021-03-31',
    1,
    true,
  ].find(accepts);
  return found ?? left;
}
