import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { idSchema, textSchema } from './text.ts';

/** What a unit does for a task: 牵头, 责任, 配合, or another part that its words say. */
export const roleKinds = ['lead', 'responsible', 'assist', 'other'] as const;

/** What a unit does for a task. */
export type RoleKind = (typeof roleKinds)[number];

/** The field's word for each role. */
export const roleNames: Readonly<Record<RoleKind, string>> = { lead: '牵头', responsible: '责任', assist: '配合', other: '其他' };

/** A person or post that a role, body or signature names. */
export const personSchema = z.strictObject({
  name: textSchema.optional().meta({ title: '姓名', description: '公开文件里写明的姓名' }),
  post: textSchema.optional().meta({ title: '职务', description: '职务或岗位', examples: ['市卫健委副主任'] }),
  unit: idSchema.optional().meta({ title: '所在单位', description: '单位在 units.yaml 里的标识', examples: ['mouxian-yizheng'] }),
});

/** A person or post. */
export type Person = z.infer<typeof personSchema>;

/** The registry's unit that printed words mean: its id, and its name there. */
export const unitRefSchema = z.strictObject({ id: idSchema, name: textSchema });

/** The registry's unit that printed words mean. */
export type UnitRef = z.infer<typeof unitRefSchema>;

/** A role with its printed words, the units and persons they mean in order, and what else the words say. */
export const roleSchema = z.strictObject({
  role: z.enum(roleKinds),
  text: textSchema.meta({ description: '原文' }),
  units: z.array(unitRefSchema),
  persons: z.array(personSchema),
  flags: z.array(z.enum(['and-others', 'by-duty', 'stated-none'])).meta({
    description: 'and-others 等；by-duty 按职责分工负责；stated-none 原文写“无”或“/”',
  }),
  inherited: z.enum(['plan', 'group', 'task']).optional().meta({ description: '从哪一级继承' }),
});

/** A role with its words and their meaning. */
export type Role = z.infer<typeof roleSchema>;

const roleWordsSchema = z.strictObject({
  text: textSchema.meta({ title: '原文', description: '照原文写，打印的就是这几个字', examples: ['两办'] }),
  units: z
    .array(textSchema)
    .optional()
    .meta({ title: '单位', description: '原文读不出时，在这里写明是哪些单位', examples: [['局办公室', '局医政科']] }),
  persons: z.array(personSchema).optional().meta({ title: '人员', description: '原文写的是人或岗位时，在这里写明' }),
});

/** A role as an author writes it: the words, or the words with their meaning beside them. */
export const roleSourceSchema = z.union([textSchema, roleWordsSchema]);

/** A role as an author writes it. */
export type RoleSource = z.infer<typeof roleSourceSchema>;

/** The role keys that plans, groups, tasks and parts share in the authors' files. */
export const roleKeys = {
  lead: roleSourceSchema.optional().meta({ title: '牵头', description: '牵头单位，按原文写', examples: ['局办公室'] }),
  responsible: roleSourceSchema
    .optional()
    .meta({ title: '责任', description: '责任单位或责任科室，按原文写', examples: ['各医疗卫生单位'] }),
  assist: roleSourceSchema.optional().meta({ title: '配合', description: '配合、参与单位，按原文写', examples: ['局机关各科室'] }),
  roles: z
    .union([
      textSchema,
      z.array(
        roleWordsSchema.extend({
          role: choiceSchema(roleKinds, roleNames).meta({ title: '角色', description: '牵头、责任、配合，或原文另有说法的“其他”' }),
        }),
      ),
    ])
    .optional()
    .meta({
      title: '分工',
      description: '一句话写明分工（“甲牵头，乙配合”），或逐条写',
      examples: ['盐池县卫生健康局牵头，各医疗卫生单位配合'],
    }),
};
