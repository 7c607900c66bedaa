import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { daySchema } from './day.ts';
import { deadlineSourceSchema } from './dated.ts';
import { deadlineSchema } from './deadline.ts';
import { roleSchema, roleSourceSchema } from './role.ts';
import { taskReferenceSchema } from './task.ts';
import { textSchema } from './text.ts';

/** What an approved change does to a task. */
export const changeKinds = ['延期', '移交', '合并', '取消', '改责任'] as const;

const common = {
  task: taskReferenceSchema,
  kind: choiceSchema(changeKinds, {
    延期: '改时限，另写 deadline',
    移交: '换牵头单位，另写 to',
    合并: '并入别的任务，另写 into',
    取消: '不再做',
    改责任: '改责任单位，另写 to',
  }).meta({ title: '类别', description: '批准了什么', examples: ['延期'] }),
  day: daySchema.meta({ title: '批准日期', description: '哪天批准的，写作 YYYY-MM-DD' }),
  approver: textSchema.meta({ title: '批准人或批准机关', description: '谁批准的', examples: ['局长办公会'] }),
  document: textSchema.optional().meta({ title: '依据文件', description: '批准的文件或会议纪要', examples: ['局长办公会纪要〔2026〕5号'] }),
  into: taskReferenceSchema.optional().meta({ title: '并入任务', description: '并入的任务的标识', examples: ['t1'] }),
  reason: textSchema.optional().meta({ title: '原因', description: '为什么改' }),
};

/** An approved change; the first deadline and roles stay in the task, the approved ones stand here. */
export const changeSchema = z.strictObject({
  ...common,
  deadline: deadlineSchema.optional(),
  to: roleSchema.optional().meta({ description: '改由哪个单位：移交换牵头单位，改责任换责任单位' }),
});

/** An approved change. */
export type Change = z.infer<typeof changeSchema>;

/** An approved change as an author writes it. */
export const changeSourceSchema = z
  .strictObject({
    ...common,
    deadline: deadlineSourceSchema.optional(),
    to: roleSourceSchema.optional().meta({ title: '改由', description: '改由哪个单位，按原文写', examples: ['局医政科'] }),
  })
  .meta({ title: '批准的变更', description: '一次批准的变更；任务里原来写的时限和单位不要改' });

/** An approved change as an author writes it. */
export type ChangeSource = z.infer<typeof changeSourceSchema>;
