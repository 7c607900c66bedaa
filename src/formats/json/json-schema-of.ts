import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 2020-12) of a zod schema, with its address and title; `x-edition` and examples are kept. For authors' files
 * (`io: 'input'`) it has `errorMessage`, which VS Code's YAML extension shows where a value does not fit.
 */
export function jsonSchemaOf(
  schema: z.ZodType,
  about: { readonly id: string; readonly title: string; readonly io?: 'input' | 'output' },
): object {
  const { id, title, io = 'output' } = about;
  const override = ({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void => {
    dropBounds(jsonSchema);
    if (io === 'input') forAuthors(jsonSchema);
  };
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any', override });
  return { $schema, $id: id, ...rest, title };
}

/** A number of JSON is finite: the bounds that zod writes for whole numbers say nothing to an author. */
function dropBounds(schema: JsonSchema): void {
  if (schema.type !== 'integer') return;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** What an author's editor program needs beside the schema: a number may stand for words, as the reader takes it, and hints are Chinese. */
function forAuthors(schema: JsonSchema): void {
  const hint = hintFor(schema);
  if (hint !== undefined) schema['errorMessage'] ??= hint;
  const isFree = schema.enum === undefined && schema.const === undefined && schema.pattern === undefined && schema.format === undefined;
  if (schema.type === 'string' && isFree) Object.assign(schema, { type: ['string', 'number'] });
}

/** What may stand in a place, in Chinese; undefined where the editor program's own words must do. */
function hintFor({ type, properties, enum: words }: JsonSchema): string | undefined {
  if (words !== undefined) return `只能写：${words.join('、')}`;
  if (properties !== undefined) return `这里能写的键：${Object.keys(properties).join('、')}`;
  return typeof type === 'string' ? hints[type] : undefined;
}

const hints: Readonly<Record<string, string>> = {
  array: '这里要写成列表：每项一行，以“- ”开头',
  boolean: '只能写 true 或 false',
  integer: '这里要写整数',
  number: '这里要写数，不带单位',
};
