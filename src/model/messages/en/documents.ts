import type { DocumentsFacts } from '../facts/documents.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

const privateNumbers = { mobile: 'mobile number', identity: 'identity number', mailbox: 'private mailbox' } as const;

/** The words about official documents and their elements, in English. */
export const documents: Explained<DocumentsFacts> = {
  'private-number': {
    title: 'Private number in public text',
    why: 'Mobile numbers, identity numbers and private mailboxes must not be published.',
    message: ({ kind }) => `a ${privateNumbers[kind]} stands in public text`,
    hint: () => 'put it in <Contact/> or <Internal>',
  },
  'classified-mark': {
    title: 'Classified mark',
    why: 'Classified papers do not belong on this machine.',
    message: ({ words }) => `classified mark ${quoted(words)}`,
    hint: () => 'such papers do not belong on this machine',
  },
  'missing-date': {
    title: 'Document without a date',
    why: 'The date is a required element; “from today” and missing years count from it.',
    message: () => 'this document has no date',
    hint: () => 'add it, if the original has one',
  },
};
