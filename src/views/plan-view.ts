import { formatDay, type Day } from '../model/day.ts';
import type { Plan } from '../model/plan.ts';
import { hasBegun, isExpired } from '../plan/expired.ts';
import { planDueItems } from './due-list.ts';
import { dutyRows } from './duty-rows.ts';
import { ganttView, type GanttView } from './gantt-view.ts';
import { gridView, type GridView } from './grid-view.ts';
import { judgedTasks } from './judged-tasks.ts';
import { lightsShown, type LightRules } from './light-rules.ts';
import type { Reader } from './reader.ts';
import { tableView, type TableView } from './table-view.ts';
import type { StateTally } from './tally.ts';
import { targetRows } from './target-rows.ts';
import { countTasks } from './task-counts.ts';

/** A target as a row of the plan page. */
export interface TargetRow {
  readonly text: string;
  readonly wanted: string;
  readonly when: string;
  readonly actual: string | undefined;
  readonly where: { readonly label: string; readonly anchor: string } | undefined;
  readonly flags: readonly string[];
}

/** A duty or report as a row of the plan page. */
export interface DutyRow {
  readonly kind: '定期' | '报送';
  readonly text: string;
  /** How often, in the office's words. */
  readonly often: string;
  readonly units: string;
  /** The next day it falls due on or after the as-of day. */
  readonly next: Day | undefined;
  readonly where: { readonly label: string; readonly anchor: string } | undefined;
  readonly note: string | undefined;
}

/** Everything that a plan page shows. */
export interface PlanView {
  readonly id: string;
  readonly plan: Plan;
  readonly title: string;
  readonly short: string;
  readonly issuers: readonly string[];
  readonly facts: readonly { readonly label: string; readonly text: string; readonly day?: Day; readonly href?: string }[];
  readonly asOf: Day;
  /** Which rows alone are shown, in words; undefined where all are. */
  readonly excerpt: string | undefined;
  /** True once the period is over: such a plan is outside the counts of the front page. */
  readonly expired: boolean;
  /** True before the first day of the plan: nothing of it counts yet. */
  readonly pending: boolean;
  readonly tally: StateTally;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly unreported: number;
  readonly showLights: boolean;
  readonly table: TableView;
  readonly grid: GridView | undefined;
  readonly gantt: GanttView | undefined;
  readonly targets: readonly TargetRow[];
  readonly duties: readonly DutyRow[];
  readonly documents: readonly { readonly id: string; readonly title: string; readonly no?: string | undefined }[];
  readonly nextDue: Day | undefined;
}

/** Everything that the page of a plan shows to a reader. */
export function planView(plan: Plan, reader: Reader, rules: LightRules): PlanView {
  return {
    id: plan.id,
    plan,
    title: plan.title,
    short: plan.short ?? plan.title,
    issuers: plan.issuers.map(({ name }) => name),
    facts: factsOf(plan, reader.asOf),
    asOf: reader.asOf,
    excerpt: reader.excerpt,
    ...planCounts(plan, reader, rules),
    table: tableView(plan, reader, rules),
    grid: gridView(plan, reader, rules),
    gantt: ganttView(plan, reader, rules),
    targets: targetRows(plan),
    duties: dutyRows(plan, reader.asOf),
    documents: plan.documents,
  };
}

/** True where there is a control grid or a Gantt chart to print: a plan without any date has neither. */
export function hasChart({ grid, gantt }: Pick<PlanView, 'grid' | 'gantt'>): boolean {
  return grid !== undefined || gantt !== undefined;
}

/** What the front page and the plan's own page count alike. */
export type PlanCounts = Pick<PlanView, 'expired' | 'pending' | 'tally' | 'dueSoon' | 'overdue' | 'unreported' | 'showLights' | 'nextDue'>;

/** The counts of a plan as of the reader's day: of its standing tasks; lateness only where lights are shown. */
export function planCounts(plan: Plan, reader: Reader, rules: LightRules, items = planDueItems(plan, reader, rules)): PlanCounts {
  const { tally, dueSoon, overdue, unreported } = countTasks(judgedTasks([plan], reader, rules).map(({ status }) => status));
  const upcoming = items.map(({ due }) => due).filter((due) => due >= reader.asOf);
  return {
    expired: isExpired(plan, reader.asOf),
    pending: !hasBegun(plan, reader.asOf),
    ...{ tally, dueSoon, overdue, unreported },
    showLights: lightsShown(rules, reader),
    nextDue: upcoming.toSorted()[0],
  };
}

type Fact = PlanView['facts'][number];

/** The facts of a plan in the order people ask for them; what the papers do not say is left out. */
function factsOf(plan: Plan, asOf: Day): readonly Fact[] {
  const numbers = plan.documents.flatMap(({ id, no }) => (no === undefined ? [] : [{ label: '文号', text: no, href: `notices/${id}/` }]));
  const change = plan.changes
    .map(({ day }) => day)
    .filter((day) => day <= asOf)
    .toSorted()
    .at(-1);
  return [
    ...numbers,
    ...textFact('期限', plan.period?.text),
    ...dayFact('成文日期', plan.date),
    ...textFact('适用范围', plan.scope),
    ...textFact('依据', basisText(plan)),
    ...textFact('版本', plan.revision),
    ...textFact('有效期', plan.validity),
    ...dayFact('最近变更', change),
  ];
}

function textFact(label: string, text: string | undefined): readonly Fact[] {
  return text === undefined || text === '' ? [] : [{ label, text }];
}

function dayFact(label: string, day: Day | undefined): readonly Fact[] {
  return day === undefined ? [] : [{ label, text: formatDay(day), day }];
}

/** A title with a document number is a document's and stands in 《》; without one the author's words stand (6月11日视频会精神). */
function basisText({ basis }: Plan): string {
  const name = (title: string, no: string | undefined) => (no === undefined || title.startsWith('《') ? title : `《${title}》`);
  return basis.map(({ title, no }) => `${name(title, no)}${no === undefined ? '' : `（${no}）`}`).join('、');
}
