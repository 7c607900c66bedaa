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
    hint: ({ inside }) =>
      inside === 'record' ? 'take it out; contacts go under `contacts` of the unit or document' : 'put it in <Contact/> or <Internal>',
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
  'imprint-before-date': {
    title: 'Printed before it was signed',
    why: 'A document is signed first and printed after.',
    message: ({ printed, date }) => `it was printed (${printed}) before its date (${date})`,
    note: () => 'its date is here',
    hint: () => 'check both dates',
  },
  'published-before-date': {
    title: 'Published before it was signed',
    why: 'A document cannot be published before its date; false dates of publication are vetoed in inspections.',
    message: ({ published, date }) => `it was published (${published}) before its date (${date})`,
    note: () => 'its date is here',
    hint: () => 'check both dates',
  },
  'publicity-without-reason': {
    title: 'Withheld without a reason',
    why: 'A document that is not made public says why.',
    message: () => 'it is 不予公开 without a reason',
    hint: () => 'give the reason in publicityReason',
  },
  'draft-mark': {
    title: 'Draft that is not marked as one',
    why: 'A document whose title still says 送审稿 is no final document, and is not published.',
    message: ({ words }) => `its title says ${quoted(words)}, but it is no draft`,
    hint: () => 'take the words out, or add draft: true',
  },
  'validity-differs': {
    title: 'Replaced, yet valid',
    why: 'A document that another replaces is no longer valid.',
    message: ({ words, by }) => `it is ${quoted(words)}, yet replaced by ${quoted(by)}`,
    note: () => 'what replaces it is here',
    hint: () => 'correct one of the two',
  },
  'issuer-differs': {
    title: 'Signature or mark of another office',
    why: 'The mark at the head and the signature are names of the issuer; another name is mostly left from an older paper.',
    message: ({ kind, words, issuers }) => `the ${kind} ${quoted(words)} is no name of ${issuers.map(quoted).join(', ')}`,
    note: () => 'the issuers are here',
    hint: () => 'name the same office; register a short name of it as an alias in units.yaml',
  },
  'document-number-year': {
    title: 'Number of another year than the date',
    why: 'A number is counted within the year of its document; another year is mostly left from an older paper.',
    message: ({ no, year }) => `the year of ${quoted(no)} is not ${year}, the year of the document`,
    note: () => 'the date is here',
    hint: () => 'check number and date; waive it where the count went on over New Year',
  },
};
