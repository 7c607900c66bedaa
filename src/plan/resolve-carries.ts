import type { Carry } from '../model/carry.ts';
import { nearestNames } from '../model/nearest.ts';
import { present } from '../model/present.ts';
import type { PlanSource } from '../model/plan.ts';
import type { Path, Report } from './finding.ts';
import { partId, taskIds } from './task-ids.ts';

/** The rows of a plan by their ids; a part says which task it belongs to. */
export type KnownRows = ReadonlyMap<string, { readonly task: string; readonly part?: string }>;

/** The plans of a workspace that can be carried out, by id; of one whose files cannot be read the rows are not known. */
export type KnownPlans = ReadonlyMap<string, KnownRows | undefined>;

/** The rows of a plan that others may name. */
export function knownRows({ tasks }: Pick<PlanSource, 'tasks'>): KnownRows {
  const ids = taskIds(tasks);
  const rows = tasks.flatMap(({ parts }, index) => {
    const task = ids[index] ?? '';
    const own = parts.map((part, place) => [part.id ?? partId(task, place), part.id ?? partId(task, place)] as const);
    return [[task, { task }] as const, ...own.map(([id, part]) => [id, { task, part }] as const)];
  });
  return new Map(rows);
}

/** What each word of `carries` means; what has the form of a reference and leads nowhere is reported with the nearest names and stays words. */
export function resolveCarries(words: readonly string[], path: Path, plans: KnownPlans, report: Report): Carry[] {
  return words.map((text, index) => resolveCarry(text, [...path, index], plans, report));
}

const reference = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/u;
/** An id of a plan has a hyphen and a letter; 3 or t3 is how a superior document may number its tasks. */
const planAlone = /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)+$/u;

function resolveCarry(text: string, path: Path, plans: KnownPlans, report: Report): Carry {
  const [, plan = text, row] = reference.exec(text) ?? [];
  if (row === undefined && !plans.has(text) && !planAlone.test(text)) return { text };
  if (!plans.has(plan)) {
    report({
      rule: 'unknown-reference',
      path,
      facts: { kind: '方案', name: plan, known: [...plans.keys()], nearest: nearPlans(plan, row, plans) },
    });
    return { text };
  }
  const rows = plans.get(plan);
  if (row === undefined || rows === undefined) return { text, plan, ...present({ task: row }) };
  const found = rows.get(row);
  if (found !== undefined) return { text, plan, ...found };
  const known = [...rows.keys()];
  report({
    rule: 'unknown-reference',
    path,
    facts: {
      kind: '任务',
      name: text,
      known: known.map((id) => `${plan}/${id}`),
      nearest: nearestNames(row, known).map((id) => `${plan}/${id}`),
    },
  });
  return { text };
}

/** The whole reference with the plan that was probably meant. */
function nearPlans(plan: string, row: string | undefined, plans: KnownPlans): readonly string[] {
  return nearestNames(plan, plans.keys()).map((id) => (row === undefined ? id : `${id}/${row}`));
}
