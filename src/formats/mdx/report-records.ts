import { formatDay } from '../../model/day.ts';
import type { ReceiptState } from '../../model/receipt.ts';
import type { HazardMovement } from '../../views/report/report-hazards.ts';
import type { ReportReceipts } from '../../views/report/report-receipts.ts';
import type { ReportDuty } from '../../views/report/report-duties.ts';
import type { PeriodReport } from '../../views/period-report.ts';
import { mdBlocks, mdCount, mdLink, mdTable, mdText } from './md-text.ts';
import { percentWords } from './report-counts.ts';
import type { ReportLinks } from './report-links.ts';

const rateWords = (rate: number | undefined): string => (rate === undefined ? '无' : `${String(rate)}%`);

/** How the hazard ledgers moved: new, closed, back, open, rate, by grade, and the longest late. */
export function hazardWords({ hazards }: PeriodReport, links: ReportLinks): string {
  if (hazards.length === 0) return '没有问题隐患台账，或者台账里还没有内容。';
  return mdBlocks(...hazards.map((one) => movementWords(one, links)));
}

function movementWords(one: HazardMovement, links: ReportLinks): string {
  const { counts, before } = one;
  const to = (count: number): string => mdCount(count, links.ledgers(one.planId));
  const overdue = counts.overdue === 0 ? '' : `，其中逾期${to(counts.overdue)}条`;
  const sentence =
    `${mdText(one.planTitle)}：本期新增${to(one.found)}条，销号${to(one.closed)}条，回潮${to(one.back)}条；` +
    `期末累计${to(counts.total)}条，未销号${to(counts.open)}条${overdue}，销号率${rateWords(counts.rate)}` +
    `（上期期末未销号${String(before.open)}条，销号率${rateWords(before.rate)}）。`;
  const rows = one.byGrade.map(({ key, counts: { total, open, closedOnTime, closedLate, overdue: late, rate } }) => [
    mdText(key),
    ...[total, closedOnTime, closedLate, open, late].map(to),
    rateWords(rate),
  ]);
  return mdBlocks(sentence, mdTable(['等级', '累计', '按期销号', '逾期销号', '未销号', '逾期未销号', '销号率'], rows));
}

const receiptColumns: readonly ReceiptState[] = ['按时', '零报告', '迟报', '未报', '退回'];

/** Who sent what was due since the last report: in time, late, missing, by unit. */
export function receiptWords({ receipts }: PeriodReport, links: ReportLinks): string {
  if (receipts.length === 0) return '本期没有到期的报送。';
  return mdBlocks(...receipts.map((one) => reportWords(one, links)));
}

function reportWords(one: ReportReceipts, links: ReportLinks): string {
  const title = `${mdText(one.planTitle)}的“${mdText(one.what)}”（${mdText(one.often)}）`;
  if (!one.registered) return `${title}：没有登记过收报情况，是否报送不明。`;
  const { owed, states, inTime } = one.counts;
  const to = (count: number): string => mdCount(count, links.receipts(one.planId));
  const zero = states.零报告 === 0 ? '' : `（含零报告${to(states.零报告)}份）`;
  const sentence =
    `${title}：本期应报${to(owed)}份，按时${to(inTime)}份${zero}，迟报${to(states.迟报)}份，未报${to(states.未报)}份，` +
    `退回未重报${to(states.退回)}份，按时率${percentWords(inTime, owed)}。`;
  const rows = one.byUnit.map(({ row, counts }) => [
    mdText(row.label),
    ...[counts.owed, ...receiptColumns.map((state) => counts.states[state])].map(to),
  ]);
  return mdBlocks(sentence, mdTable(['单位', '应报', ...receiptColumns], rows));
}

/** What was held and what was missed of the recurring duties. */
export function dutyWords({ duties }: PeriodReport, links: ReportLinks): string {
  if (duties.length === 0) return '本期没有到期的定期工作。';
  const recorded = duties.filter((one) => one.recorded);
  const unknown = duties.filter((one) => !one.recorded);
  const sum = (count: (one: ReportDuty) => number): number => recorded.reduce((total, one) => total + count(one), 0);
  const late = sum(({ heldLate }) => heldLate);
  const sentence =
    recorded.length === 0
      ? ''
      : `有记录的定期工作${String(recorded.length)}项，本期开展${String(sum(({ held }) => held))}期${late === 0 ? '' : `（逾期补做${String(late)}期）`}，到期未开展${String(sum(({ missed }) => missed.length))}期。`;
  const rows = recorded.map((one) => [
    mdText(one.planTitle),
    mdLink(one.text, links.duties(one.planId)),
    mdText(one.units === '' ? '未列明' : one.units),
    mdCount(one.held, links.duties(one.planId)),
    one.missed.length === 0 ? '0' : `${String(one.missed.length)}（${one.missed.map(({ due }) => formatDay(due)).join('、')}到期）`,
  ]);
  const missing = unknown.map((one) => `${mdText(one.planTitle)}“${mdText(one.text)}”`).join('、');
  return mdBlocks(
    sentence,
    mdTable(['方案', '定期工作', '单位', '开展', '未开展'], rows),
    unknown.length === 0 ? '' : `没有任何记录、是否开展不明的${String(unknown.length)}项：${missing}。`,
  );
}

/** The changes that were approved in the period, each with who approved it and in which paper. */
export function changeWords({ changes }: PeriodReport, links: ReportLinks): string {
  if (changes.length === 0) return '本期没有批准的变更。';
  const rows = changes.map(({ planId, planTitle, task, taskId, change, what }) => [
    formatDay(change.day),
    mdText(planTitle),
    mdLink(task, links.task(planId, taskId)),
    change.kind,
    mdText(what),
    mdText(change.document === undefined ? change.approver : `${change.approver}，${change.document}`),
  ]);
  return mdBlocks(`本期批准变更${String(changes.length)}项。`, mdTable(['批准日期', '方案', '任务', '类别', '内容', '批准和依据'], rows));
}

/** Difficulties and next steps, in the words of those who reported. */
export function unitWords({ words }: PeriodReport, links: ReportLinks): string {
  if (words.length === 0) return '本期没有单位填报困难和下一步。';
  const rows = words.map(({ planTitle, planId, task, taskId, entry }) => [
    mdText(planTitle),
    mdLink(task, links.task(planId, taskId)),
    mdText(entry.difficulty ?? '未填报'),
    mdText(entry.next ?? '未填报'),
    `${mdText(entry.by ?? '未填报')}，${formatDay(entry.day)}`,
  ]);
  return mdTable(['方案', '任务', '存在困难', '下一步', '填报'], rows);
}
