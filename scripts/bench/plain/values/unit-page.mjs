// What a unit owes over all plans.
import { addDays, monthOf, quarterOf, yearOf } from './days.mjs';
import { periodChoices } from './periods.mjs';
import { distinct, entriesOf, nextOf, roleNames, unitsOf } from './plan.mjs';

const roleKeys = ['lead', 'responsible', 'assist'];

/** The entries of all plans by the units that they name, so that each is looked at once. */
export function entriesByUnit(plans) {
  const found = new Map();
  for (const [order, entry] of plans.flatMap(entriesOf).entries()) {
    if (entry.milestone) continue;
    entry.order = order;
    for (const unit of unitsOf(entry.roles)) {
      const own = found.get(unit.id);
      if (own === undefined) found.set(unit.id, [entry]);
      else own.push(entry);
    }
  }
  return found;
}

/** The page of a unit: its rows under their periods, its counts, what it can be asked for. */
export function unitPage(unit, registry, entries, asOf) {
  const rows = rowsOf(unit, registry.classes(unit), entries, asOf).toSorted(byDay);
  const sections = [...Map.groupBy(rows, ({ due }) => sectionOf(due, asOf))]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([title, items]) => ({ title, items }));
  const counts = roleKeys
    .map((key) => ({ key, name: roleNames[key], count: rows.filter(({ role }) => role === key).length }))
    .filter(({ count }) => count > 0);
  return {
    sections,
    counts,
    total: rows.length,
    plans: distinct(rows.map(({ plan }) => plan)).length,
    soon: rows.filter(({ due }) => due !== undefined && due >= asOf && due <= addDays(asOf, 30)).length,
    periods: periodChoices(sections.flatMap(({ items }) => items.flatMap(({ due }) => due ?? []))),
  };
}

function rowsOf(unit, classes, entries, asOf) {
  const named = (entries.get(unit.id) ?? []).flatMap((entry) =>
    entry.roles.filter((role) => role.units.includes(unit)).map(({ key }) => rowOf(entry, key, unit, undefined, asOf)),
  );
  const through = classes.flatMap((via) =>
    (entries.get(via.id) ?? [])
      .filter(({ roles }) => !unitsOf(roles).includes(unit))
      .map((entry) => rowOf(entry, entry.roles.find((role) => role.units.includes(via)).key, unit, via, asOf)),
  );
  return through.length === 0 ? named : [...named, ...through].toSorted((a, b) => a.order - b.order);
}

function rowOf(entry, role, unit, via, asOf) {
  const { kind, plan, anchor, no, text, words } = entry;
  const due = nextOf(entry, asOf) ?? entry.days?.at(-1);
  const others = unitsOf(entry.roles).filter((other) => other !== unit && other !== via);
  return {
    role,
    kind,
    plan,
    anchor,
    no,
    text,
    words: words === text ? undefined : words,
    recurs: entry.days !== undefined,
    due,
    others,
    via,
    order: entry.order,
  };
}

function byDay(a, b) {
  const [dayA, dayB] = [a.due ?? '9999', b.due ?? '9999'];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : roleKeys.indexOf(a.role) - roleKeys.indexOf(b.role);
}

function sectionOf(due, asOf) {
  if (due === undefined) return '没有日期';
  if (due < asOf) return '此前到期';
  const [year, month] = [yearOf(due), monthOf(due)];
  if (year * 12 + month <= yearOf(asOf) * 12 + monthOf(asOf) + 1) return `${String(year)}年${String(month)}月到期`;
  return year === yearOf(asOf) ? `${String(year)}年第${String(quarterOf(due))}季度到期` : `${String(year)}年到期`;
}

const rank = (title) => (title === '没有日期' ? 1 : 0);
