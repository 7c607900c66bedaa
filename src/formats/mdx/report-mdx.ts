import { formatDay } from '../../model/day.ts';
import { fillPlaceholders, type ReportPlaceholder } from '../../model/placeholder.ts';
import type { SpanKind } from '../../model/report-span.ts';
import type { PeriodReport } from '../../views/period-report.ts';
import { countIn, type StateTally } from '../../views/tally.ts';
import { mdText } from './md-text.ts';
import { comparisonWords, countLink, doneLink, percentWords, planTable, stateWords, unitTable } from './report-counts.ts';
import type { ReportLinks } from './report-links.ts';
import { behindList, dueNextList, finishedList, overdueList, unreportedList } from './report-lists.ts';
import { changeWords, dutyWords, hazardWords, receiptWords, unitWords } from './report-records.ts';

/** A report made into the text of an MDX document. */
export interface ReportText {
  readonly title: string;
  /** The whole file: front matter of a document with `draft: true`, and the body. */
  readonly text: string;
}

/** The draft of a report by a template, of which the first line is the title; numbers lead to the rows behind them. */
export function reportMdx(report: PeriodReport, template: string, links: Omit<ReportLinks, 'plans'>): ReportText {
  const filled = fillPlaceholders(template, valuesOf(report, { ...links, plans: headingOver(template, '方案情况') }));
  const [, title = '', body = filled] = /^#[ \t]+([^\n]*)\n([\s\S]*)$/u.exec(filled) ?? [];
  const plain = title.replace(/\\(?=[\\`*_[\]{}<>|~])/gu, '').trim();
  return { title: plain, text: `---\n${frontMatter(plain, issuerOf(report))}---\n\n${body.trim()}\n` };
}

/** The id of the last heading before a placeholder, as Markdown makes it: its words without marks. */
function headingOver(template: string, name: ReportPlaceholder): string {
  const before = template.slice(0, Math.max(0, template.indexOf(`{{${name}}}`)));
  const heading = [...before.matchAll(/^#{2,6}[ \t]+(.+)$/gmu)].at(-1)?.[1] ?? '';
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}

/**
 * A report names no plans in its front matter: a plan that only drafts carry is not public, and a report must hide none. It tells what is internal, so
 * that it stays inside also when it is no draft any more, until somebody says otherwise.
 */
function frontMatter(title: string, issuer: string): string {
  const quoted = (words: string): string => `'${words.replaceAll("'", "''")}'`;
  const signature = issuer === '' ? '' : `issuers: [${quoted(issuer)}]\nsignature: [${quoted(issuer)}]\n`;
  return `kind: 其他\nlayout: plain\ntitle: ${quoted(title)}\n${signature}publicity: 依申请公开\ndraft: true\n`;
}

const kindNames: Readonly<Record<SpanKind, string>> = {
  'week': '周报',
  'month': '月报',
  'quarter': '季报',
  'half-year': '半年报',
  'year': '年报',
};

/** Who writes the report: the issuer that all its plans share. */
function issuerOf({ plan, counted }: PeriodReport): string {
  const issuers = new Set((plan === undefined ? counted : [plan]).map(({ issuers: [first] }) => first?.name));
  return issuers.size === 1 ? ([...issuers][0] ?? '') : '';
}

function valuesOf(report: PeriodReport, links: ReportLinks): Readonly<Record<ReportPlaceholder, string>> {
  const { counts, counted, span, asOf } = report;
  const state = (key: StateTally['parts'][number]['state']): string => countLink(report, countIn(counts.tally, key), key, links);
  return {
    机关: mdText(issuerOf(report)),
    时段: span.words,
    报种: kindNames[span.kind],
    范围: mdText(scopeWords(report)),
    截至日: formatDay(asOf),
    说明: noteWords(report),
    方案数: String(counted.length),
    任务总数: countLink(report, counts.total, undefined, links),
    已完成: doneLink(report, links),
    逾期完成: state('逾期完成'),
    进行中: state('进行中'),
    临期: state('临期'),
    落后序时: state('落后序时'),
    逾期: state('逾期'),
    未启动: state('未启动'),
    未填报: state('未填报'),
    各状态: stateWords(report, links),
    完成率: percentWords(counts.done, counts.total),
    与上期比较: comparisonWords(report),
    方案情况: planTable(report, links),
    单位情况: unitTable(report, links),
    本期完成: finishedList(report, links),
    逾期任务: overdueList(report, links),
    落后任务: behindList(report, links),
    未填报任务: unreportedList(report, links),
    下期到期: dueNextList(report, links),
    隐患情况: hazardWords(report, links),
    报送情况: receiptWords(report, links),
    定期工作: dutyWords(report, links),
    批准的变更: changeWords(report, links),
    困难和下一步: unitWords(report, links),
  };
}

function scopeWords({ plan, unit }: PeriodReport): string {
  return [plan?.short ?? plan?.title, unit?.name].filter((words) => words !== undefined).join('');
}

/** What a reader must know before the numbers. */
function noteWords({ asOf, span, since }: PeriodReport): string {
  const early = asOf < span.end ? `本期到${formatDay(span.end)}结束，` : '';
  return `${early}各项数据由方案、进展、收报和台账的记录算出，截至${formatDay(asOf)}，与${formatDay(since)}比较。没有填报的如实写明，不推断。`;
}
