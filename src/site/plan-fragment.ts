import { dutyFragment } from '../formats/fragment/duty-fragment.ts';
import { fragment } from '../formats/fragment/fragment.ts';
import { ganttFragment } from '../formats/fragment/gantt-fragment.ts';
import { gridFragment } from '../formats/fragment/grid-fragment.ts';
import { responsibilityFragment } from '../formats/fragment/responsibility-fragment.ts';
import { targetFragment } from '../formats/fragment/target-fragment.ts';
import type { PlanView } from '../views/plan-view.ts';
import { planPath } from './links.ts';
import { planDownloads } from './plan-downloads.ts';
import { fragmentFiles, planTables, type PlanTable } from './portal-files.ts';
import type { SiteData } from './site-data.ts';

type Make = (view: PlanView) => string | undefined;

const some = <T>(items: readonly T[], make: (items: readonly T[]) => string): string | undefined =>
  items.length === 0 ? undefined : make(items);

const contents: Readonly<Record<PlanTable, Make>> = {
  table: ({ table, asOf, showLights, expired }) =>
    table.taskCount + table.struckCount === 0 ? undefined : responsibilityFragment(table, showLights && !expired ? { statesOn: asOf } : {}),
  grid: ({ grid }) => grid && gridFragment(grid),
  gantt: ({ gantt }) => gantt && ganttFragment(gantt),
  targets: ({ short, targets }) => some(targets, (rows) => targetFragment(rows, `${short}目标`)),
  duties: ({ short, duties }) => some(duties, (rows) => dutyFragment(rows, `${short}定期工作和报送`)),
};

const fileOf: Readonly<Partial<Record<PlanTable, RegExp>>> = {
  table: /\/(?:table\.pdf|tasks\.xlsx)$/u,
  grid: /\/chart\.pdf$/u,
  gantt: /\/chart\.pdf$/u,
};

/** A table of a plan as a fragment; undefined where the plan has no such table. */
export function planFragment(table: PlanTable, view: PlanView, { workspace, reader }: SiteData): string | undefined {
  const content = contents[table](view);
  if (content === undefined) return undefined;
  const { site } = workspace;
  const downloads = planDownloads(view, site).filter(({ path }) => fileOf[table]?.test(path));
  const frame = { site, edition: reader.edition, page: planPath(view.id, planTables[table]), files: fragmentFiles(downloads, site) };
  return fragment(frame, content);
}

/** The tables of a plan that stand as fragments. */
export function planFragments(view: PlanView): readonly PlanTable[] {
  return (Object.keys(planTables) as PlanTable[]).filter((table) => contents[table](view) !== undefined);
}
