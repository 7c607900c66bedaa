import { formatDay, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { roleKinds, type Role } from '../model/role.ts';
import type { Task } from '../model/task.ts';
import { carrierOf, coverageOf, deadlineAbove, type Carrier, type CoverageRow, type Extent, type Shortfall } from '../plan/coverage.ts';
import { isExpired } from '../plan/expired.ts';
import { tasksOn } from '../plan/approved-changes.ts';
import { shortTitle } from '../plan/short-title.ts';
import type { TaskStatus } from '../plan/state.ts';
import type { Workspace } from '../plan/workspace.ts';
import { lightsShown, statusFor } from './light-rules.ts';
import type { Reader } from './reader.ts';

/** A task of another plan as a reader finds it. */
export interface TaskLink {
  readonly planId: string;
  readonly plan: string;
  /** The row; absent where the plan as a whole is meant. */
  readonly anchor: string | undefined;
  readonly no: string | undefined;
  readonly title: string;
}

/** A remark on a comparison; a doubt is what a supervisor has to look at. */
export interface Remark {
  readonly text: string;
  readonly doubt: boolean;
}

/** A task that carries out one of the plan, with who does it, by when, how it stands and how it compares. */
export interface CarrierView extends TaskLink {
  readonly units: string;
  readonly deadline: string | undefined;
  /** Only where lights are shown and its plan is running. */
  readonly status: TaskStatus | undefined;
  readonly standing: boolean;
  readonly remarks: readonly Remark[];
}

/** A task of the plan with what carries it out. */
export interface CoveredRow {
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly deadline: string | undefined;
  readonly extent: Extent;
  /** Why it is carried in part or not, in words. */
  readonly reasons: readonly string[];
  readonly carriers: readonly CarrierView[];
}

/** A superior task that a task of the plan carries out; words alone where the superior document is not in the workspace. */
export interface AboveView extends Partial<TaskLink> {
  readonly words: string;
  readonly deadline: string | undefined;
  readonly remarks: readonly Remark[];
}

/** A task of the plan with what it carries out. */
export interface CarryingRow {
  readonly id: string;
  readonly no: string | undefined;
  readonly title: string;
  readonly deadline: string | undefined;
  readonly above: readonly AboveView[];
}

/** How many tasks are carried, and how many of the carrying tasks are later or aim lower. */
export interface CoverageCounts {
  readonly total: number;
  readonly extents: Readonly<Record<Extent, number>>;
  readonly later: number;
  readonly lower: number;
}

/** What the coverage page of a plan shows: how others carry it out, and what it carries out itself. */
export interface CoverageView {
  readonly asOf: Day;
  readonly showLights: boolean;
  readonly covered:
    { readonly counts: CoverageCounts; readonly rows: readonly CoveredRow[]; readonly whole: readonly CarrierView[] } | undefined;
  readonly carrying: readonly CarryingRow[];
}

/** The coverage of a plan as of the reader's day; undefined where it neither carries anything out nor is carried out. */
export function coverageView(plan: Plan, workspace: Pick<Workspace, 'plans' | 'site'>, reader: Reader): CoverageView | undefined {
  const coverage = coverageOf(plan, workspace.plans, reader.asOf);
  const carrying = carryingRows(plan, workspace.plans, reader.asOf);
  if (coverage === undefined && carrying.length === 0) return undefined;
  const shown = (carrier: Carrier): CarrierView => carrierView(carrier, workspace, reader);
  return {
    asOf: reader.asOf,
    showLights: lightsShown(workspace.site, reader),
    covered: coverage && {
      counts: countsOf(coverage.rows),
      rows: coverage.rows.map((row) => coveredRow(row, shown)),
      whole: coverage.whole.map(shown),
    },
    carrying,
  };
}

function countsOf(rows: readonly CoverageRow[]): CoverageCounts {
  const count = (extent: Extent): number => rows.filter((row) => row.extent === extent).length;
  const carriers = rows.flatMap((row) => row.carriers);
  return {
    total: rows.length,
    extents: { 已承接: count('已承接'), 部分承接: count('部分承接'), 未承接: count('未承接'), 不再承接: count('不再承接') },
    later: carriers.filter(({ later }) => later !== undefined).length,
    lower: carriers.filter(({ lower }) => lower.length > 0).length,
  };
}

const reasonWords: Readonly<Record<Shortfall, string>> = {
  'parts': '有分项没有承接',
  'assist-only': '承接的任务只有配合单位',
  'struck': '承接的任务有的已取消',
  'whole-plan': '只写承接整个方案，没有指明任务',
};

function coveredRow(
  { task, deadline, extent, shortfalls, missing, carriers }: CoverageRow,
  shown: (carrier: Carrier) => CarrierView,
): CoveredRow {
  const parts = missing.length === 0 ? [] : [`没有承接的分项：${missing.map((part) => part.no ?? shortTitle(part)).join('、')}`];
  const reasons = [...parts, ...shortfalls.filter((one) => one !== 'parts').map((one) => reasonWords[one])];
  return { id: task.id, no: task.no, title: shortTitle(task), deadline: deadline?.text, extent, reasons, carriers: carriers.map(shown) };
}

function carrierView(carrier: Carrier, { site }: Pick<Workspace, 'site'>, reader: Reader): CarrierView {
  const { plan, task, standing, deadline } = carrier;
  const lit = standing && lightsShown(site, reader) && !isExpired(plan, reader.asOf);
  return {
    ...linkTo(plan, task),
    units: unitsOf(task.roles),
    deadline: deadline?.text,
    status: lit ? statusFor(task, plan, reader, site) : undefined,
    standing,
    remarks: remarksOn(carrier),
  };
}

function linkTo(plan: Plan, task: Task): TaskLink {
  return { planId: plan.id, plan: plan.short ?? plan.title, anchor: task.id, no: task.no, title: shortTitle(task) };
}

/** Who leads, else who is responsible, else who assists: as printed. */
function unitsOf(roles: readonly Role[]): string {
  const first = roleKinds.map((kind) => roles.filter(({ role }) => role === kind)).find((list) => list.length > 0) ?? [];
  return first.map(({ text }) => text).join('、');
}

function remarksOn({ task, standing, merged, later, apart, lower }: Carrier): readonly Remark[] {
  const doubts = [
    ...(standing ? [] : ['已取消']),
    ...(later === undefined ? [] : [`时限比上级晚${String(later)}天`]),
    ...(apart === 'no-day' ? ['上级写明日期，这里没有'] : []),
    ...lower.map(({ own, wanted }) => `目标“${own.text}”低于上级的${String(wanted)}${own.unit ?? ''}`),
  ];
  const notes = [
    ...(merged === undefined ? [] : [`任务${merged.no ?? `“${shortTitle(merged)}”`}并入任务${task.no ?? `“${shortTitle(task)}”`}`]),
    ...(apart === 'before-plan' ? ['上级时限早于本方案期限，不比较'] : []),
  ];
  return [...doubts.map((text) => ({ text, doubt: true })), ...notes.map((text) => ({ text, doubt: false }))];
}

function carryingRows(plan: Plan, plans: readonly Plan[], asOf: Day): readonly CarryingRow[] {
  return tasksOn(plan, asOf)
    .filter(({ carries }) => carries.length > 0)
    .map((task) => ({
      id: task.id,
      no: task.no,
      title: shortTitle(task),
      deadline: carryingDeadline(task, plan, asOf),
      above: task.carries.map((carry): AboveView => aboveView(task, plan, carry, plans, asOf)),
    }));
}

function carryingDeadline(task: Task, plan: Plan, asOf: Day): string | undefined {
  return deadlineAbove(task, plan, { text: task.id }, asOf)?.text;
}

function aboveView(task: Task, plan: Plan, carry: Task['carries'][number], plans: readonly Plan[], asOf: Day): AboveView {
  const superior = plans.find(({ id }) => id === carry.plan);
  if (superior === undefined) return { words: carry.text, deadline: undefined, remarks: [] };
  const above = tasksOn(superior, asOf).find(({ id }) => id === carry.task);
  if (above === undefined) return { ...wholePlan(superior), words: carry.text, deadline: undefined, remarks: [] };
  const part = above.parts.find(({ id }) => id === carry.part);
  const link = { ...linkTo(superior, above), ...(part === undefined ? {} : { anchor: part.id, title: shortTitle(part) }) };
  const remarks = remarksOn(carrierOf(task, plan, carry, superior, asOf));
  return { ...link, words: carry.text, deadline: deadlineAbove(above, superior, carry, asOf)?.text, remarks };
}

function wholePlan(plan: Plan): TaskLink {
  return { planId: plan.id, plan: plan.short ?? plan.title, anchor: undefined, no: undefined, title: '整个方案' };
}

/** The counts of a coverage in one sentence without a full stop. */
export function coverageWords({ total, extents, later, lower }: CoverageCounts): string {
  const counted = (Object.entries(extents) as [Extent, number][])
    .filter(([, count]) => count > 0)
    .map(([extent, count]) => `${extent}${String(count)}项`);
  const doubts = [later > 0 ? `时限晚于上级${String(later)}项` : '', lower > 0 ? `目标低于上级${String(lower)}项` : ''].filter(
    (words) => words !== '',
  );
  return [`共${String(total)}项任务`, ...counted, ...doubts].join('，');
}

/** The day of a coverage as its pages say it. */
export function coverageDay({ asOf }: Pick<CoverageView, 'asOf'>): string {
  return `截至${formatDay(asOf)}`;
}
