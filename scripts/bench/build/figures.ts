import { z } from 'zod';

/** What was done before a build: all that an earlier one left was taken away, nothing, a word of one plan was changed, a unit got a new name. */
export const states = ['clean', 'same', 'plan', 'unit'] as const;

/** What was done before a build. */
export type State = (typeof states)[number];

const figureSchema = z.strictObject({
  outputs: z.enum(['pages', 'files']),
  state: z.enum(states),
  by: z.enum(['guatu', 'floor', 'astro']),
  rounds: z.int(),
  seconds: z.number(),
  megabytes: z.number(),
  stages: z.record(z.string(), z.number()).optional(),
});

/** One figure: the median of some whole processes in seconds, the median of their peak memory in MB, and the stages of the middle one in milliseconds. */
export type Figure = z.infer<typeof figureSchema>;

/** What `bench/figures.json` keeps: of each size the figures of one run, so that ratios are never taken between runs; of the others the last run. */
export const figuresSchema = z.strictObject({
  machine: z.strictObject({ cores: z.int(), gigabytes: z.int(), node: z.string() }),
  builds: z.record(z.string().regex(/^\d+$/u), z.array(figureSchema)),
  check: z.strictObject({ plans: z.int(), millisecondsAPlan: z.number() }).optional(),
  dev: z.strictObject({ plans: z.int(), milliseconds: z.number(), saves: z.int() }).optional(),
});

/** The figures that are kept. */
export type Figures = z.infer<typeof figuresSchema>;
