import type { FormsFacts } from '../facts/forms.ts';
import type { Words } from '../wording.ts';
import { listed, quoted } from './phrases.ts';

/** The words about spreadsheets that came back, in English. */
export const forms: Words<FormsFacts> = {
  'form-unknown': {
    message: () => 'this is no form of guatu: its sheet 标识 is gone or changed',
    hint: () => 'fill in the file that was sent',
  },
  'form-version': {
    message: ({ found, known }) => `the form is of version ${quoted(found)}, ${quoted(known)} is read`,
    hint: () => 'write it again with guatu form',
  },
  'form-unit-differs': {
    message: ({ said, own }) => `the form was sent to ${quoted(own)} and names ${quoted(said)}`,
    hint: () => 'each unit fills in its own form',
  },
  'form-other-site': {
    message: ({ found, own }) => `the form is of another workspace (${found}), this is ${own}`,
    hint: () => 'name that workspace with --root',
  },
  'form-names-nothing': {
    message: ({ kind, name }) => `the ${kind} ${quoted(name)} of the form is not in the workspace`,
    hint: () => 'write it again with guatu form',
  },
  'form-sheet-missing': { message: ({ name }) => `no sheet has the head of ${quoted(name)}`, hint: () => 'fill in the file that was sent' },
  'form-sheet-renamed': { message: ({ name, was }) => `sheet ${quoted(was)} is called ${quoted(name)}; known by its head` },
  'form-sheet-extra': {
    message: ({ name }) => `sheet ${quoted(name)} was added and is not read`,
    hint: () => 'fill in the sheet that was there',
  },
  'form-column-missing': { message: ({ head }) => `column ${quoted(head)} is gone, nothing is read`, hint: () => 'keep all columns' },
  'form-column-absent': { message: ({ head }) => `column ${quoted(head)} is gone, the others are read`, hint: () => 'keep all columns' },
  'form-column-twice': { message: ({ head }) => `column ${quoted(head)} stands twice`, hint: () => 'delete one' },
  'form-columns-moved': { message: () => 'columns were moved; they are read by their heads' },
  'form-rows-hidden': { message: ({ rows }) => `rows ${rows.slice(0, 8).join(', ')} are hidden and were read` },
  'form-rows-missing': {
    message: ({ rows }) => `${rows.length} rows are gone: ${listed(rows.slice(0, 3))}`,
    hint: () => 'leave rows empty, do not delete them',
  },
  'form-rows-added': {
    message: ({ rows }) => `${rows.length} tasks were added since: ${listed(rows.slice(0, 3))}`,
    hint: () => 'write the form again',
  },
  'form-row-unknown': { message: ({ words }) => `${quoted(words)} is no task of this form`, hint: () => 'add no rows' },
  'form-row-by-words': { message: ({ words }) => `the hidden names of the row are wrong; by its words it is ${quoted(words)}` },
  'form-row-twice': {
    message: ({ words, cells }) => `${quoted(words)} stands in ${cells.join(', ')} with other words`,
    hint: () => 'keep one row',
  },
  'form-task-gone': {
    message: ({ words }) => `${quoted(words)} is no longer this unit's, or was struck`,
    hint: () => 'look at the plan and its changes',
  },
  'form-task-changed': { message: ({ now }) => `the task was changed to ${quoted(now)}`, hint: () => 'write the form again' },
  'form-beside-changed': { message: ({ was, now }) => `deadline or roles were changed: ${quoted(was)} is ${quoted(now)}` },
  'form-locked-edited': { message: ({ was }) => `locked words were changed; still the task ${quoted(was)}` },
  'form-row-mixed': {
    message: ({ was, now }) => `the row was sent as ${quoted(was)} and now says ${quoted(now)}; not written`,
    hint: () => 'sort no visible columns alone',
  },
  'form-merged': { message: ({ range }) => `${range} is merged`, hint: () => 'split it and fill in each row' },
  'form-formula': { message: ({ words }) => `the cell holds the formula ${quoted(words)}`, hint: () => 'write words or a number' },
  'form-no-words': { message: ({ words }) => `the cell holds ${quoted(words)}`, hint: () => 'delete it' },
  'form-state-unknown': {
    message: ({ words }) => `there is no choice ${quoted(words)}`,
    hint: ({ allowed }) => `choose one of ${listed(allowed)}`,
  },
  'form-percent-unread': { message: ({ words, problem }) => `${quoted(words)} is no percent (${problem})`, hint: () => 'write 60%' },
  'form-number-unread': { message: ({ words }) => `${quoted(words)} is no number`, hint: () => 'write digits alone' },
  'form-day-unread': { message: ({ words, problem }) => `${quoted(words)} is no day (${problem})`, hint: () => 'write 2024-06-30' },
  'form-day-outside': {
    message: ({ day, kind, limit }) => `${day} is ${kind === 'future' ? 'after' : 'before'} ${limit}`,
    hint: () => 'look at year and month',
  },
  'form-day-after': { message: ({ day, end }) => `${day} is after ${end}, the last day of the period; it is kept` },
  'form-day-missing': { message: ({ end }) => `no day is given and the period ends on ${end}`, hint: () => 'write the day here' },
  'form-state-percent': {
    message: ({ state, percent }) => `the state is ${quoted(state)} and the percent ${percent}%`,
    hint: () => 'make them agree',
  },
  'form-not-deciding': { message: ({ deciders }) => `state and percent are for ${quoted(deciders)} to say; the words are kept` },
  'form-words-long': { message: ({ length, limit }) => `${length} characters, more than ${limit}`, hint: () => 'be brief' },
  'form-read-as': { message: ({ words, read }) => `${quoted(words)} is read as ${read}` },
  'form-cleaned': { message: ({ marks }) => `taken off: ${marks.join(', ')}` },
  'form-classified': {
    message: ({ words }) => `the mark of secrecy ${quoted(words)}; not written`,
    hint: () => 'such papers do not belong here',
  },
  'form-empty': { message: () => 'nothing is filled in', hint: () => 'where there is nothing to report, choose 是 under 本期零报告' },
  'form-nothing-unread': { message: ({ words }) => `本期零报告 says ${quoted(words)}`, hint: () => 'choose 是, or leave it empty' },
  'form-nothing-but-rows': { message: ({ count }) => `nothing to report, and ${count} rows filled in`, hint: () => 'clear one of the two' },
  'form-cell-missing': { message: ({ head }) => `a new row without ${quoted(head)}`, hint: () => 'fill it in' },
  'form-unit-unknown': { message: ({ words }) => `there is no unit ${quoted(words)}`, hint: () => 'write a name of units.yaml' },
  'form-entry-gone': { message: ({ words }) => `the ledger has ${quoted(words)} no more`, hint: () => 'look at the ledger' },
  'form-entry-changed': {
    message: ({ words }) => `${quoted(words)} was changed in the ledger since`,
    hint: () => 'compare the two, or add --replace',
  },
  'form-turn-wrong': {
    message: ({ kind, day, limit }) => `${day}: ${kind}${limit === undefined ? '' : ` (${limit})`}`,
    hint: () => 'closed first, then reopened',
  },
  'form-stage-day': {
    message: ({ stage, has }) => `the stage is ${quoted(stage)} ${has ? 'beside' : 'without'} a day`,
    hint: () => 'make them agree',
  },
  'form-blank-kept': { message: ({ head, was }) => `${quoted(head)} was cleared; the ledger keeps ${quoted(was)}` },
  'form-same-again': { message: ({ where }) => `the same as ${where}` },
  'form-versions-differ': {
    message: ({ unit, where, heads }) => `${unit} sent two versions with other ${listed(heads)} (${where})`,
    hint: () => 'take one away',
  },
  'form-units-differ': {
    message: ({ unit, said, where, other }) => `${unit} says ${said}, ${where} says ${other}`,
    hint: () => 'agree, or name a unit with --prefer',
  },
  'form-entry-differs': {
    message: ({ day, heads }) => `an entry of ${day} has other ${listed(heads)}`,
    hint: ({ where }) => `look at ${where}, or add --replace`,
  },
};
