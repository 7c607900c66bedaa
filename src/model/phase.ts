import { z } from 'zod';
import { daySchema } from './day.ts';
import { windowSourceSchema } from './dated.ts';
import { idSchema, textSchema } from './text.ts';

/** A phase of a plan (阶段): its words, its window, what is due in it. */
export const phaseSchema = z.strictObject({
  id: idSchema,
  no: textSchema.optional(),
  title: textSchema,
  text: textSchema.meta({ description: '时间的原文' }),
  start: daySchema.optional(),
  end: daySchema.optional(),
  flags: z.array(textSchema),
  content: z.array(textSchema).meta({ description: '本阶段要做的事' }),
});

/** A phase of a plan. */
export type Phase = z.infer<typeof phaseSchema>;

/** A phase as an author writes it. */
export const phaseSourceSchema = z
  .strictObject({
    id: idSchema,
    no: textSchema.optional().meta({ title: '序号' }),
    title: textSchema.meta({ title: '标题', examples: ['动员部署'] }),
    window: windowSourceSchema,
    content: z.array(textSchema).default([]).meta({ title: '内容' }),
  })
  .meta({ title: '阶段' });

/** A phase as an author writes it. */
export type PhaseSource = z.infer<typeof phaseSourceSchema>;
