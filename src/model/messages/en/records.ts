import type { RecordsFacts } from '../facts/records.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, listed, quoted, writeAs } from './phrases.ts';

const changeKeys = { deadline: 'until when', to: 'to whom', into: 'into which task' } as const;

const hazardDays = { deadline: 'deadline', closed: 'day of closing', reopened: 'day of return' } as const;

const unreadReasons = {
  'not-understood': 'gives no day',
  'impossible-date': 'names a day that does not exist',
  'no-year': 'has no year',
  'reversed-dates': 'ends before it begins',
  'relative': 'does not say from which day it counts',
} as const;

const stageReasons = {
  'closed': 'but it is closed',
  'back': 'but it came back after its closing',
  'never-closed': 'but there is no day of closing',
} as const;

const cellReasons = {
  text: 'no text',
  day: 'no day',
  number: 'no number',
  choice: 'none of the choices',
  unit: 'no unit of the registry',
} as const;

type ReceiptWords = (state: string, due: string, received: string) => string;

const receiptReasons: Readonly<Record<'late' | 'in-time' | 'came' | 'no-day', ReceiptWords>> = {
  'late': (state, due, received) => `${quoted(state)}, but it came on ${received}, after ${due}`,
  'in-time': (state, due, received) => `${quoted(state)}, but it came on ${received}, not after ${due}`,
  'came': (state, _, received) => `${quoted(state)}, but it came on ${received}`,
  'no-day': (state) => `${quoted(state)}, but no day says when it came`,
};

/** The words about progress, changes and ledgers, in English. */
export const records: Explained<RecordsFacts> = {
  'change-before-document': {
    title: 'Change before its plan',
    why: 'A change is approved after the plan is issued; an earlier day is probably a wrong year.',
    message: ({ kind, day, document }) => `${quoted(kind)} was approved on ${day}, before the plan of ${document}`,
    note: () => 'the day of the plan is here',
    hint: () => 'check the day of approval',
  },
  'change-incomplete': {
    title: 'Change that changes nothing',
    why: 'An extension names a deadline, a handing over a unit, a merger a task; without it every table stays as it was.',
    message: ({ kind, key }) => `${quoted(kind)} does not say ${changeKeys[key]}`,
    hint: ({ key }) => `add ${key}`,
  },
  'change-unchanged': {
    title: 'Change to what is already so',
    why: 'The unit named has the task already; the unit or the kind of change is probably wrong.',
    message: ({ kind, to }) => `${quoted(kind)} to ${quoted(to)} leaves everything as it was`,
    hint: () => 'check the unit: 移交 changes who leads, 改责任 who is responsible',
  },
  'extension-not-later': {
    title: 'Extension that extends nothing',
    why: 'The approved deadline of an extension is later than the first.',
    message: ({ words, first }) => `the extension to ${quoted(words)} is not later than ${quoted(first)}`,
    note: () => 'the first deadline is here',
    hint: () => 'check the approved deadline',
  },
  'hazard-dates': {
    title: 'Days of a hazard out of order',
    why: 'A hazard is found first, and put right and closed after that.',
    message: ({ key, day, found }) => `the ${hazardDays[key]} ${day} is before the hazard was found on ${found}`,
    note: () => 'the day of finding is here',
    hint: () => 'check both days',
  },
  'hazard-deadline-unread': {
    title: 'Deadline of a hazard without a day',
    why: 'A hazard whose deadline gives no day is never overdue.',
    message: ({ words, problem }) => `the deadline ${quoted(words)} ${unreadReasons[problem]}`,
    hint: ({ accepted }) => writeAs(accepted) ?? 'write a day',
  },
  'hazard-out-of-turn': {
    title: 'Closing and return out of turn',
    why: 'A hazard returns after its closing, and is closed again after its return; other days do not count.',
    message: ({ key, day }) =>
      key === 'closed' ? `closed again on ${day} without a return before it` : `returned on ${day} without a closing before it`,
    hint: () => 'check both lists of days',
  },
  'hazard-stage-differs': {
    title: 'Stage unlike the days',
    why: 'The stage says where the hazard stands today, as the days of closing and return do.',
    message: ({ kind, stage }) => `the stage is ${quoted(stage)}, ${stageReasons[kind]}`,
    note: ({ kind }) => (kind === 'closed' ? 'the day of closing is here' : 'the return is here'),
    hint: () => 'correct the stage, or the days',
  },
  'hazard-unit-misspelt': {
    title: 'Unit of a hazard not in the registry',
    why: 'A unit that is spelt two ways is counted twice.',
    message: ({ unit }) => `the registry has no ${quoted(unit)}`,
    hint: (facts) => didYouMean(facts) ?? 'correct the name, or add it to units.yaml',
  },
  'ledger-cell-type': {
    title: 'Cell unlike its column',
    why: 'A column of days, numbers, choices or units holds nothing else.',
    message: ({ label, type, value }) => `${quoted(value)} under ${quoted(label)} is ${cellReasons[type]}`,
    note: () => 'the type of the column is here',
    hint: ({ type, nearest }) =>
      type === 'choice' ? `one of ${listed(nearest)}` : (didYouMean({ nearest }) ?? 'correct the cell, or the type of its column'),
  },
  'ledger-column-unknown': {
    title: 'No such column in the ledger',
    why: 'A cell whose key no column has would stand nowhere.',
    message: ({ key, ledger }) => `the ledger ${quoted(ledger)} has no column ${quoted(key)}`,
    note: () => 'the columns are here',
    hint: (facts) => didYouMean(facts) ?? 'correct the key, or add a column',
  },
  'merge-into-nothing': {
    title: 'Merged into a task that is gone',
    why: 'Work merged into itself, into a cancelled task or in a circle is done by nobody.',
    message: ({ into, itself }) =>
      itself ? `the task ${quoted(into)} is merged into itself` : `the task ${quoted(into)} is cancelled or merged away itself`,
    note: () => 'its own change is here',
    hint: () => 'check into which task',
  },
  'progress-falls': {
    title: 'Progress that goes back',
    why: 'A share that is smaller than before, with nothing reopened, is probably a mistake.',
    message: ({ day, percent, on, before }) => `${day} says ${String(percent)}%, less than ${String(before)}% on ${on}`,
    note: () => 'the entry before is here',
    hint: () => 'check the share; where work began again, say state: 进行中',
  },
  'receipt-period-unknown': {
    title: 'Receipt of no period',
    why: 'A period is named by its last day; a receipt of no period does not count.',
    message: ({ day, within }) => (within ? `${day} is not the last day of its period` : `${day} lies in no period of the report`),
    note: () => 'the rhythm of the report is here',
    hint: ({ end }) => (end === undefined ? 'check the period' : `write ${end}`),
  },
  'receipt-report-unknown': {
    title: 'Receipt of no report',
    why: 'A receipt of a report that the plan does not ask for does not count.',
    message: ({ report }) => `the plan asks for no ${quoted(report)}`,
    note: () => 'the reports are here',
    hint: (facts) => didYouMean(facts) ?? 'write it as under reports',
  },
  'receipt-state-differs': {
    title: 'Receipt whose state and day differ',
    why: 'Whether a report was in time is seen from the day it came.',
    message: ({ kind, state, due, received }) => receiptReasons[kind](state, due, received ?? ''),
    note: () => 'the rhythm of the report is here',
    hint: () => 'correct the state, or the day',
  },
  'receipt-unit-not-owing': {
    title: 'Receipt of a unit that does not owe it',
    why: 'The plan says who owes a report; a receipt of another does not count.',
    message: ({ unit, report, known }) => {
      if (known === 'one') return `${quoted(unit)} does not owe ${quoted(report)}`;
      return `the registry has ${known === 'none' ? 'no' : 'several'} ${quoted(unit)}: this ${quoted(report)} does not count`;
    },
    note: () => 'who owes it is here',
    hint: (facts) => didYouMean(facts) ?? 'check the name, or add it to the members of the class',
  },
  'progress-of-nothing': {
    title: 'Progress of nothing',
    why: 'An entry that names neither a task nor a group stands nowhere.',
    message: ({ day, part }) =>
      part === undefined
        ? `the entry of ${day} names neither a task nor a group`
        : `the entry on the part ${quoted(part)} does not name its task`,
    hint: () => 'add task; or group, where it speaks of a whole group',
  },
  'progress-out-of-time': {
    title: 'Progress outside its time',
    why: 'An entry after the day of the status is not counted; one before the plan began is probably a wrong year.',
    message: ({ kind, day, limit }) =>
      kind === 'after'
        ? `the entry of ${day} is after the day of the status, ${limit}`
        : `the entry of ${day} is before the plan began on ${limit}`,
    note: ({ kind }) => (kind === 'after' ? 'the day of the status is here' : 'the period is here'),
    hint: () => 'check the day of the entry',
  },
  'record-without-duty': {
    title: 'Record of no duty',
    why: 'A record that fits no duty stands nowhere, and the duty looks as if it had been missed.',
    message: ({ name, known }) =>
      name === undefined
        ? 'it is not said of which duty'
        : `${quoted(name)} is not one duty${known.length > 1 ? ', but several or none' : ''}`,
    hint: (facts) => didYouMean(facts) ?? 'name the task, and the duty in the words of duties where it has several',
  },
};
