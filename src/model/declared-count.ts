import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { textSchema } from './text.ts';

/** A count or sum that a text states, so that `check` can compare it with what stands in the record. */
export const declaredCountSchema = z
  .strictObject({
    text: textSchema.meta({ title: '原文', description: '原文的说法', examples: ['2个专题和5个专项'] }),
    value: z.number().meta({ title: '数值', description: '原文说的数', examples: [7] }),
    unit: textSchema.optional().meta({ title: '量词', description: '量词或单位', examples: ['项'] }),
    of: choiceSchema(['groups', 'tasks', 'phases', 'targets', 'inspection-groups', 'annexes', 'articles', 'other'], {
      'groups': '分组',
      'tasks': '任务',
      'phases': '阶段',
      'targets': '目标',
      'inspection-groups': '督查检查组',
      'annexes': '附件',
      'articles': '正文的条',
      'other': '其他，只登记，不核对',
    })
      .optional()
      .meta({ title: '数的是什么', description: '检查时数一数方案里有几个，与数值比较' }),
    parts: z
      .array(z.number())
      .optional()
      .meta({ title: '分项', description: '分项数值，合计应等于 value', examples: [[2, 5]] }),
    note: textSchema.optional().meta({ title: '说明', description: '存疑之处，如实写明' }),
  })
  .meta({ title: '声明的数', description: '正文里写明的数量或合计' });
