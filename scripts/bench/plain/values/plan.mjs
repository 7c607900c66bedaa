// A plan as its pages read it: words beside days and units.
import { daysOfRhythm, dueOf, rhythmOf, spanOf, targetOf } from './meaning.mjs';

export const roleNames = { lead: '牵头', responsible: '责任', assist: '配合' };

/** The plan of a file: its tasks with roles, deadline and points, its phases with their days. */
export function planOf(id, source, registry) {
  const units = (words) => words.split('、').map((name) => registry.find(source.office, name));
  const period = { text: source.period, ...spanOf(source.period) };
  const role = (key, words) => ({ key, text: words, units: units(words) });
  const duty = ({ text, responsible }) => dutyOf(text, text, [role('responsible', responsible)], period);
  return {
    id,
    title: source.title,
    short: source.short,
    issuers: source.issuers,
    scope: source.scope,
    period,
    columns: source.columns,
    groups: source.groups,
    phases: source.phases.map((phase) => ({ ...phase, ...spanOf(phase.window) })),
    tasks: source.tasks.map((task) => ({
      ...task,
      id: `t${task.no}`,
      roles: ['lead', 'responsible', 'assist'].flatMap((key) => (task[key] === undefined ? [] : [role(key, task[key])])),
      due: dueOf(task.deadline),
      milestones: task.milestones.map(({ by, text }) => ({ by, text, due: dueOf(by) })),
      targets: task.targets.map(targetOf),
      duties: task.duties.map(duty),
    })),
    targets: source.targets.map(targetOf),
    duties: source.duties.map(duty),
    reports: source.reports.map(({ text, what, from, to }) => ({
      ...dutyOf(what, text, [role('responsible', from)], period),
      words: text,
      to: `报${to}`,
    })),
  };
}

function dutyOf(text, words, roles, period) {
  const rhythm = rhythmOf(words);
  return { text, roles, often: rhythm.often, days: daysOfRhythm(rhythm, period) };
}

/** Everything that is owed in a plan, in the order of its file: tasks with their milestones and duties, then duties of the whole plan, reports. */
export function entriesOf(plan) {
  const base = { plan, words: undefined, due: undefined, days: undefined, milestone: false };
  return [
    ...plan.tasks.flatMap((task) => [
      {
        ...base,
        kind: '任务',
        task,
        anchor: task.id,
        no: task.no,
        text: task.text,
        title: task.short,
        words: task.deadline,
        due: task.due,
        roles: task.roles,
      },
      ...task.milestones.map(({ by, text, due }) => ({
        ...base,
        kind: '节点',
        task,
        anchor: task.id,
        no: task.no,
        text,
        title: text,
        words: by,
        due,
        roles: task.roles,
        milestone: true,
      })),
      ...task.duties.map(({ text, days, roles }) => ({
        ...base,
        kind: '定期',
        task,
        anchor: task.id,
        no: task.no,
        text,
        title: text,
        words: text,
        days,
        roles,
      })),
    ]),
    ...plan.duties.map(({ text, days, roles }) => ({
      ...base,
      kind: '定期',
      anchor: 'duty',
      no: undefined,
      text,
      title: text,
      words: text,
      days,
      roles,
    })),
    ...plan.reports.map(({ text, days, roles, words }) => ({
      ...base,
      kind: '报送',
      anchor: 'duty',
      no: undefined,
      text,
      title: `报送：${text}`,
      words,
      days,
      roles,
    })),
  ];
}

/** The day of an entry as of a day: of what recurs the next one. */
export const nextOf = ({ due, days }, asOf) => (days === undefined ? due : days.find((day) => day >= asOf));

export const distinct = (values) => [...new Set(values)];

/** The units of some roles, each once. */
export const unitsOf = (roles) => distinct(roles.flatMap(({ units }) => units));
