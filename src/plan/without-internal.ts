import { z } from 'zod';

type Schema = z.core.$ZodType;

/** A value of a schema without what the schema marks `x-edition: internal`; a field that must stand becomes its empty default. */
export function withoutInternal<T>(schema: z.ZodType<T>, value: T): T {
  return strip(schema, value) as T;
}

/** True where a schema, or what it wraps, is marked internal. */
export function isInternal(schema: Schema): boolean {
  if (z.globalRegistry.get(schema)?.['x-edition'] === 'internal') return true;
  const inner = innerOf(schema);
  return inner !== undefined && isInternal(inner);
}

function strip(schema: Schema, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  if (schema instanceof z.ZodObject && typeof value === 'object') return stripObject(schema.shape, value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return stripList(schema.element, value);
  if (schema instanceof z.ZodRecord && typeof value === 'object') return stripRecord(schema.valueType, value);
  if (schema instanceof z.ZodUnion) return strip(optionOf(schema.options, value), value);
  const inner = innerOf(schema);
  return inner === undefined ? value : strip(inner, value);
}

function stripObject(shape: Readonly<Record<string, Schema>>, value: object): object {
  const kept = Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    const schema = shape[key];
    // A key that the schema does not know cannot be judged, so it does not go out.
    if (schema === undefined) return [];
    const left = isInternal(schema) ? emptyOf(schema) : strip(schema, field);
    return left === undefined ? [] : [[key, left] as const];
  });
  return Object.fromEntries(kept);
}

function stripList(element: Schema, values: readonly unknown[]): readonly unknown[] {
  return isInternal(element) ? [] : values.map((value) => strip(element, value));
}

function stripRecord(valueType: Schema, value: object): object {
  if (isInternal(valueType)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, field]: [string, unknown]) => [key, strip(valueType, field)]));
}

/** The member of a union that a value belongs to; the last, where none fits, so that nothing is kept for want of a fit. */
function optionOf(options: readonly Schema[], value: unknown): Schema {
  return options.find((option) => z.safeParse(option, value).success) ?? options.at(-1) ?? z.never();
}

function emptyOf(schema: Schema): unknown {
  const read = z.safeParse(schema, undefined);
  if (read.success) return read.data;
  const list = z.safeParse(schema, []);
  return list.success ? list.data : undefined;
}

/** What a wrapper wraps: optional, default, nullable, readonly, catch, pipe, lazy. */
function innerOf(schema: Schema): Schema | undefined {
  if (schema instanceof z.ZodLazy) return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in;
  const wraps =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return wraps ? schema.unwrap() : undefined;
}
