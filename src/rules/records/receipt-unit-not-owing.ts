import type { Plan } from '../../model/plan.ts';
import type { Receipt } from '../../model/receipt.ts';
import { nearestNames } from '../../model/nearest.ts';
import { owingUnits, type Owing } from '../../plan/owing-units.ts';
import { unitOfReceipt } from '../../plan/receipt-matrix.ts';
import type { UnitRegistry } from '../../plan/unit-registry.ts';
import type { PlanRule } from '../rule.ts';

/** A receipt of a unit that does not owe the report, or that the registry does not know. */
export const receiptUnitNotOwing: PlanRule<'receipt-unit-not-owing'> = {
  id: 'receipt-unit-not-owing',
  over: 'plan',
  severity: 'warning',
  *check({ source, plan, file, workspace: { registry } }) {
    const owing = owingByReport(plan, registry);
    for (const [index, receipt] of source.receipts.entries()) {
      const owers = owing.get(receipt.report);
      if (owers === undefined) continue;
      const id = unitOfReceipt(receipt, plan, registry);
      if (id !== undefined && owesOrMay(id, owers.owing)) continue;
      const names = owers.owing.units.map(({ name }) => name);
      yield {
        at: { file, path: ['receipts', index, 'unit'] },
        facts: {
          unit: receipt.unit,
          report: receipt.report,
          known: id === undefined ? isSeveral(receipt, plan, registry) : 'one',
          nearest: nearestNames(receipt.unit, names, 1),
        },
        cause: { file, path: ['reports', owers.index, 'from'] },
      };
    }
  },
  examples: {
    fires: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 整治进展情况, from: ⟪局医政股⟫ }
receipts:
  - { report: 整治进展情况, unit: ⟦局办公室⟧, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
      {
        units: `
  - { id: qingshi-yi, name: 县第一医院, kind: 医疗机构, parent: qingshi }
  - { id: qingshi-er, name: 县第二医院, kind: 医疗机构, parent: qingshi }
  - { id: qingshi-yiyuan, name: 各县级医院, kind: 类别, parent: qingshi, members: [qingshi-yi, qingshi-er] }
`,
        plan: `
reports:
  - { text: 每月25日前, what: 月报, from: ⟪各县级医院⟫ }
receipts:
  - { report: 月报, unit: ⟦县第一医⟧, period: 2021-01-31, received: 2021-01-20, state: 按时 }
  - { report: 月报, unit: 县第二医院, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
      {
        units: `
  - { id: qingshi-yi, name: 县第一医院, aliases: [县医院], kind: 医疗机构, parent: qingshi }
  - { id: beishan, name: 北山县卫生健康局, kind: 机关 }
  - { id: beishan-yi, name: 北山县第一医院, aliases: [第一医院], kind: 医疗机构, parent: beishan }
  - { id: nanshan-yi, name: 南山县第一医院, aliases: [第一医院], kind: 医疗机构 }
`,
        plan: `
reports:
  - { text: 每月25日前, what: 月报, from: ⟪县第一医院⟫ }
receipts:
  - { report: 月报, unit: ⟦第一医院⟧, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
    ],
    passes: [
      {
        plan: `
reports:
  - { text: 每月25日前, what: 整治进展情况, from: 各医疗机构 }
receipts:
  - { report: 整治进展情况, unit: 局医政股, period: 2021-01-31, received: 2021-01-20, state: 按时 }
`,
      },
    ],
  },
};

interface Owers {
  readonly owing: Owing;
  readonly index: number;
}

function owingByReport(plan: Plan, registry: UnitRegistry): ReadonlyMap<string, Owers> {
  return new Map(
    plan.reports.flatMap((report, index) =>
      report.owed ? [[report.what, { owing: owingUnits(report.from, registry), index }] as const] : [],
    ),
  );
}

function isSeveral({ unit, received, period }: Receipt, plan: Plan, registry: UnitRegistry): 'several' | 'none' {
  return registry.lookUp(unit, plan.office, received ?? period).found === 'several' ? 'several' : 'none';
}

/** Of a class without members nobody knows who belongs to it; where the words named nobody, nothing is judged. */
function owesOrMay(id: string, { units, openClasses }: Owing): boolean {
  return openClasses.length > 0 || units.length === 0 || units.some((unit) => unit.id === id);
}
