// A year of the calendar.
import { dateOf, monthDayWords, weekdaySigns } from '../values/days.mjs';
import { monthsOf, owedBy } from '../values/calendar.mjs';
import { esc, files, frame, list, portal, section } from './frame.mjs';

/** The page of a year: `own` where it stands under its year, else it is the page of the calendar itself. */
export function calendarHtml(year, years, entries, site, own) {
  const up = own ? '../../' : '../';
  const months = monthsOf(year, entries);
  const count = months.reduce((sum, month) => sum + month.count, 0);
  const main = `<main id="main"><div class="head"><h1>${year}年日历</h1><p class="lead-line">${count === 0 ? '这一年没有到期的事项。' : `全部方案在这一年到期的事项，共${count}项；已到期的方案也在内。`}没有这一年的放假和调休数据，休息日未知，只列星期。</p>${count === 0 ? '' : portal(`${up}calendar/fragments/${year}.html`, `${year}年到期事项`)}<nav class="years" aria-label="年份"><ul>${list(years, (other) => `<li><a href="${up}calendar/${other}/"${other === year ? ' aria-current="page"' : ''}>${other}年</a></li>`)}</ul></nav><nav class="months" aria-label="月份"><ul>${list(months, ({ month, count: own }) => `<li>${own === 0 ? `<span class="missing">${month}月</span>` : `<a href="#m${month}">${month}月<span class="cnt">${own}项</span></a>`}</li>`)}</ul></nav></div>${list(months, (month) => monthHtml(month, up, site.asOf))}${section('files', '下载', {}, files([{ label: '时限日历', name: '全部方案时限.ics', to: `${up}deadlines.ics`, format: '日历', note: '可以订阅：时限改了，订阅的日历跟着改' }]))}</main>`;
  const crumbs = own ? [{ label: '日历', to: 'calendar/' }, { label: `${year}年` }] : [{ label: '日历' }];
  return frame({ site, title: own ? `${year}年日历` : '日历', crumbs, up, column: 'calendar', wide: true }, main);
}

function monthHtml({ month, year, days, weeks, count }, up, asOf) {
  const cell = (day) =>
    day === undefined
      ? '<td></td>'
      : `<td class="is-unknown${day.day === asOf ? ' as-of' : ''}"><time datetime="${day.day}">${dateOf(day.day)}</time>${day.entries.length === 0 ? '' : `<a class="n" href="#d${day.day}">${day.entries.length}项</a>`}</td>`;
  const entry = (one) =>
    `<dd><a href="${up}plans/${one.plan.id}/#${one.anchor}">${esc(one.title)}</a><span class="sub">${one.kind}；${esc(one.plan.short)}；${esc(owedBy(one))}</span></dd>`;
  const agenda = list(
    days.filter(({ entries }) => entries.length > 0),
    ({ day, weekday, entries }) =>
      `<div id="d${day}"${day < asOf ? ' class="past"' : ''}><dt><time datetime="${day}">${monthDayWords(day)}</time><span class="sub">星期${weekdaySigns[weekday - 1]}</span></dt>${list(entries, entry)}</div>`,
  );
  return `<section class="month" id="m${month}" aria-labelledby="h-m${month}"><h2 id="h-m${month}">${year}年${month}月${count === 0 ? '' : `<span class="cnt">${count}项</span>`}</h2><div class="month-body"><table class="days"><caption class="vh">${year}年${month}月，每天到期的项数</caption><thead><tr>${list(weekdaySigns, (sign) => `<th scope="col" abbr="星期${sign}">${sign}</th>`)}</tr></thead><tbody>${list(weeks, (week) => `<tr>${list(week, cell)}</tr>`)}</tbody></table>${count === 0 ? '<p class="missing">没有到期的事项</p>' : `<dl class="agenda">${agenda}</dl>`}</div></section>`;
}
