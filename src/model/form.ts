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
    key: idSchema.meta({ title: '键', description: '自己起的编号，同一张表里不能重复', examples: ['hazard'] }),
    label: textSchema.meta({ title: '栏名', description: '表头上的字', examples: ['问题隐患'] }),
    unit: textSchema.optional().meta({ title: '计量单位', description: '印在栏名后面的括号里', examples: ['万元'] }),
    note: textSchema.optional().meta({ title: '说明', description: '填这一栏的要求' }),
    responsible: textSchema.optional().meta({ title: '填写单位', description: '这一栏由谁填' }),
    columns: z.array(columnSchema).optional().meta({ title: '下级栏目', description: '两层表头时，下面的各栏' }),
  }),
);

const itemSchema = z.strictObject({
  no: textSchema.optional().meta({ title: '序号', description: '原表的编号', examples: ['1'] }),
  text: textSchema.meta({ title: '项目', description: '检查或填写的内容', examples: ['消防通道是否畅通'] }),
  category: textSchema.optional().meta({ title: '类别', description: '几项同属一类时，写类名' }),
  standard: textSchema.optional().meta({ title: '标准', description: '怎样算合格' }),
  method: textSchema.optional().meta({ title: '方法', description: '怎样检查', examples: ['现场查看'] }),
  options: z
    .array(textSchema)
    .optional()
    .meta({ title: '勾选项', description: '印成方框，供打勾', examples: [['是', '否']] }),
  score: z
    .number()
    .optional()
    .meta({ title: '分值', description: '这一项多少分', examples: [5] }),
  rule: textSchema.optional().meta({ title: '扣分规则', description: '怎样扣分', examples: ['一处不合格扣1分'] }),
  assessor: textSchema.optional().meta({ title: '评分单位', description: '由谁评分' }),
});

/** A form to fill: header fields, columns or items, notes and signature lines. */
export const formSchema = z
  .strictObject({
    id: idSchema.meta({ title: '标识', description: '自己起的编号，公文的附件用它', examples: ['hazards'] }),
    title: textSchema.meta({ title: '名称', description: '表格的名称', examples: ['问题隐患清单'] }),
    no: textSchema.optional().meta({ title: '附件号', description: '印在表格左上角', examples: ['附件2'] }),
    header: z
      .array(textSchema)
      .default([])
      .meta({ title: '表头填写项', description: '表格上方要填的几项', examples: [['单位', '填表时间']] }),
    columns: z.array(columnSchema).default([]).meta({ title: '栏目', description: '有空行的表：各栏；columns 和 items 一般只写一样' }),
    items: z.array(itemSchema).default([]).meta({ title: '项目', description: '逐项检查或打分的表：各项' }),
    groups: z
      .array(
        z.strictObject({
          title: textSchema.meta({ title: '标题', description: '这一部分的名称' }),
          total: z.number().optional().meta({ title: '小计', description: '这一部分的总分' }),
          items: z.array(itemSchema).default([]).meta({ title: '项目', description: '这一部分的各项' }),
        }),
      )
      .default([])
      .meta({ title: '分部分', description: '项目分成几部分时写，各有标题和小计' }),
    total: z.number().optional().meta({ title: '总分', description: '全表的总分' }),
    remarks: textSchema
      .optional()
      .meta({ title: '备注栏', description: '逐项的表最后留一栏空白供填写时，写这一栏的栏名', examples: ['发现的问题'] }),
    rows: z.int().min(0).max(200).default(12).meta({ title: '空行数', description: '印几行空行供填写' }),
    notes: z.array(textSchema).default([]).meta({ title: '注', description: '印在表格下面的话，一条一行' }),
    signatures: z
      .array(textSchema)
      .default([])
      .meta({ title: '签名栏', description: '印在表格下面的签名处', examples: [['填表人', '审核人']] }),
    offered: z.boolean().default(false).meta({ title: '参考样式', description: '原文没有、由本系统提供的样式，不进入公文' }),
  })
  .meta({ title: '表格', description: '供下级填写的空白表格' });

/** A form to fill. */
export type Form = z.infer<typeof formSchema>;

/** One item of a check list. */
export type FormItem = z.infer<typeof itemSchema>;

/** One column of a form; columns nest. */
export type { FormColumn };
