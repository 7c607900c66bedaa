import { z } from 'zod';
import { changeKinds } from './change.ts';
import { daySchema } from './day.ts';
import { idSchema, textSchema } from './text.ts';

/** Every kind of edit between two states of a plan, with the field's words for it. */
export const editKinds = {
  'title-changed': '标题改动',
  'period-moved': '期限改动',
  'period-reworded': '期限改了写法',
  'field-changed': '其他内容改动',
  'phase-added': '新增阶段',
  'phase-dropped': '删去阶段',
  'phase-renumbered': '阶段改序号',
  'phase-reworded': '阶段改写',
  'phase-moved': '阶段改时间',
  'phases-reordered': '阶段次序改动',
  'group-added': '新增分组',
  'group-dropped': '删去分组',
  'group-renumbered': '分组改序号',
  'group-reworded': '分组改名',
  'group-moved': '分组换上级',
  'groups-reordered': '分组次序改动',
  'task-added': '新增任务',
  'task-dropped': '删去任务',
  'task-struck': '任务取消或合并',
  'task-restored': '恢复任务',
  'task-renumbered': '任务改序号',
  'task-reworded': '任务改写',
  'task-moved': '任务换分组',
  'tasks-reordered': '任务次序改动',
  'part-added': '新增分项',
  'part-dropped': '删去分项',
  'part-renumbered': '分项改序号',
  'part-reworded': '分项改写',
  'parts-reordered': '分项次序改动',
  'id-changed': '标识改动',
  'deadline-moved': '时限改动',
  'deadline-changed': '时限改了性质',
  'deadline-reworded': '时限改了写法',
  'role-changed': '分工改动',
  'role-reworded': '分工改了写法',
  'target-added': '新增目标',
  'target-dropped': '删去目标',
  'target-raised': '目标提高',
  'target-lowered': '目标降低',
  'target-changed': '目标改动',
  'target-reworded': '目标改了写法',
  'milestone-added': '新增节点',
  'milestone-dropped': '删去节点',
  'milestone-moved': '节点改时间',
  'milestone-changed': '节点改动',
  'milestone-reworded': '节点改写',
  'duty-added': '新增定期工作',
  'duty-dropped': '删去定期工作',
  'duty-changed': '定期工作改动',
  'duty-reworded': '定期工作改了写法',
  'report-added': '新增报送',
  'report-dropped': '删去报送',
  'report-changed': '报送改动',
  'report-reworded': '报送改了写法',
  'change-recorded': '登记批准的变更',
  'change-withdrawn': '删去批准的变更',
} as const;

/** One kind of edit. */
export type EditKind = keyof typeof editKinds;

const editKindNames = Object.keys(editKinds) as [EditKind, ...EditKind[]];

/** What an edit is about: the plan itself, or one of its rows as it is named after the edit (before it, where it was dropped). */
export const editPlaceSchema = z.strictObject({
  of: z.enum(['plan', 'phase', 'group', 'task', 'part']).meta({ description: '方案本身，或者阶段、分组、任务、分项' }),
  id: idSchema.optional().meta({ description: '标识；方案本身没有' }),
  idBefore: idSchema.optional().meta({ description: '原来的标识，与 id 不同时才有' }),
  task: idSchema.optional().meta({ description: '分项所属的任务' }),
  no: textSchema.optional().meta({ description: '序号' }),
  noBefore: textSchema.optional().meta({ description: '原来的序号，与 no 不同时才有' }),
  title: textSchema.meta({ description: '简称' }),
});

/** What an edit is about. */
export type EditPlace = z.infer<typeof editPlaceSchema>;

/** Whether an edit was approved: by which change, not before which day, by none, or nothing that needs it. */
export const approvalSchema = z.strictObject({
  state: z.enum(['approved', 'not-yet', 'none', 'not-needed']).meta({
    description: 'approved 有批准的变更；not-yet 批准日期晚于截至日；none 未经批准；not-needed 只是写法或附注，意思没有变',
  }),
  kind: z.enum(changeKinds).optional().meta({ description: '变更的类别' }),
  day: daySchema.optional().meta({ description: '批准日期' }),
  approver: textSchema.optional().meta({ description: '批准人或批准机关' }),
  document: textSchema.optional().meta({ description: '依据文件' }),
});

/** Whether an edit was approved. */
export type Approval = z.infer<typeof approvalSchema>;

/** One edit between two states of a plan: what was changed where, from what into what, and who approved it. */
export const planEditSchema = z.strictObject({
  kind: z.enum(editKindNames).meta({ description: '改动的种类' }),
  place: editPlaceSchema,
  subject: textSchema.optional().meta({ description: '改的是哪一栏、哪个目标或节点' }),
  before: textSchema.optional().meta({ description: '原来的写法' }),
  after: textSchema.optional().meta({ description: '现在的写法' }),
  dueBefore: daySchema.optional().meta({ description: '原来的截止日' }),
  dueAfter: daySchema.optional().meta({ description: '现在的截止日' }),
  days: z.int().optional().meta({ description: '晚了几天；负数是早了几天' }),
  kin: z.array(idSchema).optional().meta({ description: '文字大部分相同的任务：新增的，在原来的方案里；删去的，在现在的方案里' }),
  approval: approvalSchema,
});

/** One edit between two states of a plan. */
export type PlanEdit = z.infer<typeof planEditSchema>;

/** What became of one plan between two states of a workspace; one that was added or dropped whole has no edits. */
export const planDiffSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  state: z.enum(['changed', 'added', 'dropped']).meta({ description: '有改动、新增或删去' }),
  edits: z.array(planEditSchema),
});

/** What became of one plan between two states of a workspace. */
export type PlanDiff = z.infer<typeof planDiffSchema>;
