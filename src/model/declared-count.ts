import { z } from 'zod';
import { textSchema } from './text.ts';

/** A count or sum that a text states, so that `check` can compare it with what stands in the record. */
export const declaredCountSchema = z
  .strictObject({
    text: textSchema.meta({ description: '原文的说法', examples: ['2个专题和5个专项'] }),
    value: z.number().meta({ description: '数值' }),
    unit: textSchema.optional().meta({ description: '量词或单位', examples: ['项'] }),
    of: z
      .enum(['groups', 'tasks', 'phases', 'targets', 'inspection-groups', 'annexes', 'articles', 'other'])
      .optional()
      .meta({ description: '数的是什么；other 表示只登记、不核对' }),
    parts: z.array(z.number()).optional().meta({ description: '分项数值，合计应等于 value' }),
    note: textSchema.optional(),
  })
  .meta({ title: '声明的数', description: '正文里写明的数量或合计' });
