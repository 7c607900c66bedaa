import type { Day } from '../../model/day.ts';
import { closingsOf, reopeningsOf, type Hazard } from '../../model/ledger.ts';
import type { Path } from '../../plan/finding.ts';
import { hazardTurns } from '../../plan/hazard-status.ts';
import type { PlanRule } from '../rule.ts';
import { hazardPlaces } from './hazard-places.ts';

/** A return of a hazard before it was ever closed, or a second closing though it did not come back: such a day does not count. */
export const hazardOutOfTurn: PlanRule<'hazard-out-of-turn'> = {
  id: 'hazard-out-of-turn',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const { hazard, path } of hazardPlaces(source)) {
      for (const { key, day, at } of outOfTurn(hazard)) yield { at: { file, path: [...path, ...at] }, facts: { key, day } };
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, closed: 2021-05-20, reopened: [⟦2021-05-15⟧] }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, reopened: [{ day: ⟦2021-05-15⟧ }] }
`,
      },
      {
        plan: `
ledgers:
  - id: yinhuan
    kind: hazards
    title: 问题隐患清单
    entries:
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, closed: [2021-05-20, ⟦2021-06-20⟧] }
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
      - { id: h1, unit: 县医院, found: 2021-05-10, hazard: 消防通道堵塞, closed: [2021-06-10, 2021-05-20], reopened: [2021-06-01] }
      - { id: h2, unit: 县医院, found: 2021-05-10, hazard: 电线老化, closed: 2021-05-20, reopened: [2021-05-20] }
`,
      },
    ],
  },
};

interface StrayDay {
  readonly key: 'closed' | 'reopened';
  readonly day: Day;
  readonly at: Path;
}

/** Days before the finding are told by `hazard-dates`. */
function outOfTurn(hazard: Hazard): readonly StrayDay[] {
  const turns = hazardTurns(hazard, '9999-12-31' as Day);
  const closed = closingsOf(hazard).map((day, at): StrayDay => ({
    key: 'closed',
    day,
    at: typeof hazard.closed === 'string' ? ['closed'] : ['closed', at],
  }));
  const back = reopeningsOf(hazard).map(({ day }, at): StrayDay => ({
    key: 'reopened',
    day,
    at: typeof hazard.reopened[at] === 'string' ? ['reopened', at] : ['reopened', at, 'day'],
  }));
  const strays = [
    ...without(
      closed,
      turns.map((turn) => turn.closed),
    ),
    ...without(
      back,
      turns.flatMap(({ reopening }) => reopening?.day ?? []),
    ),
  ];
  return strays.filter(({ day }) => day >= hazard.found);
}

/** A day that stands twice is taken once. */
function without(days: readonly StrayDay[], taken: readonly Day[]): readonly StrayDay[] {
  const left = [...taken];
  return days.filter(({ day }) => {
    const at = left.indexOf(day);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
