import { z } from 'zod';
import { daySchema } from './day.ts';
import { idSchema, textSchema } from './text.ts';

/** Grades of a hazard (隐患), gravest first. */
export const hazardGrades = ['重大', '较大', '一般', '低'] as const;

/** The loop of a hazard: 发现→登记→整改→验收→销号, and 回潮 when it reopens. */
export const hazardStages = ['发现', '登记', '整改', '验收', '销号', '回潮'] as const;

/** One hazard of the ready-made ledger, from its finding to its closing. */
export const hazardSchema = z.strictObject({
  id: idSchema,
  unit: textSchema.meta({ title: '单位' }),
  found: daySchema.meta({ title: '发现日期' }),
  hazard: textSchema.meta({ title: '问题隐患' }),
  grade: z.enum(hazardGrades).optional().meta({ title: '等级' }),
  measure: textSchema.optional().meta({ title: '整改制度措施' }),
  deadline: textSchema.optional().meta({ title: '整改时限' }),
  section: textSchema.optional().meta({ title: '责任科室' }),
  person: textSchema.optional().meta({ title: '责任人' }),
  funds: textSchema.optional().meta({ title: '资金' }),
  plan: textSchema.optional().meta({ title: '预案' }),
  stage: z.enum(hazardStages).optional().meta({ title: '环节' }),
  closed: daySchema.optional().meta({ title: '销号日期' }),
  checkedBy: textSchema.optional().meta({ title: '验收人' }),
  reopened: z.array(daySchema).default([]).meta({ title: '回潮日期' }),
  photos: z.array(textSchema).default([]).meta({ title: '照片' }),
});

const cellSchema = z.union([textSchema, z.number(), z.boolean(), z.null()]);

/** A ledger (台账): the ready-made hazard ledger, or one with typed columns of its own. */
export const ledgerSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ id: idSchema, kind: z.literal('hazards'), title: textSchema, entries: z.array(hazardSchema).default([]) }),
    z.strictObject({
      id: idSchema,
      kind: z.literal('custom'),
      title: textSchema,
      columns: z.array(
        z.strictObject({
          key: idSchema,
          label: textSchema,
          type: z.enum(['text', 'day', 'number', 'choice', 'unit']),
          choices: z.array(textSchema).optional(),
        }),
      ),
      entries: z.array(z.record(z.string(), cellSchema)).default([]),
    }),
  ])
  .meta({ 'title': '台账', 'description': '只在内部版显示', 'x-edition': 'internal' });
