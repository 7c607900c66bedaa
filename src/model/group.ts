import { z } from 'zod';
import { deadlineSchema } from './deadline.ts';
import { deadlineSourceSchema } from './dated.ts';
import { milestoneSchema, milestoneSourceSchema } from './milestone.ts';
import { roleKeys, roleSchema } from './role.ts';
import { targetSchema } from './target.ts';
import { targetSourceSchema } from './target-source.ts';
import { idSchema, textSchema } from './text.ts';

/** A group of tasks (专题, 专项, part), up to three levels deep by `parent`. */
export const groupSchema = z.strictObject({
  id: idSchema,
  no: textSchema.optional(),
  title: textSchema,
  parent: idSchema.optional(),
  text: textSchema.optional(),
  deadline: deadlineSchema.optional(),
  roles: z.array(roleSchema),
  milestones: z.array(milestoneSchema),
  targets: z.array(targetSchema),
  notes: z.array(textSchema),
});

/** A group of tasks. */
export type Group = z.infer<typeof groupSchema>;

/** A group as an author writes it; `defaults` hold for its rows that say nothing of their own. */
export const groupSourceSchema = z
  .strictObject({
    id: idSchema,
    no: textSchema.optional().meta({ title: '序号', description: '原文的编号，如“（一）”' }),
    title: textSchema.meta({ title: '标题' }),
    parent: idSchema.optional().meta({ title: '上级' }),
    text: textSchema.optional().meta({ title: '说明文字' }),
    deadline: deadlineSourceSchema.optional(),
    ...roleKeys,
    milestones: z.array(milestoneSourceSchema).default([]).meta({ title: '节点' }),
    targets: z.array(targetSourceSchema).default([]).meta({ title: '目标' }),
    notes: z.array(textSchema).default([]).meta({ title: '备注' }),
    defaults: z
      .strictObject({ ...roleKeys, deadline: deadlineSourceSchema.optional() })
      .optional()
      .meta({ title: '通则', description: '本组各行没有自己写明时适用' }),
  })
  .meta({ title: '分组' });

/** A group as an author writes it. */
export type GroupSource = z.infer<typeof groupSourceSchema>;
