import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { daySchema } from './day.ts';
import { deadlineKinds } from './deadline.ts';
import { textSchema } from './text.ts';

/** A deadline as an author writes it: the office's words, or the words with their meaning beside them. */
export const deadlineSourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      text: textSchema.meta({ title: '原文', description: '照原文写，打印的就是这几个字', examples: ['上半年左右'] }),
      kind: choiceSchema(deadlineKinds, {
        'day': '某一天',
        'month': '某月底',
        'quarter': '某季度末',
        'half-year': '某半年末',
        'year': '某年底',
        'window': '一段时间',
        'open': '没有截止日，如持续推进',
        'relative': '从某天或某事算起',
        'none': '原文没有时限',
      })
        .optional()
        .meta({ title: '种类', description: '一般不用写；写了 due 就按日算' }),
      start: daySchema.optional().meta({ title: '开始日', description: '从哪天起，写作 YYYY-MM-DD' }),
      due: daySchema.optional().meta({ title: '截止日', description: '到哪天为止，含当日，写作 YYYY-MM-DD' }),
      hour: z
        .int()
        .min(0)
        .max(24)
        .optional()
        .meta({ title: '截止钟点', description: '24 小时制的整点，如下午 5 点写 17', examples: [17] }),
    }),
  ])
  .meta({
    'title': '完成时限',
    'description': '按原文写，系统读出日期；读不懂时在旁边写明 due',
    'examples': ['2022年12月', '持续推进'],
    'x-words': 'deadline',
  });

/** A deadline as an author writes it. */
export type DeadlineSource = z.infer<typeof deadlineSourceSchema>;

/** A span of days as an author writes it: the office's words, or the words with first and last day beside them. */
export const windowSourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      text: textSchema.meta({ title: '原文', description: '照原文写，打印的就是这几个字', examples: ['汛期'] }),
      start: daySchema.optional().meta({ title: '第一天', description: '含这一天，写作 YYYY-MM-DD', examples: ['2026-06-01'] }),
      end: daySchema.optional().meta({ title: '最后一天', description: '含这一天，写作 YYYY-MM-DD', examples: ['2026-09-30'] }),
    }),
  ])
  .meta({
    'title': '时间',
    'description': '起止时间，按原文写，系统读出第一天和最后一天',
    'examples': ['从2020年9月至2022年12月'],
    'x-words': 'window',
  });

/** A span of days as an author writes it. */
export type WindowSource = z.infer<typeof windowSourceSchema>;
