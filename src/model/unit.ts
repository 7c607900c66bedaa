import { z } from 'zod';
import { contactSchema } from './contact.ts';
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
  name: textSchema.meta({ title: '别名', description: '另一种写法，或从前的名称', examples: ['某县卫生和计划生育局'] }),
  from: daySchema.optional().meta({ title: '起', description: '从哪天起这样称呼' }),
  to: daySchema.optional().meta({ title: '止', description: '到哪天为止这样称呼' }),
});

const successorSchema = z
  .strictObject({
    unit: idSchema.meta({ title: '承接单位', description: '承接单位的标识', examples: ['mouxian-yizheng'] }),
    from: daySchema.meta({ title: '起', description: '从哪天起承接' }),
  })
  .meta({ title: '承接' });

/** A unit that takes over from another, and its first day. */
export type Successor = z.infer<typeof successorSchema>;

/** An office, section or unit as the registry keeps it; `aliases` given as words are widened to records. */
export const unitSchema = z
  .strictObject({
    id: idSchema.meta({
      title: '标识',
      description: '自己起的编号，前面带上所属机关的标识；用作网址，定了不要改',
      examples: ['mouxian-yizheng'],
    }),
    name: textSchema.meta({ title: '名称', description: '规范名称', examples: ['局公卫科'] }),
    aliases: z
      .array(z.union([textSchema, aliasSchema]))
      .default([])
      .meta({ title: '别名', description: '公文里的其他写法；改过名的，把旧名连同起止日期写在这里', examples: [['公卫科', '基层卫生科']] }),
    kind: z
      .enum(unitKinds)
      .meta({ title: '类别', description: '单位的类别；“各医疗卫生单位”这样的一类单位写“类别”', examples: ['内设科室'] }),
    parent: idSchema.optional().meta({ title: '上级', description: '所属机关或上级单位的标识', examples: ['mouxian'] }),
    members: z
      .array(idSchema)
      .default([])
      .meta({ title: '成员', description: '类别（如各医疗卫生单位）已知的成员，写它们的标识', examples: [['mouxian-renmin-yiyuan']] }),
    successor: z
      .union([successorSchema, z.array(successorSchema).min(2)])
      .optional()
      .meta({
        title: '继任',
        description:
          '机构改革后由谁承接，从哪天起；旧文件仍印旧名。拆分成几个单位的写成列表，任务归谁在方案的变更里写明，写明前各单位的清单里都有，注明“待明确”',
        examples: [
          [
            { unit: 'mouxian-yizheng', from: '2026-06-01' },
            { unit: 'mouxian-gongwei', from: '2026-06-01' },
          ],
        ],
      }),
    note: textSchema.optional().meta({ title: '说明', description: '给编写的人看的话，可不写' }),
    contacts: z
      .array(contactSchema)
      .default([])
      .meta({ title: '联系方式', description: '电话、邮箱等，只在内部版显示；公文和页面的正文用 <Contact ref="…" /> 引用', ...internal }),
  })
  .meta({ title: '单位', description: 'units.yaml 里的一个机关、科室或单位' });

/** A unit of the registry. */
export type Unit = z.infer<typeof unitSchema>;

/** Who took over from a unit, in the registry's order: none, one after a merger, several after a split. */
export function successorsOf({ successor }: { readonly successor?: Unit['successor'] }): readonly Successor[] {
  return Array.isArray(successor) ? successor : successor === undefined ? [] : [successor];
}

/** The file `units.yaml`. */
export const unitsFileSchema = z
  .strictObject({ units: z.array(unitSchema).meta({ title: '单位', description: '名录：每个机关、科室和单位各写一项' }) })
  .meta({ title: 'units.yaml', description: '单位名录' });
