import type { CalendarProblem, MeaningFacts } from '../facts/meaning.ts';
import type { Words } from '../wording.ts';
import { didYouMean, quoted, writeAs } from './phrases.ts';

const besideWords =
  'where the words name no day, add dates: []; where they name how often, every: { n: 1, unit: month }; where they list days, dates: [2026-06-20]';

const unreadHints = {
  recurring: 'write what recurs under duties, and 持续推进 as the deadline',
  several: 'write the first of them under milestones, and only the last as the deadline',
} as const;

const besideDate = {
  due: 'where the original says so, write { text: its words, due: 2026-06-30 }',
  span: 'where the original says so, write { text: its words, start: 2026-06-01, end: 2026-09-30 }',
  none: undefined,
} as const;

/** The ids that there are, the first five of many. */
function knownIds(known: readonly string[] = []): string | undefined {
  return known.length === 0
    ? undefined
    : `there are ${known.slice(0, 5).map(quoted).join(', ')}${known.length > 5 ? ` and ${known.length - 5} more` : ''}`;
}

/** The words about what the words of a record mean and point at, in English. */
export const meaning: Words<MeaningFacts> = {
  'impossible-date': { message: ({ words }) => `there is no day ${quoted(words)}`, hint: () => 'look at the calendar' },
  'date-not-understood': {
    message: ({ words, because }) =>
      because === undefined
        ? `the date ${quoted(words)} is not understood`
        : `${quoted(words)} ${because === 'recurring' ? 'recurs' : 'names several dates'}; a deadline is one`,
    hint: ({ accepted, because, beside }) =>
      [because === undefined ? writeAs(accepted.slice(0, 6)) : unreadHints[because], besideDate[beside ?? 'none']]
        .filter((words) => words !== undefined)
        .join('; '),
  },
  'date-without-year': { message: ({ words }) => `${quoted(words)} has no year and none can be inferred`, hint: () => 'add the year' },
  'reversed-dates': { message: ({ words }) => `${quoted(words)} ends before it begins`, hint: () => 'put the earlier date first' },
  'recurrence-not-understood': {
    message: ({ words }) => `how often is ${quoted(words)}?`,
    hint: ({ accepted }) => [writeAs(accepted.slice(0, 8)), besideWords].join('; '),
  },
  'target-not-understood': {
    message: ({ words }) => `the target ${quoted(words)} is not understood`,
    hint: ({ accepted }) => writeAs(accepted),
  },
  'duplicate-id': {
    message: ({ id }) => `the id ${quoted(id)} is used twice`,
    note: ({ id }) => `${quoted(id)} is already used here`,
    hint: () => 'give one of them another id',
  },
  'calendar-day': {
    message: ({ day, problem }) => `${quoted(day)} ${calendarProblems[problem]}`,
    hint: () => "correct it by the year's notice on holidays",
  },
  'unknown-reference': {
    message: ({ kind, name }) => `there is no ${kind} ${quoted(name)}`,
    note: () => 'a similar one is here',
    hint: (facts) => didYouMean(facts) ?? knownIds(facts.known) ?? 'check the id',
  },
};

const calendarProblems: Readonly<Record<CalendarProblem, string>> = {
  'other-year': 'is not in the year of the file',
  'before-start': 'is before the first day of this holiday',
  'twice': 'is written twice',
  'no-weekend': 'is no Saturday or Sunday, and worked anyway',
};
