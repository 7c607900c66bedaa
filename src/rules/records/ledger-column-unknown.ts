import { nearestNames } from '../../model/nearest.ts';
import type { PlanRule } from '../rule.ts';

/** A cell of a ledger under a key that none of its columns has: it would stand nowhere. */
export const ledgerColumnUnknown: PlanRule<'ledger-column-unknown'> = {
  id: 'ledger-column-unknown',
  over: 'plan',
  severity: 'warning',
  *check({ source, file }) {
    for (const [index, ledger] of source.ledgers.entries()) {
      if (ledger.kind !== 'custom') continue;
      const known = ledger.columns.map(({ key }) => key);
      for (const [place, entry] of ledger.entries.entries()) {
        for (const key of Object.keys(entry).filter((one) => !known.includes(one))) {
          const at = { file, path: ['ledgers', index, 'entries', place, key], part: 'key' as const };
          const cause = { file, path: ['ledgers', index, 'columns'], part: 'key' as const };
          yield { at, facts: { key, ledger: ledger.title, nearest: nearestNames(key, known, 1) }, cause };
        }
      }
    }
  },
  examples: {
    fires: [
      {
        plan: `
ledgers:
  - id: wuzi
    kind: custom
    title: 应急物资台账
    ⟪columns⟫:
      - { key: name, label: 名称, type: text }
      - { key: count, label: 数量, type: number }
    entries:
      - name: 灭火器
        ⟦conut⟧: 12
`,
      },
      {
        plan: `
ledgers:
  - id: peixun
    kind: custom
    title: 培训台账
    ⟪columns⟫:
      - { key: day, label: 日期, type: day }
    entries:
      - { day: '2021-05-06', ⟦place⟧: 三楼会议室 }
`,
      },
    ],
    passes: [
      {
        plan: `
ledgers:
  - id: wuzi
    kind: custom
    title: 应急物资台账
    columns:
      - { key: name, label: 名称, type: text }
      - { key: count, label: 数量, type: number }
    entries:
      - { name: 灭火器 }
`,
      },
    ],
  },
};
