// The lists of the front page: plans with what is due next, and what is due next of all.
import { dayWords } from './days.mjs';
import { countsOf } from './plan-page.mjs';
import { entriesOf, nextOf } from './plan.mjs';

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A row for each plan, what is due next first. */
export function planRows(plans, asOf) {
  return plans
    .map((plan) => ({
      plan,
      ...countsOf(plan, asOf),
      next: dueOf(plan, asOf)
        .map(({ due }) => due)
        .toSorted()[0],
    }))
    .toSorted((a, b) => byText(a.next ?? '9999', b.next ?? '9999') || byText(a.plan.id, b.plan.id));
}

/** The ten things that are due next. */
export function dueRows(plans, asOf) {
  const due = plans.flatMap((plan) => dueOf(plan, asOf)).toSorted((a, b) => byText(a.due, b.due));
  return due.slice(0, 10).map((entry) => ({
    ...entry,
    name: entry.kind === '报送' ? entry.text : entry.title,
    owed: mainRole(entry.roles),
    beside: besideDay(entry),
  }));
}

function dueOf(plan, asOf) {
  return entriesOf(plan).flatMap((entry) => {
    const due = nextOf(entry, asOf);
    return due === undefined || due < asOf ? [] : [{ ...entry, due }];
  });
}

/** Who answers first: the one who leads, else the one responsible. */
function mainRole(roles) {
  return roles.find(({ key }) => key === 'lead') ?? roles.find(({ key }) => key === 'responsible');
}

/** The words for a date where neither the day nor the name says them. */
function besideDay({ words, title, text, kind, due }) {
  const name = kind === '报送' ? text : title;
  return words.length <= 24 && !name.includes(words) && words.replace(/前$/, '') !== dayWords(due) ? words : undefined;
}
