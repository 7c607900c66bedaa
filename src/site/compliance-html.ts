import { zhCn } from '../model/messages/zh-cn.ts';
import type { SiteRuleId } from '../model/messages/rule-facts.ts';
import type { SiteReport } from '../model/site-report.ts';
import { linksFrom } from './links.ts';

/** The place of the report in `compliance/index.html`: the pages are inspected after they are made. */
export const compliancePlace = '<div data-report></div>';

/** So many pages of one finding are linked; the others are counted. */
const mostPages = 5;

const signs = { error: '●', warning: '◑', info: '○' } as const;

const href = linksFrom('compliance/index.html');

/** An inspection of the site as HTML: how many findings, then each rule that found something, then those that did not. */
export function complianceHtml(report: SiteReport): string {
  const { pages, counts, findings, rules } = report;
  const found = rules.filter((id) => findings.some(({ rule }) => rule === id)) as readonly SiteRuleId[];
  const clean = rules.filter((id) => !(found as readonly string[]).includes(id)) as readonly SiteRuleId[];
  return [
    `<p class="lead-line">检查了${String(pages)}个网页，${zhCn.report.counts(counts)}。</p>`,
    ...found.map((id) =>
      ruleHtml(
        id,
        findings.filter(({ rule }) => rule === id),
      ),
    ),
    clean.length === 0
      ? ''
      : section('clean', '没有发现的问题', `<ul class="dash">${clean.map((id) => `<li>${ruleLink(id)}</li>`).join('')}</ul>`),
  ].join('');
}

function ruleHtml(id: SiteRuleId, findings: SiteReport['findings']): string {
  const { title, why } = zhCn.rules[id];
  const rows = findings.map(({ severity, message, hint, places }) => {
    const fix = hint === undefined ? '' : `<span class="sub">${text(hint)}</span>`;
    return `<li><span class="k ${severity}"><span aria-hidden="true">${signs[severity]}</span> ${zhCn.report.severity[severity]}</span><span class="what">${text(message)}${fix}${placesHtml(places)}</span></li>`;
  });
  return section(id, title, `<p class="note">${text(why)}</p><ul class="list findings">${rows.join('')}</ul>`);
}

function placesHtml(places: SiteReport['findings'][number]['places']): string {
  const files = [...new Set(places.map(({ file }) => file))];
  const links = files.slice(0, mostPages).map((file) => {
    const address = file.replace(/(^|\/)index\.html$/u, '$1');
    return `<a href="${text(href(encodeURI(address)))}">${text(address === '' ? '首页' : address)}</a>`;
  });
  return `<span class="sub">${links.join('，')}${files.length > mostPages ? `，等${String(files.length)}页` : ''}</span>`;
}

function section(id: string, title: string, body: string): string {
  return `<section id="${id}" aria-labelledby="h-${id}"><div class="sh"><h2 id="h-${id}">${title}</h2></div>${body}</section>`;
}

function ruleLink(id: SiteRuleId): string {
  return `<a href="${href(`reference/rules/site/#${id}`)}">${zhCn.rules[id].title}</a>`;
}

function text(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
