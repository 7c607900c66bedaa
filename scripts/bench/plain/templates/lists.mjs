// The front page and the lists of plans and units.
import { dueRows, planRows } from '../values/lists.mjs';
import { esc, frame, list, portal, roleLinks, section, time } from './frame.mjs';

function planTable(rows, up) {
  const differ = new Set(rows.map(({ plan }) => plan.issuers.join('、'))).size > 1;
  return `<div class="tw narrow"><table class="cards plans"><caption class="vh">方案、期限和下一时限</caption><thead><tr><th scope="col">方案</th>${differ ? '<th scope="col">发文机关</th>' : ''}<th scope="col" class="c-span">期限</th><th scope="col" class="r">任务</th><th scope="col" class="c-when">下一时限</th></tr></thead><tbody>${list(rows, ({ plan, total, next }) => `<tr><td class="task" data-l="方案"><a href="${up}plans/${plan.id}/">${esc(plan.title)}</a></td>${differ ? `<td class="c-units" data-l="发文机关">${esc(plan.issuers.join('、'))}</td>` : ''}<td class="c-span" data-l="期限">${plan.period.text}</td><td class="r" data-l="任务">${total}项</td><td class="c-when" data-l="下一时限">${time(next)}</td></tr>`)}</tbody></table></div>`;
}

export function frontHtml(plans, site) {
  const rows = planRows(plans, site.asOf);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const soon = sum('soon');
  const due = list(
    dueRows(plans, site.asOf),
    (row) =>
      `<tr><td class="c-when" data-l="日期">${time(row.due)}${row.beside === undefined ? '' : `<span class="sub">${row.beside}</span>`}</td><td class="c-kind" data-l="类别">${row.kind}</td><td class="task" data-l="内容"><a href="plans/${row.plan.id}/#${row.anchor}">${esc(row.name)}</a></td><td class="c-units" data-l="责任单位">${roleLinks(row.owed, '')}</td><td class="c-plan" data-l="方案">${esc(row.plan.short)}</td></tr>`,
  );
  const main = `<main id="main"><h1 class="vh">${esc(site.name)}：方案与任务</h1><p class="asof big">截至${time(site.asOf)}，在期的${rows.length}个方案共<a href="#plans">${sum('total')}项任务</a>，${soon > 0 ? `<a href="#due">30天内到期${soon}项</a>` : '30天内没有到期的'}。</p>${section('due', '近期到期', { aside: `<p><a href="units/">按科室看全部时限</a></p>${portal('fragments/due.html', '近期到期')}` }, `<div class="tw narrow"><table class="cards due"><caption class="vh">近期到期的任务、节点、报送和定期工作</caption><thead><tr><th scope="col">日期</th><th scope="col">类别</th><th scope="col">内容</th><th scope="col">责任单位</th><th scope="col">方案</th></tr></thead><tbody>${due}</tbody></table></div>`)}${section('documents', '近期发布', { aside: '<p><a href="notices/">全部公文（0件）</a></p>' }, '<div class="empty"><p class="et">没有公文</p><p>在 <code>content/notices/</code> 下写入 <code>.mdx</code> 文件。</p></div>')}${section('plans', '方案', { note: `在期${rows.length}个` }, planTable(rows, ''))}</main>`;
  return frame({ site, title: site.name, crumbs: [], up: '', column: 'home', front: true }, main);
}

export function planListHtml(plans, site) {
  const rows = planRows(plans, site.asOf);
  const main = `<main id="main"><div class="head"><h1>方案</h1><p class="lead-line">截至${time(site.asOf)}，在期${rows.length}个，已到期0个。</p></div>${planTable(rows, '../')}</main>`;
  return frame({ site, title: '方案', crumbs: [{ label: '方案' }], up: '../', column: 'plans' }, main);
}

export function unitListHtml(registry, totals, site) {
  const offices = registry.units.filter(({ parent }) => parent === undefined);
  const item = (unit) => {
    const total = totals.get(unit.id);
    return `<li><a href="${unit.id}/">${esc(unit.name)}</a><span class="k">${unit.kind}</span><span class="num">${total === 0 ? '<span class="missing">无</span>' : `${total}项`}</span></li>`;
  };
  const active = registry.units.filter(({ id }) => totals.get(id) > 0).length;
  const main = `<main id="main"><div class="head"><h1>科室清单</h1><p class="lead-line">每个科室、单位一页，列出它在所有方案里承担的事项。共${registry.units.length}个，${active}个有事项。</p></div>${list(
    offices,
    (office) =>
      `<section class="tight"><h2><a href="${office.id}/">${esc(office.name)}</a></h2><ul class="units">${list(
        registry.siblings(office).filter((unit) => unit !== office),
        item,
      )}</ul></section>`,
  )}</main>`;
  return frame({ site, title: '科室清单', crumbs: [{ label: '科室清单' }], up: '../', column: 'units' }, main);
}
