import type { ReportSpan } from '../../model/report-span.ts';
import type { Site } from '../../model/site.ts';
import type { Unit } from '../../model/unit.ts';
import { unitRegistry } from '../unit-registry.ts';
import type { Workspace } from '../workspace.ts';
import { askedReport, type AskedReport } from './asked-report.ts';
import { askedTasks, type AskedTask } from './asked-tasks.ts';
import { unitWords } from './unit-words.ts';

/** The progress form of a unit for a period: what it is asked, plan by plan. */
export interface ProgressForm {
  readonly unit: Pick<Unit, 'id' | 'name'>;
  /** The name under which its entries will stand. */
  readonly words: string;
  readonly span: ReportSpan;
  readonly site: Site;
  /** The plans that have rows, in their order. */
  readonly plans: readonly { readonly id: string; readonly title: string; readonly issuers: string }[];
  readonly rows: readonly AskedTask[];
  readonly reports: readonly AskedReport[];
}

/** Which plan alone, and which report by its name, a form is for. */
export interface FormChoice {
  readonly plan?: string | undefined;
  readonly report?: string | undefined;
}

/** The progress form of a unit; undefined where it is asked nothing in the period. */
export function progressForm(unit: Unit, workspace: Workspace, span: ReportSpan, choice: FormChoice = {}): ProgressForm | undefined {
  const rows = askedTasks(unit, workspace, span).filter(
    ({ planId, doneBefore }) => !doneBefore && (choice.plan === undefined || choice.plan === planId),
  );
  if (rows.length === 0) return undefined;
  const plans = workspace.plans.filter(({ id }) => rows.some(({ planId }) => planId === id));
  const registry = unitRegistry(workspace.units);
  return {
    unit: { id: unit.id, name: unit.name },
    words: unitWords(unit, workspace.plans, registry),
    span,
    site: workspace.site,
    plans: plans.map(({ id, title, short, issuers }) => ({
      id,
      title: short ?? title,
      issuers: issuers.map(({ name }) => name).join('、'),
    })),
    rows,
    reports: plans.flatMap((plan) => askedReport(plan, unit.id, span, registry, { what: choice.report }) ?? []),
  };
}
