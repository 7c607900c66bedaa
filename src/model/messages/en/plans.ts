import type { PlansFacts, SeriesFacts } from '../facts/plans.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowName, rowNames } from './phrases.ts';

function seriesMessage(facts: SeriesFacts): string {
  const said = facts.measure === '' ? quoted(facts.words) : `${quoted(facts.words)} of ${quoted(facts.measure)}`;
  if (facts.kind === 'falls') return `${said} is below ${quoted(facts.against)} of the year before`;
  if (facts.kind === 'rises') return `${said} is above ${quoted(facts.against)} of the year before`;
  if (facts.kind === 'differs') return `${said} is not the number beside it, ${quoted(facts.against)}`;
  return facts.kind === 'misses'
    ? `${said} misses the goal ${quoted(facts.against)}`
    : `the years of ${said} add up to more than ${quoted(facts.against)}`;
}

const seriesNotes = {
  falls: 'the target of the year before is here',
  rises: 'the target of the year before is here',
  misses: 'the goal is here',
  exceeds: 'the goal is here',
  differs: 'the words are here',
} as const;

const seriesHints = {
  falls: 'check the numbers; where each year counts by itself, say accumulation: yearly',
  rises: 'check the numbers; where each year counts by itself, say accumulation: yearly',
  misses: 'check the numbers; where each year counts by itself, say accumulation: yearly',
  exceeds: 'check the numbers; where they are cumulative, say accumulation: cumulative',
  differs: 'correct value, or text',
} as const;

/** The words about the rows, targets, counts and columns of plans, in English. */
export const plans: Explained<PlansFacts> = {
  'carried-later': {
    title: 'Due after the superior task',
    why: 'A task that carries out a superior one is due no later. Approved changes count on both sides; what was due before this plan began is not compared.',
    message: ({ words, days, plan, row, above }) =>
      `${quoted(words)} is ${String(days)} days after ${quoted(above)} of ${quoted(plan)}${row}`,
    note: () => 'the superior deadline is here',
    hint: () => 'check the deadline; where the superior office agreed, record its change there, or waive this',
  },
  'carried-lower': {
    title: 'Target below the superior one',
    why: 'A task that carries out a superior one aims no lower than the superior plan does for the same measure and year.',
    message: ({ words, plan, wanted }) => `${quoted(words)} is below the ${wanted} of ${quoted(plan)}`,
    note: () => 'the superior target is here',
    hint: () => 'check the value; waive this where the superior office agreed',
  },
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
    note: ({ kind }) => seriesNotes[kind],
    hint: ({ kind }) => seriesHints[kind],
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
    hint: () => 'correct the total or a part; where the original says so, waive it and note it under `slips`',
  },
  'duplicate-promise': {
    title: 'Two rows with one sentence',
    why: 'One requirement in two rows, mostly with other units or dates, is counted twice.',
    message: ({ words, row, other }) => `${quoted(words)} of ${rowName(row)} also stands in ${rowName(other)}`,
    note: ({ other }) => `${rowName(other)} is here`,
    hint: () => 'join them, or say how they differ',
  },
  'count-differs': {
    title: 'Stated number differs from the record',
    why: 'A text that states four phases has a plan with four.',
    message: ({ words, value, found, of }) =>
      of === 'words'
        ? `${quoted(words)} says ${String(found)}, the number beside it is ${String(value)}`
        : `${quoted(words)} states ${value}, the plan has ${found} ${of}`,
    hint: ({ of }) =>
      of === 'words' ? 'correct value or text' : 'check the number, or add what is missing; waive it where the original says so',
  },
  'listed-count': {
    title: 'Stated number differs from the list',
    why: 'Where a text says four and lists them in brackets, there are four.',
    message: ({ words, value, found }) => `${quoted(words)} says ${value} and lists ${found}`,
    hint: () => 'check number and list; waive it where the original says so',
  },
  'rate-over-hundred': {
    title: 'Rate of more than 100 %',
    why: 'A share of a whole comes to 100 % at most; more is probably one nought too many.',
    message: ({ measure, value }) => `${quoted(measure)} is ${String(value)}%, more than all of it`,
    hint: () => 'correct the number',
  },
  'target-values-differ': {
    title: 'One measure with two values',
    why: 'One measure for one day has two values; nobody can tell which holds.',
    message: ({ words, other }) => `${quoted(words)} and ${quoted(other)} differ`,
    note: () => 'the other is here',
    hint: () => 'use one value, or name the measures more precisely',
  },
  'target-read-in-part': {
    title: 'Several numbers in one target',
    why: 'A target keeps one measure; the others are printed, but stand in no table of targets.',
    message: ({ words, count, read }) => `of ${count} numbers in ${quoted(words)} only ${quoted(read)} was read`,
    hint: () => 'write one target for each measure; beside a number that is a condition, say `measure` and `value`',
  },
  'post-two-persons': {
    title: 'One post with two persons',
    why: 'The head of an office is one person; of two names in one plan one is out of date.',
    message: ({ post, name, other }) => `${quoted(post)} is ${quoted(name)} here and ${quoted(other)} elsewhere`,
    note: ({ other }) => `${quoted(other)} is here`,
    hint: () => 'check who holds the post',
  },
  'target-words-differ': {
    title: 'Number beside the words of a target differs',
    why: 'The words are printed and the number is counted with; they should say the same.',
    message: ({ words, value }) => `${quoted(words)} has another number beside it, ${String(value)}`,
    note: () => 'the words are here',
    hint: () => 'correct value, or text',
  },
  'seat-differs': {
    title: 'Office seated in two places',
    why: 'Body and record both say where the office of the leading group is; they should say the same.',
    message: ({ words, seat }) => `the body seats the office in ${quoted(words)}, the record in ${quoted(seat)}`,
    note: () => 'the record is here',
    hint: () => 'correct one of them; waive it where the original says so',
  },
};
