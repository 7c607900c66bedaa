import { z } from 'zod';
import { daySchema } from './day.ts';
import { deadlineSourceSchema } from './dated.ts';
import { deadlineSchema } from './deadline.ts';
import { roleSourceSchema } from './role.ts';
import { idSchema, textSchema } from './text.ts';

/** What an approved change does to a task. */
export const changeKinds = ['延期', '移交', '合并', '取消', '改责任'] as const;

const common = {
  task: idSchema.meta({ title: '任务' }),
  kind: z.enum(changeKinds).meta({ title: '类别' }),
  day: daySchema.meta({ title: '批准日期' }),
  approver: textSchema.meta({ title: '批准人或批准机关' }),
  document: textSchema.optional().meta({ title: '依据文件' }),
  to: roleSourceSchema.optional().meta({ title: '改由' }),
  into: idSchema.optional().meta({ title: '并入任务' }),
  reason: textSchema.optional().meta({ title: '原因' }),
};

/** An approved change; the first deadline stays in the task, the approved one stands here. */
export const changeSchema = z.strictObject({ ...common, deadline: deadlineSchema.optional() });

/** An approved change. */
export type Change = z.infer<typeof changeSchema>;

/** An approved change as an author writes it. */
export const changeSourceSchema = z.strictObject({ ...common, deadline: deadlineSourceSchema.optional() }).meta({ title: '批准的变更' });

/** An approved change as an author writes it. */
export type ChangeSource = z.infer<typeof changeSourceSchema>;
