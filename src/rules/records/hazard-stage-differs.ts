import type { Day } from '../../model/day.ts';
import type { Hazard } from '../../model/ledger.ts';
import { hazardTurns } from '../../plan/hazard-status.ts';
import type { PlanRule } from '../rule.ts';
import { hazardPlaces } from './hazard-places.ts';

/** A hazard whose stage does not agree with its days: closed and still 整改, or 销号 without a day of closing. */
export const hazardStageDiffers: PlanRule<'hazard-stage-differs'> = {
  id: 'hazard-stage-differs',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const { hazard, path } of hazardPlaces(source)) {
      const { stage } = hazard;
      const kind = stage === undefined ? undefined : differs(hazard, stage);
      if (stage === undefined || kind === undefined) continue;
      const cause = kind === 'never-closed' ? undefined : { file, path: [...path, kind === 'closed' ? 'closed' : 'reopened'] };
      yield { at: { file, path: [...path, 'stage'] }, facts: { kind, stage }, ...(cause && { cause }) };
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, stage: ⟦整改⟧, closed: ⟪2021-05-20⟫ }
`,
      },
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, stage: ⟦销号⟧ }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, stage: ⟦回潮⟧ }
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
        stage: ⟦销号⟧
        closed: 2021-05-20
        reopened: ⟪[2021-06-01]⟫
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, stage: 销号, closed: [2021-05-20, 2021-06-10], reopened: [2021-06-01] }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, stage: 整改, closed: 2021-05-20, reopened: [2021-06-01] }
      - { id: h3, unit: 县医院, found: 2021-05-10, hazard: 灭火器过期, closed: 2021-05-20 }
      - { id: h4, unit: 县医院, found: 2021-05-10, hazard: 标志脱落, stage: 验收 }
`,
      },
    ],
  },
};

type Difference = 'closed' | 'back' | 'never-closed';

function differs(hazard: Hazard, stage: NonNullable<Hazard['stage']>): Difference | undefined {
  const last = hazardTurns(hazard, '9999-12-31' as Day).at(-1);
  if (last === undefined) return stage === '销号' || stage === '回潮' ? 'never-closed' : undefined;
  if (last.reopening !== undefined) return stage === '销号' ? 'back' : undefined;
  return stage === '销号' ? undefined : 'closed';
}
