import { z } from 'zod';
import { daySchema } from './day.ts';
import { receiptStates } from './receipt.ts';
import { idSchema, textSchema } from './text.ts';

const count = (description: string) => z.int().min(0).meta({ description });

const placeSchema = z.strictObject({
  file: textSchema.meta({ description: '收到的文件' }),
  sheet: textSchema.optional().meta({ description: '表名' }),
  cell: textSchema.optional().meta({ description: '单元格', examples: ['M7'] }),
});

const findingSchema = z.strictObject({
  rule: textSchema.meta({ description: '规则的编号' }),
  severity: z.enum(['error', 'warning', 'info']),
  place: placeSchema,
  message: textSchema,
  hint: textSchema.optional(),
});

const receivedSchema = z.strictObject({
  plan: idSchema,
  report: textSchema.meta({ description: '报送内容' }),
  period: daySchema.meta({ description: '所属期的最后一天' }),
  received: daySchema.optional().meta({ description: '收到日期' }),
  state: z.enum(receiptStates),
  isNew: z.boolean().meta({ description: 'false 表示以前已经登记' }),
});

const fileSchema = z.strictObject({
  file: textSchema.meta({ description: '收到的文件' }),
  form: z.enum(['progress', 'ledger']).optional().meta({ description: '填报表或台账表；认不出的没有' }),
  unit: idSchema.optional().meta({ description: '填报单位的标识' }),
  unitName: textSchema.optional().meta({ description: '填报单位' }),
  period: textSchema.optional().meta({ description: '时段' }),
  filled: count('填了几行'),
  added: count('新记几行'),
  changed: count('改了已有的几行'),
  unchanged: count('与已有的一样的几行'),
  held: count('有问题、没有写的几行'),
  receipts: z.array(receivedSchema).meta({ description: '这份表的收报' }),
});

/** What `guatu collect` did, for programs: each file, everything found, every file of the workspace that was written or would be. */
export const collectReportSchema = z.strictObject({
  dryRun: z.boolean().meta({ description: 'true 表示只查看，什么也没有写' }),
  counts: z.strictObject({ error: count('错误'), warning: count('警告'), info: count('信息') }),
  files: z.array(fileSchema),
  findings: z.array(findingSchema),
  written: z.array(
    z.strictObject({ file: textSchema.meta({ description: '工作区的文件' }), added: count('新增几条'), changed: count('改动几条') }),
  ),
});

/** What `guatu collect` did. */
export type CollectReport = z.infer<typeof collectReportSchema>;

/** What became of one file. */
export type CollectedFile = CollectReport['files'][number];
