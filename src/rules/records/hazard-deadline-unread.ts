import { acceptedForms } from '../../model/deadline.ts';
import { reopeningsOf, type Hazard } from '../../model/ledger.ts';
import type { Path } from '../../plan/finding.ts';
import { hazardDeadline } from '../../plan/hazard-deadline.ts';
import type { PlanRule } from '../rule.ts';
import { hazardPlaces } from './hazard-places.ts';

/** The deadline of a hazard whose words give no day: it could never be called overdue. */
export const hazardDeadlineUnread: PlanRule<'hazard-deadline-unread'> = {
  id: 'hazard-deadline-unread',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const { hazard, path } of hazardPlaces(source)) {
      for (const { words, at, from } of deadlines(hazard)) {
        const { problem } = hazardDeadline(words, from);
        if (problem !== undefined) yield { at: { file, path: [...path, ...at] }, facts: { words, problem, accepted: acceptedForms } };
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, deadline: ⟦下次检查以前⟧ }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, deadline: ⟦三日内⟧ }
`,
      },
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - id: h1
        unit: 县医院
        found: 2021-05-10
        hazard: 消防通道堵塞
        deadline: 2021年5月20日前
        closed: 2021-05-18
        reopened:
          - { day: 2021-06-01, deadline: ⟦2021年6月31日前⟧ }
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, deadline: 立即整改 }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, deadline: 持续整改 }
      - { id: h3, unit: 县医院, found: 2021-05-10, hazard: 灭火器过期 }
`,
      },
    ],
  },
};

interface Words {
  readonly words: string;
  readonly from: Hazard['found'];
  readonly at: Path;
}

function deadlines(hazard: Hazard): readonly Words[] {
  const { deadline, found } = hazard;
  const first: readonly Words[] = deadline === undefined ? [] : [{ words: deadline, from: found, at: ['deadline'] }];
  const later = reopeningsOf(hazard).flatMap(({ day, deadline: words }, index): readonly Words[] =>
    words === undefined ? [] : [{ words, from: day, at: ['reopened', index, 'deadline'] }],
  );
  return [...first, ...later];
}
