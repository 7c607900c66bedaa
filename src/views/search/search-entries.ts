import { formatDay } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import { successorsOf, type Unit } from '../../model/unit.ts';
import type { PublishedWorkspace } from '../../plan/publish.ts';
import { shortTitle } from '../../plan/short-title.ts';
import type { SitePage } from '../../plan/workspace.ts';
import { documentView } from '../document-view.ts';
import { interpretationRows } from '../interpretation-rows.ts';
import { planView } from '../plan-view.ts';
import type { Reader } from '../reader.ts';
import { elementPassages, partPassages, type PrintedPlan, type SearchedPart } from './document-passages.ts';
import { planPassages } from './plan-passages.ts';
import { searchKinds, type SearchEntry } from './search-entry.ts';
import { taskPassages } from './task-passages.ts';

/** What the bodies of documents and pages print, by their folders and ids: `notices/x`, `pages/about`. */
export type SearchedBodies = ReadonlyMap<string, readonly SearchedPart[]>;

/** Everything that can be found in an edition of a site, kind by kind, the latest first; what a page prints is what is searched. */
export function searchEntries(workspace: PublishedWorkspace, bodies: SearchedBodies, reader: Reader): readonly SearchEntry[] {
  const plans = printedPlans(workspace, reader);
  const text = (id: string) => partPassages(bodies.get(id) ?? [], plans);
  const entries = [
    ...noticeEntries(workspace, text),
    ...workspace.plans.flatMap((plan) => planEntries(plan, plans.get(plan.id), workspace.notices)),
    ...workspace.units.map((unit) => unitEntry(unit, workspace.units)),
    ...workspace.interpretations.map((page) =>
      pageEntry('interpretation', `interpretations/${page.id}/`, page, [
        ...text(`interpretations/${page.id}`),
        ...interpretationRows([page], workspace.notices).flatMap((row) => row.documents.map(({ title, no = '' }) => `${title}\n${no}`)),
      ]),
    ),
    ...workspace.pages.map((page) => pageEntry('page', `${page.id}/`, page, text(`pages/${page.id}`))),
  ];
  return entries.toSorted((a, b) => searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind) || latestFirst(a, b));
}

function latestFirst(
  { date: a = '' }: { readonly date?: string | undefined },
  { date: b = '' }: { readonly date?: string | undefined },
): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function printedPlans({ plans, site }: PublishedWorkspace, reader: Reader): ReadonlyMap<string, PrintedPlan> {
  return new Map(
    plans.map((plan) => [plan.id, { view: planView(plan, reader, site), tasks: taskPassages(plan, reader, site).tasks }] as const),
  );
}

function noticeEntries(workspace: PublishedWorkspace, text: (id: string) => readonly string[]): readonly SearchEntry[] {
  return workspace.notices.map((notice) => {
    const view = documentView(notice, workspace);
    return {
      kind: 'notice',
      address: `notices/${notice.id}/`,
      title: view.title,
      no: view.no,
      date: view.date,
      names: [],
      initials: true,
      passages: [...elementPassages(view), ...text(`notices/${notice.id}`)],
    };
  });
}

/** A plan and its tasks; both bear the date of the plan, else that of its first document. */
function planEntries(plan: Plan, printed: PrintedPlan | undefined, notices: PublishedWorkspace['notices']): readonly SearchEntry[] {
  if (printed === undefined) return [];
  const { view, tasks } = printed;
  const date = plan.date ?? notices.find(({ data }) => data.plans.includes(plan.id))?.data.date;
  const own: SearchEntry = {
    kind: 'plan',
    address: `plans/${plan.id}/`,
    title: plan.title,
    date,
    names: plan.short === undefined ? [] : [plan.short],
    initials: true,
    passages: [...planPassages(view), ...[...tasks.values()].flat()],
  };
  return [own, ...plan.tasks.map((task) => ({ ...taskEntry(task, plan), date, passages: tasks.get(task.id) ?? [] }))];
}

/** A task is spelled by its 简称 or 小标题; a title that was cut from its text is none. */
function taskEntry(task: Plan['tasks'][number], plan: Plan): Omit<SearchEntry, 'passages'> {
  return {
    kind: 'task',
    address: `plans/${plan.id}/#${task.id}`,
    title: shortTitle(task),
    no: task.no,
    under: plan.title,
    names: [],
    initials: task.short !== undefined || task.heading !== undefined,
  };
}

/** A unit by its names and what its page says of it; what it owes is found as tasks. */
function unitEntry(unit: Unit, units: readonly Unit[]): SearchEntry {
  const nameOf = (id: string | undefined) => units.find((one) => one.id === id)?.name ?? '';
  const names = unit.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.name));
  const classes = units.filter(({ members }) => members.includes(unit.id)).map(({ name }) => name);
  const next = successorsOf(unit).map((one) => `${formatDay(one.from)}起由${nameOf(one.unit)}承接`);
  const before = units.flatMap((one) =>
    successorsOf(one).flatMap(({ unit: id, from }) => (id === unit.id ? [`${formatDay(from)}起承接${one.name}的职责`] : [])),
  );
  const lists = [names, unit.members.map(nameOf), classes].map((list) => list.join('、'));
  const said = [unit.kind, nameOf(unit.parent), ...lists, ...next, ...before, unit.note ?? ''];
  return {
    kind: 'unit',
    address: `units/${unit.id}/`,
    title: unit.name,
    under: nameOf(unit.parent) || unit.kind,
    names,
    initials: true,
    passages: [said.filter((words) => words !== '').join('\n')],
  };
}

function pageEntry(kind: 'interpretation' | 'page', address: string, { data }: SitePage, text: readonly string[]): SearchEntry {
  const { title, summary, published } = data;
  const passages = [...(summary === undefined ? [] : [summary]), ...text];
  return { kind, address, title, date: published?.slice(0, 10) as SearchEntry['date'], names: [], initials: true, passages };
}
