import type { Day } from '../../model/day.ts';
import { closingsOf, reopeningsOf } from '../../model/ledger.ts';
import type { Path } from '../../plan/finding.ts';
import { hazardDeadline } from '../../plan/hazard-deadline.ts';
import type { PlanRule } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** A hazard whose deadline, closing or return lies before the day on which it was found. */
export const hazardDates: PlanRule<'hazard-dates'> = {
  id: 'hazard-dates',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    for (const { found, days, path } of hazards(plan)) {
      for (const { key, day, at } of days) {
        if (day >= found) continue;
        const cause = { file: plan.file, path: [...path, 'found'] };
        yield { at: { file: plan.file, path: [...path, ...at] }, facts: { key, day, found }, cause };
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - id: h1
        unit: 县医院
        found: ⟪2021-05-10⟫
        hazard: 消防通道堵塞
        deadline: ⟦2021年4月底前⟧
`,
      },
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: 县医院, found: ⟪2021-05-10⟫, hazard: 消防通道堵塞, closed: ⟦2021-05-01⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, deadline: 5月10日前, closed: 2021-05-10 }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, deadline: 立即整改 }
`,
      },
    ],
  },
};

interface HazardDay {
  readonly key: 'deadline' | 'closed' | 'reopened';
  readonly day: Day;
  readonly at: Path;
}

function hazards({ source }: PlanSubject) {
  return source.ledgers.flatMap((ledger, index) =>
    ledger.kind !== 'hazards'
      ? []
      : ledger.entries.map((entry, place) => ({
          found: entry.found,
          path: ['ledgers', index, 'entries', place] satisfies Path,
          days: [
            ...deadlineOf(entry.deadline, entry.found).map((day): HazardDay => ({ key: 'deadline', day, at: ['deadline'] })),
            ...closingsOf(entry).map((day, at): HazardDay => ({
              key: 'closed',
              day,
              at: typeof entry.closed === 'string' ? ['closed'] : ['closed', at],
            })),
            ...reopeningsOf(entry).map(({ day }, at): HazardDay => ({ key: 'reopened', day, at: reopenedPath(entry.reopened[at], at) })),
          ],
        })),
  );
}

function reopenedPath(written: unknown, at: number): Path {
  return typeof written === 'string' ? ['reopened', at] : ['reopened', at, 'day'];
}

/** Words that give no day are not judged; those without a year mean a day after the finding. */
function deadlineOf(words: string | undefined, found: Day): readonly Day[] {
  const due = words === undefined ? undefined : hazardDeadline(words, found).due;
  return due === undefined ? [] : [due];
}
