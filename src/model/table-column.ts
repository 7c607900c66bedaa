import { z } from 'zod';
import { textSchema } from './text.ts';

/** What a column of the responsibility table can show. */
export const columnKeys = [
  'no',
  'group',
  'text',
  'short',
  'requirement',
  'measures',
  'lead',
  'responsible',
  'assist',
  'other',
  'roles',
  'deadline',
  'milestones',
  'targets',
  'notes',
  'state',
] as const;

/** A column of the responsibility table: what it shows, under the office's own head. */
export const tableColumnSchema = z
  .strictObject({
    key: z.enum(columnKeys),
    label: textSchema.meta({ title: '栏名', examples: ['责任科室'] }),
    head: textSchema.optional().meta({ title: '上级栏名', description: '两层表头时，相邻同名的合并' }),
  })
  .meta({ title: '栏目' });

/** A column of the responsibility table. */
export type TableColumn = z.infer<typeof tableColumnSchema>;
