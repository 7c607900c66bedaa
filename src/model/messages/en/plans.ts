import type { PlansFacts, SeriesFacts } from '../facts/plans.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowName, rowNames } from './phrases.ts';

function seriesMessage(facts: SeriesFacts): string {
  const said = facts.measure === '' ? quoted(facts.words) : `${quoted(facts.words)} of ${quoted(facts.measure)}`;
  if (facts.kind === 'falls') return `${said} is below ${quoted(facts.against)} of the year before`;
  if (facts.kind === 'rises') return `${said} is above ${quoted(facts.against)} of the year before`;
  return facts.kind === 'misses'
    ? `${said} misses the goal ${quoted(facts.against)}`
    : `the years of ${said} add up to more than ${quoted(facts.against)}`;
}

/** The words about the rows, targets, counts and columns of plans, in English. */
export const plans: Explained<PlansFacts> = {
  'lead-missing': {
    title: 'Nobody is named',
    why: 'A task with neither lead nor responsible unit appears in nobody’s list of duties. Roles taken over from plan or group count.',
    message: ({ rows }) =>
      rows.length === 1 ? `${rowNames(rows)} has no lead or responsible unit` : `${rows.length} items have no lead or responsible unit`,
    hint: ({ rows }) => (rows.length === 1 ? 'add lead or responsible' : `${rowNames(rows)}: add lead or responsible`),
  },
  'same-promise-two-dates': {
    title: 'One promise with two dates',
    why: 'The same unit promises the same thing in two places with two deadlines; nobody can tell which holds.',
    message: ({ words, date, other, otherDate }) =>
      `${quoted(words)} is due ${quoted(date)}, but ${rowName(other)} says ${quoted(otherDate)}`,
    note: ({ other }) => `${rowName(other)} is here`,
    hint: () => 'if it is one thing, give it one deadline; waive it where the original says so',
  },
  'target-series': {
    title: 'Yearly targets that do not fit together',
    why: 'Cumulative targets and rates move on year by year, and the last reaches the goal.',
    message: (facts) => seriesMessage(facts),
    note: (facts) => (facts.kind === 'misses' || facts.kind === 'exceeds' ? 'the goal is here' : 'the target of the year before is here'),
    hint: () => 'check the numbers; where each year counts by itself, say accumulation: yearly',
  },
  'series-unstated': {
    title: 'Yearly targets, cumulative or not',
    why: '“30 % in 2021, 70 % in 2022” may mean 70 % or 100 % at the end.',
    message: ({ words }) => `${quoted(words)} does not say whether it is cumulative`,
    hint: () => 'say 累计 or 当年 and fill in accumulation',
  },
  'sum-differs': {
    title: 'Sum differs from its parts',
    why: 'A stated total should be what its parts add up to.',
    message: ({ words, value, sum }) => `${quoted(words)} says ${String(value)}, its parts add up to ${String(sum)}`,
    note: () => 'the stated number is here',
    hint: () => 'correct the total or a part; where the original says so, drop `parts` and note it under `slips`',
  },
};
