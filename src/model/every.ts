import { z } from 'zod';
import { choiceSchema } from './choice.ts';

/** The units of time that a recurring duty can count in, from short to long. */
export const everyUnits = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

/** One unit of time that a recurring duty can count in. */
export type EveryUnit = (typeof everyUnits)[number];

/** Reads a rhythm: once in every n units. */
export const everySchema = z
  .strictObject({
    n: z
      .int()
      .min(1)
      .meta({ title: '几个', description: '每几个单位时间一期，如每两个月写 2', examples: [1] }),
    unit: choiceSchema(everyUnits, { 'day': '日', 'week': '周', 'month': '月', 'quarter': '季度', 'half-year': '半年', 'year': '年' }).meta(
      {
        title: '单位时间',
        description: '日、周、月、季度、半年、年',
        examples: ['month'],
      },
    ),
  })
  .meta({ title: '频次', description: '每 n 个单位时间一期', examples: [{ n: 1, unit: 'month' }] });

/** A rhythm: once in every n units. */
export type Every = z.infer<typeof everySchema>;
