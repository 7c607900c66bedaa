import { z } from 'zod';
import { daySchema } from './day.ts';
import { taskReferenceSchema } from './task.ts';
import { idSchema, internal, textSchema } from './text.ts';

/** The states that an entry may report. */
export const reportedStates = ['未启动', '进行中', '已完成'] as const;

/** One dated entry on a task, part or group: what was reached by that day, on whose word. */
export const progressEntrySchema = z
  .strictObject({
    task: taskReferenceSchema.optional(),
    part: idSchema
      .optional()
      .meta({ title: '分项', description: '分项的标识，只说任务的一个分项时写；没有写标识的，t3 的第1个分项是 t3-1', examples: ['t3-1'] }),
    group: idSchema.optional().meta({ title: '分组', description: '分组的标识，说全组的进展时写，不写 task', examples: ['g1'] }),
    day: daySchema.meta({ title: '日期', description: '进展截至哪一天，写作 YYYY-MM-DD', examples: ['2026-04-10'] }),
    state: z.enum(reportedStates).optional().meta({ title: '状态', description: '未启动、进行中或已完成；逾期、临期由系统算' }),
    percent: z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({ title: '完成比例', description: '百分之几，0 至 100', examples: [60] }),
    text: textSchema.optional().meta({ title: '进展', description: '做了什么', examples: ['已查12家'] }),
    by: textSchema.optional().meta({ title: '填报人', description: '谁填的，写科室或单位', examples: ['局办公室'] }),
    evidence: textSchema.optional().meta({ title: '依据', description: '凭什么说完成了', examples: ['检查记录12份'] }),
    difficulty: textSchema.optional().meta({ title: '存在困难', description: '卡在哪里，没有就不写' }),
    next: textSchema.optional().meta({ title: '下一步', description: '接着做什么' }),
  })
  .meta({ title: '进展', description: '某天的一条进展；只在内部版显示', ...internal });

/** One dated entry of progress. */
export type ProgressEntry = z.infer<typeof progressEntrySchema>;
