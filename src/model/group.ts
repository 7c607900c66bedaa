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
    id: idSchema.meta({ title: '标识', description: '自己起的编号，任务的 group 用它', examples: ['g1'] }),
    no: textSchema.optional().meta({
      title: '序号',
      description: '原文的编号，连标点写全，如“一、”“（一）”；印在标题前面，不会自动加“、”',
      examples: ['一、', '（一）'],
    }),
    title: textSchema.meta({ title: '标题', description: '专题、专项或部分的名称，照原文写', examples: ['消防安全整治'] }),
    parent: idSchema.optional().meta({ title: '上级', description: '上一级分组的标识，最多三级', examples: ['g1'] }),
    text: textSchema.optional().meta({ title: '说明文字', description: '标题下面、任务前面的一段话' }),
    deadline: deadlineSourceSchema.optional(),
    ...roleKeys,
    milestones: z.array(milestoneSourceSchema).default([]).meta({ title: '节点', description: '全组中途有日期的一步' }),
    targets: z.array(targetSourceSchema).default([]).meta({ title: '目标', description: '全组要达到的数，按原文写' }),
    notes: z.array(textSchema).default([]).meta({ title: '备注', description: '存疑、矛盾之处如实写明' }),
    defaults: z
      .strictObject({ ...roleKeys, deadline: deadlineSourceSchema.optional() })
      .optional()
      .meta({ title: '通则', description: '本组各行没有自己写明时适用' }),
  })
  .meta({ title: '分组', description: '任务的分组：专题、专项或各部分，最多三级' });

/** A group as an author writes it. */
export type GroupSource = z.infer<typeof groupSourceSchema>;
