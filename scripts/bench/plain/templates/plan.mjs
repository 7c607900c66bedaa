// The page of a plan.
import { addDays, dayWords } from '../values/days.mjs';
import { countsOf, dutyRows, filesOf, filterOf, ganttOf, gridOf, railOf, tableOf, targetRows } from '../values/plan-page.mjs';
import { esc, facts, files, frame, go, list, portal, rail, roleLinks, section, select, time, words } from './frame.mjs';

const up = '../../';

export function planPageHtml(plan, registry, site) {
  const { asOf } = site;
  const body = `<div class="cols">${rail('本页目录', railOf(plan))}<main id="main">${head(plan, asOf)}${section('resp', '责任分工', { note: `${plan.groups.length}组，${plan.tasks.length}项任务。相邻的相同单位合并为一格。`, aside: portal('fragments/table.html', '责任分工表') }, filter(filterOf(plan, registry)) + table(plan))}${section('phases', '阶段', { aside: portal('fragments/phases.html', '阶段') }, phases(plan))}${grid(plan, asOf)}${section('gantt', '甘特图', { aside: portal('fragments/gantt.html', '甘特图') }, gantt(plan, asOf))}${section('targets', '目标', { aside: portal('fragments/targets.html', '目标') }, targets(targetRows(plan)))}${section('duty', '定期工作和报送', { note: '下一次从截至日算起', aside: portal('fragments/duties.html', '定期工作和报送') }, duties(dutyRows(plan, asOf)))}${section('progress', '进展', {}, '<div class="empty"><p class="et">没有公开的进展</p><p>由牵头单位在 <code>progress/</code> 中填写，经核定后公开。没有进展记录的任务一律记为未填报，不算逾期。</p></div>')}${section('files', '文件和下载', {}, `<p class="note">还没有公文引用这个方案。</p>${files(filesOf(plan))}`)}</main></div>`;
  const crumbs = [{ label: '方案', to: 'plans/' }, { label: plan.short }];
  return frame({ site, title: plan.title, crumbs, up, column: 'plans', wide: true }, body);
}

function head(plan, asOf) {
  const { total, dated, open, soon } = countsOf(plan, asOf);
  const due = soon > 0 ? `<a href="?due=${asOf}..${addDays(asOf, 30)}#resp">30天内到期${soon}项</a>` : '30天内没有到期的';
  const tally = `<ul class="tally">${dated > 0 ? `<li><span class="tl"><span class="st plain">有完成时限</span><b class="num">${dated}</b></span></li>` : ''}<li><a class="tl" href="?due=open#resp"><span class="st open"><svg class="i open" aria-hidden="true"><use href="#g-open"></use></svg>持续推进</span><b class="num">${open}</b></a></li></ul>`;
  return `<div class="head"><p class="kick">${esc(plan.issuers.join('　'))}</p><h1>${esc(plan.title)}</h1>${facts([
    ['期限', plan.period.text],
    ['适用范围', esc(plan.scope)],
  ])}<p class="asof">截至${time(asOf)}，<a href="#resp">${total}项任务</a>，${due}。</p>${open > 0 ? tally : ''}</div>`;
}

function filter({ units, roles, dues, sorts }) {
  return `<form class="filter" method="get" data-filter="tasks" aria-label="筛选任务" autocomplete="off" hidden>${select('unit', '单位', '全部单位', units)}${select('role', '分工', '全部分工', roles)}${select('due', '完成时限', '全部时限', dues)}${words}<p><label for="f-sort">排序</label><select id="f-sort" name="sort"><option value="">原文顺序</option>${list(sorts, ({ key, label }) => `<option value="${key}">${label}，升序</option><option value="-${key}">${label}，降序</option>`)}</select></p>${go('tasks')}</form><p class="said" data-said="tasks" hidden></p><script defer src="${up}filter-table.js"></script>`;
}

function table(plan) {
  const bodies = list(tableOf(plan), ({ id, no, title, count, rows }) => {
    const name = esc(no + title);
    return `<tbody id="${id}" data-level="1" data-group="${name}"><tr class="grp l1"><th id="${id}-h" colspan="${plan.columns.length}" scope="rowgroup">${name}<span class="cnt">${count}项</span></th></tr>${list(rows, ({ task, cells }) => `<tr id="${task.id}" data-row="item" data-roles="${list(task.roles, ({ key, units }, at) => `${at === 0 ? '' : ' '}${list(units, (unit, place) => `${place === 0 ? '' : ' '}${key}:${unit.id}`)}`)}" data-due="${task.due ?? 'open'}">${list(cells, (one) => cell(one, task, id))}</tr>`)}</tbody>`;
  });
  return `<div class="tw wide" data-columns="${plan.columns.length}"><table id="tasks" class="resp stick cards many"><caption class="vh">${esc(plan.short)}责任分工表</caption><thead><tr>${list(plan.columns, ({ key, label }, at) => `<th id="h-${key}" scope="col" class="c-${key}" data-column="${at}">${label}</th>`)}</tr></thead>${bodies}</table><p class="nothing" data-nothing="tasks" hidden>没有符合条件的任务。可以放宽条件，或者清除筛选。</p></div>`;
}

function cell({ key, label, covered, rowspan, role }, task, group) {
  if (key === 'no') return `<th id="${task.id}-h" scope="row" headers="h-no ${group}-h" data-l="${label}" class="c-no">${task.no}</th>`;
  const span = rowspan === 1 || covered ? '' : ` rowspan="${rowspan}"`;
  const start = `<td${span} headers="h-${key} ${group}-h ${task.id}-h" data-l="${label}" class="c-${key}${covered ? ' echo' : ''}">`;
  return `${start}${cellWords(key, task, role)}</td>`;
}

function cellWords(key, task, role) {
  if (key === 'text') return esc(task.text);
  if (key === 'measures') return list(task.measures, (line) => `<p>${esc(line)}</p>`);
  if (key === 'deadline') {
    return task.due === undefined
      ? `<span class="words">${task.deadline}</span>`
      : `<time datetime="${task.due}"><span class="nb">${task.deadline}</span></time>`;
  }
  return role === undefined ? '<span class="missing"><span class="vh">空白</span></span>' : roleLinks(role, up);
}

function phases(plan) {
  return `<div class="tw narrow"><table class="cards phases"><caption class="vh">阶段，${plan.phases.length}个</caption><thead><tr><th scope="col">阶段</th><th scope="col">时间</th><th scope="col">起止</th><th scope="col">要做的事</th></tr></thead><tbody>${list(plan.phases, ({ id, no, title, window, start, end, content }) => `<tr id="phase-${id}"><th scope="row" class="c-phase" data-l="阶段">${no}${esc(title)}</th><td class="c-words" data-l="时间">${window}</td><td class="c-span" data-l="起止">${time(start)}<wbr>—${time(end)}</td><td class="task" data-l="要做的事">${list(content, (line) => `<p>${esc(line)}</p>`)}</td></tr>`)}</tbody></table></div>`;
}

const bars = {
  'start': 'w a',
  'through': 'w',
  'end': 'w b',
  'start-end': 'w a b',
  'open-start': 'w o a',
  'open': 'w o',
  'open-end': 'w o e',
};

const rowTitle = ({ no, short }) =>
  `<span class="one dark"><b class="num">${no}</b><span><span class="rowname">${esc(short)}</span></span></span>`;

function grid(plan, asOf) {
  const { columns, heads, rows } = gridOf(plan, asOf);
  const row = ({ group, task, cells }) =>
    group === undefined
      ? `<tr data-row="${task.id}"><th scope="row">${rowTitle(task)}</th>${list(cells, gridCell)}</tr>`
      : `<tr class="grp" data-row="${group.id}"><th scope="rowgroup">${group.no}${esc(group.title)}</th><td class="none ph" colspan="${columns.length}"><span class="vh">本组无时限</span></td></tr>`;
  const now = columns.some(({ now }) => now);
  const html = `<div class="scroll" tabindex="0" role="region" aria-label="${esc(plan.short)}进度控制表，可左右滚动"><table class="grid" data-columns="${columns.length}"><caption class="vh">${esc(plan.short)}进度控制表</caption><thead><tr><th rowspan="2" scope="col">任务</th>${list(heads, ({ title, span }) => `<th colspan="${span}" scope="colgroup" class="ph">${title}</th>`)}</tr><tr>${list(columns, ({ label, first, now: isNow }) => `<th scope="col"${first || isNow ? ` class="${first ? 'ph' : ''}${isNow ? ' now' : ''}"` : ''}>${label}${isNow ? '<span class="vh">（截至日所在）</span>' : ''}</th>`)}</tr></thead><tbody>${list(rows, row)}</tbody></table></div>${gridKey(rows)}`;
  return section(
    'grid',
    '进度控制表',
    { note: now ? `顶端粗线为截至日（${dayWords(asOf)}）所在的一栏` : undefined, aside: portal('fragments/grid.html', '进度控制表') },
    html,
  );
}

function gridCell({ column, bar, points, label }) {
  const marks = [
    bar === undefined ? '' : bars[bar],
    column.first ? 'ph' : '',
    column.now ? 'now' : '',
    points.some(({ kind }) => kind === 'deadline') ? 'z' : '',
  ];
  const names = marks.filter((name) => name !== '').join(' ');
  const signs = list(points, ({ kind }) =>
    kind === 'milestone' ? '<svg class="ms"><use href="#g-ms"></use></svg>' : kind === 'duty' ? '<i class="du"></i>' : '',
  );
  return `<td${names === '' ? '' : ` class="${names}"`} data-from="${column.start}" data-to="${column.end}">${points.length === 0 ? '' : `<span class="pts" aria-hidden="true">${signs}</span>`}${label === '' ? '' : `<span class="vh">${esc(label)}</span>`}</td>`;
}

function gridKey(rows) {
  const kinds = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map(({ kind }) => kind))));
  const open = rows.some(({ cells }) => cells.some(({ bar }) => bar?.startsWith('open')));
  const signs = [
    ['<svg><rect class="k-bar" y="3" width="32" height="10"></rect></svg>实施时段', true],
    ['<svg class="ms"><use href="#g-ms"></use></svg>节点', kinds.has('milestone')],
    [
      '<svg><rect class="k-bar" y="3" width="27" height="10"></rect><rect class="k-ink" x="27" y="-1" width="3" height="18"></rect></svg>完成时限',
      kinds.has('deadline'),
    ],
    ['<i class="du"></i>定期工作', kinds.has('duty')],
    ['<svg><path class="k-dash" d="M0 8h32"></path></svg>持续推进', open],
  ];
  return `<div class="key" aria-hidden="true">${list(
    signs.filter(([, shown]) => shown),
    ([html]) => `<span>${html}</span>`,
  )}</div>`;
}

const pc = (share) => `${(share * 100).toFixed(2)}%`;
const tickHeight = (major) => (major ? 18 : 27);

function gantt(plan, asOf) {
  const view = ganttOf(plan, asOf);
  const bands = list(
    view.bands.filter((_, at) => at % 2 === 0),
    ({ x, width }) => `<rect class="band" x="${pc(x)}" width="${pc(width)}" height="100%"></rect>`,
  );
  const behind = bands + list(view.years, ({ x }) => `<line class="y" x1="${pc(x)}" x2="${pc(x)}" y2="100%"></line>`);
  const now = `<line class="today" x1="${pc(view.now.x)}" x2="${pc(view.now.x)}" y2="100%"></line>`;
  const axis = `<svg class="g" aria-hidden="true" height="53">${bands}${list(view.bands, ({ x, title }) => `<text class="b" x="${pc(x)}" dx="4" y="13">${esc(title)}</text>`)}${list(view.ticks, ({ x, major }) => `<line class="y" x1="${pc(x)}" x2="${pc(x)}" y1="${tickHeight(major)}" y2="36"></line>`)}${list(view.ticks, ({ x, major, label }) => `<text${major ? ' class="maj"' : ''} x="${pc(x)}" dx="4" y="31">${label}</text>`)}<line class="today" x1="${pc(view.now.x)}" x2="${pc(view.now.x)}" y1="50" y2="100%"></line><text class="td" x="${pc(view.now.x)}" text-anchor="middle" y="47">${view.now.text}</text></svg>`;
  const row = ({ group, task, width, points }) =>
    group === undefined
      ? `<tr><th scope="row">${rowTitle(task)}</th><td class="c-g"><svg class="g" role="img" aria-label="${esc(ganttWords(task))}">${behind}${bar(width)}${now}${list(points, point)}</svg></td><td class="c-when"> ${task.deadline}</td></tr>`
      : `<tr class="grp"><th scope="rowgroup" colspan="2">${group.no}${esc(group.title)}</th><td class="c-when"> </td></tr>`;
  return `<div class="scroll" tabindex="0" role="region" aria-label="${esc(plan.short)}甘特图，可左右滚动"><table class="gantt"><caption class="vh">${esc(plan.short)}甘特图</caption><thead><tr><th scope="col">任务</th><th scope="col" class="c-g"><span class="vh">${view.words}</span>${axis}</th><th scope="col" class="c-when">完成时限</th></tr></thead><tbody>${list(view.rows, row)}</tbody></table></div><ul class="key" aria-hidden="true">${list(view.signs, (sign) => `<li><svg class="smp" viewBox="0 0 32 16">${signDrawings[sign]}</svg>${sign}</li>`)}</ul>`;
}

const ganttWords = ({ deadline, milestones }) =>
  [deadline, ...milestones.map(({ by, text, due }) => `${by}：${text}（${dayWords(due)}）`)].join('，');

const bar = (width) =>
  width === undefined
    ? '<line class="k-dash" x1="0.00%" x2="100.00%" y1="50%" y2="50%"></line><svg x="100.00%" y="50%"><path class="k-done" d="M-9 -7L1 0L-9 7z"></path></svg>'
    : `<rect class="k-bar" x="0.00%" y="50%" width="${pc(width)}" height="10" transform="translate(0 -5)"></rect>`;

const pointDrawings = {
  deadline: '<rect class="k-ink" x="-3" y="-11" width="3" height="22"></rect>',
  milestone: '<path class="ms" d="M0 -7.5L7.5 0L0 7.5L-7.5 0z"></path>',
};
const point = ({ x, kind, text }) => `<svg x="${pc(x)}" y="50%"><g>${pointDrawings[kind]}<title>${esc(text)}</title></g></svg>`;

const signDrawings = {
  实施时段: '<rect class="k-bar" y="3" width="32" height="10"></rect>',
  持续推进: '<line class="k-dash" x2="24" y1="8" y2="8"></line><path class="k-done" d="M22 1L32 8L22 15z"></path>',
  完成时限: '<rect class="k-ink" x="6.5" width="3" height="16"></rect>',
  节点: '<path class="k-ink" d="M8 0.5L15.5 8L8 15.5L0.5 8z"></path>',
  截至日: '<line class="today" x1="8" x2="8" y2="16"></line>',
};

const where = (task) => (task === undefined ? '<span class="missing">全文</span>' : `<a href="#${task.id}">任务${task.no}</a>`);

function targets(rows) {
  return `<div class="tw narrow"><table class="cards tgts"><caption class="vh">目标，${rows.length}项</caption><thead><tr><th scope="col">目标</th><th scope="col" class="r">要求</th><th scope="col">何时</th><th scope="col">出处</th></tr></thead><tbody>${list(rows, ({ measure, wanted, when, task }) => `<tr><td class="task" data-l="目标">${esc(measure)}</td><td class="r" data-l="要求">${wanted}</td><td data-l="何时" class="nb">${when}</td><td data-l="出处">${where(task)}</td></tr>`)}</tbody></table></div>`;
}

function duties(rows) {
  return `<div class="tw narrow"><table class="cards dutys"><caption class="vh">定期工作和报送，${rows.length}项</caption><thead><tr><th scope="col">下一次</th><th scope="col">类别</th><th scope="col">内容</th><th scope="col">频次</th><th scope="col">责任单位</th><th scope="col">出处</th></tr></thead><tbody>${list(rows, ({ kind, text, often, units, next, task, to }) => `<tr><td class="c-when" data-l="下一次">${time(next)}</td><td class="c-kind" data-l="类别">${kind}</td><td class="task" data-l="内容">${esc(text)}${to === undefined ? '' : `<span class="sub">${esc(to)}</span>`}</td><td class="c-often" data-l="频次">${often}</td><td class="c-units" data-l="责任单位">${esc(units)}</td><td class="c-where" data-l="出处">${where(task)}</td></tr>`)}</tbody></table></div>`;
}
