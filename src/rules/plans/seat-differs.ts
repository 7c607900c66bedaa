import type { PlanRule, RuleFinding } from '../rule.ts';
import type { PlanSubject } from '../subject.ts';

/** An office of a leading group that a body seats elsewhere than the record (办公室设在…). */
export const seatDiffers: PlanRule<'seat-differs'> = {
  id: 'seat-differs',
  over: 'plan',
  severity: 'warning',
  *check(plan) {
    const bodies = plan.source.organisation?.bodies ?? [];
    const seats = bodies.flatMap(({ seat, title }, index) => (seat === undefined ? [] : [{ seat, title, index }]));
    const [one, ...others] = seats;
    // Of several offices a sentence does not say which it means.
    if (one === undefined || others.length > 0) return;
    for (const { file, data, blocks } of plan.documents) {
      if (data.plans.length !== 1) continue;
      for (const { text, spanOf } of blocks) {
        for (const found of text.matchAll(seated)) {
          const words = found[1] ?? '';
          if (isSame(plan, words, one.seat)) continue;
          const start = found.index + found[0].length - words.length;
          const cause = { file: plan.file, path: ['organisation', 'bodies', one.index, 'seat'] };
          const at = { file, span: spanOf(start, start + words.length) };
          yield { at, facts: { words, seat: one.seat }, cause } satisfies RuleFinding<'seat-differs'>;
        }
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
organisation:
  bodies:
    - { id: group, title: 安全生产领导小组 }
    - { id: office, title: 领导小组办公室, parent: group, seat: ⟪局办公室⟫ }
`,
        notice: `
kind: 通知
---
成立领导小组，办公室设在⟦局医政股⟧，负责日常工作。
`,
      },
      {
        plan: `
organisation:
  bodies:
    - { id: group, title: 安全生产领导小组, seat: ⟪局医政股⟫ }
`,
        notice: `
kind: 通知
---
领导小组下设办公室，设在⟦局办公室⟧。
`,
      },
    ],
    passes: [
      {
        plan: `
organisation:
  bodies:
    - { id: group, title: 安全生产领导小组, seat: 局医政股 }
`,
        notice: `
kind: 通知
---
领导小组下设办公室，办公室设在医政股，办公室主任由股长兼任。各乡镇安全生产办公室设在卫生院。
`,
      },
    ],
  },
};

const seated = /(?<=^|[，。；：、]|下设|小组|指挥部|专班)办公室，?(?:主任)?设在([^，。；、（）\s]{2,20})/gu;

/** The same unit by another name, or one name as a part of the other. */
function isSame({ plan, workspace }: PlanSubject, words: string, seat: string): boolean {
  if (words.includes(seat) || seat.includes(words)) return true;
  const [one, other] = [words, seat].map((name) => workspace.registry.lookUp(name, plan.office, plan.date));
  return one?.found === 'one' && other?.found === 'one' && one.unit.id === other.unit.id;
}
