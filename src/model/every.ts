import { z } from 'zod';

/** The units of time that a recurring duty can count in, from short to long. */
export const everyUnits = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

/** One unit of time that a recurring duty can count in. */
export type EveryUnit = (typeof everyUnits)[number];

/** Reads a rhythm: once in every n units. */
export const everySchema = z
  .strictObject({ n: z.int().min(1), unit: z.enum(everyUnits) })
  .meta({ description: '每 n 个单位时间一期', examples: [{ n: 1, unit: 'month' }] });

/** A rhythm: once in every n units. */
export type Every = z.infer<typeof everySchema>;
