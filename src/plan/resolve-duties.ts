import { present } from '../model/present.ts';
import type { Duty, DutySource } from '../model/duty.ts';
import { acceptedForms as acceptedRecurrences, parseRecurrence, type Recurrence } from '../model/recurrence.ts';
import type { ReportSchedule, ReportSource } from '../model/report-schedule.ts';
import type { WindowSource } from '../model/dated.ts';
import type { Path } from './finding.ts';
import { listWorkdays, type KindOfDay } from './list-workdays.ts';
import { resolveWindow, type DateSurroundings } from './resolve-dates.ts';
import { resolveRole, resolveRoles, type RoleContext } from './resolve-roles.ts';

/** What duties and reports are resolved against. */
export interface DutyContext {
  readonly roles: RoleContext;
  readonly dates: DateSurroundings;
  /** Whether a day is worked; where nobody says, no working day is known. */
  readonly kindOfDay?: KindOfDay;
}

/** A duty from its words, completed by what the author wrote beside them; its window is the plan's period unless it has its own. */
export function resolveDuty(source: DutySource, path: Path, context: DutyContext): Duty {
  const fields = typeof source === 'string' ? { text: source } : source;
  const textPath = typeof source === 'string' ? path : [...path, 'text'];
  const stated = 'every' in fields || 'dates' in fields || 'season' in fields || 'times' in fields;
  const { every, by, times, compare, dates: listed } = { ...recurrence(fields.text, textPath, context, stated), ...pick(fields) };
  const span = ownSpan('window' in fields ? fields.window : undefined, fields.text, [...path, 'window'], context);
  const dates = listed ?? listWorkdays({ every, by, ...span }, context.kindOfDay);
  return {
    ...present({ id: 'id' in fields ? fields.id : undefined }),
    text: fields.text,
    ...present({ every, by, times, compare, dates }),
    ...span,
    ...present({ except: 'except' in fields ? fields.except : undefined, season: 'season' in fields ? fields.season : undefined }),
    roles: resolveRoles(fields, path, context.roles),
    ...present({ group: 'group' in fields ? fields.group : undefined }),
  };
}

/** All duties of a list. */
export function resolveDuties(sources: readonly DutySource[], path: Path, context: DutyContext): Duty[] {
  return sources.map((source, index) => resolveDuty(source, [...path, index], context));
}

/** A report schedule from its words, completed by what the author wrote beside them. */
export function resolveReport(source: ReportSource, path: Path, context: DutyContext): ReportSchedule {
  const { text, what, form, channel, contact, note } = source;
  const owed = source.owed ?? true;
  const stated = source.every !== undefined || source.dates !== undefined || !owed;
  const { every, by, dates: listed } = { ...recurrence(text, [...path, 'text'], context, stated), ...pick(source) };
  const span = ownSpan(source.window, text, [...path, 'window'], context);
  const dates = listed ?? listWorkdays({ every, by, ...span }, context.kindOfDay);
  return {
    text,
    what,
    from: resolveRole('responsible', source.from, [...path, 'from'], context.roles),
    ...(source.to === undefined ? {} : { to: resolveRole('other', source.to, [...path, 'to'], context.roles) }),
    ...present({ every, by, dates }),
    ...span,
    ...present({ form, channel, contact, note }),
    owed,
  };
}

function recurrence(words: string, path: Path, context: DutyContext, stated: boolean): Partial<Recurrence> {
  const parsed = parseRecurrence(words, context.dates);
  if (parsed.ok) return parsed.value;
  // Where the author wrote the meaning beside the words, the words need not be understood.
  if (stated) return {};
  context.roles.report({ rule: 'recurrence-not-understood', path, facts: { words, accepted: acceptedRecurrences } });
  return {};
}

type Stated = Partial<Pick<Recurrence, 'every' | 'by' | 'times' | 'compare' | 'dates'>>;

function pick(fields: object): Stated {
  const keys = ['every', 'by', 'times', 'compare', 'dates'];
  return Object.fromEntries(Object.entries(fields).filter(([key, value]) => keys.includes(key) && value !== undefined));
}

/** The years that a duty's words open with: 自2023年起，每年…, 2022年每月…. */
const openingYears = /^(?:[自从]?\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?起|\d{4}年(?=[，,]?每))/u;

/** The span that the author wrote beside the words, else the one that the words open with, else the plan's period. */
function ownSpan(source: WindowSource | undefined, words: string, path: Path, { dates, roles }: DutyContext): Pick<Duty, 'start' | 'end'> {
  const opening = source ?? openingYears.exec(words)?.[0];
  const window = opening === undefined ? dates.period : resolveWindow(opening, path, dates, roles.report);
  return present({ start: window?.start, end: window?.end });
}
