import { z } from 'zod';
import { choiceSchema } from './choice.ts';
import { daySchema } from './day.ts';
import { windowSourceSchema } from './dated.ts';
import { idSchema, textSchema } from './text.ts';

const headSchema = textSchema
  .optional()
  .meta({ title: '上级栏名', description: '两层表头时的上一层，相邻同名的合并', examples: ['2026年'] });

/** A column of the control grid (进度控制表): its head, the phase it stands under, the days of its head. */
export const gridColumnSchema = z.strictObject({
  label: textSchema,
  head: headSchema,
  phase: idSchema.optional(),
  start: daySchema,
  end: daySchema,
});

/** A column of the control grid. */
export type GridColumn = z.infer<typeof gridColumnSchema>;

const columnSourceSchema = z.strictObject({
  label: textSchema.meta({ title: '栏名', description: '照原表写', examples: ['9-10月'] }),
  head: headSchema,
  phase: idSchema.optional().meta({ title: '阶段', description: '这一栏属于哪个阶段，写阶段的标识', examples: ['p1'] }),
  window: windowSourceSchema.meta({ title: '时间', description: '这一栏是哪些日子', examples: ['2020年9-10月'] }),
});

const divisionSchema = choiceSchema(['month', 'quarter', 'half-year', 'year'], {
  'month': '每月一栏',
  'quarter': '每季度一栏',
  'half-year': '每半年一栏',
  'year': '每年一栏',
}).meta({ title: '按什么分', description: '把方案的期限按月、季度、半年或年分栏', examples: ['quarter'] });

const blankSchema = z.boolean().optional().meta({ title: '空表', description: '只印栏目和任务，各格留空，供手工填写' });

/** The control grid as an author writes it: the printed columns, or a period to divide the plan by; with `blank` its cells stay empty. */
export const gridSourceSchema = z
  .union([
    z.strictObject({ by: divisionSchema, blank: blankSchema }),
    z.strictObject({ columns: z.array(columnSourceSchema).meta({ title: '各栏', description: '照原表逐栏写' }), blank: blankSchema }),
    z.array(columnSourceSchema),
  ])
  .meta({
    title: '进度控制表的栏',
    description:
      '三种写法：{ by: quarter } 按期限分；{ columns: […] } 照原表逐栏写；直接写各栏的列表，同 columns。前两种可加 blank: true 印空表。不写时按期限的长短自动分',
    examples: [{ by: 'quarter' }],
  });

/** The control grid as an author writes it. */
export type GridSource = z.infer<typeof gridSourceSchema>;

/** The columns that an author wrote, and where in the file they stand; none where the plan is divided by a period. */
export function writtenColumns(grid: GridSource | undefined): {
  readonly columns: readonly z.infer<typeof columnSourceSchema>[];
  readonly path: readonly string[];
} {
  if (Array.isArray(grid)) return { columns: grid, path: ['grid'] };
  return { columns: grid !== undefined && 'columns' in grid ? grid.columns : [], path: ['grid', 'columns'] };
}
