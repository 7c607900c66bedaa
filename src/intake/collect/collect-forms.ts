import type { CollectedFile } from '../../model/collect-report.ts';
import type { Day } from '../../model/day.ts';
import type { FormFinding } from '../../model/form-finding.ts';
import { diagnoseForm } from '../../model/messages/diagnose-form.ts';
import { present } from '../../model/present.ts';
import type { RecordChange } from '../../plan/record-change.ts';
import type { Workspace } from '../../plan/workspace.ts';
import type { SourceRefusal } from '../readers/source-reading.ts';
import { collectLedger } from './collect-ledger.ts';
import { collectProgress } from './collect-progress.ts';
import type { CollectedForm } from './collected-form.ts';
import type { FilledWorkbook } from './filled-workbook.ts';
import { formReceipts, type FormReceipt } from './form-receipts.ts';
import { knownForm } from './known-form.ts';
import { mergeLedgers, type MergedLedgers } from './merge-ledgers.ts';
import { mergeReports, type MergeChoice, type MergedReports, type RowOutcome } from './merge-reports.ts';
import { tellOf } from './tell.ts';

/** A file that came back: as it was named, and read or refused. */
export interface ReceivedFile {
  readonly file: string;
  readonly book: FilledWorkbook | { readonly refusal: SourceRefusal };
  /** The file before it that has the same bytes. */
  readonly same?: string | undefined;
}

/** By which day and choices forms are collected. */
export interface CollectCase extends MergeChoice {
  readonly workspace: Workspace;
  /** Nothing is reported beyond this day. */
  readonly asOf: Day;
  /** The day on which the files came. */
  readonly received: Day;
}

/** What forms change in the record, and everything that is to be said of them. */
export interface Collected {
  readonly files: readonly CollectedFile[];
  readonly findings: readonly FormFinding[];
  readonly changes: readonly RecordChange[];
}

/** Reads forms that came back beside each other and beside the record: good rows become changes, all else findings at its cell. */
export function collectForms(received: readonly ReceivedFile[], given: CollectCase): Collected {
  const findings: FormFinding[] = [];
  const forms = new Map<string, CollectedForm>();
  for (const one of received) {
    const form = formOf(one, given, findings);
    if (form !== undefined) forms.set(one.file, form);
  }
  const all = [...forms.values()];
  const merged = mergeReports(all, given.workspace, given);
  const ledgers = mergeLedgers(all, given.workspace);
  const receipts = formReceipts(all, given.workspace, given.received);
  const files = received.map(({ file }) => fileOf(file, forms.get(file), { reports: merged, ledgers }, receipts.receipts));
  return {
    files,
    findings: [...findings, ...all.flatMap((form) => form.findings), ...merged.findings, ...ledgers.findings],
    changes: [...merged.changes, ...ledgers.changes, ...receipts.changes],
  };
}

function formOf(
  { file, book, same }: ReceivedFile,
  { workspace, asOf, replace }: CollectCase,
  findings: FormFinding[],
): CollectedForm | undefined {
  const tell = tellOf(findings, { file });
  if (same !== undefined) tell('form-same-again', { where: same });
  else if ('refusal' in book) findings.push(refused(file, book.refusal));
  else {
    const form = knownForm(book, workspace, tell);
    if (form === undefined) return undefined;
    const collected = { file, book, form, workspace, asOf, replace };
    return form.kind === 'guatu-progress' ? collectProgress(collected) : collectLedger(collected);
  }
  return undefined;
}

function refused(file: string, { message, hint }: SourceRefusal): FormFinding {
  return { ...diagnoseForm('form-unknown', { file }, {}), rule: 'unreadable-source', message, ...present({ hint }) };
}

const none = { filled: 0, added: 0, changed: 0, unchanged: 0, held: 0, receipts: [] };

function fileOf(
  file: string,
  form: CollectedForm | undefined,
  { reports, ledgers }: { readonly reports: MergedReports; readonly ledgers: MergedLedgers },
  receipts: readonly FormReceipt[],
): CollectedFile {
  if (form === undefined) return { file, ...none };
  const outcomes = [
    ...form.reports.map((row) => reports.outcomes.get(row)),
    ...(form.ledger?.rows ?? []).map((row) => ledgers.outcomes.get(row)),
  ];
  const count = (...wanted: readonly RowOutcome[]): number => outcomes.filter((one) => wanted.includes(one ?? 'held')).length;
  const known = form.ledger?.unchanged ?? 0;
  const taken = known + count('added', 'replaced', 'unchanged', 'same');
  return {
    file,
    form: form.ledger === undefined ? 'progress' : 'ledger',
    unit: form.unit.id,
    unitName: form.by,
    period: form.span.words,
    filled: form.filled,
    added: count('added'),
    changed: count('replaced'),
    unchanged: known + count('unchanged', 'same'),
    held: form.filled - taken,
    receipts: receipts
      .filter(({ receipt, planId }) => receipt.unit === form.by && form.answers.has(planId))
      .map(({ planId, receipt: { report, period, received, state }, isNew }) => ({
        plan: planId,
        report,
        period,
        ...present({ received }),
        state,
        isNew,
      })),
  };
}
