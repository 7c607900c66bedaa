import { z } from 'zod';

/** The JSON Schema (draft 2020-12) of a zod schema, with its address and title; `x-edition` and examples are kept. */
export function jsonSchemaOf(
  schema: z.ZodType,
  about: { readonly id: string; readonly title: string; readonly io?: 'input' | 'output' },
): object {
  const { id, title, io = 'output' } = about;
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any', override: withFormats });
  return { $schema, $id: id, ...rest, title };
}

/** A number of JSON is finite: the bounds that zod writes for whole numbers say nothing to an author. */
function withFormats({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.type !== 'integer') return;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
