import type { AnnexesFacts } from '../facts/annexes.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

function annexNames(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'the annex';
  return `${numbers.length === 1 ? 'annex' : 'annexes'} ${numbers.join(', ')}`;
}

/** The words about the lists of annexes, in English. */
export const annexes: Explained<AnnexesFacts> = {
  'annex-unlisted': {
    title: 'Annex in the text, not in the list',
    why: 'An annex that the text points at stands in the list of annexes.',
    message: ({ words, count }) => `the text points at ${quoted(words)}, the list has ${count}`,
    note: () => 'the list is here',
    hint: () => 'add it to `annexes`, or correct the number',
  },
  'annex-unmentioned': {
    title: 'Annex that the text never mentions',
    why: 'The text says what an annex is for; one that it does not mention was mostly forgotten.',
    message: ({ numbers }) => `the text never mentions ${annexNames(numbers)}`,
    hint: () => 'point at it in the text, if the original does',
  },
  'annex-absent': {
    title: 'Annex with a name only',
    why: 'An annex without content can be neither opened nor filled in; said once a document.',
    message: ({ numbers }) => `of ${annexNames(numbers)} only the name is here`,
    hint: () => 'add its text or file, if there is one',
  },
  'annex-title-differs': {
    title: 'Annex under two names',
    why: 'Number and title of an annex are those of the list (GB/T 9704-2012 §7.3.7).',
    message: ({ number, words, title }) => `here ${quoted(words)}, in the list annex ${number} is ${quoted(title)}`,
    note: ({ number }) => `annex ${number} is here`,
    hint: () => 'use one name; waive it where the original has two',
  },
  'annex-number': {
    title: 'Wrong number of an annex',
    why: 'Annexes are numbered in the order of the list; a number written elsewhere agrees with it.',
    message: ({ kind, number, words }) => {
      if (kind === 'repeat') return `annex ${number} has the name of one before it: ${quoted(words)}`;
      return kind === 'form'
        ? `the form says ${quoted(words)}, in the list it is annex ${number}`
        : `the name has a number of its own: ${quoted(words)}`;
    },
    note: ({ number }) => `annex ${number} is here`,
    hint: ({ kind }) => (kind === 'typed' ? 'take the number out of the name' : 'check order and names of the annexes'),
  },
};
