import type { DatesFacts } from '../facts/dates.ts';
import type { Explained } from '../wording.ts';
import type { Day } from '../../day.ts';
import { quoted, rowName } from './phrases.ts';

function span(start: Day, end: Day): string {
  return start === end ? start : `${start} to ${end}`;
}

/** The words about phases, deadlines and dates of plans, in English. */
export const dates: Explained<DatesFacts> = {
  'no-deadline': {
    title: 'No deadline at all',
    why: 'A plan without any deadline cannot be supervised and enters no calendar.',
    message: ({ plan }) => `${quoted(plan)} has no deadline at all`,
    hint: () => 'add one, if the original has any',
  },
  'phase-gap': {
    title: 'Gap between phases',
    why: 'Days between the end of one phase and the start of the next belong to none; mostly a slip in a date.',
    message: ({ before, phase, start, end }) => `between ${quoted(before)} and ${quoted(phase)} nothing covers ${span(start, end)}`,
    note: ({ before }) => `the time of ${quoted(before)} is here`,
    hint: () => 'check the first and last days of both',
  },
  'phase-overlap': {
    title: 'Phases overlap',
    why: 'Days that belong to two phases leave open what is to be done on them. One shared day at the border is no overlap.',
    message: ({ before, phase, start, end }) => `${quoted(phase)} overlaps ${quoted(before)}: ${span(start, end)} belongs to both`,
    note: ({ before }) => `the time of ${quoted(before)} is here`,
    hint: () => 'check both; waive it where the original says so',
  },
  'phase-order': {
    title: 'Phases out of order',
    why: 'A later phase should not begin before an earlier one.',
    message: ({ before, phase }) => `${quoted(phase)} stands after ${quoted(before)} but begins earlier`,
    note: ({ before }) => `the time of ${quoted(before)} is here`,
    hint: () => 'check year and month, or the order of the phases',
  },
  'phase-outside-period': {
    title: 'Phase outside the plan’s period',
    why: 'Phases lie within the period of their plan, or the control grid has no place for them.',
    message: ({ phase, words, period }) => `${quoted(phase)} (${words}) leaves the plan’s period (${period})`,
    note: () => 'the period is here',
    hint: () => 'check the phase, or the period',
  },
  'deadline-outside-period': {
    title: 'Deadline outside the plan’s period',
    why: 'A deadline lies within the period of its plan; one before or after it is mostly a wrong year.',
    message: ({ words, day, period, count }) =>
      count === undefined
        ? `${quoted(words)} (${day}) is outside the plan’s period (${period})`
        : `the period ${quoted(period)} names no year; deadlines outside the year inferred: ${count}`,
    note: ({ count }) => (count === undefined ? 'the period is here' : 'the first of them is here'),
    hint: ({ count }) => (count === undefined ? 'check year and month, or the period' : 'name the year in the period'),
  },
  'deadline-before-document': {
    title: 'Deadline before the document',
    why: 'Nobody can keep a deadline that had passed when the document was made.',
    message: ({ words, day, document }) => `${quoted(words)} (${day}) is before the date of the document (${document})`,
    note: () => 'the date of the document is here',
    hint: () => 'check both dates',
  },
  'deadline-outside-phase': {
    title: 'Deadline outside the phase that is named',
    why: 'Where a task or milestone names its phase, its deadline lies within that phase.',
    message: ({ words, phase, window }) => `${quoted(words)} is outside the phase ${quoted(phase)} (${window})`,
    note: ({ phase }) => `the time of ${quoted(phase)} is here`,
    hint: () => 'check the deadline, or the phase',
  },
  'column-label-differs': {
    title: 'Heads and days of a column differ',
    why: 'Tasks stand in the columns of the control grid by days; where its heads name others, the table is wrong.',
    message: ({ words, named }) => `the heads say ${quoted(named)}, the time is ${quoted(words)}`,
    hint: () => 'correct the head or the time; waive it where the original says so',
  },
  'column-outside-phase': {
    title: 'Column of the grid outside its phase',
    why: 'A column of the control grid that stands under a phase shares days with it; body and head of the table often differ here.',
    message: ({ column, words, phase, window }) =>
      `the column ${quoted(column)} (${words}) shares no day with its phase ${quoted(phase)} (${window})`,
    note: ({ phase }) => `the time of ${quoted(phase)} is here`,
    hint: () => 'check the phase and the head of the table',
  },
  'rest-day': {
    title: 'Deadline on a day of rest',
    why: 'On a weekend or holiday nobody is there to receive what is due. Moved working days follow the yearly notice of the State Council.',
    message: ({ words, day, name }) => `${quoted(words)} (${day}) is ${name ?? 'a day of rest'}`,
    hint: () => 'the working day before may be meant',
  },
  'calendar-unknown': {
    title: 'No holidays known for the year',
    why: 'Moved working days are published every year; a year without data is not guessed at, so days of rest are not checked.',
    message: ({ years, count }) =>
      `no holidays are known for ${years.join(', ')}; ${count} ${count === 1 ? 'date was' : 'dates were'} not checked`,
    hint: ({ years }) =>
      `write the holidays of the year into ${years.map((year) => `calendar/${year}.yaml`).join(', ')}; without them days of rest are not checked`,
  },
  'open-deadline-with-dated-requirement': {
    title: 'Dated requirement beside an open deadline',
    why: 'Where a requirement names a day and the deadline column says 持续推进, nobody can tell whether it is late.',
    message: ({ row, deadline, words }) =>
      `${rowName(row)} has the deadline ${quoted(deadline)}, but its requirement says ${quoted(words)}`,
    note: () => 'the dated requirement is here',
    hint: () => 'write a date, or “2022年底并长期坚持”; waive it where the original says so',
  },
  'report-order': {
    title: 'Summary before what it sums up',
    why: 'A summary that is due before the last of the reports it rests on cannot have it.',
    message: ({ what, words, other, day }) => `${quoted(what)} (${words}) is due before the last ${quoted(other)} (${day})`,
    note: () => 'the later report is here',
    hint: () => 'check both dates; waive it where the original says so',
  },
  'deadline-missing': {
    title: 'The only one without a deadline',
    why: 'Where all others have a deadline, one left blank was mostly forgotten.',
    message: ({ kind, name, count }) => `of ${count} ${kind === 'group' ? 'groups' : 'tasks'} only ${quoted(name)} has no deadline`,
    hint: () => 'add it, if the original has one',
  },
  'content-outside-phase': {
    title: 'Date in a phase to which it does not belong',
    why: 'What is written into a phase is due in it.',
    message: ({ words, phase, window }) => `${quoted(words)} stands in the phase ${quoted(phase)}, but not in ${window}`,
    note: ({ phase }) => `the time of ${quoted(phase)} is here`,
    hint: () => 'move it to its phase; waive it where the original says so',
  },
  'milestone-after-deadline': {
    title: 'Milestone after the deadline',
    why: 'Milestones, parts and targets lie within the deadline of their task, tasks within that of their group.',
    message: ({ kind, words, day, deadline }) =>
      `the ${kind} ${quoted(words)} (${day}) is after the deadline ${quoted(deadline)} of its ${kind === 'task' ? 'group' : 'task'}`,
    note: ({ kind }) => `the deadline of its ${kind === 'task' ? 'group' : 'task'} is here`,
    hint: () => 'check both dates',
  },
  'doubtful-date': {
    title: 'Date with two readings',
    why: '“2020年12月前” may mean before December or by its end; a date with a missing sign can only be guessed. Said once a plan.',
    message: ({ kind, words, count }) =>
      kind === 'typo'
        ? `a sign seems to be missing in ${quoted(words)}`
        : `${quoted(words)} and the like (${count}) may mean the first or the last of the month`,
    hint: ({ kind }) =>
      kind === 'typo' ? 'complete it, if the original does' : 'write 12月底前 or 11月底前; it counts as the end of the month',
  },
  'body-window-differs': {
    title: 'Body and plan differ in time',
    why: 'Where the body repeats the time of a phase or of the plan, it is that of the record.',
    message: ({ name, words, record }) =>
      `${name === undefined ? 'the period' : quoted(name)} is ${quoted(words)} in the body, ${quoted(record)} in the plan`,
    note: () => 'the time in the plan is here',
    hint: () => 'correct one; <PhaseList/> prints the phases of the plan',
  },
  'column-outside-period': {
    title: 'Grid column outside the period',
    why: 'A column of the control grid that shares no day with its plan stays empty.',
    message: ({ column, words, period }) => `the column ${quoted(column)} (${words}) lies outside the period ${quoted(period)}`,
    note: () => 'the period is here',
    hint: () => 'check the years of the head and the period',
  },
  'column-without-phase': {
    title: 'Grid column under no phase',
    why: 'A column whose days belong to no phase was probably forgotten in the phases, or in the head.',
    message: ({ column, words }) => `the days of the column ${quoted(column)} (${words}) belong to no phase`,
    hint: () => 'check the phases and the head',
  },
  'rhythm-read-in-part': {
    title: 'Rhythm read in part',
    why: 'A duty or report keeps one rhythm with one day; half of a sentence would let the other half be forgotten.',
    message: ({ words, left }) => `${quoted(left)} in ${quoted(words)} cannot be kept`,
    hint: () => 'write one entry for each rhythm; else say `every` and `by` beside the words, or list `dates`',
  },
  'duty-outside-period': {
    title: 'Duty or report outside of the period',
    why: 'Duties lie within the period of their plan; a report may follow it by some months, and one much later has probably a wrong year.',
    message: ({ words, day, period }) => `${quoted(words)} (${day}) lies outside of the period (${period})`,
    note: () => 'the period is here',
    hint: () => 'check year and month, or correct the period; waive it where the original says so',
  },
  'requirement-after-deadline': {
    title: 'Requirement dated after the deadline',
    why: 'A row whose words name a later day than its deadline does not say when it is due.',
    message: ({ row, words, deadline }) => `${rowName(row)} is due ${quoted(deadline)}, but its words say ${quoted(words)}`,
    note: () => 'the deadline is here',
    hint: () => 'check both; waive it where the original says so',
  },
  'body-report-differs': {
    title: 'Report due another day in the body',
    why: 'When a body asks for a report at a time, the record has the same.',
    message: ({ what, words, record }) => `the body asks for ${quoted(what)} ${quoted(words)}, the record ${quoted(record)}`,
    note: () => 'the report in the record is here',
    hint: () => 'correct one of them; <DutyList/> prints the reports of the record',
  },
  'body-duty-differs': {
    title: 'Rhythm of a duty differs in the body',
    why: 'How often something is done should be the same in body and record.',
    message: ({ deed, words, record }) => `the body says ${quoted(words + deed)}, the record ${quoted(record)}`,
    note: () => 'the record is here',
    hint: () => 'correct one of them, or say how they differ',
  },
  'workday-unknown': {
    title: 'Working day not known',
    why: 'Which day is the last working day of a month the calendar of the year says; without it these periods stand in no calendar.',
    message: ({ words, years, count }) => `of ${quoted(words)} ${count} days are not known: no calendar of ${years.join(', ')}`,
    hint: ({ years }) => `enter ${years.map((year) => `calendar/${year}.yaml`).join(', ')}, or list dates`,
  },
};
