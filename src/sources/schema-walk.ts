import * as z from 'zod';
import type { KnownField } from '../model/messages/rule-facts.ts';
import type { YamlPath } from './yaml-node.ts';

/** A zod schema of any kind. */
export type AnySchema = z.core.$ZodType;

const MOST_WRAPPERS = 50;

/** The schemas that may hold for the value at `path`, wrappers taken off; a union gives each branch that the value's fixed words allow. */
export function schemasAt(root: AnySchema, value: unknown, path: YamlPath): AnySchema[] {
  let schemas = alternatives(root, value);
  let here = value;
  for (const step of path) {
    const under = valueUnder(here, step);
    schemas = schemas.flatMap((schema) => inner(schema, step)).flatMap((schema) => alternatives(schema, under));
    here = under;
  }
  return schemas;
}

/** The value one step into another; undefined where there is none. */
export function valueUnder(value: unknown, step: string | number): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<string | number, unknown>)[step];
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(valueUnder, root);
}

/** The fields that these schemas know, each once, with the Chinese titles of their meta. */
export function knownFields(schemas: readonly AnySchema[]): KnownField[] {
  const fields = new Map<string, KnownField>();
  for (const schema of schemas) {
    const def = defOf(schema);
    if (def.type !== 'object') continue;
    for (const [key, field] of Object.entries(def.shape)) fields.set(key, { key, title: metaOf(field).title });
  }
  return [...fields.values()];
}

/** The field that `key` is among these schemas; its title is absent where the schema gives none. */
export function fieldNamed(schemas: readonly AnySchema[], key: string): KnownField {
  return knownFields(schemas).find((field) => field.key === key) ?? { key };
}

/** The schemas of the field `key`, wrappers and their meta kept. */
export function fieldSchemas(holders: readonly AnySchema[], key: string): AnySchema[] {
  return holders.flatMap((holder) => inner(holder, key));
}

/** One example of a schema's meta, as it would be typed. */
export function exampleOf(schemas: readonly AnySchema[]): string | undefined {
  const examples = schemas.flatMap((schema) => metaOf(schema).examples ?? []);
  const example = examples.find((one) => typeof one === 'string' || typeof one === 'number');
  return example === undefined ? undefined : String(example);
}

/** The branch of a union schema by its index, for the errors that zod reports per branch. */
export function branchOf(schemas: readonly AnySchema[], index: number): AnySchema | undefined {
  for (const schema of schemas) {
    const def = defOf(schema);
    if (def.type === 'union') return def.options[index];
  }
  return undefined;
}

/** The union schemas that may hold at `path`, not yet taken apart into their branches. */
export function unionsAt(root: AnySchema, value: unknown, path: YamlPath): AnySchema[] {
  const last = path.at(-1);
  const holders = last === undefined ? [root] : schemasAt(root, value, path.slice(0, -1)).flatMap((schema) => inner(schema, last));
  return holders.map(bare).filter((schema) => defOf(schema).type === 'union');
}

function defOf(schema: AnySchema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

interface Meta {
  readonly title?: string | undefined;
  readonly examples?: readonly unknown[] | undefined;
}

/** Meta stands on the schema or, where `.optional()` came after `.meta()`, on the one it wraps. */
function metaOf(schema: AnySchema): Meta {
  let here: AnySchema | undefined = schema;
  let title: string | undefined;
  let examples: readonly unknown[] | undefined;
  for (let count = 0; here !== undefined && count < MOST_WRAPPERS; count++) {
    const meta: Record<string, unknown> = z.globalRegistry.get(here) ?? {};
    title ??= typeof meta['title'] === 'string' ? meta['title'] : undefined;
    examples ??= Array.isArray(meta['examples']) ? meta['examples'] : undefined;
    here = unwrapOnce(here);
  }
  return { title, examples };
}

function unwrapOnce(schema: AnySchema): AnySchema | undefined {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'success':
      return def.innerType;
    case 'lazy':
      return def.getter();
    case 'pipe':
      // z.preprocess is a pipe whose first half is a function: what the author writes is described by the second.
      return defOf(def.in).type === 'transform' ? def.out : def.in;
    default:
      return undefined;
  }
}

function bare(schema: AnySchema): AnySchema {
  let here = schema;
  for (let count = 0; count < MOST_WRAPPERS; count++) {
    const next = unwrapOnce(here);
    if (next === undefined) return here;
    here = next;
  }
  return here;
}

function alternatives(schema: AnySchema, value: unknown): AnySchema[] {
  const plain = bare(schema);
  const def = defOf(plain);
  if (def.type === 'intersection') return [def.left, def.right].flatMap((side) => alternatives(side, value));
  if (def.type !== 'union') return [plain];
  const branches = def.options.flatMap((option) => alternatives(option, value));
  const allowed = branches.filter((branch) => allows(branch, value));
  return allowed.length > 0 ? allowed : branches;
}

/** Whether the value has the fixed words (`kind: once`) that this branch demands. */
function allows(schema: AnySchema, value: unknown): boolean {
  const def = defOf(schema);
  if (def.type !== 'object') return typeof value !== 'object' || def.type === 'array' || def.type === 'record';
  return Object.entries(def.shape).every(([key, field]) => {
    const fixed = bare(field)._zod.values;
    const given = valueUnder(value, key);
    return fixed === undefined || given === undefined || fixed.has(given as z.core.util.Primitive);
  });
}

function inner(schema: AnySchema, step: string | number): AnySchema[] {
  const def = defOf(schema);
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  if (def.type === 'tuple') return present(def.items[Number(step)] ?? def.rest);
  return def.type === 'object' ? present(def.shape[step] ?? def.catchall) : [];
}

function present(schema: AnySchema | null | undefined): AnySchema[] {
  return schema === null || schema === undefined ? [] : [schema];
}
