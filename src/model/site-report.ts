import { z } from 'zod';

const placeSchema = z
  .strictObject({
    file: z.string().meta({ description: '网站里的文件，从网站顶层起' }),
    line: z.int().min(1),
    column: z.int().min(1).meta({ description: '从1起；没有具体位置的写在第1行第1列' }),
  })
  .meta({ title: '位置' });

const findingSchema = z
  .strictObject({
    rule: z.string().meta({ description: '规则的标识' }),
    severity: z.enum(['error', 'warning', 'info']),
    message: z.string().meta({ description: '什么不对' }),
    hint: z.string().optional().meta({ description: '怎样改' }),
    places: z.array(placeSchema).min(1).meta({ description: '同一问题在哪些页面' }),
  })
  .meta({ title: '一个问题' });

/** What `guatu check --site --json` prints and `compliance/report.json` holds: an inspection of the built site, rule by rule. */
export const siteReportSchema = z
  .strictObject({
    edition: z.enum(['public', 'internal']).meta({ description: '检查的是哪个版本' }),
    pages: z.int().min(0).meta({ description: '检查了几个网页' }),
    rules: z.array(z.string()).meta({ description: '按哪些规则检查，不含关掉的' }),
    counts: z.strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) }),
    findings: z.array(findingSchema),
  })
  .meta({ title: 'guatu check --site --json' });

/** An inspection of the built site. */
export type SiteReport = z.infer<typeof siteReportSchema>;
