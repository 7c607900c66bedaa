import { z } from 'zod';
import { deadlineSourceSchema } from './dated.ts';
import { personSchema } from './role.ts';
import { idSchema, textSchema } from './text.ts';

const postSchema = z.strictObject({
  post: textSchema.meta({ title: '职务', examples: ['组长', '副组长', '成员'] }),
  persons: z.array(personSchema).default([]).meta({ title: '人员' }),
  units: z.array(textSchema).default([]).meta({ title: '单位' }),
  text: textSchema.optional().meta({ title: '原文', description: '如“局班子成员”' }),
});

/** A body (领导小组, 领导组, 办公室) with its posts and functions. */
export const bodySchema = z.strictObject({
  id: idSchema,
  title: textSchema.meta({ title: '名称' }),
  posts: z.array(postSchema).default([]),
  functions: z.array(textSchema).default([]).meta({ title: '职责' }),
  seat: textSchema.optional().meta({ title: '设在', examples: ['局办公室'] }),
  parent: idSchema.optional(),
});

/** An inspection group (督查检查组): field, lead, members, areas, date. */
export const inspectionGroupSchema = z.strictObject({
  id: idSchema,
  no: textSchema.optional(),
  field: textSchema.optional(),
  lead: z.array(personSchema).default([]),
  members: z.array(personSchema).default([]),
  areas: z.array(textSchema).default([]),
  date: deadlineSourceSchema.optional(),
});

/** A level of a scale (风险等级, 响应级别) with what brings it about and what follows. */
export const levelSchema = z.strictObject({
  id: idSchema,
  title: textSchema.meta({ examples: ['重大'] }),
  scale: textSchema.meta({ title: '分级名称', examples: ['风险分级'] }),
  trigger: textSchema.optional(),
  actions: z.array(textSchema).default([]),
});

/** Who leads a plan, who inspects it, and the levels it uses. */
export const organisationSchema = z
  .strictObject({
    bodies: z.array(bodySchema).default([]).meta({ title: '机构' }),
    inspectionGroups: z.array(inspectionGroupSchema).default([]).meta({ title: '督查检查组' }),
    levels: z.array(levelSchema).default([]).meta({ title: '分级' }),
  })
  .meta({ title: '组织领导' });

/** Who leads a plan, who inspects it, and the levels it uses. */
export type Organisation = z.infer<typeof organisationSchema>;
