import type { Deadline } from '../../model/deadline.ts';
import type { LaterKind } from '../../model/messages/facts/dates.ts';
import type { DatedPlace } from '../dated-places.ts';
import type { PlanRule } from '../rule.ts';
import type { Spot } from '../spot.ts';
import type { PlanSubject, Row } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** A milestone, target or part that is due after the deadline of its task, or a task after that of its group. */
export const milestoneAfterDeadline: PlanRule<'milestone-after-deadline'> = {
  id: 'milestone-after-deadline',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const date of plan.dates) {
      const kind = kindOf(date);
      const limit = kind === undefined ? undefined : limitOf(plan, date, kind);
      if (kind === undefined || limit === undefined || date.due === undefined || date.due <= limit.day) continue;
      const facts = { kind, words: date.measure || date.words, day: date.due, deadline: limit.words };
      yield { at: { file: plan.file, path: date.path }, facts, cause: limit.spot };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟪2021年6月底⟫
    milestones:
      - { by: ⟦2021年9月⟧, text: 完成整改 }
`,
      },
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, deadline: ⟪2021年12月⟫ }
tasks:
  - { text: 检查消防通道, group: g1, lead: 局医政股, deadline: ⟦2022年6月⟧ }
`,
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟪2021年6月⟫
    parts:
      - { text: 门诊楼, deadline: ⟦2021年7月⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
groups:
  - { id: g1, title: 消防安全, deadline: 2021年底 }
tasks:
  - text: 检查消防通道
    group: g1
    lead: 局医政股
    deadline: 2021年12月
    milestones: [{ by: 2021年, text: 完成整改 }]
  - text: 登记隐患
    group: g1
    lead: 局医政股
    deadline: 2021年6月底并长期坚持
    milestones: [{ by: 2021年9月, text: 回头看 }]
`,
      },
    ],
  },
};

interface Limit {
  readonly day: string;
  readonly words: string;
  readonly spot: Spot;
}

function kindOf({ purpose, row }: DatedPlace): LaterKind | undefined {
  if (row === undefined || purpose === 'report') return undefined;
  if (purpose !== 'deadline') return purpose;
  return row.kind;
}

/** A deadline with an open tail (并长期坚持) or that is only aimed at (力争) ends nothing, nor does one taken over from above. */
function limitOf(plan: PlanSubject, { row }: DatedPlace, kind: LaterKind): Limit | undefined {
  if (row === undefined) return undefined;
  if (kind === 'task') return groupLimit(plan, row);
  const owner = kind === 'part' ? plan.rows.find((one) => one.kind === 'task' && one.path[1] === row.path[1]) : row;
  const deadline = owner?.task.deadline;
  if (owner?.source.deadline === undefined || deadline?.due === undefined || isSoft(deadline)) return undefined;
  return {
    day: deadline.due,
    words: deadline.text,
    spot: { file: plan.file, path: wordsPath(owner.source.deadline, [...owner.path, 'deadline']) },
  };
}

function isSoft({ flags }: Deadline): boolean {
  return flags.includes('open-tail') || flags.includes('aim');
}

function groupLimit({ source, file }: PlanSubject, { group }: Row): Limit | undefined {
  const deadline = group?.deadline;
  if (deadline?.due === undefined || isSoft(deadline)) return undefined;
  const index = source.groups.findIndex(({ id }) => id === group?.id);
  return {
    day: deadline.due,
    words: deadline.text,
    spot: { file, path: wordsPath(source.groups[index]?.deadline, ['groups', index, 'deadline']) },
  };
}
