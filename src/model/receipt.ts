import { z } from 'zod';
import { daySchema } from './day.ts';
import { internal, textSchema } from './text.ts';

/** What can be said of a report that was owed: in time, late, missing, nothing to report, sent back. */
export const receiptStates = ['按时', '迟报', '未报', '零报告', '退回'] as const;

/** What is said of a report that was owed. */
export type ReceiptState = (typeof receiptStates)[number];

/** Receipts of a report: what came, when, in which state. */
export const receiptSchema = z
  .strictObject({
    report: textSchema.meta({ title: '报送内容', description: '与 reports 里的 what 一样', examples: ['整治进展情况'] }),
    unit: textSchema.meta({ title: '报送单位', description: '谁报的' }),
    period: daySchema.meta({ title: '所属期', description: '所属期的最后一天' }),
    received: daySchema.optional().meta({ title: '收到日期', description: '没收到就不写' }),
    state: z.enum(receiptStates).meta({ title: '情况', description: '按时、迟报、未报、零报告或退回' }),
    note: textSchema.optional().meta({ title: '说明', description: '退回的原因等' }),
  })
  .meta({ title: '收报', description: '收到的一份报送', ...internal });

/** The receipt of one report of one unit for one period. */
export type Receipt = z.infer<typeof receiptSchema>;
