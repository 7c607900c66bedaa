import { z } from 'zod';
import { daySchema } from './day.ts';
import { taskReferenceSchema } from './task.ts';
import { idSchema, internal, textSchema } from './text.ts';

/** One time that a duty was held: which duty, on which day, how often, on whose word. */
export const dutyRecordSchema = z
  .strictObject({
    task: taskReferenceSchema.optional(),
    part: idSchema.optional().meta({ title: '分项', description: '分项的标识，记分项的定期工作时写', examples: ['t3-1'] }),
    duty: textSchema.optional().meta({
      title: '定期工作',
      description: '定期工作的标识，或与 duties 里一样的原文；任务只有一项定期工作时可以不写',
      examples: ['每季度至少召开1次会议'],
    }),
    day: daySchema.meta({ title: '日期', description: '哪天做的，写作 YYYY-MM-DD', examples: ['2026-03-29'] }),
    period: daySchema.optional().meta({
      title: '所属期',
      description: '算在哪一期，写那一期里的任何一天；不写时看日期落在哪一期，补开的要写',
      examples: ['2026-03-31'],
    }),
    times: z
      .int()
      .min(1)
      .optional()
      .meta({ title: '次数', description: '这天做了几次，不写是1次', examples: [1] }),
    by: textSchema.optional().meta({ title: '开展单位', description: '谁做的', examples: ['局办公室'] }),
    evidence: textSchema.optional().meta({ title: '依据', description: '凭什么说做了', examples: ['会议纪要'] }),
    note: textSchema.optional().meta({ title: '说明', description: '补开的原因等' }),
  })
  .meta({ title: '定期工作记录', description: '定期工作做了一次；只在内部版显示', ...internal });

/** One time that a duty was held. */
export type DutyRecord = z.infer<typeof dutyRecordSchema>;
