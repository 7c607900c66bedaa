// The page of a unit.
import { roleNames } from '../values/plan.mjs';
import { unitPage } from '../values/unit-page.mjs';
import { esc, facts, files, frame, go, list, portal, rail, section, select, time, unitLinks, words } from './frame.mjs';

const up = '../../';

export function unitPageHtml(unit, registry, entries, site) {
  const view = unitPage(unit, registry, entries, site.asOf);
  const office = registry.office(unit);
  const siblings = registry.siblings(unit).map(({ id, name }) => ({ to: `../${id}/`, text: name, current: id === unit.id }));
  const full = office === undefined ? unit.name : `${unit.name}（${office.name}）`;
  const main = `<div class="cols">${rail('同一机关的科室和单位', siblings)}<main id="main">${head(unit, office, registry, view, site.asOf)}${section('duties', '按到期先后', { aside: view.total === 0 ? '' : portal('fragments/duties.html', '责任清单') }, view.total === 0 ? empty : duties(unit, view))}${view.total === 0 ? '' : section('files', '下载', {}, files(downloads(full)))}</main></div>`;
  const crumbs = [{ label: '科室清单', to: 'units/' }, { label: unit.name }];
  return frame({ site, title: `${full}责任清单`, crumbs, up, column: 'units', wide: true }, main);
}

const empty =
  '<div class="empty"><p class="et">没有事项</p><p>各方案的责任栏都没有写到这个单位。责任由发文机关确定，编写人写入 <code>plan.yaml</code>；写法不同的，在 <code>units.yaml</code> 补上别名。</p></div>';

function head(unit, office, registry, view, asOf) {
  const classes = registry.classes(unit);
  const rows = [
    ['类别', unit.kind],
    ['所属机关', office === undefined ? '<span class="missing">无</span>' : `<a href="../${office.id}/">${esc(office.name)}</a>`],
    ...(unit.aliases.length === 0 ? [] : [['又称', esc(unit.aliases.join('、'))]]),
    ...(unit.members.length === 0
      ? []
      : [
          [
            '成员',
            unitLinks(
              unit.members.map((id) => registry.byId.get(id)),
              up,
            ),
          ],
        ]),
    ...(classes.length === 0 ? [] : [['属于', unitLinks(classes, up)]]),
    ['涉及方案', `${view.plans}个`],
  ];
  const counts = view.counts.map(({ name, count }) => `${name}${count}项`).join('，');
  const said =
    view.total === 0
      ? '没有列明由它承担的事项。'
      : `承担${view.total}项：${counts}${view.soon === 0 ? '' : `；30天内到期${view.soon}项`}。`;
  return `<div class="head"><p class="kick">责任清单</p><h1>${esc(unit.name)}</h1>${facts(rows)}<p class="asof">截至${time(asOf)}，${said}</p></div>`;
}

function duties(unit, { sections, counts, periods, total }) {
  const roles = counts.map(({ key, name, count }) => ({ value: key, text: name, count }));
  const filter = `<form class="filter" method="get" data-filter="list" aria-label="筛选事项" autocomplete="off" hidden>${roles.length > 1 ? select('role', '角色', '全部角色', roles) : ''}${periods.length > 1 ? select('due', '时限', '全部时限', periods) : ''}${words}${go('list')}</form><p class="said" data-said="list" hidden></p><script defer src="${up}filter-table.js"></script>`;
  const bodies = list(
    sections,
    ({ title, items }) =>
      `<tbody data-level="1"><tr class="grp"><th scope="rowgroup" colspan="4">${title}<span class="cnt">${items.length}项</span></th></tr>${list(items, (item) => row(item, unit))}</tbody>`,
  );
  return `${total > 5 ? filter : ''}<div class="tw narrow"><table id="list" class="unit cards stick"><caption class="vh">${esc(unit.name)}责任清单，按到期先后</caption><thead><tr><th scope="col" class="c-role">角色</th><th scope="col" class="task">事项</th><th scope="col">同列单位</th><th scope="col">时限</th></tr></thead>${bodies}</table><p class="nothing" data-nothing="list" hidden>没有符合条件的事项。</p></div><p class="sign" aria-hidden="true"><span>签收人：</span><span>签收日期：　　　　年　　月　　日</span></p>`;
}

function row({ role, kind, text, plan, anchor, no, via, others, words: when, recurs, due }, unit) {
  const from = `<span class="sub"><a href="${up}plans/${plan.id}/#${anchor}">${esc(plan.short)}${no === undefined ? '' : `，任务${no}`}</a>${via === undefined ? '' : `，经由<a href="../${via.id}/">${esc(via.name)}</a>`}</span>`;
  const beside = others.length === 0 ? '<span class="missing">无</span>' : unitLinks(others, up);
  return `<tr data-row="item" data-roles="${role}:${unit.id}" data-due="${due ?? 'open'}"><td class="c-role" data-l="角色">${roleNames[role]}${kind === '任务' ? '' : `<span class="sub">${kind}</span>`}</td><td class="task" data-l="事项">${esc(text)}${from}</td><td class="c-units" data-l="同列单位">${beside}</td><td class="c-when" data-l="时限">${dueWords(when, due, recurs)}</td></tr>`;
}

function dueWords(words, due, recurs) {
  if (recurs) return `${words ?? ''}<span${words === undefined ? '' : ' class="sub"'}>下次${time(due)}</span>`;
  return due === undefined ? words : `<time datetime="${due}">${words}</time>`;
}

const downloads = (name) => [
  { label: '任务表', name: `${name}任务表.xlsx`, to: 'tasks.xlsx', format: '表格' },
  { label: '时限日历', name: `${name}时限.ics`, to: 'deadlines.ics', format: '日历' },
  { label: '离线版', name: `${name}责任清单.html`, to: 'offline.html', format: '网页', note: '一个文件，断网也能打开' },
];
