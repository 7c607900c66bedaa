import { z } from 'zod';
import { daySchema } from './day.ts';
import { recurrenceSchema, everyUnits } from './recurrence.ts';
import { roleKeys, roleSchema } from './role.ts';
import { windowSourceSchema } from './dated.ts';
import { textSchema } from './text.ts';

const compareSchema = z.enum(['>=', '<=', '=', '约']);
const everySchema = z.strictObject({ n: z.int().min(1), unit: z.enum(everyUnits) });

/** A recurring duty or a quota: how often or how many times, by which day, within which window, owed by whom. */
export const dutySchema = z.strictObject({
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
      text: textSchema.meta({ title: '内容', description: '按原文写，系统读出频次', examples: ['每季度至少召开1次会议'] }),
      every: everySchema.optional().meta({ title: '频次' }),
      by: textSchema.optional().meta({ title: '每期截止' }),
      times: z.int().min(1).optional().meta({ title: '次数' }),
      compare: compareSchema.optional(),
      dates: z.array(daySchema).optional().meta({ title: '日期' }),
      window: windowSourceSchema.optional().meta({ title: '时段' }),
      except: z.array(daySchema).optional(),
      season: textSchema.optional(),
      group: textSchema.optional(),
      ...roleKeys,
    }),
  ])
  .meta({ title: '定期工作' });

/** A duty as an author writes it. */
export type DutySource = z.infer<typeof dutySourceSchema>;
