import { z } from 'zod';
import { daySchema } from './day.ts';
import { everySchema } from './every.ts';
import { periodEndSchema } from './period-end.ts';
import { recurrenceSchema } from './recurrence.ts';
import { roleSchema, roleSourceSchema } from './role.ts';
import { windowSourceSchema } from './dated.ts';
import { textSchema, internal } from './text.ts';

/** What is sent, by whom, to whom, how often and by when. */
export const reportScheduleSchema = z.strictObject({
  text: textSchema,
  what: textSchema,
  from: roleSchema,
  to: roleSchema.optional(),
  every: everySchema.optional(),
  by: recurrenceSchema.shape.by,
  dates: z.array(daySchema).optional(),
  start: daySchema.optional(),
  end: daySchema.optional(),
  form: textSchema.optional().meta({ description: '所报表格的标识' }),
  channel: textSchema.optional().meta({ description: '报送方式' }),
  contact: textSchema.optional().meta({ description: '联系方式', ...internal }),
  owed: z.boolean().meta({ description: 'false 表示只是引述，本级无人承担' }),
  note: textSchema.optional(),
});

/** What is sent, by whom, to whom, how often and by when. */
export type ReportSchedule = z.infer<typeof reportScheduleSchema>;

/** A report schedule as an author writes it. */
export const reportSourceSchema = z
  .strictObject({
    text: textSchema.meta({
      'title': '时间要求',
      'description':
        '按原文写，系统读出频次和截止；读不出的，另写 every 或 dates，确实没有日期的写 dates: []，只是引述上级要求的写 owed: false',
      'examples': ['每月25日前'],
      'x-words': 'recurrence',
    }),
    what: textSchema.meta({ title: '报送内容', description: '报什么', examples: ['整治进展情况'] }),
    from: roleSourceSchema.meta({ title: '报送单位', description: '由谁报，按原文写', examples: ['各医疗卫生单位'] }),
    to: roleSourceSchema.optional().meta({ title: '接收单位', description: '报给谁，按原文写', examples: ['局办公室'] }),
    every: everySchema.optional().meta({ title: '频次', description: '原文读不出频次时写：每几个单位时间一期' }),
    by: periodEndSchema.optional(),
    dates: z
      .array(daySchema)
      .optional()
      .meta({ title: '日期', description: '逐一列出的日期；原文没有说哪天的写 []', examples: [['2026-04-30', '2026-10-30']] }),
    window: windowSourceSchema.optional().meta({ title: '时段', description: '在哪段时间里有效；不写时是方案的期限' }),
    form: textSchema.optional().meta({ title: '表格', description: '所报表格的标识，表格写在 forms 里', examples: ['hazards'] }),
    channel: textSchema.optional().meta({ title: '报送方式', description: '怎样报', examples: ['纸质文件并附电子版'] }),
    contact: textSchema.optional().meta({ title: '联系方式', description: '电话、邮箱等，只在内部版显示', ...internal }),
    owed: z.boolean().optional().meta({ title: '本级承担', description: 'false 表示只是引述上级的要求，本级没有人承担；不写时是 true' }),
    note: textSchema.optional().meta({ title: '说明', description: '存疑之处，如实写明' }),
  })
  .meta({ title: '报送', description: '要报的材料：报什么、谁报、报给谁、什么时候报' });

/** A report schedule as an author writes it. */
export type ReportSource = z.infer<typeof reportSourceSchema>;
