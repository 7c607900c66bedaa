import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { load } from 'js-yaml';
import { z } from 'zod';
import { planSchema, progressSchema, siteSchema, unitSchema } from './values/schema.mjs';

const root = process.env.PROVINCE_ROOT;
const base = `${root}/plans`;

export const collections = {
  plans: defineCollection({
    loader: glob({ base, pattern: '*/plan.yaml', generateId: ({ entry }) => entry.split('/')[0] }),
    schema: planSchema,
  }),
  progress: defineCollection({ loader: glob({ base, pattern: '*/progress/*.yaml' }), schema: progressSchema }),
  // Collections are sorted by id; the order of the file is kept beside.
  units: defineCollection({
    loader: file(`${root}/units.yaml`, { parser: (text) => load(text).units.map((unit, order) => ({ ...unit, order })) }),
    schema: unitSchema.extend({ order: z.int() }),
  }),
  site: defineCollection({ loader: file(`${root}/site.yaml`, { parser: (text) => ({ site: load(text) }) }), schema: siteSchema }),
};
