import { parseDay } from '../../model/day.ts';
import type { LedgerColumn } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import type { UnitRegistry } from '../../plan/unit-registry.ts';
import type { PlanRule } from '../rule.ts';

/** A cell of a ledger that is not what its column is for: no day, no number, none of the choices, no unit of the registry. */
export const ledgerCellType: PlanRule<'ledger-cell-type'> = {
  id: 'ledger-cell-type',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, workspace: { registry } }) {
    for (const [index, ledger] of source.ledgers.entries()) {
      if (ledger.kind !== 'custom') continue;
      for (const [place, entry] of ledger.entries.entries()) {
        for (const [at, column] of ledger.columns.entries()) {
          const value = entry[column.key];
          const wrong = value === undefined || value === null ? undefined : mistakeIn(value, column, plan, registry);
          if (wrong === undefined) continue;
          yield {
            at: { file, path: ['ledgers', index, 'entries', place, column.key] },
            facts: { label: column.label, type: column.type, value: String(value), ...wrong },
            cause: { file, path: ['ledgers', index, 'columns', at, 'type'] },
          };
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
    columns:
      - { key: count, label: 数量, type: ⟪number⟫ }
      - { key: bought, label: 购置日期, type: ⟪day⟫ }
    entries:
      - { count: ⟦十二箱⟧, bought: ⟦2021年5月⟧ }
`,
      },
      {
        plan: `
ledgers:
  - id: peixun
    kind: custom
    title: 培训台账
    columns:
      - { key: unit, label: 单位, type: ⟪unit⟫ }
      - { key: result, label: 结果, type: ⟪choice⟫, choices: [合格, 不合格] }
    entries:
      - { unit: ⟦局医政科⟧, result: ⟦良好⟧ }
`,
      },
    ],
    passes: [
      {
        plan: `
ledgers:
  - id: peixun
    kind: custom
    title: 培训台账
    columns:
      - { key: unit, label: 单位, type: unit }
      - { key: day, label: 日期, type: day }
      - { key: people, label: 人数, type: number }
      - { key: result, label: 结果, type: choice, choices: [合格, 不合格] }
      - { key: room, label: 地点, type: text }
    entries:
      - { unit: 局医政股, day: 2021-05-06, people: 40, result: 合格, room: 301 }
      - { unit: 局办公室, day: null }
`,
      },
    ],
  },
};

type Mistake = { readonly nearest: readonly string[] };

/** Text takes anything; a choice column without choices has nothing to be compared with. */
function mistakeIn(value: string | number | boolean, column: LedgerColumn, plan: Plan, registry: UnitRegistry): Mistake | undefined {
  const words = String(value);
  if (column.type === 'number') return typeof value === 'number' ? undefined : { nearest: [] };
  if (column.type === 'day') return parseDay(words) === undefined ? { nearest: [] } : undefined;
  if (column.type === 'choice') return choiceMistake(words, column.choices);
  return column.type === 'unit' ? unitMistake(words, plan, registry) : undefined;
}

function choiceMistake(words: string, choices: readonly string[] | undefined): Mistake | undefined {
  return choices === undefined || choices.includes(words) ? undefined : { nearest: choices };
}

function unitMistake(name: string, { office }: Plan, { lookUp, byId }: UnitRegistry): Mistake | undefined {
  const hit = lookUp(name, office);
  return hit.found !== 'none' || byId(name) !== undefined ? undefined : { nearest: hit.nearest.slice(0, 1) };
}
