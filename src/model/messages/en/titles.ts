import type { TitlesFacts } from '../facts/titles.ts';
import type { Explained } from '../wording.ts';
import { quoted } from './phrases.ts';

/** The words about titles that are written in several ways, in English. */
export const titles: Explained<TitlesFacts> = {
  'title-variant': {
    title: 'One paper under two names',
    why: 'Two titles in 《》 are almost the same; titles with other places, years or numbers are other papers.',
    message: ({ words, other }) => `${quoted(words)} is almost but not quite ${quoted(other)}`,
    note: () => 'the other name is here',
    hint: () => 'look at the paper and use one name; waive it where they are two or the original says so',
  },
  'issued-title-differs': {
    title: 'Notice and issued text differ in title',
    why: 'What a notice says it issues is the title of the issued text, and that of its plan.',
    message: ({ kind, words, title }) =>
      kind === 'plan'
        ? `the issued text is called ${quoted(words)}, its plan ${quoted(title)}`
        : `the notice issues ${quoted(words)}, the text is ${quoted(title)}`,
    note: ({ kind }) => (kind === 'plan' ? 'the title of the plan is here' : 'the title of the issued text is here'),
    hint: () => 'use one name; waive it where the original says so',
  },
  'phase-title-differs': {
    title: 'Body and plan differ in the name of a phase',
    why: 'A phase that a sentence speaks of has the name that the plan gives it.',
    message: ({ words, title }) => `${quoted(words)} is ${quoted(title)} in the plan`,
    note: () => 'the name in the plan is here',
    hint: () => 'use one name; waive it where another phase is meant or the original says so',
  },
  'group-title-differs': {
    title: 'Heading and group differ in title',
    why: 'Body and table speak of the same group of tasks, and so by the same name.',
    message: ({ no = 'this group', words, title }) => `${no} is ${quoted(words)} in the body, ${quoted(title)} in the plan`,
    note: () => 'the name in the plan is here',
    hint: () => 'use one name, if the original does',
  },
};
