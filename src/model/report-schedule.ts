import { z } from 'zod';
import { daySchema } from './day.ts';
import { everyUnits, recurrenceSchema } from './recurrence.ts';
import { roleSchema, roleSourceSchema } from './role.ts';
import { windowSourceSchema } from './dated.ts';
import { textSchema, internal } from './text.ts';

const everySchema = z.strictObject({ n: z.int().min(1), unit: z.enum(everyUnits) });

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
    text: textSchema.meta({ title: '时间要求', description: '按原文写', examples: ['每月25日前'] }),
    what: textSchema.meta({ title: '报送内容' }),
    from: roleSourceSchema.meta({ title: '报送单位' }),
    to: roleSourceSchema.optional().meta({ title: '接收单位' }),
    every: everySchema.optional().meta({ title: '频次' }),
    by: textSchema.optional().meta({ title: '每期截止' }),
    dates: z.array(daySchema).optional(),
    window: windowSourceSchema.optional().meta({ title: '时段' }),
    form: textSchema.optional().meta({ title: '表格' }),
    channel: textSchema.optional().meta({ title: '报送方式' }),
    contact: textSchema.optional().meta({ title: '联系方式', ...internal }),
    owed: z.boolean().optional().meta({ title: '本级承担' }),
    note: textSchema.optional().meta({ title: '说明' }),
  })
  .meta({ title: '报送' });

/** A report schedule as an author writes it. */
export type ReportSource = z.infer<typeof reportSourceSchema>;
