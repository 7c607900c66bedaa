import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** Fewer than these are no pattern of which one could be the exception. */
const FEWEST = 4;

/** The one group or task of a plan that has no deadline, where all others have one. */
export const deadlineMissing: PlanRule<'deadline-missing'> = {
  id: 'deadline-missing',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    yield* [...missingGroup(plan), ...missingTask(plan)];
  },
  examples: {
    fires: [
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, deadline: 2021年12月 }
  - { id: g2, title: ⟦用电安全⟧ }
  - { id: g3, title: 燃气安全, deadline: 2022年12月 }
  - { id: g4, title: 交通安全, deadline: 2022年12月 }
`,
      },
      {
        plan: `
tasks:
  - { no: '1', text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: '2', text: 登记隐患, lead: 局医政股, deadline: 2021年12月 }
  - { no: '3', text: 整改隐患, lead: 局医政股, deadline: 持续推进 }
  - { no: '4', text: ⟦验收销号⟧, lead: 局医政股 }
`,
      },
    ],
    passes: [
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, deadline: 2021年12月 }
  - { id: g2, title: 用电安全, defaults: { deadline: 2021年12月 } }
  - { id: g3, title: 燃气安全, deadline: 2022年12月 }
  - { id: g4, title: 交通安全, deadline: 2022年12月 }
tasks:
  - { no: '1', group: g1, text: 检查消防通道, lead: 局医政股, deadline: 2021年12月 }
  - { no: '2', group: g2, text: 登记隐患, lead: 局医政股 }
  - { no: '3', group: g3, text: 整改隐患, lead: 局医政股, deadline: 2022年12月 }
  - no: '4'
    group: g4
    text: 验收销号
    lead: 局医政股
    parts: [{ text: 门诊楼, deadline: 2021年12月 }]
  - { no: '5', group: g3, text: 检查阀门, lead: 局医政股, milestones: [{ by: 2022年6月, text: 查完 }] }
`,
      },
    ],
  },
};

type Finding = RuleFinding<'deadline-missing'>;

function missingGroup({ source, file }: PlanSubject): readonly Finding[] {
  const siblings = Map.groupBy(source.groups.entries(), ([, { parent }]) => parent);
  return [...siblings.values()].flatMap((groups): readonly Finding[] => {
    const blank = groups.filter(([, { deadline, defaults }]) => deadline === undefined && defaults?.deadline === undefined);
    const [only] = blank;
    if (only === undefined || blank.length > 1 || groups.length < FEWEST) return [];
    const [index, { title }] = only;
    return [{ at: { file, path: ['groups', index, 'title'] }, facts: { kind: 'group', name: title, count: groups.length - 1 } }];
  });
}

/** A row whose milestones, duties, parts or group say when is not blank. */
function missingTask({ rows, file }: PlanSubject): readonly Finding[] {
  const tasks = rows.filter(({ kind }) => kind === 'task');
  const blank = tasks.filter(({ task, source, group }) => {
    // For speed: most rows have a deadline.
    if (task.deadline !== undefined || group?.deadline !== undefined) return false;
    const parts = 'parts' in task ? task.parts : [];
    const dated = [...source.milestones, ...source.duties, ...parts.flatMap(({ deadline }) => deadline ?? [])].length > 0;
    return !dated;
  });
  const [only] = blank;
  if (only === undefined || blank.length > 1 || tasks.length < FEWEST) return [];
  return [{ at: { file, path: [...only.path, 'text'] }, facts: { kind: 'task', name: only.name.words, count: tasks.length - 1 } }];
}
