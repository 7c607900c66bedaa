import type { PlanRule } from '../rule.ts';
import type { Row } from '../subject.ts';

/** More rows than these are said in one finding: a plan that names nobody says so once. */
const MOST_ROWS = 3;

/** Tasks without a lead or responsible unit, post or person, taken over from plan or group or not; a task that says to whom it applies, or whose parts all have one, names somebody. */
export const leadMissing: PlanRule<'lead-missing'> = {
  id: 'lead-missing',
  over: 'plan',
  severity: 'info',
  *check({ rows, file }) {
    const missing = rows.filter(isUnled);
    const lists = missing.length > MOST_ROWS ? [missing] : missing.map((row) => [row]);
    for (const list of lists) {
      yield { at: { file, path: [...(list[0]?.path ?? []), 'text'] }, facts: { rows: list.map(({ name }) => name) } };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - no: '1'
    text: ⟦检查消防通道⟧
    deadline: 2021年12月
  - { no: '2', text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: ⟦检查消防通道⟧
    assist: 各医疗机构
    deadline: 2021年12月
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: ⟦检查消防通道⟧, deadline: 2021年12月 }
  - { no: '2', text: 登记隐患, deadline: 2021年12月 }
  - { no: '3', text: 整改隐患, deadline: 2021年12月 }
  - { no: '4', text: 验收销号, deadline: 2021年12月 }
`,
      },
    ],
    passes: [
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, defaults: { responsible: 局医政股 } }
tasks:
  - { no: '1', text: 检查消防通道, group: g1, deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 各医疗机构检查消防通道, appliesTo: [各医疗机构], deadline: 2021年12月 }
`,
      },
      {
        plan: `
tasks:
  - no: '1'
    text: 检查消防通道
    deadline: 2021年12月
    parts:
      - { text: 门诊楼, responsible: 局医政股 }
      - { text: 住院楼, roles: 局办公室牵头，各医疗机构配合 }
`,
      },
    ],
  },
};

function isUnled({ kind, task }: Row): boolean {
  if (kind === 'part' || isLed(task) || task.appliesTo.length > 0) return false;
  const parts = 'parts' in task ? task.parts : [];
  return parts.length === 0 || !parts.every(isLed);
}

function isLed({ roles }: Pick<Row['task'], 'roles'>): boolean {
  return roles.some(({ role }) => role === 'lead' || role === 'responsible');
}
