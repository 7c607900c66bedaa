import type { FormFinding, FormPlace } from '../../model/form-finding.ts';
import { diagnoseForm } from '../../model/messages/diagnose-form.ts';
import { present } from '../../model/present.ts';
import type { ProgressEntry } from '../../model/progress.ts';
import { rowKey } from '../../plan/asked/form-identity.ts';
import { progressColumns } from '../../plan/asked/progress-columns.ts';
import type { RecordChange } from '../../plan/record-change.ts';
import { unitRegistry, type UnitRegistry } from '../../plan/unit-registry.ts';
import type { Workspace } from '../../plan/workspace.ts';
import type { CollectedForm, FilledReport } from './collected-form.ts';

/** What became of a row: written, written over an entry, there already, the same as in another file, held back. */
export type RowOutcome = 'added' | 'replaced' | 'unchanged' | 'same' | 'held';

/** How conflicts are decided: whose state counts, and whether what is reported now goes before what was. */
export interface MergeChoice {
  /** Ids of units. */
  readonly prefer: ReadonlySet<string>;
  readonly replace: boolean;
}

/** What the rows of all forms change in the record, and what they contradict. */
export interface MergedReports {
  readonly changes: readonly RecordChange[];
  readonly findings: readonly FormFinding[];
  readonly outcomes: ReadonlyMap<FilledReport, RowOutcome>;
}

/** A row with the form that it stands in. */
interface Candidate {
  readonly form: CollectedForm;
  readonly report: FilledReport;
  readonly entry: ProgressEntry;
}

/** An entry of the record with its place in the list and the unit that it is of. */
interface Known {
  readonly entry: ProgressEntry;
  readonly index: number;
  /** The id of the unit; its words where they name none; undefined where nobody is named. */
  readonly unit: string | undefined;
}

/** Puts the rows of all forms beside each other and beside the record: what agrees is written, what contradicts is held back and told. */
export function mergeReports(forms: readonly CollectedForm[], workspace: Workspace, choice: MergeChoice): MergedReports {
  const findings: FormFinding[] = [];
  const outcomes = new Map<FilledReport, RowOutcome>();
  const registry = unitRegistry(workspace.units);
  const all = forms.flatMap((form) => form.reports.map((report): Candidate => ({ form, report, entry: report.entry })));
  const single = withoutCopies(all, findings, outcomes);
  tellSame(forms, single, findings, outcomes);
  const agreed = withoutDisputes(single, { workspace, registry, choice }, findings, outcomes);
  const changes = agreed.flatMap((candidate) => changeOf(candidate, { workspace, registry, choice }, findings, outcomes) ?? []);
  return { changes: changes.toSorted(byDay), findings, outcomes };
}

/** A file in which every row stands in another file too was sent twice. */
function tellSame(forms: readonly CollectedForm[], single: readonly Candidate[], findings: FormFinding[], outcomes: Outcomes): void {
  for (const { file, unit, reports } of forms) {
    if (reports.length === 0 || !reports.every((report) => outcomes.get(report) === 'same')) continue;
    const first = single.find(({ form }) => form.unit.id === unit.id && form.file !== file);
    if (first !== undefined) findings.push(diagnoseForm('form-same-again', { file }, { where: first.form.file }));
  }
}

interface Basis {
  readonly workspace: Workspace;
  readonly registry: UnitRegistry;
  readonly choice: MergeChoice;
}

type Outcomes = Map<FilledReport, RowOutcome>;

/** Of rows of one unit on one task and day: the first of those that say the same; none of those that do not. */
function withoutCopies(all: readonly Candidate[], findings: FormFinding[], outcomes: Outcomes): readonly Candidate[] {
  const groups = Map.groupBy(all, ({ form, report, entry }) => `${form.unit.id} ${rowKey(report.asked)} ${entry.day}`);
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const others = more.filter(({ entry }) => differingHeads(entry, first.entry).length > 0);
    for (const { report } of more) outcomes.set(report, 'same');
    for (const { form, report, entry } of others) {
      const facts = { where: placeWords(first.report.place), unit: form.by, heads: differingHeads(entry, first.entry) };
      findings.push(diagnoseForm('form-versions-differ', report.place, facts));
    }
    if (others.length === 0) return [first];
    for (const { report } of [first, ...more]) outcomes.set(report, 'held');
    return [];
  });
}

/** Of rows of several units on one task: those that agree, or all as the preferred unit says; the state of the others is left out. */
function withoutDisputes(all: readonly Candidate[], basis: Basis, findings: FormFinding[], outcomes: Outcomes): readonly Candidate[] {
  return all.flatMap((candidate) => {
    const { form, report } = candidate;
    const disputes = disputesOf(candidate, all, basis);
    const [first] = disputes;
    if (first === undefined || basis.choice.prefer.has(form.unit.id)) return [candidate];
    if (disputes.some(({ unit }) => basis.choice.prefer.has(unit))) return withoutState(candidate, outcomes);
    outcomes.set(report, 'held');
    const facts = { where: first.where, unit: form.by, said: stateWords(candidate.entry), other: stateWords(first.entry) };
    findings.push(diagnoseForm('form-units-differ', report.place, facts));
    return [];
  });
}

interface Dispute {
  readonly unit: string;
  readonly entry: ProgressEntry;
  readonly where: string;
}

/** What other units say of the same task: in other forms for the same period, or in the record on the same day or later. */
function disputesOf({ form, report, entry }: Candidate, all: readonly Candidate[], { workspace, registry }: Basis): readonly Dispute[] {
  const key = rowKey(report.asked);
  const inForms = all.filter(
    (other) => other.form.unit.id !== form.unit.id && rowKey(other.report.asked) === key && other.form.span.name === form.span.name,
  );
  const inRecord = knownEntries(report, workspace, registry).filter(
    (known) => known.unit !== undefined && known.unit !== form.unit.id && known.entry.day >= entry.day && known.entry.day <= form.span.end,
  );
  return [
    ...inForms.map((other) => ({
      unit: other.form.unit.id,
      entry: other.entry,
      where: `${other.form.by}（${placeWords(other.report.place)}）`,
    })),
    ...inRecord.map((known) => ({
      unit: known.unit ?? '',
      entry: known.entry,
      where: `${known.entry.by ?? ''}（已登记的${known.entry.day}）`,
    })),
  ].filter((other) => contradicts(entry, other.entry));
}

function contradicts(a: ProgressEntry, b: ProgressEntry): boolean {
  const differ = <T>(one: T | undefined, other: T | undefined): boolean => one !== undefined && other !== undefined && one !== other;
  return differ(a.state, b.state) || differ(a.percent, b.percent);
}

/** The words of a unit are its own, whoever's state counts. */
function withoutState(candidate: Candidate, outcomes: Outcomes): readonly Candidate[] {
  const { state: _state, percent: _percent, ...entry } = candidate.entry;
  if ([entry.text, entry.evidence, entry.difficulty, entry.next].some((words) => words !== undefined)) return [{ ...candidate, entry }];
  outcomes.set(candidate.report, 'held');
  return [];
}

/** The change that a row makes in the record; none where it stands there already, or something else does. */
function changeOf(
  { form, report, entry }: Candidate,
  { workspace, registry, choice }: Basis,
  findings: FormFinding[],
  outcomes: Outcomes,
): RecordChange | undefined {
  const { planId } = report.asked;
  const own = knownEntries(report, workspace, registry).filter(
    (known) => known.entry.day === entry.day && (known.unit === undefined || known.unit === form.unit.id),
  );
  const done = (outcome: RowOutcome): undefined => {
    outcomes.set(report, outcome);
  };
  const first = own.at(-1);
  if (first === undefined) {
    done('added');
    return { kind: 'add', planId, list: 'progress', item: entry, period: form.span.name };
  }
  if (own.some((known) => differingHeads(entry, known.entry).length === 0)) {
    done('unchanged');
    return undefined;
  }
  const heads = differingHeads(entry, first.entry);
  if (choice.replace) {
    const values = replacing(entry, first.entry);
    done(Object.keys(values).length === 0 ? 'unchanged' : 'replaced');
    return Object.keys(values).length === 0 ? undefined : { kind: 'set', planId, list: 'progress', index: first.index, values };
  }
  done('held');
  const facts = { where: `plans/${planId}/progress`, day: entry.day, heads, by: first.entry.by };
  findings.push(diagnoseForm('form-entry-differs', report.place, facts));
  return undefined;
}

/** The fields that the new entry states otherwise; what it leaves out stays. */
function replacing(entry: ProgressEntry, before: ProgressEntry): Readonly<Record<string, string | number>> {
  const { state, percent, text, evidence, difficulty, next } = entry;
  const said = present({ state, percent, text, evidence, difficulty, next });
  return Object.fromEntries(Object.entries(said).filter(([key, value]) => before[key as keyof ProgressEntry] !== value));
}

function knownEntries({ asked }: FilledReport, { plans }: Workspace, registry: UnitRegistry): readonly Known[] {
  const plan = plans.find(({ id }) => id === asked.planId);
  return (plan?.progress ?? []).flatMap((entry, index) => {
    if (entry.task !== asked.task || entry.part !== asked.part) return [];
    const hit = entry.by === undefined ? undefined : registry.lookUp(entry.by, plan?.office, entry.day);
    return [{ entry, index, unit: hit?.found === 'one' ? hit.unit.id : entry.by }];
  });
}

/** The heads of the columns in which two entries differ. */
function differingHeads(a: ProgressEntry, b: ProgressEntry): readonly string[] {
  return progressColumns.filter(({ key }) => a[key] !== b[key]).map(({ head }) => head);
}

function stateWords({ state, percent }: ProgressEntry): string {
  return [state, percent === undefined ? undefined : `${percent}%`].filter((word) => word !== undefined).join(' ');
}

/** A place as people say it: 某表.xlsx 填报 M7. */
export function placeWords({ file, sheet, cell }: FormPlace): string {
  return [file, sheet, cell].filter((part) => part !== undefined).join(' ');
}

/** Entries stand in order of their days; of one day, words without a state before those that state one. */
function byDay(a: RecordChange, b: RecordChange): number {
  const order = (change: RecordChange): string =>
    change.kind === 'add' && change.list === 'progress' ? `${change.item.day} ${change.item.state === undefined ? 0 : 1}` : '';
  const [first, second] = [order(a), order(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
