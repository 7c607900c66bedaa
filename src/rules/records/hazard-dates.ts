import { parseDeadline } from '../../model/deadline.ts';
import type { Day } from '../../model/day.ts';
import type { Path } from '../../plan/finding.ts';
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
            ...(entry.closed === undefined ? [] : [{ key: 'closed', day: entry.closed, at: ['closed'] } satisfies HazardDay]),
            ...entry.reopened.map((day, at): HazardDay => ({ key: 'reopened', day, at: ['reopened', at] })),
          ],
        })),
  );
}

/** Words that give no day, or no year, are not judged: 1月底前 in a ledger of December is the next January. */
function deadlineOf(words: string | undefined, found: Day): readonly Day[] {
  const parsed = words === undefined ? undefined : parseDeadline(words, { documentDate: found });
  return parsed?.ok === true && parsed.value.due !== undefined && /\d{4}/u.test(words ?? '') ? [parsed.value.due] : [];
}
