import { z } from 'zod';
import { changeSchema, changeSourceSchema } from './change.ts';
import { windowSourceSchema, deadlineSourceSchema } from './dated.ts';
import { daySchema } from './day.ts';
import { declaredCountSchema } from './declared-count.ts';
import { dutyRecordSchema } from './duty-record.ts';
import { dutySchema, dutySourceSchema } from './duty.ts';
import { formSchema } from './form.ts';
import { gridColumnSchema, gridSourceSchema } from './grid-column.ts';
import { groupSchema, groupSourceSchema } from './group.ts';
import { ledgerSchema } from './ledger.ts';
import { milestoneSchema, milestoneSourceSchema } from './milestone.ts';
import { organisationSchema } from './organisation.ts';
import { phaseSchema, phaseSourceSchema } from './phase.ts';
import { progressEntrySchema } from './progress.ts';
import { receiptSchema } from './receipt.ts';
import { reportScheduleSchema, reportSourceSchema } from './report-schedule.ts';
import { roleKeys, unitRefSchema } from './role.ts';
import { slipSchema } from './slip.ts';
import { tableColumnSchema } from './table-column.ts';
import { targetSchema } from './target.ts';
import { targetSourceSchema } from './target-source.ts';
import { taskSchema, taskSourceSchema } from './task.ts';
import { idSchema, internal, textSchema } from './text.ts';
import { windowSchema } from './window.ts';

/** A document that a plan rests on (依据), with its number where it has one. */
export const basisSchema = z.strictObject({
  title: textSchema.meta({ title: '标题', description: '文件的标题', examples: ['全市消防安全整治三年行动方案'] }),
  no: textSchema.optional().meta({ title: '文号', description: '没有就不写', examples: ['某卫发〔2026〕3号'] }),
  issuer: textSchema.optional().meta({ title: '发文机关', description: '谁发的', examples: ['市卫生健康委员会'] }),
});

const shared = {
  title: textSchema.meta({ title: '标题', description: '方案的标题', examples: ['2026年消防安全整治工作方案'] }),
  short: textSchema.optional().meta({ title: '简称', description: '图和挂图里用的短名' }),
  basis: z.array(basisSchema).default([]).meta({ title: '依据', description: '依据的文件，一个文件一项' }),
  goals: z.array(textSchema).default([]).meta({ title: '工作目标', description: '一条一行；有数的目标另写在 targets 里' }),
  principles: z.array(textSchema).default([]).meta({ title: '总体要求', description: '指导思想、基本原则等，一段一行' }),
  scope: textSchema.optional().meta({ title: '范围', description: '适用于哪些地方、单位' }),
  organisation: organisationSchema.optional(),
  forms: z.array(formSchema).default([]).meta({ title: '表格', description: '供下级填写的空白表格；也可以一张一个文件，放在 forms/ 里' }),
  ledgers: z
    .array(ledgerSchema)
    .default([])
    .meta({ title: '台账', description: '隐患清单等；也可以一本一个文件，放在 ledgers/ 里；只在内部版显示', ...internal }),
  progress: z
    .array(progressEntrySchema)
    .default([])
    .meta({ title: '进展', description: '各任务的进展；也可以放在 progress/ 里；只在内部版显示', ...internal }),
  records: z
    .array(dutyRecordSchema)
    .default([])
    .meta({ title: '定期工作记录', description: '定期工作哪天做了；也可以放在 records/ 里；只在内部版显示', ...internal }),
  receipts: z
    .array(receiptSchema)
    .default([])
    .meta({ title: '收报', description: '报送收到没有、按时没有；只在内部版显示', ...internal }),
  counts: z.array(declaredCountSchema).default([]).meta({ title: '声明的数', description: '正文里写明的数量或合计，检查时数一数对不对' }),
  slips: z.array(slipSchema).default([]).meta({ title: '原文疑误', description: '原文的疏漏和前后不一，照录并注明' }),
  publicity: z
    .enum(['主动公开', '依申请公开', '不予公开'])
    .optional()
    .meta({ title: '公开属性', description: '不是主动公开的，不进入公开版；不写时看所在的公文' }),
  revision: z.enum(['送审稿', '试行', '修订', '正式']).optional().meta({ title: '版本', description: '送审稿不进入公开版' }),
  validity: textSchema
    .optional()
    .meta({ title: '有效期', description: '照原文写', examples: ['自印发之日起施行，有效期至2028年12月31日'] }),
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
    blankGrid: z.literal(true).optional().meta({ description: '进度控制表只印栏目和任务，各格留空' }),
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
    issuers: z
      .array(textSchema)
      .default([])
      .meta({ title: '发文机关', description: '名称或别名要在 units.yaml 里', examples: [['某县卫生健康局']] }),
    office: idSchema
      .optional()
      .meta({ title: '所属机关', description: '别名先在这个机关里找；不写时取第一个发文机关', examples: ['mouxian'] }),
    date: daySchema.optional().meta({ title: '日期', description: '“即日起”从这天算起；不写时取公文的成文日期' }),
    period: windowSourceSchema
      .optional()
      .meta({ title: '期限', description: '方案从哪天到哪天，按原文写', examples: ['2026年3月至2026年12月'] }),
    phases: z.array(phaseSourceSchema).default([]).meta({ title: '阶段', description: '分几步走，一个阶段一项' }),
    groups: z.array(groupSourceSchema).default([]).meta({ title: '分组', description: '任务的分组：专题、专项或各部分' }),
    rules: z
      .strictObject({
        firstNamedLeads: z.boolean().default(false).meta({ title: '首位牵头', description: '责任单位栏列在首位的为牵头单位' }),
        defaults: z
          .strictObject({ ...roleKeys, deadline: deadlineSourceSchema.optional() })
          .optional()
          .meta({ title: '共同的', description: '各任务没有自己写明时适用的分工和时限' }),
      })
      .optional()
      .meta({ title: '通则', description: '一句话管全表的规定：首位牵头、共同的单位和时限' }),
    tasks: z.array(taskSourceSchema).default([]).meta({ title: '任务', description: '一项任务一条；任务多时可放在 tasks.yaml 里' }),
    milestones: z.array(milestoneSourceSchema).default([]).meta({ title: '节点', description: '整个方案中途有日期的一步' }),
    targets: z.array(targetSourceSchema).default([]).meta({ title: '目标', description: '整个方案要达到的数，按原文写' }),
    duties: z.array(dutySourceSchema).default([]).meta({ title: '定期工作', description: '不属于某项任务、每隔一段时间要做一次的事' }),
    reports: z.array(reportSourceSchema).default([]).meta({ title: '报送', description: '要报的材料：报什么、谁报、报给谁、什么时候报' }),
    changes: z.array(changeSourceSchema).default([]).meta({ title: '批准的变更', description: '延期、移交等；也可以放在 changes.yaml 里' }),
    columns: z
      .array(tableColumnSchema)
      .default([])
      .meta({
        title: '表的栏目',
        description: '照原表写栏名和次序；不写时按任务里有的内容排',
        examples: [[{ key: 'deadline', label: '完成时间' }]],
      }),
    grid: gridSourceSchema.optional(),
  })
  .meta({ title: '方案', description: 'plans/<id>/plan.yaml' });

/** A plan as an author writes it. */
export type PlanSource = z.infer<typeof planSourceSchema>;
