// What the page of a plan says beside its own words.
import { addDays, dayOf, dayWords, daysBetween, lastOfMonth, monthDayWords, quarterOf, yearOf } from './days.mjs';
import { periodChoices } from './periods.mjs';
import { distinct, nextOf, unitsOf } from './plan.mjs';

/** The counts of a plan: its tasks, those with a day, those due within thirty days. */
export function countsOf(plan, asOf) {
  const dated = plan.tasks.filter(({ due }) => due !== undefined);
  const soon = dated.filter(({ due }) => due >= asOf && due <= addDays(asOf, 30)).length;
  return { total: plan.tasks.length, dated: dated.length, open: plan.tasks.length - dated.length, soon };
}

const sections = [
  ['resp', '责任分工'],
  ['phases', '阶段'],
  ['grid', '进度控制表'],
  ['gantt', '甘特图'],
  ['targets', '目标'],
  ['duty', '定期工作和报送'],
  ['progress', '进展'],
  ['files', '文件和下载'],
];

/** The contents of the page at its left. */
export function railOf(plan) {
  const parts = plan.groups.map(({ id, no, title }) => ({
    to: `#${id}`,
    text: no + title,
    count: plan.tasks.filter(({ group }) => group === id).length,
  }));
  return sections.map(([id, text]) => ({ to: `#${id}`, text, parts: id === 'resp' ? parts : [] }));
}

/** What the table can be asked for. */
export function filterOf(plan, registry) {
  const counts = new Map();
  for (const task of plan.tasks) {
    const meant = unitsOf(task.roles).flatMap((unit) => [unit.id, ...unit.members]);
    for (const id of new Set(meant)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const label = (key) => plan.columns.find((column) => column.key === key)?.label ?? '';
  const office = plan.tasks[0].roles[0].units[0];
  const roles = ['lead', 'responsible', 'assist'].map((key) => ({
    value: key,
    text: label(key),
    count: plan.tasks.filter((task) => task[key] !== undefined).length,
  }));
  const dues = periodChoices(plan.tasks.flatMap(({ due }) => due ?? []));
  const open = plan.tasks.filter(({ due }) => due === undefined).length;
  return {
    units: registry.siblings(office).flatMap(({ id, name }) => (counts.has(id) ? [{ value: id, text: name, count: counts.get(id) }] : [])),
    roles: roles.filter(({ count }) => count > 0),
    dues: [...dues, ...(open === 0 ? [] : [{ value: 'open', text: '持续推进', count: open }])],
    sorts: ['lead', 'responsible', 'assist', 'deadline'].map((key) => ({ key, label: label(key) })),
  };
}

const merged = new Set(['lead', 'responsible', 'assist']);

/** The table: a body for each group, its cells with what they span. */
export function tableOf(plan) {
  return plan.groups.map((group) => {
    const tasks = plan.tasks.filter((task) => task.group === group.id);
    const rows = tasks.map((task, at) => ({
      task,
      cells: plan.columns.map(({ key, label }) => {
        const same = (other) => merged.has(key) && task[key] !== undefined && tasks[other]?.[key] === task[key];
        let rowspan = 1;
        while (same(at + rowspan)) rowspan += 1;
        return { key, label, covered: same(at - 1), rowspan, role: task.roles.find((role) => role.key === key) };
      }),
    }));
    return { ...group, count: tasks.length, rows };
  });
}

const barWords = {
  'start': '开始实施',
  'through': '实施中',
  'end': '实施到此为止',
  'start-end': '在此期间实施',
  'open-start': '开始并持续推进',
  'open': '持续推进',
  'open-end': '持续推进，不设终点',
};

/** The control grid: quarters under their years, a row for each group and task. */
export function gridOf(plan, asOf) {
  const columns = quartersOf(plan.period).map((column) => ({ ...column, now: column.start <= asOf && asOf <= column.end }));
  const heads = [...Map.groupBy(columns, ({ year }) => year)].map(([year, own]) => ({ title: `${String(year)}年`, span: own.length }));
  const rows = tableOf(plan).flatMap((body) => [
    { group: body, cells: [] },
    ...body.rows.map(({ task }) => ({ task, cells: cellsOf(task, columns) })),
  ]);
  return { columns, heads, rows };
}

function quartersOf({ start, end }) {
  const columns = [];
  for (let year = yearOf(start); year <= yearOf(end); year += 1) {
    for (let quarter = 1; quarter <= 4; quarter += 1) {
      columns.push({
        year,
        label: `第${String(quarter)}季度`,
        start: dayOf(year, quarter * 3 - 2, 1),
        end: lastOfMonth(year, quarter * 3),
        first: quarter === 1,
      });
    }
  }
  return columns;
}

function cellsOf(task, columns) {
  const points = [
    ...(task.due === undefined ? [] : [{ kind: 'deadline', day: task.due, text: `完成时限：${task.deadline}` }]),
    ...task.milestones.map(({ by, text, due }) => ({ kind: 'milestone', day: due, text: `节点：${by}：${text}` })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const duties = task.duties.flatMap(({ text, days }) => days.map((day) => ({ kind: 'duty', day, text: `定期工作：${text}` })));
  const last = task.due === undefined ? columns.length - 1 : columns.findIndex(({ end }) => task.due <= end);
  return columns.map((column, index) => {
    const own = [...points, ...duties].filter(({ day }) => column.start <= day && day <= column.end);
    const bar = barOf(index, last, task.due === undefined);
    const words = [...(bar === undefined ? [] : [barWords[bar]]), ...own.map(({ text, day }) => `${text}（${dayWords(day)}）`)].join('；');
    return { column, bar, points: own, label: words === '' ? '' : `${dayWords(column.start)}至${dayWords(column.end)}：${words}` };
  });
}

function barOf(index, last, open) {
  if (index > last) return undefined;
  if (open) return index === last ? 'open-end' : index === 0 ? 'open-start' : 'open';
  if (index === 0) return last === 0 ? 'start-end' : 'start';
  return index === last ? 'end' : 'through';
}

/** The chart: ticks, bands and rows as shares of the axis. */
export function ganttOf(plan, asOf) {
  const { start, end } = plan.period;
  const length = daysBetween(start, end) + 1;
  const startAt = (day) => daysBetween(start, day) / length;
  const endAt = (day) => (daysBetween(start, day) + 1) / length;
  const ticks = quartersOf(plan.period).map((quarter) => ({
    x: startAt(quarter.start),
    major: quarter.first,
    label: quarter.first ? `${String(quarter.year)}年` : `${String(quarterOf(quarter.start))}季度`,
  }));
  return {
    ticks: writtenTicks(ticks),
    years: ticks.filter(({ major }) => major),
    bands: plan.phases.map((phase) => ({ title: phase.title, x: startAt(phase.start), width: endAt(phase.end) - startAt(phase.start) })),
    words: `${dayWords(start)}至${dayWords(end)}，截至${dayWords(asOf)}`,
    now: { x: startAt(asOf), text: monthDayWords(asOf) },
    rows: tableOf(plan).flatMap((body) => [
      { group: body },
      ...body.rows.map(({ task }) => ({
        task,
        width: task.due === undefined ? undefined : endAt(task.due),
        points: [
          ...task.milestones.map(({ by, text, due }) => ({ x: endAt(due), due, text: `${by}：${text}`, kind: 'milestone' })),
          ...(task.due === undefined ? [] : [{ x: endAt(task.due), due: task.due, text: task.deadline, kind: 'deadline' }]),
        ].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.kind < b.kind ? -1 : 1)),
      })),
    ]),
    signs: signsOf(plan),
  };
}

/** Labels that would touch on a narrow axis are left out, years come first. */
function writtenTicks(ticks) {
  const axis = 560;
  const width = (text) => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 7.83 : 13.5), 8);
  const taken = [];
  const written = new Set();
  for (const tick of ticks.toSorted((a, b) => Number(b.major) - Number(a.major) || a.x - b.x)) {
    const [from, to] = [tick.x * axis, tick.x * axis + width(tick.label)];
    if (to > axis + 12 || taken.some(([a, b]) => from < b && to > a)) continue;
    taken.push([from, to]);
    written.add(tick);
  }
  return ticks.filter((tick) => written.has(tick));
}

function signsOf(plan) {
  return [
    ...(plan.tasks.some(({ due }) => due !== undefined) ? ['实施时段'] : []),
    ...(plan.tasks.some(({ due }) => due === undefined) ? ['持续推进'] : []),
    ...(plan.tasks.some(({ due }) => due !== undefined) ? ['完成时限'] : []),
    ...(plan.tasks.some(({ milestones }) => milestones.length > 0) ? ['节点'] : []),
    '截至日',
  ];
}

/** Targets of the plan, then of its tasks. */
export function targetRows(plan) {
  const ofTasks = plan.tasks.flatMap((task) => task.targets.map((target) => ({ ...target, task })));
  return [...plan.targets, ...ofTasks];
}

/** Duties of the plan, of its tasks, reports: what comes next first. */
export function dutyRows(plan, asOf) {
  const row = (kind, duty, task) => ({
    kind,
    ...duty,
    task,
    next: nextOf(duty, asOf),
    units: distinct(duty.roles.map(({ text }) => text)).join('、'),
  });
  return [
    ...plan.duties.map((duty) => row('定期', duty)),
    ...plan.tasks.flatMap((task) => task.duties.map((duty) => row('定期', duty, task))),
    ...plan.reports.map((report) => row('报送', report)),
  ].toSorted((a, b) => ((a.next ?? '9999') < (b.next ?? '9999') ? -1 : (a.next ?? '9999') > (b.next ?? '9999') ? 1 : 0));
}

/** The files that the page offers. */
export function filesOf({ title }) {
  return [
    { label: '任务表', name: `${title}任务表.xlsx`, to: 'tasks.xlsx', format: 'Excel' },
    { label: '任务清单', name: `${title}任务清单.csv`, to: 'tasks.csv', format: '表格' },
    { label: '时限日历', name: `${title}时限.ics`, to: 'deadlines.ics', format: '日历' },
    { label: '甘特图', name: `${title}甘特图.svg`, to: 'gantt.svg', format: '图' },
    { label: '离线版', name: `${title}.html`, to: 'offline.html', format: '网页', note: '一个文件，断网也能打开' },
    { label: '机器可读数据', name: `${title}.json`, to: 'plan.json', format: 'JSON' },
  ];
}
