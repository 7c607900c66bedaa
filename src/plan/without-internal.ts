import { z } from 'zod';

type Schema = z.core.$ZodType;

type Strip = (value: unknown) => unknown;

/** Gives the strip of a schema; what was found out about it serves all values of the call. */
type StripOf = (schema: Schema) => Strip;

/**
 * A value of a schema without what the schema marks `x-edition: internal`; a field that must stand becomes its empty default. What has
 * nothing internal is given back itself: of most plans most is, and a second copy of a thousand of them is never made.
 */
export function withoutInternal<T>(schema: z.ZodType<T>, value: T): T {
  return internalStrip(schema)(value);
}

/** `withoutInternal` for many values of one schema, which is then looked through once. */
export function internalStrip<T>(schema: z.ZodType<T>): (value: T) => T {
  const known = new Map<Schema, Strip>();
  const stripOf: StripOf = (one) => known.get(one) ?? kept(known, one, newStrip(one, stripOf));
  return (value) => stripOf(schema)(value) as T;
}

/** True where a schema, or what it wraps, is marked internal. */
export function isInternal(schema: Schema): boolean {
  if (z.globalRegistry.get(schema)?.['x-edition'] === 'internal') return true;
  const inner = innerOf(schema);
  return inner !== undefined && isInternal(inner);
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value);
  return value;
}

function newStrip(schema: Schema, stripOf: StripOf): Strip {
  if (schema instanceof z.ZodObject) return objectStrip(schema.shape, stripOf);
  if (schema instanceof z.ZodArray) return listStrip(schema.element, stripOf);
  if (schema instanceof z.ZodRecord) return recordStrip(schema.valueType, stripOf);
  if (schema instanceof z.ZodUnion) return unionStrip(schema.options, stripOf);
  const inner = innerOf(schema);
  return inner === undefined ? (value) => value : stripOf(inner);
}

function objectStrip(shape: Readonly<Record<string, Schema>>, stripOf: StripOf): Strip {
  const known = new Map<string, Strip>();
  const fieldOf = (key: string): Strip => known.get(key) ?? kept(known, key, fieldStrip(shape, key, stripOf));
  return (value) => {
    if (!isHolder(value)) return value;
    const fields = value as Readonly<Record<string, unknown>>;
    let left: Record<string, unknown> | undefined;
    for (const key of Object.keys(fields)) {
      const shown = fieldOf(key)(fields[key]);
      if (shown === undefined || shown !== fields[key]) left ??= before(fields, key);
      if (left !== undefined && shown !== undefined) left[key] = shown;
    }
    return left ?? value;
  };
}

/** The fields that stand before one, which lost nothing. */
function before(fields: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  const names = Object.keys(fields);
  return Object.fromEntries(names.slice(0, names.indexOf(key)).map((name) => [name, fields[name]]));
}

/** A key that the schema does not know cannot be judged, so it does not go out. */
function fieldStrip(shape: Readonly<Record<string, Schema>>, key: string, stripOf: StripOf): Strip {
  const schema = Object.hasOwn(shape, key) ? shape[key] : undefined;
  if (schema === undefined) return () => undefined;
  return isInternal(schema) ? () => emptyOf(schema) : stripOf(schema);
}

function listStrip(element: Schema, stripOf: StripOf): Strip {
  const internal = isInternal(element);
  return (value) => {
    if (!Array.isArray(value)) return value;
    const list: readonly unknown[] = value;
    if (internal) return list.length === 0 ? list : [];
    const strip = stripOf(element);
    const left = list.map(strip);
    return left.every((one, place) => one === list[place]) ? list : left;
  };
}

function recordStrip(valueType: Schema, stripOf: StripOf): Strip {
  const internal = isInternal(valueType);
  const fields = (value: object) => Object.entries(value).map(([key, field]: [string, unknown]) => [key, stripOf(valueType)(field)]);
  return (value) => (isHolder(value) ? (internal ? {} : (Object.fromEntries(fields(value)) as object)) : value);
}

/** A bare word or number has no fields to lose; whether an object or a list fits is asked only where several members could take it. */
function unionStrip(options: readonly Schema[], stripOf: StripOf): Strip {
  const lists = options.filter((option) => holds(option, 'list'));
  const objects = options.filter((option) => holds(option, 'object'));
  return (value) => {
    if (!isHolder(value)) return value;
    const [only, ...others] = Array.isArray(value) ? lists : objects;
    return stripOf(only !== undefined && others.length === 0 ? only : optionOf(options, value))(value);
  };
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a member of a union may take lists, or objects. */
function holds(schema: Schema, kind: 'list' | 'object'): boolean {
  if (schema instanceof z.ZodUnion) return schema.options.some((option) => holds(option, kind));
  if (schema instanceof z.ZodArray) return kind === 'list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return kind === 'object';
  const inner = innerOf(schema);
  return inner !== undefined && holds(inner, kind);
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
