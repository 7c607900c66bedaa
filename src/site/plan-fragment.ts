import { changeFragment } from '../formats/fragment/change-fragment.ts';
import { coverageFragment } from '../formats/fragment/coverage-fragment.ts';
import { dutyFragment } from '../formats/fragment/duty-fragment.ts';
import { fragment } from '../formats/fragment/fragment.ts';
import { ganttFragment } from '../formats/fragment/gantt-fragment.ts';
import { gridFragment } from '../formats/fragment/grid-fragment.ts';
import { ledgersFragment } from '../formats/fragment/ledgers-fragment.ts';
import { hasOrganisationTable, organisationFragment } from '../formats/fragment/organisation-fragment.ts';
import { phaseFragment } from '../formats/fragment/phase-fragment.ts';
import { progressFragment } from '../formats/fragment/progress-fragment.ts';
import { receiptFragment } from '../formats/fragment/receipt-fragment.ts';
import { responsibilityFragment } from '../formats/fragment/responsibility-fragment.ts';
import { targetFragment } from '../formats/fragment/target-fragment.ts';
import { changeRows } from '../views/changes-view.ts';
import { ledgersView } from '../views/ledger-view.ts';
import type { PlanView } from '../views/plan-view.ts';
import { progressView } from '../views/progress-view.ts';
import { receiptView } from '../views/receipt-view.ts';
import type { Download } from './download.ts';
import { planPath } from './links.ts';
import { livingPages, type LivingPage } from './living-pages.ts';
import { planDownloads } from './plan-downloads.ts';
import { fragmentFiles, planTables, type PlanTable } from './portal-files.ts';
import { receiptDownloads } from './record-downloads.ts';
import { coverageOfPlan } from './related-plans.ts';
import type { SiteData } from './site-data.ts';

/** Tells whether a plan has a table, by giving what writes it. */
type Make = (view: PlanView, data: SiteData) => (() => string) | undefined;

const some = <T>(items: readonly T[], make: (items: readonly T[]) => string): (() => string) | undefined =>
  items.length === 0 ? undefined : () => make(items);

const known = <T>(view: T | undefined, make: (view: T) => string): (() => string) | undefined =>
  view === undefined ? undefined : () => make(view);

const contents: Readonly<Record<PlanTable, Make>> = {
  table: ({ table, asOf, showLights, expired }) =>
    table.taskCount + table.struckCount === 0
      ? undefined
      : () => responsibilityFragment(table, showLights && !expired ? { statesOn: asOf } : {}),
  phases: ({ short, plan }) => some(plan.phases, (rows) => phaseFragment(rows, `${short}阶段`)),
  grid: ({ grid }) => known(grid, (rows) => gridFragment(rows)),
  gantt: ({ gantt }) => known(gantt, ganttFragment),
  targets: ({ short, targets }) => some(targets, (rows) => targetFragment(rows, `${short}目标`)),
  duties: ({ short, duties }) => some(duties, (rows) => dutyFragment(rows, `${short}定期工作和报送`)),
  organisation: ({ plan: { organisation } }) =>
    organisation !== undefined && hasOrganisationTable(organisation) ? () => organisationFragment(organisation) : undefined,
  progress: living('progress', ({ short, plan }, { workspace, reader }) =>
    progressFragment(progressView(plan, workspace, reader), `${short}进展`),
  ),
  changes: living('changes', ({ short, plan, asOf }) => changeFragment(changeRows(plan, asOf), `${short}变更情况表`)),
  coverage: ({ short, plan }, data) => known(coverageOfPlan(plan, data), (coverage) => coverageFragment(coverage, short)),
  ledgers: ({ plan }, { workspace, reader }) => known(ledgersView(plan, workspace.units, reader), ledgersFragment),
  receipts: ({ plan }, { workspace, reader }) => {
    const receipts = receiptView(plan, workspace.units, reader);
    return receipts?.reports.some(({ registered }) => registered) === true ? () => receiptFragment(receipts) : undefined;
  },
};

function living(page: LivingPage, make: (view: PlanView, data: SiteData) => string): Make {
  return (view, data) => (livingPages(view.plan, data.reader, data.workspace.site).includes(page) ? () => make(view, data) : undefined);
}

const fileOf: Readonly<Partial<Record<PlanTable, RegExp>>> = {
  table: /\/(?:table\.pdf|tasks\.xlsx)$/u,
  grid: /\/chart\.pdf$/u,
  gantt: /\/chart\.pdf$/u,
};

/** The files that stand beside a table; those of receipts are no downloads of the plan's page. */
function filesBeside(table: PlanTable, view: PlanView, { workspace, reader }: SiteData): readonly Download[] {
  const { site, units } = workspace;
  const receipts = table === 'receipts' ? receiptView(view.plan, units, reader) : undefined;
  return receipts === undefined
    ? planDownloads(view, site).filter(({ path }) => fileOf[table]?.test(path))
    : receiptDownloads(receipts, site);
}

/** A table of a plan as a fragment; undefined where the plan has no such table. */
export function planFragment(table: PlanTable, view: PlanView, data: SiteData): string | undefined {
  const content = contents[table](view, data);
  if (content === undefined) return undefined;
  const { site } = data.workspace;
  const files = fragmentFiles(filesBeside(table, view, data), site);
  return fragment({ site, edition: data.reader.edition, page: planPath(view.id) + planTables[table], files }, content());
}

/** The tables of a plan that stand as fragments for the reader. */
export function planFragments(view: PlanView, data: SiteData): readonly PlanTable[] {
  return (Object.keys(planTables) as PlanTable[]).filter((table) => contents[table](view, data) !== undefined);
}
