import type { NumberFault, NumberingFacts, StepFacts } from '../facts/numbering.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

function stepMessage({ kind, number, before = '', missing }: StepFacts): string {
  if (kind === 'first') return `numbers begin with ${quoted(number)}, without ${quoted(missing)}`;
  if (kind === 'repeat') return `${quoted(number)} stands twice`;
  if (kind === 'form') return `${quoted(number)} follows ${quoted(before)} and should be ${quoted(missing)}`;
  return kind === 'gap'
    ? `${quoted(number)} follows ${quoted(before)}; ${quoted(missing)} is missing`
    : `${quoted(number)} follows ${quoted(before)}`;
}

const faults: Readonly<Record<NumberFault, string>> = {
  brackets: 'has its year in other brackets than 〔〕',
  year: 'has no year of four digits',
  ordinal: 'has a 第 too many',
  zero: 'has a leading zero',
  unit: 'ends without 号',
  form: 'is not formed as a document number',
};

/** The words about printed numbers, in English. */
export const numbering: Explained<NumberingFacts> = {
  'numbering-gap': {
    title: 'Numbers do not count on',
    why: 'A number left out, repeated or going back is mostly left from an edit; issued texts and annexes number afresh.',
    message: (facts) => stepMessage(facts),
    note: ({ before = '' }) => `${quoted(before)} is here`,
    hint: ({ kind, missing }) =>
      kind === 'repeat' || kind === 'form' ? `should it be ${quoted(missing)}?` : 'check the numbers; waive it where the original says so',
  },
  'level-order': {
    title: 'Levels out of order',
    why: 'The levels of an official document are 一、（一）1.（1）, in this order (GB/T 9704-2012 §7.3.3).',
    message: ({ kind, number, other }) => {
      if (kind === 'orphan') return `${quoted(number)} has no 一、 above it; ${quoted(other)} comes only later`;
      return kind === 'skipped'
        ? `${quoted(number)} stands right under ${quoted(other)}`
        : `${quoted(other)} of a lower level comes before ${quoted(number)}`;
    },
    note: ({ other }) => `${quoted(other)} is here`,
    hint: () => 'use 一、（一）1.（1） in this order',
  },
  'document-number-form': {
    title: 'Document number wrongly formed',
    why: 'A document number is letters, a year of four digits in 〔〕, and a count without 第 or leading zeros (GB/T 9704-2012 §7.2.5).',
    message: ({ words, fault }) => `the document number ${quoted(words)} ${faults[fault]}`,
    hint: ({ right }) => (right === undefined ? 'write it like 乐卫发〔2020〕93号' : `write ${quoted(right)}`),
  },
};
