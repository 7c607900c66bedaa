import { formatDay } from '../../model/day.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Phase } from '../../model/phase.ts';
import type { Person } from '../../model/role.ts';
import type { DutyRow, PlanView, TargetRow } from '../plan-view.ts';
import { numbered } from '../table-cells.ts';
import type { TableView } from '../table-view.ts';
import { formPassages } from './form-passages.ts';

/** What the page of a plan prints beside the rows of its tasks. */
export function planPassages(view: PlanView): readonly string[] {
  const { plan } = view;
  return [
    [...view.issuers, ...view.facts.map(({ label, text }) => `${label}\n${text}`)].join('\n'),
    ...groupPassages(view.table),
    ...plan.phases.map((phase) => passage([phaseWords(phase), days(phase)])),
    ...targetPassages(view.targets),
    ...dutyPassages(view.duties),
    ...(plan.organisation === undefined ? [] : organisationPassages(plan.organisation)),
    ...changePassages(view),
    ...progressPassages(view),
    ...plan.forms.flatMap(formPassages),
    ...plan.slips.map(({ where, text }) => passage([where, text])),
    ...view.documents.map(({ title, no }) => passage([title, no])),
  ].filter((text) => text !== '');
}

/** The heads of the columns and groups of a table, and the notes on groups. */
export function groupPassages({ head, bodies, notes }: TableView): readonly string[] {
  const groups = bodies.flatMap(({ group }) => (group === undefined ? [] : [numbered(group), group.deadline ?? '']));
  return [passage(head.flat().map(({ text }) => text)), passage(groups), ...notes];
}

/** The phases of a plan, one a passage, as documents print them. */
export function phasePassages(phases: readonly Phase[]): readonly string[] {
  return phases.map(phaseWords);
}

function phaseWords({ no = '', title, text, content }: Phase): string {
  return passage([`${no}${title}`, text, ...content]);
}

function days({ start, end }: Phase): string | undefined {
  return start === undefined && end === undefined
    ? undefined
    : [start, end].map((day) => (day === undefined ? '' : formatDay(day))).join('—');
}

/** The targets of a plan, one a passage. */
export function targetPassages(targets: readonly TargetRow[]): readonly string[] {
  return targets.map(({ text, wanted, when, flags, where }) => passage([text, ...flags, wanted, when, where?.label]));
}

/** The duties and reports of a plan, one a passage. */
export function dutyPassages(duties: readonly DutyRow[]): readonly string[] {
  return duties.map(({ kind, text, note, often, units, where }) => passage([kind, text, note, often, units, where?.label]));
}

function organisationPassages({ bodies, inspectionGroups, levels }: Organisation): readonly string[] {
  return [
    ...bodies.map(({ title, seat, posts, functions }) =>
      passage([
        title,
        seat === undefined ? undefined : `设在${seat}`,
        ...posts.flatMap(({ post, persons, units, text }) => [
          post,
          [people(persons), units.join('、'), text ?? ''].filter((words) => words !== '').join('；'),
        ]),
        ...functions,
      ]),
    ),
    ...inspectionGroups.map(({ no, field, lead, members, areas }) => passage([no, field, people(lead), people(members), areas.join('、')])),
    ...levels.map(({ scale, title, trigger, actions }) => passage([scale, title, trigger, ...actions])),
  ];
}

function people(all: readonly Person[]): string {
  return all.map(({ name, post }) => [name, post].filter((word) => word !== undefined).join('，')).join('；');
}

function changePassages({ plan }: PlanView): readonly string[] {
  return plan.changes.map(({ day, kind, approver, document, deadline, to, reason }) =>
    passage([kind, formatDay(day), deadline && `改为${deadline.text}`, to && `改由${to.text}负责`, reason, `${approver}批准`, document]),
  );
}

function progressPassages({ plan, asOf }: PlanView): readonly string[] {
  const entries = plan.progress.filter(({ day }) => day <= asOf);
  return entries.map(({ text, state, by }) => passage([text ?? state, by]));
}

function passage(words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join('\n');
}
