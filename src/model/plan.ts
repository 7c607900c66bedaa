import { z } from 'zod';
import { changeSchema, changeSourceSchema } from './change.ts';
import { windowSourceSchema, deadlineSourceSchema } from './dated.ts';
import { daySchema } from './day.ts';
import { declaredCountSchema } from './declared-count.ts';
import { dutySchema, dutySourceSchema } from './duty.ts';
import { formSchema } from './form.ts';
import { gridColumnSchema, gridSourceSchema } from './grid-column.ts';
import { groupSchema, groupSourceSchema } from './group.ts';
import { ledgerSchema } from './ledger.ts';
import { milestoneSchema, milestoneSourceSchema } from './milestone.ts';
import { organisationSchema } from './organisation.ts';
import { phaseSchema, phaseSourceSchema } from './phase.ts';
import { progressEntrySchema } from './progress.ts';
import { reportScheduleSchema, reportSourceSchema } from './report-schedule.ts';
import { roleKeys, unitRefSchema } from './role.ts';
import { tableColumnSchema } from './table-column.ts';
import { targetSchema } from './target.ts';
import { targetSourceSchema } from './target-source.ts';
import { taskSchema, taskSourceSchema } from './task.ts';
import { idSchema, internal, textSchema } from './text.ts';
import { windowSchema } from './window.ts';

/** A document that a plan rests on (依据), with its number where it has one. */
export const basisSchema = z.strictObject({ title: textSchema, no: textSchema.optional(), issuer: textSchema.optional() });

/** Receipts of a report: what came, when, in which state. */
export const receiptSchema = z
  .strictObject({
    report: textSchema,
    unit: textSchema,
    period: daySchema.meta({ description: '所属期的最后一天' }),
    received: daySchema.optional(),
    state: z.enum(['按时', '迟报', '未报', '零报告', '退回']),
    note: textSchema.optional(),
  })
  .meta({ title: '收报', ...internal });

/** How a plan's table looks: a difference between what was printed and the rest of the record is said here. */
const marksSchema = z.strictObject({ text: textSchema, where: textSchema.optional() });

const shared = {
  title: textSchema.meta({ title: '标题' }),
  short: textSchema.optional().meta({ title: '简称' }),
  basis: z.array(basisSchema).default([]).meta({ title: '依据' }),
  goals: z.array(textSchema).default([]).meta({ title: '工作目标' }),
  principles: z.array(textSchema).default([]).meta({ title: '总体要求' }),
  scope: textSchema.optional().meta({ title: '范围' }),
  organisation: organisationSchema.optional(),
  forms: z.array(formSchema).default([]).meta({ title: '表格' }),
  ledgers: z
    .array(ledgerSchema)
    .default([])
    .meta({ title: '台账', ...internal }),
  progress: z
    .array(progressEntrySchema)
    .default([])
    .meta({ title: '进展', ...internal }),
  receipts: z
    .array(receiptSchema)
    .default([])
    .meta({ title: '收报', ...internal }),
  counts: z.array(declaredCountSchema).default([]).meta({ title: '声明的数' }),
  slips: z.array(marksSchema).default([]).meta({ title: '原文疑误', description: '原文的疏漏和前后不一，照录并注明' }),
  publicity: z.enum(['主动公开', '依申请公开', '不予公开']).optional().meta({ title: '公开属性' }),
  revision: z.enum(['送审稿', '试行', '修订', '正式']).optional().meta({ title: '版本' }),
  validity: textSchema.optional().meta({ title: '有效期' }),
  posters: z
    .array(z.enum(['a2', 'a1', 'a0']))
    .optional()
    .meta({ title: '挂图的纸', description: '除 A3 外还要印哪几种', examples: [['a1']] }),
};

/** A plan as `plan.json` publishes it and as every view reads it: words beside their meaning, units resolved, nothing inherited left to guess. */
export const planSchema = z
  .strictObject({
    id: idSchema,
    ...shared,
    issuers: z.array(unitRefSchema),
    office: idSchema.optional(),
    date: daySchema.optional().meta({ description: '所依公文的成文日期' }),
    period: windowSchema.optional(),
    phases: z.array(phaseSchema),
    groups: z.array(groupSchema),
    tasks: z.array(taskSchema),
    milestones: z.array(milestoneSchema),
    targets: z.array(targetSchema),
    duties: z.array(dutySchema),
    reports: z.array(reportScheduleSchema),
    changes: z.array(changeSchema),
    columns: z.array(tableColumnSchema),
    grid: z.array(gridColumnSchema),
    documents: z.array(z.strictObject({ id: idSchema, title: textSchema, no: textSchema.optional() })),
    warnings: z.array(textSchema).default([]),
  })
  .meta({ title: '方案' });

/** A plan, resolved. */
export type Plan = z.infer<typeof planSchema>;

/** A plan as an author writes it in `plan.yaml` (and `tasks.yaml`, `progress/`, `ledgers/`, `forms/`, `changes.yaml`). */
export const planSourceSchema = z
  .strictObject({
    ...shared,
    issuers: z.array(textSchema).default([]).meta({ title: '发文机关' }),
    office: idSchema.optional().meta({ title: '所属机关', description: '别名先在这个机关里找；不写时取第一个发文机关' }),
    date: daySchema.optional().meta({ title: '日期', description: '“即日起”从这天算起；不写时取公文的成文日期' }),
    period: windowSourceSchema.optional().meta({ title: '期限' }),
    phases: z.array(phaseSourceSchema).default([]).meta({ title: '阶段' }),
    groups: z.array(groupSourceSchema).default([]).meta({ title: '分组' }),
    rules: z
      .strictObject({
        firstNamedLeads: z.boolean().default(false).meta({ title: '首位牵头', description: '责任单位栏列在首位的为牵头单位' }),
        defaults: z.strictObject({ ...roleKeys, deadline: deadlineSourceSchema.optional() }).optional(),
      })
      .optional()
      .meta({ title: '通则', description: '一句话管全表的规定' }),
    tasks: z.array(taskSourceSchema).default([]).meta({ title: '任务' }),
    milestones: z.array(milestoneSourceSchema).default([]).meta({ title: '节点' }),
    targets: z.array(targetSourceSchema).default([]).meta({ title: '目标' }),
    duties: z.array(dutySourceSchema).default([]).meta({ title: '定期工作' }),
    reports: z.array(reportSourceSchema).default([]).meta({ title: '报送' }),
    changes: z.array(changeSourceSchema).default([]).meta({ title: '批准的变更' }),
    columns: z.array(tableColumnSchema).default([]).meta({ title: '表的栏目' }),
    grid: gridSourceSchema.optional(),
  })
  .meta({ title: '方案', description: 'plans/<id>/plan.yaml' });

/** A plan as an author writes it. */
export type PlanSource = z.infer<typeof planSourceSchema>;
