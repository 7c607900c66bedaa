import type { Day } from '../../model/day.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { Duty } from '../../model/duty.ts';
import type { Milestone } from '../../model/milestone.ts';
import type { Plan } from '../../model/plan.ts';
import type { Role } from '../../model/role.ts';
import type { Task } from '../../model/task.ts';
import { standingTasks, validDeadline } from '../../plan/approved-changes.ts';
import { hourOf, type Schedule } from '../../plan/occurrences.ts';
import { shortTitle } from '../../plan/short-title.ts';
import { isOpen } from '../../plan/window-of.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { ruledDays } from './recurrence-rule.ts';

/** Everything of a plan that has a day, once each: deadlines of groups, tasks and parts, milestones, duties and reports; what is undated is left out. */
export function planEvents(plan: Plan, asOf: Day): readonly CalendarEvent[] {
  return [
    ...plan.groups.flatMap((group) => [
      ...deadlineEvent(group.deadline, { key: group.id, title: group.title, roles: group.roles }, plan),
      ...milestoneEvents(group.milestones, { key: group.id, title: group.title, roles: group.roles }, plan),
    ]),
    ...standingTasks(plan, asOf).flatMap((task) => taskEvents(task, plan, asOf)),
    ...milestoneEvents(plan.milestones, { key: 'plan', title: plan.short ?? plan.title, roles: [] }, plan),
    ...plan.duties.flatMap((duty, index) => dutyEvents(duty, { key: `plan-duty-${index + 1}`, title: duty.text, roles: duty.roles }, plan)),
    ...plan.reports.flatMap((report, index) => {
      const bearer = { key: `plan-report-${index + 1}`, title: `报送：${report.what}`, roles: [report.from] };
      return report.owed ? recurringEvents(report, report.text, '报送', bearer, plan) : [];
    }),
  ];
}

/** What an event is about: the part of its UID after the plan, its words, who owes it. */
interface Bearer {
  readonly key: string;
  readonly title: string;
  readonly roles: readonly Role[];
}

function taskEvents(task: Task, plan: Plan, asOf: Day): readonly CalendarEvent[] {
  const bearer = { key: task.id, title: numberedTitle(task), roles: task.roles };
  return [
    ...deadlineEvent(validDeadline(task, plan, asOf), bearer, plan),
    ...milestoneEvents(task.milestones, bearer, plan),
    ...task.duties.flatMap((duty, index) => dutyEvents(duty, { ...bearer, key: `${task.id}-duty-${index + 1}` }, plan)),
    ...task.parts.flatMap((part) => partEvents(part, task, plan)),
  ];
}

/** A part has an event of its own only where its deadline is not its task's. */
function partEvents(part: Task['parts'][number], task: Task, plan: Plan): readonly CalendarEvent[] {
  const bearer = { key: `${task.id}-part-${part.id}`, title: shortTitle(part), roles: part.roles };
  const own = part.deadline?.text === task.deadline?.text ? undefined : part.deadline;
  return [
    ...deadlineEvent(own, bearer, plan),
    ...milestoneEvents(part.milestones, bearer, plan),
    ...part.duties.flatMap((duty, index) => dutyEvents(duty, { ...bearer, key: `${bearer.key}-duty-${index + 1}` }, plan)),
  ];
}

function deadlineEvent(deadline: Deadline | undefined, bearer: Bearer, plan: Plan): readonly CalendarEvent[] {
  if (deadline?.due === undefined || isOpen(deadline)) return [];
  return [
    eventOf(
      '时限',
      deadline.due,
      hourWords(deadline.hour),
      `${bearer.title}（${deadline.text}）`,
      deadline.text,
      { ...bearer, key: `${bearer.key}-deadline` },
      plan,
    ),
  ];
}

function milestoneEvents(milestones: readonly Milestone[], bearer: Bearer, plan: Plan): readonly CalendarEvent[] {
  return milestones.flatMap(({ due, date, text, roles }, index) => {
    if (due === undefined) return [];
    const owner = { ...bearer, key: `${bearer.key}-milestone-${index + 1}`, roles: roles.length > 0 ? roles : bearer.roles };
    return [eventOf('节点', due, hourWords(date?.hour), text, date?.text ?? '', owner, plan)];
  });
}

function dutyEvents(duty: Duty, bearer: Bearer, plan: Plan): readonly CalendarEvent[] {
  const owner = { ...bearer, title: duty.text, roles: duty.roles.length > 0 ? duty.roles : bearer.roles };
  return recurringEvents(duty, duty.text, '定期', owner, plan);
}

/** One event for each rule or single day; the UID of a single day after the first says which day it is. */
function recurringEvents(schedule: Schedule, words: string, category: string, bearer: Bearer, plan: Plan): readonly CalendarEvent[] {
  return ruledDays(schedule, plan).map(({ day, rule }, index) => {
    const key = index === 0 ? bearer.key : `${bearer.key}-${day}`;
    return { ...eventOf(category, day, hourOf(schedule), bearer.title, words, { ...bearer, key }, plan), rule };
  });
}

function eventOf(
  category: string,
  day: Day,
  hour: string | undefined,
  summary: string,
  words: string,
  { key, roles }: Bearer,
  plan: Plan,
): CalendarEvent {
  const who = [...new Set(roles.map((role) => role.text))].join('、');
  const about = [plan.title, ...(words === '' ? [] : [`时间要求：${words}`]), ...(who === '' ? [] : [`单位：${who}`])];
  return { uid: `${plan.id}-${key}@guatu`, day, hour, summary, description: about.join('\n'), category };
}

function hourWords(hour: number | undefined): string | undefined {
  return hour === undefined ? undefined : `${String(hour).padStart(2, '0')}:00`;
}

function numberedTitle(task: Task): string {
  return task.no === undefined ? shortTitle(task) : `${task.no}. ${shortTitle(task)}`;
}
