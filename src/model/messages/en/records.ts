import type { RecordsFacts } from '../facts/records.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

const changeKeys = { deadline: 'until when', to: 'to whom', into: 'into which task' } as const;

const hazardDays = { deadline: 'deadline', closed: 'day of closing', reopened: 'day of return' } as const;

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
