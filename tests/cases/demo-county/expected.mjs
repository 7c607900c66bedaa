// The numbers of the demonstration, worked out from its YAML alone: a second reading of the contract that shares nothing with src/.
// `node tests/cases/demo-county/expected.mjs [FOLDER]` writes <day>.json and report-<month>.json into the folder (default: `expected` beside this file).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';

const here = import.meta.dirname;
const workspace = path.join(here, 'workspace');
const days = ['2022-12-31', '2023-09-30', '2024-06-15'];
const states = ['逾期', '临期', '落后序时', '进行中', '已完成', '逾期完成', '未启动', '未填报'];
const grades = ['重大', '较大', '一般', '低'];

// Days are text, YYYY-MM-DD; only distances need numbers.
const number = (day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const between = (a, b) => number(b) - number(a);
const later = (day, n) => new Date((number(day) + n) * 86_400_000).toISOString().slice(0, 10);
const pad = (n) => String(n).padStart(2, '0');
const dayOf = (y, m, d) => `${y}-${pad(m)}-${pad(d)}`;
const monthEnd = (y, m) => new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);

const read = (file) => load(readFileSync(path.join(workspace, file), 'utf8'));
const list = (value) => (Array.isArray(value) ? value : [value]);

function readPlan(id) {
  const folder = `plans/${id}`;
  const plan = read(`${folder}/plan.yaml`);
  for (const key of ['tasks', 'changes']) {
    if (existsSync(path.join(workspace, folder, `${key}.yaml`))) plan[key] = read(`${folder}/${key}.yaml`);
  }
  for (const key of ['progress', 'records', 'receipts', 'ledgers']) {
    const files = path.join(workspace, folder, key);
    plan[key] = existsSync(files)
      ? readdirSync(files)
          .sort()
          .flatMap((name) => list(read(`${folder}/${key}/${name}`)))
      : [];
  }
  const tasks = plan.tasks.map((task) => ({
    ...task,
    id: `t${task.no}`,
    parts: (task.parts ?? []).map((_, at) => `t${task.no}-${at + 1}`),
  }));
  return { ...plan, id, changes: plan.changes ?? [], reports: plan.reports ?? [], tasks, period: readPeriod(plan.period) };
}

function readPeriod(words) {
  const year = /^(\d{4})年$/.exec(words);
  if (year) return { start: dayOf(year[1], 1, 1), end: dayOf(year[1], 12, 31) };
  const exact = /^(\d{4})年(\d+)月(\d+)日至(?:(\d{4})年)?(\d+)月(\d+)日$/.exec(words);
  if (exact) return { start: dayOf(exact[1], exact[2], exact[3]), end: dayOf(exact[4] ?? exact[1], exact[5], exact[6]) };
  const months = /^(\d{4})年(\d+)月至(\d{4})年(\d+)月$/.exec(words);
  if (months) return { start: dayOf(months[1], months[2], 1), end: monthEnd(months[3], Number(months[4])) };
  throw new Error(`period not understood: ${words}`);
}

// Only the words that stand in the demonstration; `start` where they name one, no `due` where they are open.
function readDeadline(words) {
  if (/^(?:持续推进|长期坚持)$/.test(words)) return {};
  const range = /^(\d{4})年(\d+)月(\d+)日至(\d+)月(\d+)日$/.exec(words);
  if (range) return { start: dayOf(range[1], range[2], range[3]), due: dayOf(range[1], range[4], range[5]) };
  const day = /^(\d{4})年(\d+)月(\d+)日前$/.exec(words);
  if (day) return { due: dayOf(day[1], day[2], day[3]) };
  const month = /^(\d{4})年(\d+)月底(?:前|并长期坚持)$/.exec(words);
  if (month) return { due: monthEnd(month[1], Number(month[2])) };
  const quarter = /^(\d{4})年第([一二三四])季度$/.exec(words);
  if (quarter) return { due: monthEnd(quarter[1], 3 * (1 + '一二三四'.indexOf(quarter[2]))) };
  const year = /^(\d{4})年底前$/.exec(words);
  if (year) return { due: dayOf(year[1], 12, 31) };
  throw new Error(`deadline not understood: ${words}`);
}

const last = (items) => items.at(-1);
const byDay = (items) =>
  items
    .map((item, at) => [item, at])
    .sort(([a, i], [b, k]) => a.day.localeCompare(b.day) || i - k)
    .map(([item]) => item);
const effective = (plan, asOf) => byDay(plan.changes.filter(({ day }) => day <= asOf));

function standing(plan, asOf) {
  const struck = effective(plan, asOf)
    .filter(({ kind }) => kind === '取消' || kind === '合并')
    .map(({ task }) => task);
  return plan.tasks.filter(({ id }) => !struck.includes(id));
}

function windowOf(plan, task, asOf) {
  const moved = last(effective(plan, asOf).filter(({ task: id, kind }) => id === task.id && kind === '延期'));
  const deadline = readDeadline(moved?.deadline ?? task.deadline);
  return { start: deadline.start ?? plan.period.start, due: deadline.due };
}

// What the entries on one task or part say by a day: the last state, the last percent, since when it has been done without a break.
function reported(entries) {
  let known;
  for (const { day, state, percent } of entries) {
    const finished = state === '已完成' ? (known?.finished ?? day) : undefined;
    known = { state, percent: percent ?? (state === '已完成' ? undefined : known?.percent), finished };
  }
  return known;
}

function reportOf(plan, task, asOf) {
  const entries = byDay(plan.progress.filter((entry) => entry.task === task.id && entry.day <= asOf));
  const own = reported(entries.filter(({ part }) => part === undefined));
  if (own) return own;
  const parts = task.parts.map((id) => reported(entries.filter(({ part }) => part === id)));
  if (parts.every((part) => part === undefined)) return undefined;
  if (parts.every((part) => part?.state === '已完成'))
    return { state: '已完成', finished: last(parts.map(({ finished }) => finished).sort()) };
  const sum = parts.reduce((total, part) => total + (part?.state === '已完成' ? 100 : (part?.percent ?? 0)), 0);
  return { state: '进行中', percent: Math.round(sum / parts.length) };
}

// product.md §6, in its order.
function stateOf(plan, task, asOf, rules) {
  const { start, due } = windowOf(plan, task, asOf);
  const known = reportOf(plan, task, asOf);
  if (known?.state === '已完成') return due !== undefined && known.finished > due ? '逾期完成' : '已完成';
  if (known === undefined) return '未填报';
  if (due === undefined) return known.state;
  if (due < asOf) return '逾期';
  const length = between(start, due) + 1;
  if (between(asOf, due) <= Math.min(rules.soonMax, Math.max(rules.soonMin, length * rules.soonShare))) return '临期';
  const expected = (100 * (between(start, asOf) + 1)) / length;
  if (known.percent !== undefined && known.percent < expected * rules.behindShare) return '落后序时';
  return known.state;
}

function planNumbers(plan, asOf, rules) {
  const tasks = standing(plan, asOf).map((task) => {
    const { due } = windowOf(plan, task, asOf);
    return { task: task.id, group: task.group, due, state: stateOf(plan, task, asOf, rules) };
  });
  const open = tasks.filter(({ due, state }) => due !== undefined && state !== '已完成' && state !== '逾期完成');
  return {
    standing: asOf < plan.period.start ? '未开始' : asOf > plan.period.end ? '已到期' : '进行中',
    tasks: tasks.length,
    states: countBy(states, tasks, ({ state }) => state),
    statesByGroup: Object.fromEntries(
      (plan.groups ?? []).map(({ id }) => [
        id,
        countBy(
          states,
          tasks.filter(({ group }) => group === id),
          ({ state }) => state,
        ),
      ]),
    ),
    stateOfTask: Object.fromEntries(tasks.map(({ task, state }) => [task, state])),
    overdue: tasks.filter(({ state }) => state === '逾期').map(({ task, due }) => ({ task, due, days: between(due, asOf) })),
    // Past its last day with nobody having said a word: not called late (principle 4).
    pastUnreported: open.filter(({ due, state }) => state === '未填报' && due < asOf).map(({ task, due }) => ({ task, due })),
    dueNext30: open
      .filter(({ due }) => asOf <= due && due <= later(asOf, 30))
      .map(({ task, due }) => ({ task, due, days: between(asOf, due) })),
    changes: {
      effective: effective(plan, asOf).length,
      kinds: countBy(['延期', '移交', '合并', '取消', '改责任'], effective(plan, asOf), ({ kind }) => kind),
    },
  };
}

const dutyStates = ['未开展', '次数不足', '超过次数', '逾期开展', '已开展', '未超过', '未记录', '未到期'];
const rhythms = { 每周: 'week', 每月: 'month', 每季度: 'quarter', 每半年: 'half', 每年: 'year' };

// The calendar periods that share a day with the window, cut at its ends.
function periodsOf(rhythm, { start, end }) {
  const periods = [];
  for (let day = start; day <= end; ) {
    const [first, final] = calendarPeriod(rhythm, day);
    periods.push({ start: first < start ? start : first, end: final > end ? end : final, partial: first < start || final > end });
    day = later(final, 1);
  }
  return periods;
}

function calendarPeriod(rhythm, day) {
  const [y, m] = day.split('-').map(Number);
  if (rhythm === 'week') {
    const monday = later(day, -((number(day) + 3) % 7));
    return [monday, later(monday, 6)];
  }
  const n = { month: 1, quarter: 3, half: 6, year: 12 }[rhythm];
  const first = m - ((m - 1) % n);
  return [dayOf(y, first, 1), monthEnd(y, first + n - 1)];
}

// Every duty of the demonstration is owed once in each period; none of its tasks with a duty was struck.
function dutyNumbers(plan, asOf) {
  return plan.tasks.flatMap((task) =>
    (task.duties ?? []).map((duty) => {
      const words = duty.text ?? duty;
      const rhythm = rhythms[/^每(?:周|月|季度|半年|年)/.exec(words)[0]];
      const records = plan.records.filter((record) => record.task === task.id && record.day <= asOf);
      const periods = periodsOf(rhythm, duty.window === undefined ? plan.period : readPeriod(duty.window)).map((period) => {
        const held = byDay(records.filter((record) => period.start <= (record.period ?? record.day) && (record.period ?? record.day) <= period.end));
        return { ...period, state: dutyState(period, held, records, asOf) };
      });
      return {
        task: task.id,
        duty: words,
        periods: periods.length,
        partial: periods.filter(({ partial }) => partial).map(({ end }) => end),
        states: countBy(dutyStates, periods, ({ state }) => state),
        missed: periods.filter(({ state }) => state === '未开展').map(({ end }) => end),
      };
    }),
  );
}

function dutyState({ end }, held, records, asOf) {
  if (held.length > 0) return held[0].day <= end ? '已开展' : '逾期开展';
  if (end >= asOf) return '未到期';
  return records.length === 0 ? '未记录' : '未开展';
}

// A unit counts the tasks of running plans that it leads or is responsible for: by its own name, as the successor of another, or, where the
// task does not name it, through a class.
function unitNumbers(plans, units, asOf, rules) {
  const running = plans.filter(({ period }) => period.start <= asOf && asOf <= period.end);
  const tasks = running.flatMap((plan) =>
    standing(plan, asOf).map((task) => ({ roles: rolesOf(plan, task, units, asOf), due: windowOf(plan, task, asOf).due, state: stateOf(plan, task, asOf, rules) })),
  );
  const counted = units.map((unit) => {
    const own = tasks.filter(({ roles }) => answers(unit.id, roles, units, asOf));
    return [unit.id, { total: own.length, states: countBy(states, own, ({ state }) => state) }];
  });
  return Object.fromEntries(counted.filter(([, { total }]) => total > 0));
}

function answers(id, roles, units, asOf) {
  const named = roles.filter((role) => role.units.includes(id));
  if (named.length > 0) return named.some(({ kind }) => kind !== 'assist');
  const through = meantThrough(id, units, asOf);
  return roles.some((role) => role.kind !== 'assist' && role.units.some((unit) => through.has(unit)));
}

function meantThrough(id, units, asOf) {
  const found = new Set();
  const search = (from) => {
    for (const unit of units) {
      const means = unit.members?.includes(from) || (unit.successor?.unit === from && unit.successor.from <= asOf);
      if (means && unit.id !== id && !found.has(unit.id)) {
        found.add(unit.id);
        search(unit.id);
      }
    }
  };
  search(id);
  return found;
}

function rolesOf(plan, task, units, asOf) {
  const group = plan.groups?.find(({ id }) => id === task.group);
  const said = { ...plan.rules?.defaults, ...group?.defaults, ...task };
  for (const { kind, to } of effective(plan, asOf).filter((change) => change.task === task.id && change.to !== undefined)) {
    const [meant, other] = kind === '移交' ? ['lead', 'responsible'] : ['responsible', 'lead'];
    said[said[meant] === undefined && said[other] !== undefined ? other : meant] = to;
  }
  return ['lead', 'responsible', 'assist'].flatMap((kind) => (said[kind] === undefined ? [] : [{ kind, units: said[kind].split('、').map((name) => unitId(name, units)) }]));
}

function unitId(name, units) {
  const found = units.find((unit) => unit.name === name || unit.aliases?.some((alias) => (alias.name ?? alias) === name));
  if (!found) throw new Error(`no unit ${name}`);
  return found.id;
}

function periodNumbers(plans, asOf, rules) {
  const running = plans.filter(({ period }) => period.start <= asOf && asOf <= period.end);
  const tasks = running.flatMap((plan) =>
    standing(plan, asOf).map((task) => ({ due: windowOf(plan, task, asOf).due, state: stateOf(plan, task, asOf, rules) })),
  );
  const quarters = Map.groupBy(tasks, ({ due }) => (due === undefined ? '持续推进' : `${due.slice(0, 4)}-Q${Math.ceil(Number(due.slice(5, 7)) / 3)}`));
  return Object.fromEntries([...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, own]) => [quarter, countBy(states, own, ({ state }) => state)]));
}

// Each kind is counted, also where it is 0.
function countBy(kinds, items, kindOf) {
  return Object.fromEntries(kinds.map((kind) => [kind, items.filter((item) => kindOf(item) === kind).length]));
}

const receiptStates = ['按时', '迟报', '未报', '零报告', '退回'];

// Of a report due on the 25th of each month: the cells of the matrix whose day has passed; what came later is still missing.
function receiptNumbers(plan, { what, text, from }, units, asOf) {
  const receipts = plan.receipts.filter(({ report }) => report === what);
  const by = /^每月(\d+)日前$/.exec(text);
  if (receipts.length === 0 || !by) return [];
  const names = classMembers(units, from);
  const periods = [];
  for (let month = plan.period.start; month <= plan.period.end; month = later(monthEnd(month.slice(0, 4), Number(month.slice(5, 7))), 1)) {
    const period = monthEnd(month.slice(0, 4), Number(month.slice(5, 7)));
    if (`${month.slice(0, 8)}${pad(by[1])}` < asOf) periods.push(period);
  }
  const cell = (unit, period) => {
    const known = receipts.filter(
      (one) => one.unit === unit && one.period === period && one.received !== undefined && one.received <= asOf,
    );
    return last(known.sort((a, b) => a.received.localeCompare(b.received)))?.state ?? '未报';
  };
  const cells = names.flatMap((unit) => periods.map((period) => ({ unit, period, state: cell(unit, period) })));
  const byUnit = names.map((unit) => [
    unit,
    countBy(
      receiptStates,
      cells.filter((one) => one.unit === unit),
      ({ state }) => state,
    ),
  ]);
  return [
    {
      plan: plan.id,
      report: what,
      periods: periods.length,
      cells: cells.length,
      states: countBy(receiptStates, cells, ({ state }) => state),
      byUnit: Object.fromEntries(byUnit),
      notInTime: cells.filter(({ state }) => state !== '按时' && state !== '零报告'),
    },
  ];
}

function classMembers(units, name) {
  const group = units.find((unit) => unit.name === name);
  return group.members.map((id) => units.find((unit) => unit.id === id)).map((unit) => unit.aliases?.[0] ?? unit.name);
}

// open + closedOnTime + closedLate = total; overdue and back are among the open ones.
function hazardNumbers(entries, asOf) {
  const judged = entries.filter(({ found }) => found <= asOf).map((entry) => judge(entry, asOf));
  const closedOnTime = judged.filter(({ closed, late }) => closed && !late).length;
  const closedLate = judged.filter(({ closed, late }) => closed && late).length;
  return {
    total: judged.length,
    open: judged.length - closedOnTime - closedLate,
    closedOnTime,
    closedLate,
    overdue: judged.filter(({ closed, late }) => !closed && late).length,
    back: judged.filter(({ back }) => back).length,
    rate: judged.length === 0 ? null : Math.round((1000 * (closedOnTime + closedLate)) / judged.length) / 10,
  };
}

function judge({ closed, deadline, reopened = [] }, asOf) {
  const due = deadline === undefined ? undefined : readDeadline(deadline).due;
  const wasClosed = closed !== undefined && closed <= asOf;
  const back = wasClosed && reopened.some((day) => closed <= day && day <= asOf);
  const isClosed = wasClosed && !back;
  return { closed: isClosed, back, late: due !== undefined && due < (isClosed ? closed : asOf) };
}

function ledgerNumbers(plan, asOf) {
  const entries = plan.ledgers.filter(({ kind }) => kind === 'hazards').flatMap((ledger) => ledger.entries);
  if (entries.length === 0) return [];
  const split = (kinds, key) =>
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        hazardNumbers(
          entries.filter((entry) => entry[key] === kind),
          asOf,
        ),
      ]),
    );
  const names = [...new Set(entries.map(({ unit }) => unit))].sort();
  const overdue = entries.filter(({ found }) => found <= asOf).filter((entry) => !judge(entry, asOf).closed && judge(entry, asOf).late);
  return [
    {
      plan: plan.id,
      all: hazardNumbers(entries, asOf),
      byLedger: Object.fromEntries(
        plan.ledgers.filter(({ kind }) => kind === 'hazards').map(({ id, entries: own }) => [id, hazardNumbers(own, asOf)]),
      ),
      byUnit: split(names, 'unit'),
      byGrade: split(grades, 'grade'),
      overdue: overdue.map(({ id, deadline }) => ({ id, days: between(readDeadline(deadline).due, asOf) })),
    },
  ];
}

// What each unit is reminded of, by the rule of the handbook: each task in the first kind that holds.
function reminderNumbers(plans, units, asOf, rules) {
  const running = plans.filter(({ period }) => period.start <= asOf && asOf <= period.end);
  const tasks = running.flatMap((plan) =>
    standing(plan, asOf).map((task) => ({
      ...{ plan, id: task.id, roles: rolesOf(plan, task, units, asOf), due: windowOf(plan, task, asOf).due },
      ...{ state: stateOf(plan, task, asOf, rules), last: plan.progress.filter((one) => one.task === task.id && one.day <= asOf).map(({ day }) => day).sort().at(-1) },
    })),
  );
  const hazards = plans.flatMap((plan) => plan.ledgers.filter(({ kind }) => kind === 'hazards').flatMap(({ entries }) => entries)).filter(({ found }) => found <= asOf);
  const kinds = ['督办单', '催办单', '提醒函', '交办单'];
  const counted = units
    .filter(({ kind }) => kind !== '类别')
    .map((unit) => {
      const own = tasks.filter(({ roles }) => answers(unit.id, roles, units, asOf)).map((task) => reminderKind(task, unit, units, asOf));
      const open = hazards.filter((one) => unitId(one.unit, units) === unit.id && !judge(one, asOf).closed);
      const dueOf = ({ deadline }) => (deadline === undefined ? undefined : readDeadline(deadline).due);
      const late = open.filter((one) => judge(one, asOf).late).length;
      const soon = open.filter((one) => dueOf(one) !== undefined && dueOf(one) >= asOf && between(asOf, dueOf(one)) <= 30).length;
      return [unit.id, { tasks: countBy(kinds, own, (kind) => kind), hazards: { 督办单: late, 提醒函: soon } }];
    });
  return Object.fromEntries(counted.filter(([, { tasks: own, hazards: { 督办单, 提醒函 } }]) => 督办单 + 提醒函 + Object.values(own).reduce((sum, n) => sum + n, 0) > 0));
}

function reminderKind({ plan, id, due, state, last: entry }, unit, units, asOf) {
  if (state === '已完成' || state === '逾期完成') return undefined;
  if (state === '逾期') return '督办单';
  const moved = last(effective(plan, asOf).filter((one) => one.task === id && one.to !== undefined && one.to.split('、').some((name) => unitId(name, units) === unit.id)));
  const given = moved?.day ?? dateOf(plan) ?? plan.period.start;
  if (state === '未填报' && given <= asOf && between(given, asOf) <= 30) return '交办单';
  if (state === '落后序时' || (state === '未填报' && due !== undefined)) return '催办单';
  if (due !== undefined) return due >= asOf && between(asOf, due) <= 30 ? '提醒函' : undefined;
  return asksReview(plan, entry, asOf) ? '提醒函' : undefined;
}

// An open deadline asks for its review from 30 days before each year's end (or the plan's) until something is entered.
function asksReview({ period }, entry, asOf) {
  const year = Number(asOf.slice(0, 4));
  const passed = dayOf(year - 1, 12, 31);
  const made = (day) => entry !== undefined && entry >= later(day, -30);
  if (period.start <= passed && !made(passed)) return true;
  const next = period.end < dayOf(year, 12, 31) ? period.end : dayOf(year, 12, 31);
  return asOf >= later(next, -30) && !made(next);
}

// A plan is given on the day of the document of the same name that issues it.
function dateOf({ id }) {
  return /^date: '?(\d{4}-\d{2}-\d{2})/mu.exec(readFileSync(path.join(workspace, `content/notices/${id}.mdx`), 'utf8'))?.[1];
}

function numbers(asOf) {
  const { states: rules } = read('site.yaml');
  const { units } = read('units.yaml');
  const plans = readdirSync(path.join(workspace, 'plans')).sort().map(readPlan);
  const of = Object.fromEntries(plans.map((plan) => [plan.id, planNumbers(plan, asOf, rules)]));
  const running = Object.values(of).filter(({ standing }) => standing === '进行中');
  return {
    asOf,
    running: {
      plans: running.length,
      tasks: running.reduce((sum, { tasks }) => sum + tasks, 0),
      states: Object.fromEntries(states.map((state) => [state, running.reduce((sum, one) => sum + one.states[state], 0)])),
    },
    plans: of,
    units: unitNumbers(plans, units, asOf, rules),
    reminders: reminderNumbers(plans, units, asOf, rules),
    quarters: periodNumbers(plans, asOf, rules),
    duties: Object.fromEntries(plans.map((plan) => [plan.id, dutyNumbers(plan, asOf)])),
    receipts: plans.flatMap((plan) => plan.reports.flatMap((report) => receiptNumbers(plan, report, units, asOf))),
    ledgers: plans.flatMap((plan) => ledgerNumbers(plan, asOf)),
  };
}

// What the report of a month must say, as of its last day, beside the last day of the month before.
const months = ['2022-12', '2023-06', '2024-05'];

function reportNumbers(month) {
  const { states: rules } = read('site.yaml');
  const { units } = read('units.yaml');
  const [y, m] = month.split('-').map(Number);
  const [start, end, since, nextEnd] = [dayOf(y, m, 1), monthEnd(y, m), monthEnd(y, m - 1), monthEnd(y, m + 1)];
  const plans = readdirSync(path.join(workspace, 'plans')).sort().map(readPlan);
  const inMonth = (day) => start <= day && day <= end;
  const own = plans.filter(({ period }) => period.start <= end && period.end >= start);
  const tasks = judgedRunning(plans, end, rules);
  const before = judgedRunning(plans, since, rules);
  const names = (found) => found.map(({ plan, task }) => `${plan}/${task}`).sort();
  const done = ({ state }) => state === '已完成' || state === '逾期完成';
  return {
    month,
    asOf: end,
    total: tasks.length,
    done: tasks.filter(done).length,
    rate: Math.round((1000 * tasks.filter(done).length) / tasks.length) / 10,
    totalBefore: before.length,
    doneBefore: before.filter(done).length,
    overdueBefore: before.filter(({ state }) => state === '逾期').length,
    // Open deadlines without any entry are not called unreported.
    unreported: names(tasks.filter(({ state, due }) => state === '未填报' && due !== undefined)),
    finished: names(tasks.filter((one) => done(one) && inMonth(one.finished))),
    overdue: tasks.filter(({ state }) => state === '逾期').map(({ plan, task, due }) => ({ task: `${plan}/${task}`, days: between(due, end) })),
    behind: names(tasks.filter(({ state }) => state === '落后序时')),
    onCourse: tasks.filter(({ state }) => state === '进行中').length,
    dueNext: names(tasks.filter((one) => !done(one) && one.due !== undefined && end <= one.due && one.due <= nextEnd)),
    hazards: own.flatMap((plan) => movementNumbers(plan, start, end, since)),
    receipts: own.flatMap((plan) => plan.reports.flatMap((report) => dueReceipts(plan, report, units, since, end))),
    duties: own.flatMap((plan) => dutyMovement(plan, start, end, since)),
    changes: own.flatMap((plan) => plan.changes.filter(({ day }) => inMonth(day)).map(({ task, kind, day }) => ({ task: `${plan.id}/${task}`, kind, day }))),
    words: own
      .flatMap((plan) =>
        standing(plan, end)
          .filter((task) => reportOf(plan, task, end)?.state !== '已完成')
          .filter(({ id }) => plan.progress.some((one) => one.task === id && inMonth(one.day) && (one.difficulty ?? one.next) !== undefined))
          .map(({ id }) => `${plan.id}/${id}`),
      )
      .sort(),
  };
}

function judgedRunning(plans, asOf, rules) {
  return plans
    .filter(({ period }) => period.start <= asOf && asOf <= period.end)
    .flatMap((plan) =>
      standing(plan, asOf).map((task) => ({
        plan: plan.id,
        task: task.id,
        due: windowOf(plan, task, asOf).due,
        state: stateOf(plan, task, asOf, rules),
        finished: reportOf(plan, task, asOf)?.finished,
      })),
    );
}

// Each hazard of the demonstration is closed at most once and comes back at most once.
function movementNumbers(plan, start, end, since) {
  const entries = plan.ledgers.filter(({ kind }) => kind === 'hazards').flatMap((ledger) => ledger.entries);
  if (entries.every(({ found }) => found > end)) return [];
  const inMonth = (day) => day !== undefined && start <= day && day <= end;
  const { total, open, overdue, rate } = hazardNumbers(entries, end);
  return [
    {
      plan: plan.id,
      found: entries.filter(({ found }) => inMonth(found)).length,
      closed: entries.filter(({ closed }) => inMonth(closed)).length,
      back: entries.filter(({ reopened = [] }) => reopened.some(inMonth)).length,
      ...{ total, open, overdue, rate },
      openBefore: hazardNumbers(entries, since).open,
    },
  ];
}

// What had come by the end of the month of what was due in it: a report is in time on its day, so that the last day of the month belongs to the next.
function dueReceipts(plan, { what, text, from }, units, since, end) {
  const by = /^每月(\d+)日前$/.exec(text);
  const receipts = plan.receipts.filter(({ report }) => report === what);
  if (!by || receipts.length === 0) return [];
  const month = monthEnd(end.slice(0, 4), Number(end.slice(5, 7)));
  const due = `${end.slice(0, 8)}${pad(by[1])}`;
  if (due < since || due >= end || month < plan.period.start) return [];
  const cells = classMembers(units, from).map((unit) => {
    const known = receipts.filter((one) => one.unit === unit && one.period === month && one.received !== undefined && one.received <= end);
    return last(known.sort((a, b) => a.received.localeCompare(b.received)))?.state ?? '未报';
  });
  return [{ plan: plan.id, owed: cells.length, states: countBy(receiptStates, cells, (state) => state) }];
}

// Held in the month; missed where the day came after the last report and before its own.
function dutyMovement(plan, start, end, since) {
  return plan.tasks.flatMap((task) =>
    (task.duties ?? []).flatMap((duty) => {
      const rhythm = rhythms[/^每(?:周|月|季度|半年|年)/.exec(duty.text ?? duty)[0]];
      const records = plan.records.filter((record) => record.task === task.id && record.day <= end);
      const periods = periodsOf(rhythm, duty.window === undefined ? plan.period : readPeriod(duty.window)).map((period) => {
        const held = byDay(records.filter((one) => period.start <= (one.period ?? one.day) && (one.period ?? one.day) <= period.end));
        return { due: period.end, heldOn: held[0]?.day, state: dutyState(period, held, records, end) };
      });
      const held = periods.filter(({ heldOn }) => heldOn !== undefined && start <= heldOn && heldOn <= end).length;
      const due = periods.filter((one) => since <= one.due && one.due < end);
      if (held + due.length === 0) return [];
      return [{ task: `${plan.id}/${task.id}`, recorded: records.length > 0, held, missed: due.filter(({ state }) => state === '未开展').length }];
    }),
  );
}

const out = path.resolve(process.argv[2] ?? path.join(here, 'expected'));
mkdirSync(out, { recursive: true });
for (const day of days) writeFileSync(path.join(out, `${day}.json`), `${JSON.stringify(numbers(day), null, 2)}\n`);
for (const month of months) writeFileSync(path.join(out, `report-${month}.json`), `${JSON.stringify(reportNumbers(month), null, 2)}\n`);
