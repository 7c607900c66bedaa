import type * as z from 'zod';
import { remembered } from '../model/remembered.ts';
import type { AnySchema } from './schema-walk.ts';

/** Stands for a value that does not fit: zod says why. */
const misfit = Symbol('misfit');

/** What a schema makes of a value, or `misfit`. */
type Fit = (value: unknown) => unknown;

/**
 * What a schema makes of a value that fits it, wrapped; undefined where it does not fit. Fast: zod makes a list of issues for every field, which nearly no
 * field has. Whatever is none of the common kinds of schemas is left to zod, field by field.
 */
export function fittingValue<Schema extends z.ZodType>(schema: Schema, value: unknown): { readonly value: z.output<Schema> } | undefined {
  const fitted = fitOf(schema)(value);
  return fitted === misfit ? undefined : { value: fitted as z.output<Schema> };
}

const fitOf: (schema: AnySchema) => Fit = remembered(compiled);

/** Schemas may hold themselves: what they are made into is looked up when a value comes. */
function later(schema: AnySchema): Fit {
  let fit: Fit | undefined;
  return (value) => (fit ??= fitOf(schema))(value);
}

function compiled(schema: AnySchema): Fit {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = def.checks ?? [];
  switch (def.type) {
    case 'string':
      return 'format' in def || def.coerce === true ? byZod(schema) : (textFit(checks) ?? byZod(schema));
    case 'number':
      return 'format' in def || def.coerce === true || checks.length > 0 ? byZod(schema) : (value) => (isNumber(value) ? value : misfit);
    case 'boolean':
      return def.coerce === true || checks.length > 0 ? byZod(schema) : (value) => (typeof value === 'boolean' ? value : misfit);
    case 'literal':
    case 'enum':
      return checks.length > 0 ? byZod(schema) : oneOf(schema);
    case 'array':
      return checks.length > 0 ? byZod(schema) : listFit(later(def.element));
    case 'union':
      return checks.length > 0 || ('inclusive' in def && !def.inclusive) ? byZod(schema) : firstFit(def.options.map(later));
    case 'object':
      return checks.length > 0 || !isStrict(def) ? byZod(schema) : objectFit(def.shape);
    case 'optional':
      return checks.length > 0 ? byZod(schema) : later(def.innerType);
    case 'default':
      return checks.length > 0 ? byZod(schema) : defaultFit(later(def.innerType), def);
    case 'lazy':
      return later(def.getter());
    default:
      return byZod(schema);
  }
}

function byZod(schema: AnySchema): Fit {
  return (value) => {
    const result = schema._zod.run({ value, issues: [] }, { async: false });
    return result instanceof Promise || result.issues.length > 0 ? misfit : result.value;
  };
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

function oneOf(schema: AnySchema): Fit {
  const { values } = schema._zod;
  return values === undefined ? byZod(schema) : (value) => (values.has(value as z.core.util.Primitive) ? value : misfit);
}

/** Texts that are trimmed and have a least length or a form; undefined where something else is asked of them. */
function textFit(checks: readonly z.core.$ZodCheck[]): Fit | undefined {
  const steps = checks.map(textStep);
  if (steps.includes(undefined)) return undefined;
  const known = steps.filter((step) => step !== undefined);
  return (value) => {
    if (typeof value !== 'string') return misfit;
    let text = value;
    for (const step of known) {
      const next = step(text);
      if (next === undefined) return misfit;
      text = next;
    }
    return text;
  };
}

/** What one check makes of a text; undefined where the text does not pass. */
function textStep(check: z.core.$ZodCheck): ((text: string) => string | undefined) | undefined {
  const { def } = (check as z.core.$ZodChecks)._zod;
  if (def.check === 'overwrite') return (text) => def.tx(text) as string;
  if (def.check === 'min_length') return (text) => (text.length >= def.minimum ? text : undefined);
  if (def.check === 'max_length') return (text) => (text.length <= def.maximum ? text : undefined);
  if (def.check !== 'string_format' || def.format !== 'regex' || def.pattern === undefined || /[gy]/u.test(def.pattern.flags))
    return undefined;
  const { pattern } = def;
  return (text) => (pattern.test(text) ? text : undefined);
}

function listFit(item: Fit): Fit {
  return (value) => {
    if (!Array.isArray(value)) return misfit;
    const items: unknown[] = [];
    for (const one of value as readonly unknown[]) {
      const fitted = item(one);
      if (fitted === misfit) return misfit;
      items.push(fitted);
    }
    return items;
  };
}

function firstFit(options: readonly Fit[]): Fit {
  return (value) => {
    for (const option of options) {
      const fitted = option(value);
      if (fitted !== misfit) return fitted;
    }
    return misfit;
  };
}

function defaultFit(inner: Fit, def: { readonly defaultValue: unknown }): Fit {
  // Asked each time: every value has a list of its own.
  return (value) => (value === undefined ? def.defaultValue : inner(value));
}

function isStrict({ catchall }: z.core.$ZodObjectDef): boolean {
  return (catchall as z.core.$ZodTypes | undefined)?._zod.def.type === 'never';
}

interface Field {
  readonly key: string;
  readonly fit: Fit;
  readonly absent: 'refused' | 'left-out' | 'default';
}

/** Keys come in the order of the schema, as zod puts them. */
function objectFit(shape: Readonly<Record<string, AnySchema>>): Fit {
  const fields = Object.entries(shape).map(([key, schema]): Field => ({ key, fit: later(schema), absent: absentOf(schema) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit;
    const given = value as Readonly<Record<string, unknown>>;
    const fitted: Record<string, unknown> = {};
    let unknown = Object.keys(given).length;
    for (const { key, fit, absent } of fields) {
      const own = given[key];
      if (own !== undefined) unknown--;
      else if (absent === 'refused') return misfit;
      else if (absent === 'left-out') continue;
      const field = fit(own);
      if (field === misfit) return misfit;
      fitted[key] = field;
    }
    return unknown === 0 ? fitted : misfit;
  };
}

function absentOf(schema: AnySchema): Field['absent'] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default') return 'default';
  // What may be left out within, too, may have a value all the same.
  return def.type === 'optional' && def.innerType._zod.optin === undefined ? 'left-out' : 'refused';
}
