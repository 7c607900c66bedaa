import { z } from 'zod';
import { daySchema } from './day.ts';
import { choiceSchema } from './choice.ts';
import { targetCompares } from './target-value.ts';
import { textSchema } from './text.ts';

/** A target as an author writes it: the words alone, or the words with what they do not say. */
export const targetSourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      text: textSchema.meta({ title: '目标', description: '按原文写，系统读出指标和数值', examples: ['职工受训率达到100%'] }),
      measure: textSchema.optional().meta({ title: '指标', description: '指标的名称；能从原文读出时不用写', examples: ['职工受训率'] }),
      compare: choiceSchema(targetCompares, {
        '>=': '不低于',
        '<=': '不高于',
        '>': '高于',
        '<': '低于',
        '=': '等于',
        '约': '左右',
        'range': '在 value 和 max 之间',
      })
        .optional()
        .meta({ title: '比较', description: '目标值是下限、上限还是正好', examples: ['>='] }),
      value: z
        .number()
        .optional()
        .meta({ title: '目标值', description: '数值；百分数写 70，不写 0.7', examples: [100] }),
      max: z
        .number()
        .optional()
        .meta({ title: '上限', description: '区间的上限，如 3—5 家写 5', examples: [5] }),
      unit: textSchema.optional().meta({ title: '计量单位', description: '照原文写', examples: ['%', '次', '万元'] }),
      by: daySchema.optional().meta({ title: '时限', description: '到哪天达到，含当日，写作 YYYY-MM-DD' }),
      accumulation: choiceSchema(['cumulative', 'yearly', 'unstated'], {
        cumulative: '累计',
        yearly: '每年各算各的',
        unstated: '原文没有说明',
      })
        .optional()
        .meta({ title: '累计或分年', description: '分年目标的数是逐年累计，还是每年各算各的' }),
      series: z
        .array(
          z.strictObject({
            text: textSchema.meta({ title: '原文', description: '这一年的原文', examples: ['2021年完成30%'] }),
            year: z.int().meta({ title: '年份', description: '四位数的年份', examples: [2021] }),
            value: z
              .number()
              .optional()
              .meta({ title: '目标值', description: '这一年的数值', examples: [30] }),
            unit: textSchema.optional().meta({ title: '计量单位', description: '照原文写', examples: ['%'] }),
          }),
        )
        .optional()
        .meta({ title: '分年目标', description: '各年的目标，一年一项' }),
      quotas: z
        .array(
          z.strictObject({
            area: textSchema.meta({ title: '地区', description: '地区或单位的名称', examples: ['甲镇'] }),
            value: z.number().meta({ title: '指标数', description: '分给它的数', examples: [20] }),
          }),
        )
        .optional()
        .meta({ title: '分地区指标', description: '把总数分给各地区或单位，一地一项' }),
      nature: textSchema.optional().meta({ title: '属性', description: '约束性或预期性', examples: ['约束性', '预期性'] }),
      formula: textSchema.optional().meta({ title: '计算方法', description: '原文写明的算法' }),
      source: textSchema.optional().meta({ title: '数据来源', description: '数从哪里来', examples: ['国家卫生统计直报系统'] }),
      group: textSchema.optional().meta({ title: '归类', description: '几个指标同属一类时，写类名' }),
      note: textSchema.optional().meta({ title: '说明', description: '存疑之处，如实写明' }),
    }),
  ])
  .meta({
    'title': '目标',
    'description': '要达到的数；一句话即可，按原文写',
    'examples': ['职工受训率达到100%'],
    'x-words': 'target',
  });

/** A target as an author writes it. */
export type TargetSource = z.infer<typeof targetSourceSchema>;
