import { formatDay } from '../../model/day.ts';
import type { PeriodReport } from '../../views/period-report.ts';
import type { TaskLine } from '../../views/task-line.ts';
import { mdBlocks, mdLink, mdTable, mdText } from './md-text.ts';
import type { ReportLinks } from './report-links.ts';

/** What was done in the period, and on which day. */
export function finishedList({ finished, span }: PeriodReport, links: ReportLinks): string {
  const year = span.start.slice(0, 5) === span.end.slice(0, 5) ? `${span.start.slice(0, 4)}年` : '';
  const done = (line: TaskLine) => (line.status.finished === undefined ? '' : formatDay(line.status.finished).replace(year, ''));
  const late = (line: TaskLine) => (line.status.state === '逾期完成' ? '（逾期）' : '');
  return taskList(finished, '本期没有任务完成。', links, ['完成日期', (line) => `${done(line)}${late(line)}`]);
}

/** What is late, by how many days. */
export function overdueList({ overdue }: PeriodReport, links: ReportLinks): string {
  return taskList(overdue, '没有逾期的任务。', links, ['逾期天数', ({ status }) => String(-(status.daysLeft ?? 0))]);
}

/** What is behind its time, with both percents. */
export function behindList({ behind }: PeriodReport, links: ReportLinks): string {
  const percent = (value: number | undefined) => (value === undefined ? '无' : `${String(value)}%`);
  return taskList(behind, '没有落后序时进度的任务。', links, [
    '填报/序时',
    ({ status }) => `${percent(status.percent)}/${percent(status.expectedPercent)}`,
  ]);
}

/** What nobody has reported on, and how long its deadline has passed: nobody is called late without evidence. */
export function unreportedList({ unreported }: PeriodReport, links: ReportLinks): string {
  return mdBlocks(
    taskList(unreported, '有时限的任务都填报过进展。', links, ['距时限', ({ status }) => awayWords(status.daysLeft)]),
    unreported.length === 0 ? '' : '上列任务没有填报过进展，是否完成不明，不按逾期计。',
  );
}

/** What falls due up to the end of the next period. */
export function dueNextList({ dueNext, span }: PeriodReport, links: ReportLinks): string {
  const until = formatDay(span.next.end);
  return mdBlocks(
    `从截至日当天到${until}到期、尚未完成的任务${dueNext.length === 0 ? '没有。' : `${String(dueNext.length)}项：`}`,
    taskList(dueNext, '', links, ['距时限', ({ status }) => awayWords(status.daysLeft)]),
  );
}

/** 12天, 当天, 已过3天: how far the deadline is away. */
export function awayWords(days: number | undefined): string {
  if (days === undefined) return '无时限';
  return days > 0 ? `${String(days)}天` : days === 0 ? '当天' : `已过${String(-days)}天`;
}

/** The words of the deadline that holds, with the first one where an approved change has moved it. */
export function deadlineWords({ deadline, first }: Pick<TaskLine, 'deadline' | 'first'>): string {
  return `${mdText(deadline ?? '无')}${first === undefined ? '' : `（原为${mdText(first)}）`}`;
}

function taskList(
  lines: readonly TaskLine[],
  none: string,
  links: ReportLinks,
  [head, cell]: readonly [string, (line: TaskLine) => string],
): string {
  if (lines.length === 0) return none;
  const rows = lines.map((line) => [
    mdText(line.planTitle),
    mdLink(line.title, links.task(line.planId, line.taskId)),
    mdText(line.units === '' ? '未列明' : line.units),
    deadlineWords(line),
    cell(line),
  ]);
  return mdTable(['方案', '任务', '责任单位', '完成时限', head], rows);
}
