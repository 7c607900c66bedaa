import type { TablesFacts } from '../facts/tables.ts';
import type { Explained } from '../wording.ts';
import { quoted, rowNames } from './phrases.ts';

/** The words about the columns of tables and forms, in English. */
export const tables: Explained<TablesFacts> = {
  'empty-column': {
    title: 'Empty column',
    why: 'No row has anything in a column: it was forgotten, or its key is wrong.',
    message: ({ label }) => `the column ${quoted(label)} is empty in every row`,
    hint: ({ key }) => `fill it, check key: ${key}, or remove the column`,
  },
  'column-missing': {
    title: 'Nowhere to print it',
    why: 'The plan states the columns of its table, and what a row says has none.',
    message: ({ key, rows }) => `no column “${key}” for what ${rows.length === 1 ? rowNames(rows) : `${rows.length} items`} say`,
    note: () => 'the columns are here',
    hint: ({ key, rows }) => `${rows.length === 1 ? '' : `${rowNames(rows)}: `}add a column with key: ${key}`,
  },
  'form-without-fields': {
    title: 'Form with nothing to fill',
    why: 'A form without columns and items prints its title alone.',
    message: ({ title }) => `the form ${quoted(title)} has neither columns nor items`,
    hint: () => 'add `columns` or `items`',
  },
  'form-total-differs': {
    title: 'Total of a form differs from its scores',
    why: 'Totals and subtotals are what the scores add up to.',
    message: ({ title, total, sum }) => `${quoted(title)} says ${String(total)}, its scores add up to ${String(sum)}`,
    hint: () => 'check total and scores; waive it where the original says so',
  },
};
