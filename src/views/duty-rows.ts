import { formatDay, type Day } from '../model/day.ts';
import type { Duty } from '../model/duty.ts';
import type { EveryUnit } from '../model/every.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportSchedule } from '../model/report-schedule.ts';
import type { Role } from '../model/role.ts';
import { standingTasks } from '../plan/approved-changes.ts';
import { nextOccurrence } from '../plan/occurrences.ts';
import { owners } from './plan-entries.ts';
import type { DutyRow } from './plan-view.ts';
import { taskLabel } from './table-cells.ts';

/** The duties and reports of a plan as rows, what falls due next first; what has no day stands last. */
export function dutyRows(plan: Plan, asOf: Day): readonly DutyRow[] {
  const whole = plan.duties.map((duty) => dutyRow(duty, duty.roles, undefined, plan, asOf));
  const ofTasks = standingTasks(plan, asOf).flatMap((task) => {
    const where = { label: taskLabel(task), anchor: task.id };
    return [task, ...task.parts].flatMap(({ duties, roles }) =>
      duties.map((duty) => dutyRow(duty, owners(duty.roles, roles), where, plan, asOf)),
    );
  });
  const reports = plan.reports.map((report) => reportRow(report, plan, asOf));
  return [...whole, ...ofTasks, ...reports].toSorted(byNext);
}

function dutyRow(duty: Duty, roles: readonly Role[], where: DutyRow['where'], plan: Plan, asOf: Day): DutyRow {
  const next = nextOccurrence(duty, plan, asOf)?.due;
  return { kind: '定期', text: duty.text, often: oftenWords(duty), units: wordsOf(roles), next, where, note: undefined };
}

/** What is only quoted (周动态 of a superior office) is shown, and said to be owed by nobody here. */
function reportRow(report: ReportSchedule, plan: Plan, asOf: Day): DutyRow {
  const next = report.owed ? nextOccurrence(report, plan, asOf)?.due : undefined;
  const to = report.to === undefined ? undefined : `报${report.to.text}`;
  const notes = [to, report.channel, report.owed ? undefined : '只是引述，本级不承担', report.note].filter((note) => note !== undefined);
  const note = notes.length === 0 ? undefined : notes.join('；');
  return { kind: '报送', text: report.what, often: report.text, units: wordsOf([report.from]), next, where: undefined, note };
}

const unitWords: Readonly<Record<EveryUnit, readonly [one: string, many: string]>> = {
  'day': ['每日', '日'],
  'week': ['每周', '周'],
  'month': ['每月', '个月'],
  'quarter': ['每季度', '个季度'],
  'half-year': ['每半年', '个半年'],
  'year': ['每年', '年'],
};

const compareWords: Readonly<Record<string, string>> = { '>=': '至少', '<=': '至多', '=': '', '约': '约' };

/** How often, from the meaning of the words: 每季度至少1次; listed days are written out; empty where the words say no more. */
export function oftenWords({
  every,
  times,
  compare,
  dates,
  season,
}: Pick<Duty, 'every' | 'times' | 'compare' | 'dates' | 'season'>): string {
  const [one, many] = every === undefined ? ['', ''] : unitWords[every.unit];
  const rhythm = every === undefined ? '' : every.n === 1 ? one : `每${every.n}${many}`;
  const quota = times === undefined ? '' : `${compareWords[compare ?? '='] ?? ''}${times}次`;
  if (rhythm + quota !== '') return rhythm + quota;
  return season ?? dates?.map(formatDay).join('、') ?? '';
}

function wordsOf(roles: readonly Role[]): string {
  return [...new Set(roles.map((role) => role.text))].join('、');
}

function byNext(a: DutyRow, b: DutyRow): number {
  const [dayA, dayB] = [a.next ?? '9999-12-31', b.next ?? '9999-12-31'];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}
