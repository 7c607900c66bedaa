import type { Day } from '../../model/day.ts';
import type { Plan } from '../../model/plan.ts';
import type { Site } from '../../model/site.ts';
import { datedEntries, type EntryKind, type PlanEntry } from '../../views/plan-entries.ts';
import { alarmOf } from './alarm.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { ruledDays, type RuledDays } from './recurrence-rule.ts';
import { siteHost, siteLink } from './site-address.ts';

/** Everything of a plan that has a day, once each: deadlines of groups, tasks and parts, milestones, duties and reports; what is undated is left out. */
export function planEvents(
  plan: Plan,
  asOf: Day,
  site: Pick<Site, 'url'>,
  wanted: (entry: PlanEntry) => boolean = () => true,
): readonly CalendarEvent[] {
  const entries = datedEntries(plan, asOf).filter(wanted);
  return entries.flatMap((entry) => daysOf(entry, plan).map((days) => eventOf(entry, days, plan, asOf, site)));
}

function daysOf({ schedule, due }: PlanEntry, plan: Plan): readonly RuledDays[] {
  if (schedule !== undefined) return ruledDays(schedule, plan);
  return due === undefined ? [] : [{ day: due, rule: undefined, until: undefined, except: [] }];
}

/** The event of a rule or of a single deadline has the name of its entry; one of several days says which. */
function eventOf(entry: PlanEntry, { day, ...ruled }: RuledDays, plan: Plan, asOf: Day, site: Pick<Site, 'url'>): CalendarEvent {
  const isListed = entry.schedule !== undefined && ruled.rule === undefined;
  return {
    uid: `${plan.id}-${entry.key}${isListed ? `-${day}` : ''}@${siteHost(site)}`,
    day,
    ...ruled,
    hour: entry.hour,
    summary: summaryOf(entry),
    description: descriptionOf(entry, plan),
    categories: [categories[entry.kind], plan.short ?? plan.title],
    sequence: isTask(entry) ? approvedMoves(entry, plan, asOf) : 0,
    alarm: alarmOf(entry),
    url: siteLink(site, `plans/${plan.id}/#${entry.anchor}`),
  };
}

const categories: Readonly<Record<EntryKind, string>> = { 任务: '时限', 节点: '节点', 定期: '定期', 报送: '报送' };

function isTask({ kind, level }: PlanEntry): boolean {
  return kind === '任务' && level === 'task';
}

/** An approved move of a deadline is a new edition of the same event. */
function approvedMoves({ task }: PlanEntry, { changes }: Plan, asOf: Day): number {
  return changes.filter((change) => change.task === task?.id && change.day <= asOf && change.deadline !== undefined).length;
}

function summaryOf(entry: PlanEntry): string {
  const { kind, no, title, words } = entry;
  if (kind !== '任务') return title;
  return `${isTask(entry) && no !== undefined ? `${no}. ` : ''}${title}${words === undefined ? '' : `（${words}）`}`;
}

function descriptionOf({ roles, words }: PlanEntry, plan: Plan): string {
  const who = [...new Set(roles.map((role) => role.text))].join('、');
  return [plan.title, ...(words === undefined ? [] : [`时间要求：${words}`]), ...(who === '' ? [] : [`单位：${who}`])].join('\n');
}
