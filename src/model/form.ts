import { z } from 'zod';
import { idSchema, textSchema } from './text.ts';

interface FormColumn {
  key: string;
  label: string;
  unit?: string | undefined;
  note?: string | undefined;
  responsible?: string | undefined;
  columns?: FormColumn[] | undefined;
}

const columnSchema: z.ZodType<FormColumn> = z.lazy(() =>
  z.strictObject({
    key: idSchema,
    label: textSchema,
    unit: textSchema.optional(),
    note: textSchema.optional(),
    responsible: textSchema.optional(),
    columns: z.array(columnSchema).optional(),
  }),
);

const itemSchema = z.strictObject({
  no: textSchema.optional(),
  text: textSchema,
  category: textSchema.optional(),
  standard: textSchema.optional(),
  method: textSchema.optional(),
  options: z.array(textSchema).optional().meta({ description: '勾选项，如 [是, 否]' }),
  score: z.number().optional(),
  rule: textSchema.optional().meta({ description: '扣分规则' }),
  assessor: textSchema.optional(),
});

/** A form to fill: header fields, columns or items, notes and signature lines. */
export const formSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema,
    no: textSchema.optional().meta({ title: '附件号', examples: ['附件2'] }),
    header: z
      .array(textSchema)
      .default([])
      .meta({ title: '表头填写项', examples: [['单位', '填表时间']] }),
    columns: z.array(columnSchema).default([]).meta({ title: '栏目' }),
    items: z.array(itemSchema).default([]).meta({ title: '项目' }),
    groups: z
      .array(z.strictObject({ title: textSchema, total: z.number().optional(), items: z.array(itemSchema).default([]) }))
      .default([]),
    total: z.number().optional().meta({ title: '总分' }),
    rows: z.int().min(0).max(200).default(12).meta({ title: '空行数' }),
    notes: z.array(textSchema).default([]).meta({ title: '注' }),
    signatures: z.array(textSchema).default([]).meta({ title: '签名栏' }),
    offered: z.boolean().default(false).meta({ title: '参考样式', description: '原文没有、由本系统提供的样式，不进入公文' }),
  })
  .meta({ title: '表格' });

/** A form to fill. */
export type Form = z.infer<typeof formSchema>;

/** One column of a form; columns nest. */
export type { FormColumn };
