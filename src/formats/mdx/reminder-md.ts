import { formatDay } from '../../model/day.ts';
import type { HazardGrade } from '../../model/ledger.ts';
import { fillPlaceholders, type ReminderPlaceholder } from '../../model/placeholder.ts';
import type { RemindedHazard, RemindedReport, ReminderView } from '../../views/reminder-view.ts';
import type { TaskLine } from '../../views/task-line.ts';
import { mdBlocks, mdTable, mdText } from './md-text.ts';
import { reminderTemplates } from './reminder-templates.ts';
import { deadlineWords } from './report-lists.ts';

/** A reminder as Markdown: its title and text, and the reply slip behind it. */
export interface ReminderText {
  readonly title: string;
  readonly body: string;
  /** Absent where the template has no second first-level heading. */
  readonly slip: { readonly title: string; readonly body: string } | undefined;
}

/** A blank for a number that the site has no pattern for. */
export const blankNumber = '〔　　〕　　号';

/** The text of a reminder by the template of its kind, else by the engine's own. */
export function reminderText(view: ReminderView, template: string = reminderTemplates[view.kind.id]): ReminderText {
  const [first, second] = parts(fillPlaceholders(template, valuesOf(view)));
  return { title: first?.title ?? view.kind.word, body: first?.body ?? '', slip: second };
}

/** A text cut at its first-level headings; what stands before the first belongs to none. */
function parts(text: string): readonly { readonly title: string; readonly body: string }[] {
  return text
    .split(/^(?=#[ \t])/mu)
    .filter((part) => part.startsWith('#'))
    .map((part) => ({
      title: (part.split('\n', 1)[0] ?? '').replace(/^#[ \t]+/u, '').trim(),
      body: part.replace(/^[^\n]*\n?/u, '').trim(),
    }));
}

function valuesOf(view: ReminderView): Readonly<Record<ReminderPlaceholder, string>> {
  const { kind, unit, office, asOf, number, tasks, hazards, reports } = view;
  return {
    单位: mdText(unit.name),
    机关: mdText(office?.name ?? '上级机关'),
    种类: kind.word,
    编号: mdText(number ?? blankNumber),
    截至日: formatDay(asOf),
    任务数: String(tasks.length),
    隐患数: String(hazards.length),
    报送数: String(reports.length),
    事项: mattersWords(view),
    任务表: withLead(`任务${String(tasks.length)}项：`, taskTable(tasks)),
    隐患表: withLead(`问题隐患${String(hazards.length)}条：`, hazardTable(hazards)),
    报送表: withLead(`报送${String(reports.length)}期：`, reportTable(reports)),
    回执表: replyTable(view),
  };
}

/** 任务3项、问题隐患2条、报送1期: what the reminder is about; kinds of which there is nothing are left out. */
export function mattersWords({ tasks, hazards, reports }: Pick<ReminderView, 'tasks' | 'hazards' | 'reports'>): string {
  const kinds = [
    [tasks.length, '任务', '项'],
    [hazards.length, '问题隐患', '条'],
    [reports.length, '报送', '期'],
  ] as const;
  return kinds.flatMap(([count, name, unit]) => (count === 0 ? [] : [`${name}${String(count)}${unit}`])).join('、');
}

function withLead(lead: string, table: string): string {
  return table === '' ? '' : mdBlocks(lead, table);
}

function taskTable(tasks: readonly TaskLine[]): string {
  const rows = tasks.map((line, index) => [
    String(index + 1),
    `${mdText(line.text)}（${mdText(line.planTitle)}${line.no === undefined ? '' : `，任务${mdText(line.no)}`}）`,
    deadlineWords(line),
    taskWords(line),
  ]);
  return mdTable(['序号', '任务', '完成时限', '情况'], rows);
}

function taskWords({ status }: TaskLine): string {
  const percents =
    status.percent === undefined || status.expectedPercent === undefined
      ? ''
      : `，填报${String(status.percent)}%，序时${String(status.expectedPercent)}%`;
  if (status.state === '逾期') return awayWords(status.daysLeft);
  if (status.state === '落后序时') return `落后序时${percents}`;
  if (status.mark !== undefined) return status.state === '未填报' ? `${status.mark}，未填报` : `${status.mark}，请回顾进展`;
  return status.state === '未填报' ? `未填报，${awayWords(status.daysLeft, '已过')}` : awayWords(status.daysLeft);
}

/** 逾期3天, 今天到期, 还有7天; of what has no entry 已过3天, for nobody is late without evidence. */
function awayWords(days: number | undefined, late = '逾期'): string {
  if (days === undefined) return '无时限';
  return days < 0 ? `${late}${String(-days)}天` : days === 0 ? '今天到期' : `还有${String(days)}天`;
}

function hazardTable(hazards: readonly RemindedHazard[]): string {
  const rows = hazards.map(({ hazard, planTitle, daysLeft, back }, index) => [
    String(index + 1),
    `${mdText(hazard.hazard)}（${gradeWords(hazard.grade)}，${mdText(planTitle)}，${formatDay(hazard.found)}发现${back ? '，回潮' : ''}）`,
    mdText(hazard.deadline ?? '未定'),
    awayWords(daysLeft),
  ]);
  return mdTable(['序号', '问题隐患', '整改时限', '情况'], rows);
}

/** 重大隐患, 低等级隐患; a hazard that nobody graded is said to be so. */
function gradeWords(grade: HazardGrade | undefined): string {
  if (grade === undefined) return '未定级';
  return grade === '低' ? '低等级隐患' : `${grade}隐患`;
}

function reportTable(reports: readonly RemindedReport[]): string {
  const rows = reports.map(({ what, planTitle, cell, daysLeft }, index) => [
    String(index + 1),
    `${mdText(what)}（${mdText(planTitle)}）`,
    formatDay(cell.period.due),
    cell.state === '退回' ? '退回未重报' : cell.state === '未报' ? `未报，${awayWords(daysLeft, '已过')}` : awayWords(daysLeft),
  ]);
  return mdTable(['序号', '报送内容', '应报日期', '情况'], rows);
}

/** A row to fill for every matter. */
function replyTable({ tasks, hazards, reports }: ReminderView): string {
  const matters = [
    ...tasks.map(({ title, no }) => `${no === undefined ? '' : `任务${no}：`}${title}`),
    ...hazards.map(({ hazard }) => `隐患：${hazard.hazard}`),
    ...reports.map(({ what, cell }) => `报送：${what}（${formatDay(cell.period.due)}）`),
  ];
  const rows = matters.map((matter, index) => [String(index + 1), mdText(matter), '', '', '']);
  return mdTable(['序号', '事项', '办理情况', '完成或预计完成日期', '存在困难和下一步'], rows);
}
