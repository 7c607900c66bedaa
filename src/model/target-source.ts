import { z } from 'zod';
import { daySchema } from './day.ts';
import { targetSchema } from './target.ts';
import { textSchema } from './text.ts';

const shape = targetSchema.shape;

/** A target as an author writes it: the words alone, or the words with what they do not say. */
export const targetSourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      text: textSchema.meta({ title: '目标', description: '按原文写，系统读出指标和数值', examples: ['职工受训率达到100%'] }),
      measure: textSchema.optional().meta({ title: '指标' }),
      compare: shape.compare,
      value: z.number().optional().meta({ title: '目标值' }),
      max: z.number().optional(),
      unit: textSchema.optional().meta({ title: '计量单位' }),
      by: daySchema.optional().meta({ title: '时限' }),
      accumulation: shape.accumulation.optional(),
      series: z
        .array(z.strictObject({ text: textSchema, year: z.int(), value: z.number().optional(), unit: textSchema.optional() }))
        .optional()
        .meta({ title: '分年目标' }),
      quotas: z
        .array(z.strictObject({ area: textSchema, value: z.number() }))
        .optional()
        .meta({ title: '分地区指标' }),
      nature: textSchema.optional().meta({ title: '属性', examples: ['约束性', '预期性'] }),
      formula: textSchema.optional(),
      source: textSchema.optional(),
      group: textSchema.optional(),
      note: textSchema.optional(),
    }),
  ])
  .meta({ title: '目标' });

/** A target as an author writes it. */
export type TargetSource = z.infer<typeof targetSourceSchema>;
