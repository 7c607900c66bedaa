import type { TextsFacts } from '../facts/texts.ts';
import type { Explained } from '../wording.ts';
import { listed, rowNames } from './phrases.ts';

/** The words about texts of plans and bodies, in English. */
export const texts: Explained<TextsFacts> = {
  'no-checkable-date': {
    title: 'Words without a date that can be checked',
    why: 'Words like 定期 and 适时 say neither which day nor how often, so nobody can tell whether it was done. Said once a plan.',
    message: ({ words, count }) => `${listed(words)} without a date or frequency, ${count} in all`,
    hint: ({ rows }) => `see ${rowNames(rows)}; say how often or by when, unless the original does not`,
  },
};
