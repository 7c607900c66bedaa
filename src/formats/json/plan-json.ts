import { z } from 'zod';
import { planSchema, type Plan } from '../../model/plan.ts';
import { internal } from '../../model/text.ts';
import { windowSchema } from '../../model/window.ts';

export { stableJson } from './stable-json.ts';

/** The version of the form of `plan.json`: the first number changes when a reader of an older form would misread it. */
export const planJsonVersion = '1.0';

const { id, title, issuers, phases, groups, tasks, targets, duties, reports, columns, grid, documents, ...others } = planSchema.shape;
const { period: _period, warnings: _warnings, progress, records, ledgers, receipts, ...more } = others;

/** The form of `plan.json`: a resolved plan with its version; a period that no paper states is null; internal parts stand only in the internal edition. */
export const planJsonSchema = z
  .strictObject({
    schemaVersion: z.literal(planJsonVersion).meta({ description: '本文件格式的版本' }),
    ...{ id, title, issuers },
    period: windowSchema.nullable().meta({ description: '期限；原文没有写明时为 null' }),
    ...{ phases, groups, tasks, targets, duties, reports, columns, grid, documents },
    ...more,
    progress: progress.unwrap().optional().meta(internal),
    records: records.unwrap().optional().meta(internal),
    ledgers: ledgers.unwrap().optional().meta(internal),
    receipts: receipts.unwrap().optional().meta(internal),
  })
  .superRefine(checkReferences)
  .meta({ title: 'plan.json', description: '一个方案的全部数据' });

/** What `plan.json` holds. */
export type PlanJson = z.infer<typeof planJsonSchema>;

/** A plan as `plan.json` publishes it, its keys in the order of the schema. */
export function planJson(plan: Plan): PlanJson {
  const { warnings: _ours, period, progress: entries, records: held, ledgers: books, receipts: slips, ...record } = plan;
  return inOrder({
    schemaVersion: planJsonVersion,
    ...record,
    period: period ?? null,
    ...(entries.length === 0 ? {} : { progress: entries }),
    ...(held.length === 0 ? {} : { records: held }),
    ...(books.length === 0 ? {} : { ledgers: books }),
    ...(slips.length === 0 ? {} : { receipts: slips }),
  });
}

function inOrder(record: PlanJson): PlanJson {
  // Reading with the schema puts the keys of every level in its order, however the record came about.
  return planJsonSchema.parse(record);
}

interface Problem {
  addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string }): void;
}

type Checked = Pick<Plan, 'phases' | 'groups' | 'tasks' | 'grid'>;

/** What no JSON Schema can say: ids stand once, and what points at a group or phase finds it; nothing ends before it begins. */
function checkReferences(plan: Checked, problem: Problem): void {
  const add = (path: PropertyKey[], message: string) => problem.addIssue({ code: 'custom', path, message });
  const lists = { tasks: plan.tasks, groups: plan.groups, phases: plan.phases };
  for (const [list, items] of Object.entries(lists)) repeated(items).forEach((index) => add([list, index, 'id'], '标识重复'));
  const groupIds = new Set(plan.groups.map((group) => group.id));
  const phaseIds = new Set(plan.phases.map((phase) => phase.id));
  const missing = (name: string | undefined, known: ReadonlySet<string>) => name !== undefined && !known.has(name);
  plan.tasks.forEach((task, index) => missing(task.group, groupIds) && add(['tasks', index, 'group'], '没有这个分组'));
  plan.groups.forEach((group, index) => missing(group.parent, groupIds) && add(['groups', index, 'parent'], '没有这个上级分组'));
  plan.grid.forEach((column, index) => missing(column.phase, phaseIds) && add(['grid', index, 'phase'], '没有这个阶段'));
  plan.grid.forEach((column, index) => column.end < column.start && add(['grid', index, 'end'], '结束早于开始'));
}

function repeated(items: readonly { readonly id: string }[]): readonly number[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const twice = seen.has(item.id);
    seen.add(item.id);
    return twice ? [index] : [];
  });
}
