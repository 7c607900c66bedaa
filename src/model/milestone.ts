import { z } from 'zod';
import { daySchema } from './day.ts';
import { deadlineSchema } from './deadline.ts';
import { deadlineSourceSchema } from './dated.ts';
import { roleKeys, roleSchema } from './role.ts';
import { textSchema } from './text.ts';

/** A dated step of a task, group or plan, with its words and the days they mean. */
export const milestoneSchema = z.strictObject({
  text: textSchema,
  due: daySchema.optional(),
  start: daySchema.optional(),
  date: deadlineSchema.optional(),
  condition: textSchema.optional(),
  roles: z.array(roleSchema),
  flags: z.array(textSchema),
  note: textSchema.optional().meta({ description: '存疑之处' }),
});

/** A dated step. */
export type Milestone = z.infer<typeof milestoneSchema>;

/** A milestone as an author writes it. */
export const milestoneSourceSchema = z
  .strictObject({
    text: textSchema.meta({ title: '内容', description: '到时候要做到什么', examples: ['完成自查'] }),
    by: deadlineSourceSchema.optional().meta({ title: '时间', description: '按原文写，系统读出日期', examples: ['2020年12月前'] }),
    condition: textSchema.optional().meta({ title: '条件', description: '原文写明的前提，没有就不写' }),
    note: textSchema.optional().meta({ title: '说明', description: '存疑之处，如实写明' }),
    ...roleKeys,
  })
  .meta({ title: '节点', description: '任务中途有日期的一步', examples: [{ by: '2026年6月', text: '完成自查' }] });

/** A milestone as an author writes it. */
export type MilestoneSource = z.infer<typeof milestoneSourceSchema>;
