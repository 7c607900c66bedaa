import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, internal, textSchema } from './text.ts';

/** The states that an entry may report. */
export const reportedStates = ['未启动', '进行中', '已完成'] as const;

/** One dated entry on a task, part or group: what was reached by that day, on whose word. */
export const progressEntrySchema = z
  .strictObject({
    task: idSchema.optional().meta({ title: '任务' }),
    part: idSchema.optional().meta({ title: '分项' }),
    group: idSchema.optional().meta({ title: '分组' }),
    day: daySchema.meta({ title: '日期' }),
    state: z.enum(reportedStates).optional().meta({ title: '状态' }),
    percent: z.number().min(0).max(100).optional().meta({ title: '完成比例' }),
    text: textSchema.optional().meta({ title: '进展' }),
    by: textSchema.optional().meta({ title: '填报人' }),
    evidence: textSchema.optional().meta({ title: '依据' }),
    difficulty: textSchema.optional().meta({ title: '存在困难' }),
    next: textSchema.optional().meta({ title: '下一步' }),
  })
  .meta({ title: '进展', ...internal });

/** One dated entry of progress. */
export type ProgressEntry = z.infer<typeof progressEntrySchema>;
