import { z } from 'zod';
import { daySchema } from '../../model/day.ts';
import { planDiffSchema, type PlanDiff } from '../../model/plan-edit.ts';
import { textSchema } from '../../model/text.ts';

/** The version of the form of a comparison: the first number changes when a reader of an older form would misread it. */
export const diffJsonVersion = '1.0';

const sideSchema = z.strictObject({
  name: textSchema.meta({ description: '怎样指明的：文件夹、git 版本，或“工作区”' }),
  revision: textSchema.optional().meta({ description: 'git 版本的提交号；文件夹没有' }),
});

/** What is compared: a folder, or a revision of git. */
export type DiffSideName = z.infer<typeof sideSchema>;

/** The form of what `guatu diff --json` prints: every edit between two states of a workspace, plan by plan. */
export const diffJsonSchema = z
  .strictObject({
    schemaVersion: z.literal(diffJsonVersion).meta({ description: '本文件格式的版本' }),
    before: sideSchema.meta({ description: '原来的' }),
    after: sideSchema.meta({ description: '现在的' }),
    asOf: daySchema.meta({ description: '截至日：这天以前批准的变更算已生效' }),
    edition: z.enum(['public', 'internal']).meta({ description: '比较的是公开版还是内部版' }),
    plans: z.array(planDiffSchema).meta({ description: '有改动、新增或删去的方案' }),
    notCompared: z.array(textSchema).meta({ description: '文件有错、没有比较的方案的标识' }),
  })
  .meta({ title: 'diff.json', description: '两个状态之间方案的改动' });

/** What `guatu diff --json` prints. */
export type DiffJson = z.infer<typeof diffJsonSchema>;

/** A comparison as it is printed for programs, its keys in the order of the schema. */
export function diffJson(comparison: Omit<DiffJson, 'schemaVersion' | 'plans'> & { readonly plans: readonly PlanDiff[] }): DiffJson {
  return diffJsonSchema.parse({ schemaVersion: diffJsonVersion, ...comparison });
}
