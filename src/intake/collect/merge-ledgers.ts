import type { FormFinding } from '../../model/form-finding.ts';
import { diagnoseForm } from '../../model/messages/diagnose-form.ts';
import type { RecordChange } from '../../plan/record-change.ts';
import type { Workspace } from '../../plan/workspace.ts';
import type { CollectedForm, FilledLedgerRow } from './collected-form.ts';
import { placeWords, type RowOutcome } from './merge-reports.ts';

/** What the rows of all ledger forms change, and what they contradict. */
export interface MergedLedgers {
  readonly changes: readonly RecordChange[];
  readonly findings: readonly FormFinding[];
  readonly outcomes: ReadonlyMap<FilledLedgerRow, RowOutcome>;
}

/** Puts the rows of all ledger forms beside each other: one entry is written once, and not at all where two forms of a unit say other things of it. */
export function mergeLedgers(forms: readonly CollectedForm[], workspace: Workspace): MergedLedgers {
  const findings: FormFinding[] = [];
  const outcomes = new Map<FilledLedgerRow, RowOutcome>();
  const all = forms.flatMap((form) =>
    form.ledger === undefined ? [] : form.ledger.rows.map((row) => ({ form, row, ledger: form.ledger })),
  );
  const groups = Map.groupBy(all, ({ form, row, ledger }) => `${ledger?.planId ?? ''} ${ledger?.id ?? ''} ${form.unit.id} ${row.key}`);
  const taken = [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const other = more.filter(({ row }) => JSON.stringify(row.change) !== JSON.stringify(first.row.change));
    for (const { row } of more) outcomes.set(row, 'same');
    for (const { form, row } of other) {
      findings.push(
        diagnoseForm('form-versions-differ', row.place, { unit: form.by, where: placeWords(first.row.place), heads: [row.words] }),
      );
    }
    for (const { row } of other.length > 0 ? [first, ...more] : []) outcomes.set(row, 'held');
    if (other.length === 0) outcomes.set(first.row, first.row.change.kind === 'new' ? 'added' : 'replaced');
    return other.length === 0 ? [first] : [];
  });
  const ids = new Map<string, string[]>();
  const changes = taken.map(({ row: { change }, ledger: { planId, id } = { planId: '', id: '' } }): RecordChange => {
    const at = { planId, list: 'ledgers', ledger: id } as const;
    if (change.kind === 'known') return { kind: 'set', ...at, index: change.index, values: change.values };
    return { kind: 'add', ...at, item: { ...nextId(planId, id, workspace, ids), ...change.values } };
  });
  return { changes, findings, outcomes };
}

/** The id of a new hazard goes on from the last one of its ledger: h2024-056, h2024-057; entries of other ledgers have none. */
function nextId(planId: string, id: string, { plans }: Workspace, given: Map<string, string[]>): { readonly id?: string } {
  const ledger = plans.find((plan) => plan.id === planId)?.ledgers.find((one) => one.id === id);
  if (ledger?.kind !== 'hazards') return {};
  const known = given.get(`${planId} ${id}`) ?? ledger.entries.map((entry) => entry.id);
  const [, stem = 'h', digits = '0'] = /^(.*?)(\d+)$/u.exec(known.at(-1) ?? '') ?? [];
  const numbers = known.flatMap((one) =>
    one.startsWith(stem) && /^\d+$/u.test(one.slice(stem.length)) ? [Number(one.slice(stem.length))] : [],
  );
  const next = `${stem}${String(Math.max(0, ...numbers) + 1).padStart(digits.length, '0')}`;
  given.set(`${planId} ${id}`, [...known, next]);
  return { id: next };
}
