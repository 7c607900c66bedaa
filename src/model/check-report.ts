import { z } from 'zod';

const placeSchema = z
  .strictObject({
    file: z.string().meta({ description: '从工作区起的路径' }),
    line: z.int().min(1),
    column: z.int().min(1).meta({ description: '从1起，按UTF-16计' }),
    endLine: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional().meta({ description: '不含这一列' }),
  })
  .meta({ title: '位置' });

const editSchema = z.union([
  z.strictObject({ place: placeSchema, text: z.string().meta({ description: '换上的文字' }) }),
  z.strictObject({
    place: placeSchema,
    encoding: z.enum(['gbk', 'utf-16le', 'utf-16be']).meta({ description: '整个文件由此编码改存为UTF-8' }),
  }),
]);

const findingSchema = z
  .strictObject({
    rule: z.string().meta({ description: '规则的标识' }),
    severity: z.enum(['error', 'warning', 'info']),
    place: placeSchema,
    message: z.string().meta({ description: '什么不对' }),
    note: z.strictObject({ message: z.string(), place: placeSchema }).optional().meta({ description: '原因在别处时，那一处' }),
    hint: z.string().optional().meta({ description: '怎样改' }),
    fix: z.array(editSchema).min(1).optional().meta({ description: 'check --fix 所作的改动，要么全改，要么不改' }),
  })
  .meta({ title: '一处问题' });

/** What `guatu check --json` prints: counts by gravity, the findings by file, line and column; with `--fix` also what was mended. */
export const checkReportSchema = z
  .strictObject({
    counts: z.strictObject({ error: z.int().min(0), warning: z.int().min(0), info: z.int().min(0) }),
    mended: z.array(findingSchema).optional().meta({ description: '写了 --fix 时：已改好的，位置按改之前计' }),
    diagnostics: z.array(findingSchema),
  })
  .meta({ title: 'guatu check --json' });
