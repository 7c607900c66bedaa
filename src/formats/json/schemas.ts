import { z } from 'zod';
import { changeSourceSchema } from '../../model/change.ts';
import { documentSchema, pageSchema } from '../../model/document.ts';
import { formSchema } from '../../model/form.ts';
import { ledgerSchema } from '../../model/ledger.ts';
import { planSourceSchema } from '../../model/plan.ts';
import { progressEntrySchema } from '../../model/progress.ts';
import { siteSchema } from '../../model/site.ts';
import { taskSourceSchema } from '../../model/task.ts';
import { unitsFileSchema } from '../../model/unit.ts';

/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schemas of the files that authors write, by name; internal fields carry `x-edition: internal`. */
export function sourceSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    site: jsonSchemaOf(siteSchema),
    units: jsonSchemaOf(unitsFileSchema),
    plan: jsonSchemaOf(planSourceSchema),
    tasks: jsonSchemaOf(z.array(taskSourceSchema)),
    progress: jsonSchemaOf(z.array(progressEntrySchema)),
    changes: jsonSchemaOf(z.array(changeSourceSchema)),
    ledger: jsonSchemaOf(ledgerSchema),
    form: jsonSchemaOf(formSchema),
    notice: jsonSchemaOf(documentSchema),
    page: jsonSchemaOf(pageSchema),
  };
}

/** The JSON Schema of what a zod schema accepts from an author: fields with a default need not be written. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' });
}
