import type { Hazard, Ledger } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import type { ReportSpan } from '../../model/report-span.ts';
import type { Site } from '../../model/site.ts';
import type { Unit } from '../../model/unit.ts';
import { unitRegistry, type UnitRegistry } from '../unit-registry.ts';
import type { Workspace } from '../workspace.ts';
import { askedReport, type AskedReport } from './asked-report.ts';
import { hazardMark, hazardValues, isClosed, type EntryValues } from './hazard-values.ts';
import { customColumns, hazardColumns, type AskedColumn } from './ledger-columns.ts';
import { unitWords } from './unit-words.ts';

/** An entry that a unit is asked about again: its id, its words, and the mark of what the form prints. */
export interface AskedEntry {
  readonly id: string;
  readonly values: EntryValues;
  readonly mark: string;
}

/** The form of a ledger for a unit and a period: what it is asked again, and columns in which it goes on. */
export interface LedgerForm {
  readonly unit: Pick<Unit, 'id' | 'name'>;
  /** The name under which its entries will stand. */
  readonly words: string;
  readonly span: ReportSpan;
  readonly site: Site;
  readonly plan: { readonly id: string; readonly title: string; readonly issuers: string };
  readonly ledger: Pick<Ledger, 'id' | 'title' | 'kind'>;
  readonly columns: readonly AskedColumn[];
  readonly rows: readonly AskedEntry[];
  readonly report: AskedReport | undefined;
}

/** The form of a ledger for a unit: hazards of its own, those that are open first; ledgers with columns of their own are only gone on with. */
export function ledgerForm(unit: Unit, plan: Plan, ledger: Ledger, workspace: Workspace, span: ReportSpan, report?: string): LedgerForm {
  const registry = unitRegistry(workspace.units);
  const { id, title, short, issuers } = plan;
  return {
    unit: { id: unit.id, name: unit.name },
    words: unitWords(unit, workspace.plans, registry),
    span,
    site: workspace.site,
    plan: { id, title: short ?? title, issuers: issuers.map(({ name }) => name).join('、') },
    ledger: { id: ledger.id, title: ledger.title, kind: ledger.kind },
    columns: ledgerColumns(ledger, workspace),
    rows: ledger.kind === 'hazards' ? askedHazards(unit, plan, ledger.entries, registry) : [],
    report: askedReport(plan, unit.id, span, registry, report === undefined ? { form: ledger.id } : { what: report }),
  };
}

/** The columns of a ledger's form. */
export function ledgerColumns(ledger: Ledger, { units }: Pick<Workspace, 'units'>): readonly AskedColumn[] {
  const names = units.filter(({ kind }) => kind !== '类别').map(({ name }) => name);
  return ledger.kind === 'hazards' ? hazardColumns : customColumns(ledger.columns, names);
}

function askedHazards(unit: Unit, plan: Plan, entries: readonly Hazard[], registry: UnitRegistry): readonly AskedEntry[] {
  const own = entries.filter((hazard) => isOf(hazard, unit, plan, registry));
  return own
    .toSorted((a, b) => Number(isClosed(a)) - Number(isClosed(b)))
    .map((hazard) => ({ id: hazard.id, values: hazardValues(hazard), mark: hazardMark(hazardValues(hazard)) }));
}

/** Whether a hazard is one of a unit, by whatever name the ledger calls it. */
export function isOf(
  { unit: name, found }: Hazard,
  unit: Pick<Unit, 'id'>,
  { office }: Pick<Plan, 'office'>,
  registry: UnitRegistry,
): boolean {
  const hit = registry.lookUp(name, office, found);
  return hit.found === 'one' && hit.unit.id === unit.id;
}
