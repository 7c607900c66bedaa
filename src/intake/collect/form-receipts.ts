import type { Day } from '../../model/day.ts';
import { present } from '../../model/present.ts';
import type { Receipt, ReceiptState } from '../../model/receipt.ts';
import { askedReport } from '../../plan/asked/asked-report.ts';
import type { RecordChange } from '../../plan/record-change.ts';
import { unitOfReceipt } from '../../plan/receipt-matrix.ts';
import { unitRegistry, type UnitRegistry } from '../../plan/unit-registry.ts';
import type { Workspace } from '../../plan/workspace.ts';
import type { CollectedForm } from './collected-form.ts';
import { hasError } from './tell.ts';

/** The receipt of a unit's report, new or standing in the record already. */
export interface FormReceipt {
  readonly planId: string;
  readonly receipt: Receipt;
  readonly isNew: boolean;
}

/** Receipts of the reports that forms answer, and the changes that write the new ones. */
export interface FormReceipts {
  readonly receipts: readonly FormReceipt[];
  readonly changes: readonly RecordChange[];
}

/** A receipt for each unit and report: in time or late by the day the forms came, 零报告 where the unit says so, sent back where no form of it was free of faults. */
export function formReceipts(forms: readonly CollectedForm[], workspace: Workspace, received: Day): FormReceipts {
  const registry = unitRegistry(workspace.units);
  const receipts = [...Map.groupBy(forms.filter(isReport), ({ unit, span }) => `${unit.id} ${span.name}`).values()].flatMap((same) =>
    receiptsOf(same, workspace, registry, received),
  );
  const changes = receipts
    .filter(({ isNew }) => isNew)
    .map(({ planId, receipt }): RecordChange => ({
      kind: 'add',
      planId,
      list: 'receipts',
      item: receipt,
      period: periodName(forms, receipt),
    }));
  return { receipts, changes };
}

/** A form as it was sent is no report: nobody has said anything in it. */
function isReport({ findings }: CollectedForm): boolean {
  return !findings.some(({ rule }) => rule === 'form-empty');
}

function periodName(forms: readonly CollectedForm[], { period }: Receipt): string {
  return forms.find(({ span }) => span.start <= period && period <= span.end)?.span.name ?? period.slice(0, 4);
}

function receiptsOf(forms: readonly CollectedForm[], workspace: Workspace, registry: UnitRegistry, received: Day): readonly FormReceipt[] {
  const [first] = forms;
  if (first === undefined) return [];
  const answers = new Map(forms.flatMap(({ answers: all }) => [...all]));
  return [...answers].flatMap(([planId, what]): readonly FormReceipt[] => {
    const plan = workspace.plans.find(({ id }) => id === planId);
    const asked = plan && askedReport(plan, first.unit.id, first.span, registry, { what });
    if (plan === undefined || asked === undefined) return [];
    const copies = plan.receipts.filter(
      (one) => one.report === what && one.period === asked.period && unitOfReceipt(one, plan, registry) === first.unit.id,
    );
    const last = copies.at(-1);
    const state = stateOf(forms, received <= asked.due);
    if (last !== undefined && (last.state === state || (last.state !== '退回' && last.state !== '未报')))
      return [{ planId, receipt: last, isNew: false }];
    const note = state === '退回' ? faultWords(forms) : undefined;
    const receipt: Receipt = { report: what, unit: first.by, period: asked.period, received, state, ...present({ note }) };
    return [{ planId, receipt, isNew: true }];
  });
}

/** Of several copies the best counts; whoever has sent back only what cannot be read has not reported. */
function stateOf(forms: readonly CollectedForm[], inTime: boolean): ReceiptState {
  const good = forms.filter(({ findings }) => !hasError(findings));
  if (good.length === 0) return '退回';
  if (good.every(({ nothing }) => nothing)) return '零报告';
  return inTime ? '按时' : '迟报';
}

function faultWords(forms: readonly CollectedForm[]): string {
  const count = forms.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length;
  return `${count}处要改`;
}
