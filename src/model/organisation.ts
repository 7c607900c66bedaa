import { z } from 'zod';
import { deadlineSourceSchema } from './dated.ts';
import { personSchema } from './role.ts';
import { idSchema, textSchema } from './text.ts';

const postSchema = z.strictObject({
  post: textSchema.meta({ title: '职务', description: '在这个机构里的职务', examples: ['组长', '副组长', '成员'] }),
  persons: z.array(personSchema).default([]).meta({ title: '人员', description: '写明姓名或职务' }),
  units: z.array(textSchema).default([]).meta({ title: '单位', description: '由单位担任的，写单位，按原文' }),
  text: textSchema.optional().meta({ title: '原文', description: '读不成人员或单位的话，照录', examples: ['局班子成员'] }),
});

/** A body (领导小组, 领导组, 办公室) with its posts and functions. */
export const bodySchema = z.strictObject({
  id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['group'] }),
  title: textSchema.meta({ title: '名称', description: '机构的名称', examples: ['消防安全整治领导小组'] }),
  posts: z.array(postSchema).default([]).meta({ title: '组成', description: '组长、副组长、成员等，一种职务一项' }),
  functions: z.array(textSchema).default([]).meta({ title: '职责', description: '一条一行' }),
  seat: textSchema.optional().meta({ title: '设在', description: '办公室设在哪里', examples: ['局办公室'] }),
  parent: idSchema.optional().meta({ title: '上级', description: '上级机构的标识，如领导小组下设的办公室', examples: ['group'] }),
});

/** An inspection group (督查检查组): field, lead, members, areas, date. */
export const inspectionGroupSchema = z.strictObject({
  id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['first'] }),
  no: textSchema.optional().meta({ title: '组号', description: '原文的编号', examples: ['第一组'] }),
  field: textSchema.optional().meta({ title: '检查什么', description: '这一组负责的方面', examples: ['消防安全'] }),
  lead: z.array(personSchema).default([]).meta({ title: '组长', description: '写明姓名或职务' }),
  members: z.array(personSchema).default([]).meta({ title: '组员', description: '写明姓名或职务' }),
  areas: z
    .array(textSchema)
    .default([])
    .meta({ title: '检查地区', description: '这一组去的地方', examples: [['甲镇', '乙镇']] }),
  date: deadlineSourceSchema.optional().meta({ title: '时间', description: '什么时候检查，按原文写', examples: ['2026年6月'] }),
});

/** A level of a scale (风险等级, 响应级别) with what brings it about and what follows. */
export const levelSchema = z.strictObject({
  id: idSchema.meta({ title: '标识', description: '自己起的编号', examples: ['grave'] }),
  title: textSchema.meta({ title: '等级', description: '这一级的名称', examples: ['重大'] }),
  scale: textSchema.meta({ title: '分级名称', description: '分的是什么级', examples: ['风险分级'] }),
  trigger: textSchema.optional().meta({ title: '条件', description: '什么情况属于这一级' }),
  actions: z.array(textSchema).default([]).meta({ title: '措施', description: '到了这一级要做什么，一条一行' }),
});

/** Who leads a plan, who inspects it, and the levels it uses. */
export const organisationSchema = z
  .strictObject({
    bodies: z.array(bodySchema).default([]).meta({ title: '机构', description: '领导小组、办公室等' }),
    inspectionGroups: z
      .array(inspectionGroupSchema)
      .default([])
      .meta({ title: '督查检查组', description: '分几组检查，各组查什么、去哪里' }),
    levels: z.array(levelSchema).default([]).meta({ title: '分级', description: '风险等级、响应级别等' }),
  })
  .meta({ title: '组织领导', description: '谁领导，谁检查，分几级' });

/** Who leads a plan, who inspects it, and the levels it uses. */
export type Organisation = z.infer<typeof organisationSchema>;
