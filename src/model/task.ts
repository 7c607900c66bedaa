import { z } from 'zod';
import { carrySchema } from './carry.ts';
import { deadlineSchema } from './deadline.ts';
import { deadlineSourceSchema } from './dated.ts';
import { dutySchema, dutySourceSchema } from './duty.ts';
import { milestoneSchema, milestoneSourceSchema } from './milestone.ts';
import { roleKeys, roleSchema } from './role.ts';
import { targetSchema } from './target.ts';
import { targetSourceSchema } from './target-source.ts';
import { idSchema, textSchema } from './text.ts';

const common = {
  no: textSchema.optional(),
  text: textSchema,
  requirement: textSchema.optional(),
  measures: z.array(textSchema),
  roles: z.array(roleSchema),
  deadline: deadlineSchema.optional(),
  milestones: z.array(milestoneSchema),
  targets: z.array(targetSchema),
  duties: z.array(dutySchema),
  appliesTo: z.array(textSchema),
  notes: z.array(textSchema),
};

/** A sub-measure of a task, with all that a task has. */
export const partSchema = z.strictObject({ id: idSchema, ...common });

/** A sub-measure of a task. */
export type Part = z.infer<typeof partSchema>;

/** A task: its printed number and words, who does it, by when, with what steps, targets, duties and parts. */
export const taskSchema = z.strictObject({
  id: idSchema,
  ...common,
  group: idSchema.optional(),
  heading: textSchema.optional().meta({ description: '小标题，text 开头的几个字' }),
  short: textSchema.optional().meta({ description: '简称，供图表使用' }),
  rolesText: textSchema.optional().meta({ description: '分工一栏的原文，如“甲牵头，乙配合”' }),
  carries: z.array(carrySchema).meta({ description: '所承接的上级任务' }),
  clauses: z.array(textSchema).meta({ description: '对应的正文条款' }),
  flags: z.array(textSchema),
  parts: z.array(partSchema),
});

/** A task. */
export type Task = z.infer<typeof taskSchema>;

const lines = z.union([textSchema, z.array(textSchema)]);
const ownIdSchema = idSchema.optional().meta({
  title: '标识',
  description:
    '自己起的编号，进展和变更用它。不写时由系统编：全部任务都有序号，都是阿拉伯数字，又不重复，就是 t 加序号（序号3的是 t3）；否则（如“一”“（1）”）是 t 加排在第几（第3条是 t3）',
  examples: ['t3'],
});
const ownPartIdSchema = idSchema.optional().meta({
  title: '标识',
  description: '自己起的编号，进展的 part 用它。不写时是任务的标识加“-”和排在第几：t3 的第1个分项是 t3-1，与分项的序号无关',
  examples: ['t3-1'],
});

/** A task as other records name it: by its own id, or the one that `taskIds` gives. */
export const taskReferenceSchema = idSchema.meta({
  title: '任务',
  description: '任务的标识；没有写标识的，序号3的是 t3，各任务的序号不全是阿拉伯数字的，第3条是 t3',
  examples: ['t3'],
});

const sourceCommon = {
  no: textSchema.optional().meta({ title: '序号', description: '原文的编号，只是标签，可以重复', examples: ['1', '（一）'] }),
  text: textSchema.meta({ title: '任务', description: '任务内容，照原文写', examples: ['排查消防通道，建立隐患清单'] }),
  requirement: lines
    .optional()
    .meta({ title: '要求', description: '有关要求及时间进度；几条就写几行', examples: [['2026年5月底前完成自查']] }),
  measures: lines.optional().meta({ title: '措施', description: '工作措施；几条就写几行', examples: [['逐项登记', '逐项销号']] }),
  ...roleKeys,
  deadline: deadlineSourceSchema.optional(),
  milestones: z.array(milestoneSourceSchema).default([]).meta({ title: '节点', description: '中途有日期的一步' }),
  targets: z.array(targetSourceSchema).default([]).meta({ title: '目标', description: '要达到的数，按原文写' }),
  duties: z.array(dutySourceSchema).default([]).meta({ title: '定期工作', description: '每隔一段时间要做一次的事，按原文写' }),
  appliesTo: z
    .array(textSchema)
    .default([])
    .meta({ title: '适用对象', description: '只适用于哪些地方或单位', examples: [['二级以上医院']] }),
  notes: z.array(textSchema).default([]).meta({ title: '备注', description: '存疑、矛盾之处如实写明' }),
};

/** A task as an author writes it; without an id it gets `t` and its printed number, or its place in the list. */
export const taskSourceSchema = z
  .strictObject({
    id: ownIdSchema,
    ...sourceCommon,
    group: idSchema.optional().meta({ title: '分组', description: '所属分组的标识', examples: ['g1'] }),
    heading: textSchema.optional().meta({ title: '小标题', description: '原文印在句首的几个字，如“常态组织学习”；表格和正文都印出' }),
    short: textSchema.optional().meta({ title: '简称', description: '图表里用的短名，原文没有', examples: ['消防排查'] }),
    carries: z
      .array(textSchema)
      .default([])
      .meta({
        title: '承接',
        description:
          '所承接的上级任务：工作区里的方案写“方案的标识/任务的标识”（也可以写分项，或只写方案）；上级文件不在工作区里的，写名称或序号',
        examples: [['city-2026/t3', '省行动方案第5项']],
      }),
    clauses: z
      .array(textSchema)
      .default([])
      .meta({ title: '条款', description: '对应正文的哪一条', examples: [['三、（一）']] }),
    flags: z.array(textSchema).default([]).meta({ title: '标记', description: '自己定的标记，只供数据使用' }),
    parts: z
      .array(z.strictObject({ id: ownPartIdSchema, ...sourceCommon }))
      .default([])
      .meta({ title: '分项', description: '任务下面的小项，能写任务有的各项内容' }),
  })
  .meta({ title: '任务', description: '一项任务：做什么、谁做、什么时候完成' });

/** A task as an author writes it. */
export type TaskSource = z.infer<typeof taskSourceSchema>;
