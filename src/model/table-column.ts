import { z } from 'zod';
import { choiceSchema } from './choice.ts';
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
    key: choiceSchema(columnKeys, {
      no: '序号',
      group: '分组的标题',
      text: '任务内容',
      short: '简称',
      requirement: '要求',
      measures: '措施',
      lead: '牵头单位',
      responsible: '责任单位',
      assist: '配合单位',
      other: '其他分工',
      roles: '全部分工，合在一栏',
      deadline: '完成时限',
      milestones: '节点',
      targets: '目标',
      notes: '备注',
      state: '状态',
    }).meta({ title: '内容', description: '这一栏印什么' }),
    label: textSchema.meta({ title: '栏名', description: '照原表写', examples: ['责任科室'] }),
    head: textSchema.optional().meta({ title: '上级栏名', description: '两层表头时的上一层，相邻同名的合并' }),
  })
  .meta({ title: '栏目', description: '责任分工表的一栏' });

/** A column of the responsibility table. */
export type TableColumn = z.infer<typeof tableColumnSchema>;
