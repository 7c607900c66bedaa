import { z } from 'zod';
import { daySchema } from './day.ts';
import { textSchema } from './text.ts';

const holidaySchema = z.strictObject({
  name: textSchema.meta({ title: '名称', description: '节日的名称', examples: ['春节'] }),
  start: daySchema.meta({ title: '第一天', description: '放假的第一天，写作 YYYY-MM-DD', examples: ['2021-02-11'] }),
  end: daySchema.meta({ title: '最后一天', description: '含这一天', examples: ['2021-02-17'] }),
});

/** The file `calendar/<year>.yaml`: which days of a year are holidays, and which weekend days are worked, as the yearly notice says. */
export const calendarFileSchema = z
  .strictObject({
    sources: z
      .array(textSchema)
      .min(1)
      .meta({ title: '依据', description: '放假安排通知的文号', examples: [['国办发明电〔2020〕27号']] }),
    holidays: z.array(holidaySchema).meta({ title: '放假', description: '一个节日一项' }),
    workdays: z
      .array(daySchema)
      .default([])
      .meta({ title: '调休上班', description: '要上班的星期六、星期日', examples: [['2021-02-07']] }),
  })
  .meta({ title: '放假和调休', description: 'calendar/<年>.yaml；没有文件的年份，休息日算作未知' });

/** The holidays and worked weekend days of a year, with the year that the name of their file says. */
export const workingCalendarSchema = calendarFileSchema.extend({ year: z.int().min(1).max(9999) });

/** The holidays and worked weekend days of a year. */
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>;
