import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { TableColumn } from '../../model/table-column.ts';
import type { TaskSource } from '../../model/task.ts';
import type { Path } from '../../plan/finding.ts';
import { roleClauses } from '../../plan/role-words.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** Deadlines, roles, requirements or measures of a plan whose table has columns of its own, and none for them: said once a kind, at the first. */
export const columnMissing: PlanRule<'column-missing'> = {
  id: 'column-missing',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const shown = new Set(plan.source.columns.map(({ key }) => key));
    if (shown.size === 0) return;
    for (const uses of Map.groupBy(hiddenFields(plan, shown), ({ key }) => key).values()) {
      const [first] = uses;
      if (first === undefined) continue;
      const names = uses.map(({ row }) => row);
      yield { at: { file: plan.file, path: first.path, part: 'key' }, facts: { key: first.key, rows: names }, cause: columnsSpot(plan) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
⟪columns⟫:
  - { key: no, label: 序号 }
  - { key: text, label: 任务 }
  - { key: lead, label: 牵头科室 }
tasks:
  - no: '1'
    text: 检查消防通道
    lead: 局医政股
    ⟦assist⟧: 各医疗机构
  - { no: '2', text: 登记隐患, lead: 局医政股, assist: 局办公室 }
`,
      },
      {
        plan: `
⟪columns⟫:
  - { key: text, label: 任务 }
  - { key: responsible, label: 责任单位 }
tasks:
  - text: 检查消防通道
    ⟦roles⟧: 局医政股牵头，各医疗机构配合
`,
      },
    ],
    passes: [
      {
        plan: `
columns:
  - { key: text, label: 任务 }
  - { key: roles, label: 责任单位 }
  - { key: deadline, label: 完成时限 }
tasks:
  - text: 检查消防通道
    lead: 局医政股
    assist: 各医疗机构
    deadline: 2021年12月
    targets: [整改率达到100%]
    notes: [原文没有序号]
`,
      },
      {
        plan: `
columns:
  - { key: text, label: 任务 }
  - { key: lead, label: 牵头单位 }
  - { key: assist, label: 配合单位 }
tasks:
  - { text: 检查消防通道, roles: 局医政股牵头，各医疗机构配合, measures: 逐层检查 }
`,
        notice: `
plans: [a]
---
<TaskProse plan="a"/>
`,
      },
    ],
  },
};

type Source = Pick<TaskSource, 'lead' | 'responsible' | 'assist' | 'roles' | 'deadline' | 'requirement' | 'measures'>;

const plain = ['requirement', 'measures', 'lead', 'responsible', 'assist', 'deadline'] as const;

function hiddenFields(plan: PlanSubject, shown: ReadonlySet<TableColumn['key']>) {
  const inProse = groupsInProse(plan);
  const keys = [...plain, 'roles' as const].filter((key) => !shown.has(key));
  return plan.rows.flatMap(({ source, path, name, group }) =>
    keys.flatMap((key) => {
      if (source[key] === undefined) return [];
      const isInProse = (key === 'requirement' || key === 'measures') && (inProse.has('') || inProse.has(group?.id ?? ' '));
      return isHidden(key, source, shown) && !isInProse ? [{ key, path: [...path, key] satisfies Path, row: name }] : [];
    }),
  );
}

/** The groups whose rows a document prints as paragraphs, requirements and measures included; an empty name for all. */
function groupsInProse({ id, documents }: PlanSubject): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const { body } of documents) {
    visit(body, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (!('name' in node) || node.name !== 'TaskProse' || attributeOf(node, 'plan') !== id) return;
      groups.add(attributeOf(node, 'group') ?? '');
    });
  }
  return groups;
}

function attributeOf(node: object, name: string): string | undefined {
  const attributes = 'attributes' in node && Array.isArray(node.attributes) ? (node.attributes as readonly MdxJsxAttribute[]) : [];
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The column 责任分工 prints all roles; a sentence of roles also stands in the columns of its kinds. */
function isHidden(key: (typeof plain)[number] | 'roles', source: Source, shown: ReadonlySet<TableColumn['key']>): boolean {
  if (key === 'requirement' || key === 'measures' || key === 'deadline') return true;
  if (shown.has('roles')) return false;
  if (key !== 'roles') return true;
  const roles = source.roles;
  const kinds = typeof roles === 'string' ? roleClauses(roles).map(({ role }) => role) : (roles ?? []).map(({ role }) => role);
  return kinds.some((kind) => !shown.has(kind));
}

function columnsSpot({ file }: PlanSubject) {
  return { file, path: ['columns'], part: 'key' as const };
}
