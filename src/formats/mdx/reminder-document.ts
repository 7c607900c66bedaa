import type { Annex } from '../../model/document.ts';
import type { DocumentView } from '../../views/document-view.ts';
import { markLines } from '../../views/mark-lines.ts';
import type { ReminderView } from '../../views/reminder-view.ts';
import { titleLines } from '../../views/title-lines.ts';
import { blankNumber, reminderText } from './reminder-md.ts';

/** A reminder in the elements of an official letter, with its prose as Markdown. */
export interface ReminderDocument {
  readonly view: DocumentView;
  readonly body: string;
  /** The prose of the reply slip, which is the letter's annex. */
  readonly slip: string | undefined;
}

/** A reminder as a letter (GB/T 9704-2012 §10.1) of the office to its unit, dated on the as-of day, with the reply slip as its annex. */
export function reminderDocument(reminder: ReminderView, template?: string): ReminderDocument {
  const { unit, office, number, asOf, kind } = reminder;
  const { title, body, slip } = reminderText(reminder, template);
  const view: DocumentView = {
    ...nothing,
    id: `${unit.id}-${kind.id}`,
    layout: office === undefined ? 'plain' : 'letter',
    mark: office === undefined ? [] : markLines(office.name),
    no: number ?? blankNumber,
    title,
    titleLines: titleLines(title, [unit.name]),
    addressees: unit.name,
    annexes: slip === undefined ? [] : [{ no: undefined, title: slip.title, annex: annexOf(slip.title), anchor: 'annex-1' }],
    signature: office === undefined ? [] : [office.name],
    date: asOf,
  };
  return { view, body, slip: slip?.body };
}

/** What a letter may have and a reminder has not. */
const nothing = {
  ...{ copyNo: undefined, urgency: undefined, signer: [], imprintAddressees: undefined, contents: undefined, note: undefined },
  seal: 'sealed',
  ...{
    issued: undefined,
    copies: undefined,
    printed: undefined,
    lapse: undefined,
    catalogue: [],
    plans: [],
    contacts: [],
    source: undefined,
  },
} as const;

function annexOf(title: string): Annex {
  return { title, kind: 'text' };
}
