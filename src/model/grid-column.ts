import { z } from 'zod';
import { daySchema } from './day.ts';
import { windowSourceSchema } from './dated.ts';
import { idSchema, textSchema } from './text.ts';

const headSchema = textSchema.optional().meta({ title: '上级栏名', description: '两层表头时，相邻同名的合并' });

/** A column of the control grid (进度控制表): its head, the phase it stands under, the days of its head. */
export const gridColumnSchema = z.strictObject({
  label: textSchema,
  head: headSchema,
  phase: idSchema.optional(),
  start: daySchema,
  end: daySchema,
});

/** A column of the control grid. */
export type GridColumn = z.infer<typeof gridColumnSchema>;

/** The control grid as an author writes it: the printed columns, or a period to divide the plan by. */
export const gridSourceSchema = z
  .union([
    z.strictObject({ by: z.enum(['month', 'quarter', 'half-year', 'year']) }),
    z.array(z.strictObject({ label: textSchema, head: headSchema, phase: idSchema.optional(), window: windowSourceSchema })),
  ])
  .meta({ title: '进度控制表的栏', examples: [{ by: 'quarter' }] });

/** The control grid as an author writes it. */
export type GridSource = z.infer<typeof gridSourceSchema>;
