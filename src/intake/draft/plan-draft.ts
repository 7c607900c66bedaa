import type { DateContext } from '../../model/date-context.ts';
import { letterPairs, likeness } from '../../plan/diff/text-likeness.ts';
import { milestonesIn, targetsIn, type MilestoneDraft } from '../recognise/dated-facts.ts';
import { withContacts } from '../recognise/contacts.ts';
import { isUnitLike } from '../recognise/office-words.ts';
import type { Words } from '../recognise/origin.ts';
import { allSections, paragraphsOf, type Section } from '../recognise/outline.ts';
import type { BodyDraft, PersonDraft } from '../recognise/organisation.ts';
import type { PhaseDraft } from '../recognise/phases.ts';
import type { InspectionGroupDraft } from '../recognise/inspection-groups.ts';
import type { QuotaDraft } from '../recognise/quotas.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { ReportDraft } from '../recognise/reports.ts';
import type { TaskDraft } from '../recognise/task-draft.ts';
import { leaf, listOf, mapOf, wordsLeaf, type Doubt, type DraftMap, type DraftNode } from './draft-node.ts';
import { gridNode } from './grid-node.ts';
import { groupNode, linesNode, milestoneNode, taskNode, type TaskSetting } from './task-nodes.ts';

/** The ids that groups and tasks of a draft get, in their order. */
export interface DraftIds {
  readonly groups: readonly string[];
  readonly tasks: readonly string[];
}

/** The plan of a recognised document as it is written, its tasks apart; the numbers of telephones are left out of it. */
export interface PlanDraft {
  readonly plan: DraftMap;
  readonly tasks: readonly DraftMap[];
}

/** Makes the plan of a recognised document. */
export function planDraft(found: Recognised, ids: DraftIds, fallbackTitle: string): PlanDraft {
  const { context } = found;
  const setting: TaskSetting = { context, groupIds: ids.groups, milestones: groupMilestones(found) };
  const tasks = found.tasks?.tasks ?? [];
  const ofPlan = planParagraphs(found, new Set(setting.milestones?.keys()));
  const plan = mapOf({
    title: wordsLeaf(found.planTitle) ?? leaf(fallbackTitle, [], [{ id: 'title-missing', facts: {}, at: [] }]),
    issuers: listOf(found.issuers.map((words) => leaf(words.text, words.at))),
    period: wordsLeaf(found.period),
    basis: listOf(
      found.basis.map(({ title, no, issuer }) => mapOf({ title: wordsLeaf(title), no: wordsLeaf(no), issuer: wordsLeaf(issuer) })),
    ),
    principles: listOf(found.principles.map((words) => wordsLeaf(words))),
    goals: listOf(found.goals.map((words) => wordsLeaf(words))),
    milestones: listOf(
      ofPlan
        .flatMap((words) => milestonesIn(words, context).filter(({ by, text }) => /前|底|末/u.test(by.text) && !/报/u.test(text.text)))
        .map(milestoneNode),
    ),
    targets: listOf([
      ...[...found.goals, ...ofPlan, ...found.phases.phases.flatMap(({ content }) => content)]
        .flatMap((words) => targetsIn(words, context))
        .map((words) => leaf(words.text, words.at)),
      ...found.quotas.map(quotaNode),
    ]),
    organisation: organisationNode(found),
    phases: listOf(found.phases.phases.map(phaseNode)),
    counts: listOf(
      found.counts.map(({ text, value, unit, of, parts }) =>
        mapOf({
          text: wordsLeaf(text),
          value: leaf(value),
          unit: leaf(unit),
          of: leaf(of),
          parts: parts && listOf(parts.map((part) => leaf(part))),
        }),
      ),
    ),
    reports: listOf(found.reports.map((report) => reportNode(report, found))),
    rules: found.firstNamedLeads && mapOf({ firstNamedLeads: leaf(true, found.firstNamedLeads.at) }),
    columns: listOf(
      (found.tasks?.columns ?? []).map(({ key, label, head }) =>
        mapOf({ key: leaf(key), label: leaf(label), head: head === undefined ? undefined : leaf(head) }),
      ),
    ),
    grid: gridNode(found),
    forms: listOf(found.forms.map(({ form }, index) => formNode(form, `form-${index + 1}`))),
    groups: listOf((found.tasks?.groups ?? []).map((group, index) => groupNode(group, ids.groups[index] ?? '', index, setting))),
  });
  const numbered = numberGaps(tasks);
  return {
    plan: hidden(withDoubts(plan, found)) as DraftMap,
    tasks: tasks.map((task, index) => hidden(taskNode(withGap(task, numbered.get(index)), ids.tasks[index] ?? '', setting)) as DraftMap),
  };
}

/** The paragraphs of prose that belong to no phase, task, group or goal: what they date or measure is the plan's own. */
function planParagraphs(found: Recognised, groupsWithSteps: ReadonlySet<number>): readonly Words[] {
  const { outline, phases, goals, fromProse, tasks } = found;
  const groups = tasks?.groups.filter((_, index) => groupsWithSteps.has(index)) ?? [];
  const isOwn = ({ title }: Section): boolean => groups.some((group) => title.includes(group.title.text));
  const taken = new Set([
    ...phases.phases.flatMap(({ section }) => allSections([section])),
    ...allSections(outline.sections)
      .filter(isOwn)
      .flatMap((section) => allSections([section])),
  ]);
  const texts = new Set([...goals.map(({ text }) => text), ...(fromProse ? (tasks?.tasks ?? []).map(({ text }) => text.text) : [])]);
  return allSections(outline.sections)
    .filter((section) => !taken.has(section))
    .flatMap(paragraphsOf)
    .filter(({ text }) => !texts.has(text));
}

/** The same plan with the office to which it belongs, behind its issuers. */
export function withOffice(plan: DraftMap, office: string | undefined): DraftMap {
  if (office === undefined) return plan;
  const at = plan.entries.findLastIndex(([key]) => key === 'title' || key === 'issuers') + 1;
  return { ...plan, entries: plan.entries.toSpliced(at, 0, ['office', leaf(office)]) };
}

/** Ids by position: g1, g2 …; t and the number where numbers are unique, else the group's and the number, else the place. */
export function plainIds(found: Recognised): DraftIds {
  const groups = (found.tasks?.groups ?? []).map((_, index) => `g${index + 1}`);
  const tasks = found.tasks?.tasks ?? [];
  const numbers = tasks.map(({ no }) => (no !== undefined && /^\d{1,4}$/u.test(no.text) ? String(Number(no.text)) : undefined));
  const areNumbers = numbers.every((no) => no !== undefined);
  if (areNumbers && new Set(numbers).size === tasks.length) return { groups, tasks: numbers.map((no) => `t${no}`) };
  const grouped = tasks.map(({ group }, index) => `t${(group ?? -1) + 1}-${numbers[index] ?? ''}`);
  if (areNumbers && new Set(grouped).size === tasks.length) return { groups, tasks: grouped };
  return { groups, tasks: tasks.map((_, index) => `t${index + 1}`) };
}

/** Numbers that jump: a row may be missing. */
function numberGaps(tasks: readonly TaskDraft[]): ReadonlyMap<number, Doubt> {
  const gaps = new Map<number, Doubt>();
  for (const [index, { no, group }] of tasks.entries()) {
    const last = tasks[index - 1];
    const [before, after] = [Number(last?.no?.text), Number(no?.text)];
    if (
      index === 0 ||
      last?.group !== group ||
      !Number.isInteger(before) ||
      !Number.isInteger(after) ||
      after === before + 1 ||
      after === 1
    )
      continue;
    gaps.set(index, { id: 'number-gap', facts: { before: String(before), after: String(after) }, at: no?.at ?? [] });
  }
  return gaps;
}

function withGap(task: TaskDraft, gap: Doubt | undefined): TaskDraft {
  return gap === undefined ? task : { ...task, doubts: { ...task.doubts, no: [...(task.doubts.no ?? []), gap] } };
}

/** Doubts about the plan as a whole stand over it. */
function withDoubts(plan: DraftMap, found: Recognised): DraftMap {
  const missing: readonly (readonly [boolean, Doubt['id']])[] = [
    [found.issuers.length === 0, 'issuer-missing'],
    [found.period === undefined, 'no-period'],
    [found.tasks === undefined, 'no-tasks'],
  ];
  const doubts = missing.filter(([is]) => is).map(([, id]): Doubt => ({ id, facts: {}, at: [] }));
  return { ...plan, doubts: [...plan.doubts, ...doubts, ...found.doubts, ...(found.tasks?.doubts ?? [])] };
}

/** The same draft without the signs of contacts: what was there is said in their place. */
function hidden(node: DraftNode): DraftNode {
  if (node.kind === 'leaf') {
    if (typeof node.value !== 'string' || !/\ue000/u.test(node.value)) return node;
    const value = withContacts(node.value, () => '（略）').replace(/[（(]（略）[）)]/gu, '（略）');
    return leaf(value, node.at, [...node.doubts, { id: 'private-removed', facts: {}, at: node.at }]);
  }
  if (node.kind === 'list') return { ...node, items: node.items.map(hidden) };
  return { ...node, entries: node.entries.map(([key, value]) => [key, hidden(value)] as const) };
}

function phaseNode(phase: PhaseDraft, index: number): DraftMap {
  return mapOf({
    id: leaf(`p${index + 1}`),
    no: wordsLeaf(phase.no),
    title: wordsLeaf(phase.title),
    window: wordsLeaf(phase.window),
    content: listOf(phase.content.map((words) => wordsLeaf(words))),
  });
}

function organisationNode({ bodies, levels, inspectionGroups }: Recognised): DraftMap | undefined {
  if (bodies.length === 0 && levels.length === 0 && inspectionGroups.length === 0) return undefined;
  return mapOf({
    bodies: listOf(bodies.map(bodyNode)),
    inspectionGroups: listOf(inspectionGroups.map(inspectionNode)),
    levels: listOf(levels.map((words, index) => mapOf({ id: leaf(`l${index + 1}`), title: wordsLeaf(words), scale: leaf('风险分级') }))),
  });
}

function inspectionNode({ no, lead, members, areas }: InspectionGroupDraft, index: number): DraftMap {
  const persons = (all: readonly Words[]): DraftNode | undefined =>
    listOf(
      all.map((words) =>
        mapOf({ [/^\p{Script=Han}{2,4}$/u.test(words.text) && !isUnitLike(words.text) ? 'name' : 'post']: wordsLeaf(words) }),
      ),
    );
  return mapOf({
    id: leaf(`group-${index + 1}`),
    no: wordsLeaf(no),
    lead: persons(lead),
    members: persons(members),
    areas: listOf(areas.map((words) => wordsLeaf(words))),
  });
}

/** A number for each area: the head of its column is what is measured, the sum its value. */
function quotaNode({ measure, unit, total, quotas }: QuotaDraft): DraftMap {
  return mapOf({
    text: wordsLeaf(measure),
    measure: wordsLeaf(measure),
    value: total === undefined ? undefined : leaf(total),
    unit: unit === undefined ? undefined : leaf(unit),
    quotas: listOf(quotas.map(({ area, value, at }) => mapOf({ area: wordsLeaf(area), value: leaf(value, at.at) }))),
  });
}

function bodyNode({ title, posts, functions, seat, isOffice }: BodyDraft): DraftMap {
  return mapOf({
    id: leaf(isOffice ? 'leading-group-office' : 'leading-group'),
    title: wordsLeaf(title),
    ...(isOffice ? { parent: leaf('leading-group') } : {}),
    posts: listOf(
      posts.map(({ post, words, persons }) =>
        mapOf({
          post: leaf(post, words.at),
          ...(persons.length > 0 && persons.every(isPerson) ? { persons: listOf(persons.map(personNode)) } : { text: wordsLeaf(words) }),
        }),
      ),
    ),
    functions: listOf(functions.map((words) => wordsLeaf(words))),
    seat: wordsLeaf(seat),
  });
}

function isPerson({ name, post }: PersonDraft): boolean {
  return name !== undefined || post !== undefined;
}

function personNode({ name, post }: PersonDraft): DraftMap {
  return mapOf({ name: name === undefined ? undefined : leaf(name), post: post === undefined ? undefined : leaf(post) });
}

function reportNode({ text, what, from, to, doubts }: ReportDraft, found: Recognised): DraftMap {
  const form = found.forms.findIndex(({ form: { title } }) => what.text.includes(title.text));
  return mapOf(
    {
      text: wordsLeaf(text),
      what: wordsLeaf(what),
      from: wordsLeaf(from),
      to: wordsLeaf(to),
      form: form < 0 ? undefined : leaf(`form-${form + 1}`),
    },
    doubts,
  );
}

function formNode(form: Recognised['forms'][number]['form'], id: string): DraftMap {
  return mapOf({
    id: leaf(id),
    title: wordsLeaf(form.title),
    no: form.no === undefined ? undefined : leaf(form.no),
    header: listOf(form.header.map((words) => wordsLeaf(words))),
    columns: listOf(
      form.columns.map(({ label, below }, index) =>
        mapOf({
          key: leaf(`c${index + 1}`),
          label: wordsLeaf(label),
          columns: listOf(below.map((words, nth) => mapOf({ key: leaf(`c${index + 1}-${nth + 1}`), label: wordsLeaf(words) }))),
        }),
      ),
    ),
    notes: linesList(form.notes),
    signatures: listOf(form.signatures.map((words) => wordsLeaf(words))),
  });
}

function linesList(lines: readonly Words[]): DraftNode | undefined {
  const node = linesNode(lines);
  return node?.kind === 'leaf' ? listOf([node]) : node;
}

/** The yearly steps that the prose states for a group of the table: 2020年，…；2021年，…；2022年，…. */
function groupMilestones({ tasks, outline, context, fromProse }: Recognised): ReadonlyMap<number, readonly MilestoneDraft[]> {
  const found = new Map<number, readonly MilestoneDraft[]>();
  if (tasks === undefined || fromProse) return found;
  const sections = allSections(outline.sections).map((section) => ({ section, pairs: letterPairs(section.title) }));
  for (const [index, group] of tasks.groups.entries()) {
    const pairs = letterPairs(group.title.text);
    const own = sections.find((one) => one.section.title.includes(group.title.text) || likeness(one.pairs, pairs) > 0.8);
    const steps = own === undefined ? [] : paragraphsOf(own.section).flatMap((words) => yearlySteps(words, context));
    if (steps.length > 1) found.set(index, steps);
  }
  return found;
}

function yearlySteps(words: Words, context: DateContext): readonly MilestoneDraft[] {
  return milestonesIn(words, context).filter(({ by }) => /^\d{4}年$|年内$/u.test(by.text));
}
