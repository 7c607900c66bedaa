import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, internal, textSchema } from './text.ts';

/** The kinds of unit that the registry knows, in the field's words. */
export const unitKinds = [
  '机关',
  '内设科室',
  '直属单位',
  '医疗机构',
  '县区',
  '乡镇街道',
  '企业',
  '高校',
  '部门',
  '议事协调机构',
  '类别',
  '其他',
] as const;

const aliasSchema = z.strictObject({
  name: textSchema,
  from: daySchema.optional().meta({ description: '从哪天起这样称呼' }),
  to: daySchema.optional().meta({ description: '到哪天为止这样称呼' }),
});

/** An office, section or unit as the registry keeps it; `aliases` given as words are widened to records. */
export const unitSchema = z
  .strictObject({
    id: idSchema.meta({ description: '标识，带上所属机关', examples: ['yueqing-gongwei'] }),
    name: textSchema.meta({ title: '名称', description: '规范名称', examples: ['局公卫科'] }),
    aliases: z
      .array(z.union([textSchema, aliasSchema]))
      .default([])
      .meta({ title: '别名', description: '公文里的其他写法' }),
    kind: z.enum(unitKinds).meta({ title: '类别' }),
    parent: idSchema.optional().meta({ title: '上级', description: '所属机关或上级单位的标识' }),
    members: z.array(idSchema).default([]).meta({ title: '成员', description: '类别（如各医疗卫生单位）已知的成员' }),
    successor: z
      .strictObject({ unit: idSchema, from: daySchema })
      .optional()
      .meta({ title: '继任', description: '机构改革后由谁承接，从哪天起' }),
    note: textSchema.optional().meta({ title: '说明' }),
    contacts: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .default([])
      .meta({ title: '联系方式', description: '只在内部版显示', ...internal }),
  })
  .meta({ title: '单位', description: 'units.yaml 里的一个机关、科室或单位' });

/** A unit of the registry. */
export type Unit = z.infer<typeof unitSchema>;

/** The file `units.yaml`. */
export const unitsFileSchema = z.strictObject({ units: z.array(unitSchema) }).meta({ title: 'units.yaml' });
