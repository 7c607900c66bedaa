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
    id: idSchema.meta({ title: '标识', description: '自己起的编号，控制表的栏用它指明阶段', examples: ['p1'] }),
    no: textSchema
      .optional()
      .meta({ title: '序号', description: '原文的编号，连标点写全，如“（一）”；印在标题前面，不会自动加标点', examples: ['（一）'] }),
    title: textSchema.meta({ title: '标题', description: '阶段的名称', examples: ['动员部署'] }),
    window: windowSourceSchema.meta({ title: '时间', description: '阶段的起止时间，按原文写', examples: ['2026年3月-5月'] }),
    content: z.array(textSchema).default([]).meta({ title: '内容', description: '本阶段要做的事，一事一行' }),
  })
  .meta({ title: '阶段', description: '方案分几步走，每步的起止时间' });

/** A phase as an author writes it. */
export type PhaseSource = z.infer<typeof phaseSourceSchema>;
