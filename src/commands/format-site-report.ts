import { zhCn } from '../model/messages/zh-cn.ts';
import type { SiteReport } from '../model/site-report.ts';

/** So many pages of one finding are named; the others are counted. */
const mostPages = 3;

/** An inspection of the built site as a person reads it in a terminal: every finding with its pages and one fix, then how many. */
export function formatSiteReport(report: SiteReport): string {
  const findings = report.findings.map(formatFinding);
  const closing = `检查了${String(report.pages)}个网页，${zhCn.report.counts(report.counts)}`;
  return [...findings, `${closing}\n`].join('\n');
}

function formatFinding({ rule, severity, message, hint, places }: SiteReport['findings'][number]): string {
  const named = places.slice(0, mostPages).map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`);
  const more = places.length > mostPages ? `，等${String(places.length)}处` : '';
  const lines = [`${zhCn.report.severity[severity]}  ${message}  (${rule})`, `  ${named.join('，')}${more}`];
  return [...lines, ...(hint === undefined ? [] : [`  ${zhCn.report.hint(hint)}`]), ''].join('\n');
}
