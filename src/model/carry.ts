import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

/** What of a superior plan a task carries out: a plan of the workspace, one of its tasks or parts, or the words of a document outside it. */
export const carrySchema = z.strictObject({
  text: textSchema.meta({ description: '原文：方案的标识/任务的标识，或上级文件里的名称', examples: ['yunling-2022-three-year/t5'] }),
  plan: idSchema.optional().meta({ description: '工作区里的上级方案；上级文件不在工作区里时没有' }),
  task: idSchema.optional().meta({ description: '上级方案的任务；只写方案时没有' }),
  part: idSchema.optional().meta({ description: '上级任务的分项' }),
});

/** What of a superior plan a task carries out. */
export type Carry = z.infer<typeof carrySchema>;
