import * as z from 'zod';

const deadline = z
  .union([z.string(), z.strictObject({ words: z.string().meta({ title: '原文' }), due: z.iso.date().optional() })])
  .superRefine((value, context) => {
    if (value !== '某年某月') return;
    context.addIssue({ code: 'custom', params: { rule: 'date-not-understood', words: value, accepted: ['2022年底', '2022年6月'] } });
  });

const task = z.strictObject({
  no: z.string().meta({ title: '序号' }).optional(),
  text: z
    .string()
    .min(1)
    .meta({ title: '任务', examples: ['开展培训'] }),
  lead: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ title: '牵头科室' }),
  deadline: deadline.optional().meta({ title: '完成时限' }),
  weight: z.number().int().min(1).optional(),
  open: z.boolean().optional(),
  kind: z.enum(['一次', '多次', '长期']).optional(),
});

const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('once'), on: z.string() }),
  z.strictObject({ kind: z.literal('every'), n: z.number() }),
]);

/** A small plan, enough to break in every way a schema can be broken. */
export const faultSchema = z.strictObject({
  title: z.string().min(1).meta({ title: '标题' }),
  issuers: z.array(z.string()).min(1).meta({ title: '发文机关' }),
  start: z.iso.date().optional(),
  tasks: z.array(task).optional(),
  steps: z.array(step).optional(),
  quota: z.record(z.string().regex(/^[a-z-]+$/u), z.number()).optional(),
});
