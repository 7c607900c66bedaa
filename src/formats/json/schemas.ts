import { z } from 'zod';
import { changeSourceSchema } from '../../model/change.ts';
import { collectReportSchema } from '../../model/collect-report.ts';
import { documentSchema, pageSchema } from '../../model/document.ts';
import { dutyRecordSchema } from '../../model/duty-record.ts';
import { formSchema } from '../../model/form.ts';
import { ledgerSchema } from '../../model/ledger.ts';
import { planSourceSchema } from '../../model/plan.ts';
import { progressEntrySchema } from '../../model/progress.ts';
import { receiptSchema } from '../../model/receipt.ts';
import { siteReportSchema } from '../../model/site-report.ts';
import { siteSchema } from '../../model/site.ts';
import { taskSourceSchema } from '../../model/task.ts';
import { unitsFileSchema } from '../../model/unit.ts';
import { calendarFileSchema } from '../../model/working-calendar.ts';
import { diffJsonSchema } from './diff-json.ts';
import { jsonSchemaOf } from './json-schema-of.ts';
import { planJsonSchema } from './plan-json.ts';

const sources: Readonly<Record<string, readonly [z.ZodType, string]>> = {
  site: [siteSchema, 'site.yaml'],
  units: [unitsFileSchema, 'units.yaml'],
  calendar: [calendarFileSchema, 'calendar/<year>.yaml'],
  plan: [planSourceSchema, 'plans/<id>/plan.yaml'],
  tasks: [z.array(taskSourceSchema), 'plans/<id>/tasks.yaml'],
  progress: [z.array(progressEntrySchema), 'plans/<id>/progress/*.yaml'],
  records: [z.array(dutyRecordSchema), 'plans/<id>/records/*.yaml'],
  receipts: [z.array(receiptSchema), 'plans/<id>/receipts/*.yaml'],
  changes: [z.array(changeSourceSchema), 'plans/<id>/changes.yaml'],
  ledger: [ledgerSchema, 'plans/<id>/ledgers/*.yaml'],
  form: [formSchema, 'plans/<id>/forms/*.yaml'],
  notice: [documentSchema, 'content/notices/*.mdx'],
  page: [pageSchema, 'content/pages/*.mdx'],
};

/** The JSON Schemas under `schema/` by their address from there: `plan` describes `plan.json`, `diff` what `guatu diff --json` prints, `collect` what `guatu collect --json` prints, `site-report` what `guatu check --site --json` prints, `source/*` the authors' files. */
export function publishedSchemas(): Readonly<Record<string, object>> {
  const plan = jsonSchemaOf(planJsonSchema, { id: 'plan.schema.json', title: 'plan.json' });
  const diff = jsonSchemaOf(diffJsonSchema, { id: 'diff.schema.json', title: 'diff.json' });
  const report = jsonSchemaOf(siteReportSchema, { id: 'site-report.schema.json', title: 'guatu check --site --json' });
  const collect = jsonSchemaOf(collectReportSchema, { id: 'collect.schema.json', title: 'guatu collect --json' });
  const written = Object.entries(sources).map(([name, [schema, title]]) => {
    return [`source/${name}`, jsonSchemaOf(schema, { id: `${name}.schema.json`, title, io: 'input' })] as const;
  });
  return { plan, diff, 'site-report': report, collect, ...Object.fromEntries(written) };
}
