import { z } from 'zod';
import { daySchema } from './day.ts';
import { deadlineKinds } from './deadline.ts';
import { textSchema } from './text.ts';

/** A deadline as an author writes it: the office's words, or the words with their meaning beside them. */
export const deadlineSourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      text: textSchema,
      kind: z.enum(deadlineKinds).optional(),
      start: daySchema.optional(),
      due: daySchema.optional(),
      hour: z.int().min(0).max(24).optional(),
    }),
  ])
  .meta({ title: '完成时限', description: '按原文写，系统读出日期；读不懂时在旁边写明 due', examples: ['2022年12月', '持续推进'] });

/** A deadline as an author writes it. */
export type DeadlineSource = z.infer<typeof deadlineSourceSchema>;

/** A span of days as an author writes it: the office's words, or the words with first and last day beside them. */
export const windowSourceSchema = z
  .union([textSchema, z.strictObject({ text: textSchema, start: daySchema.optional(), end: daySchema.optional() })])
  .meta({ title: '时间', description: '起止时间，按原文写', examples: ['从2020年9月至2022年12月'] });

/** A span of days as an author writes it. */
export type WindowSource = z.infer<typeof windowSourceSchema>;
