import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { daySchema } from './day.ts';
import { everySchema } from './every.ts';
import { recurrenceSchema } from './recurrence.ts';
import { roleKeys, roleSchema } from './role.ts';
import { windowSourceSchema } from './dated.ts';
import { periodEndSchema } from './period-end.ts';
import { idSchema, textSchema } from './text.ts';

const compares = ['>=', '<=', '=', '约'] as const;
const compareSchema = choiceSchema(compares, { '>=': '不少于', '<=': '不超过', '=': '正好', '约': '左右' });

/** A recurring duty or a quota: how often or how many times, by which day, within which window, owed by whom. */
export const dutySchema = z.strictObject({
  id: idSchema.optional(),
  text: textSchema,
  every: everySchema.optional(),
  by: recurrenceSchema.shape.by,
  times: z.int().min(1).optional(),
  compare: compareSchema.optional(),
  dates: z.array(daySchema).optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  except: z.array(daySchema).optional(),
  roles: z.array(roleSchema),
  group: textSchema.optional(),
  season: textSchema.optional().meta({ description: '节日、宣传月等时段的原文' }),
});

/** A recurring duty or a quota. */
export type Duty = z.infer<typeof dutySchema>;

/** A duty as an author writes it: the words alone, or the words with what they do not say. */
export const dutySourceSchema = z
  .union([
    textSchema,
    z.strictObject({
      id: idSchema.optional().meta({ title: '标识', description: '自己起的编号，records 用它；不写时用原文', examples: ['lihui'] }),
      text: textSchema.meta({
        title: '内容',
        description: '按原文写，系统读出频次；读不出的，另写 every、times、dates 或 season，确实没有日期的写 dates: []',
        examples: ['每季度至少召开1次会议'],
      }),
      every: everySchema.optional().meta({ title: '频次', description: '原文读不出频次时写：每几个单位时间一期' }),
      by: periodEndSchema.optional(),
      times: z
        .int()
        .min(1)
        .optional()
        .meta({ title: '次数', description: '每期几次；没有频次时是方案期限内几次', examples: [1] }),
      compare: compareSchema.optional().meta({ title: '比较', description: '次数是不少于、不超过、正好还是左右', examples: ['>='] }),
      dates: z
        .array(daySchema)
        .optional()
        .meta({ title: '日期', description: '逐一列出的日期；原文没有说哪天的写 []', examples: [['2026-04-30', '2026-10-30']] }),
      window: windowSourceSchema.optional().meta({ title: '时段', description: '在哪段时间里有效；不写时是方案的期限' }),
      except: z
        .array(daySchema)
        .optional()
        .meta({ title: '除外', description: '不做的那几期的日期', examples: [['2026-10-01']] }),
      season: textSchema.optional().meta({ title: '时节', description: '节日、宣传月等时段的原文', examples: ['安全生产月'] }),
      group: textSchema.optional().meta({ title: '归类', description: '几项工作同属一类时，写类名', examples: ['督查检查'] }),
      ...roleKeys,
    }),
  ])
  .meta({
    'title': '定期工作',
    'description': '每隔一段时间要做一次的事；一句话即可，按原文写',
    'examples': ['每季度至少开展1次'],
    'x-words': 'recurrence',
  });

/** A duty as an author writes it. */
export type DutySource = z.infer<typeof dutySourceSchema>;
