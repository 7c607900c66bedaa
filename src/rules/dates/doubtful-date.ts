import type { DateFlag } from '../../model/date-flag.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { MilestoneSource, Milestone } from '../../model/milestone.ts';
import type { Path } from '../../plan/finding.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';
import { wordsPath } from '../words-path.ts';

/** Dates with two readings: 2020年12月前, said once a plan, and those in which a sign is missing (7-12底). */
export const doubtfulDate: PlanRule<'doubtful-date'> = {
  id: 'doubtful-date',
  over: 'plan',
  severity: 'info',
  *check(plan) {
    const dates = writtenDates(plan);
    const before = dates.filter(({ words, flags }) => flags.includes('doubt-before') && /月(?:之|以)?前/u.test(words));
    const [first] = before;
    const facts = (kind: 'before' | 'typo', words: string) => ({ kind, words, count: before.length });
    if (first !== undefined) yield { at: { file: plan.file, path: first.path }, facts: facts('before', first.words) };
    for (const { words, path, flags } of dates) {
      if (flags.includes('typo')) yield { at: { file: plan.file, path }, facts: facts('typo', words) };
    }
  },
  examples: {
    fires: [
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: ⟦2021年12月前⟧
    milestones:
      - { by: 2021年6月前, text: 查完 }
`,
      },
      {
        plan: `
tasks:
  - text: 检查消防通道
    lead: 局医政股
    deadline: 2021年12月
    milestones:
      - { by: ⟦2021年7-12底⟧, text: 开展专项整治 }
`,
      },
    ],
    passes: [
      {
        plan: `
tasks:
  - { text: 检查消防通道, lead: 局医政股, deadline: 2021年12月底前, milestones: [{ by: 2021年7月1日前, text: 查完 }] }
  - { text: 登记隐患, lead: 局医政股, deadline: 2022年底前 }
`,
      },
    ],
  },
};

interface WrittenDate {
  readonly words: string;
  readonly path: Path;
  readonly flags: readonly DateFlag[];
}

function writtenDates({ source, plan, rows }: PlanSubject): readonly WrittenDate[] {
  return [
    ...source.groups.flatMap((own, index) => ownDates(own, plan.groups[index], ['groups', index])),
    ...rows.flatMap((row) => ownDates(row.source, row.task, row.path)),
    ...ownDates({ milestones: source.milestones }, { milestones: plan.milestones }, []),
  ];
}

interface DatedSource {
  readonly deadline?: unknown;
  readonly milestones: readonly MilestoneSource[];
}

interface DatedRecord {
  readonly deadline?: Deadline | undefined;
  readonly milestones: readonly Milestone[];
}

const none: readonly WrittenDate[] = [];

function isInDoubt(date: { readonly flags: readonly DateFlag[] } | undefined): boolean {
  return date !== undefined && date.flags.length > 0;
}

function ownDates(source: DatedSource, record: DatedRecord | undefined, path: Path): readonly WrittenDate[] {
  const deadline = source.deadline === undefined ? undefined : record?.deadline;
  const milestones = record?.milestones ?? [];
  // For speed: of most rows nothing is in doubt.
  if (!isInDoubt(deadline) && !milestones.some(({ date }) => isInDoubt(date))) return none;
  const own =
    deadline === undefined
      ? []
      : [{ words: deadline.text, path: wordsPath(source.deadline, [...path, 'deadline']), flags: deadline.flags }];
  const steps = milestones.flatMap(({ date }, index) => {
    if (date === undefined) return [];
    return [{ words: date.text, path: wordsPath(source.milestones[index]?.by, [...path, 'milestones', index, 'by']), flags: date.flags }];
  });
  return [...own, ...steps];
}
