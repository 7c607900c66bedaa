import type { TextsFacts } from '../facts/texts.ts';
import type { Explained } from '../wording.ts';
import { listed, quoted, rowNames } from './phrases.ts';

/** The words about texts of plans and bodies, in English. */
export const texts: Explained<TextsFacts> = {
  'no-checkable-date': {
    title: 'Words without a date that can be checked',
    why: 'Words like 定期 and 适时 say neither which day nor how often, so nobody can tell whether it was done. Said once a plan.',
    message: ({ words, count }) => `${listed(words)} without a date or frequency, ${count} in the plan`,
    hint: ({ rows }) => `see ${rowNames(rows)}; say how often or by when, unless the original does not`,
  },
  'nested-title-marks': {
    title: 'Wrong marks in a title within a title',
    why: 'A title within 《》 stands in 〈〉 (GB/T 15834-2011).',
    message: ({ words }) => `${quoted(words)} has wrong marks within 《》`,
    hint: () => 'use 〈〉 within 《》; waive it where the original says so',
  },
  'unbalanced-brackets': {
    title: 'Brackets that do not match',
    why: 'Brackets and title marks come in pairs; half a pair misleads.',
    message: ({ words }) => `brackets do not match: ${quoted(words)}`,
    hint: () => 'add or correct the other half; waive it where the original says so',
  },
  'unprintable-sign': {
    title: 'Sign that cannot be printed',
    why: 'Signs of a private area and the rarest characters have a glyph on few computers; U+FFFD stands for a sign that a conversion lost.',
    message: ({ codePoint, isLost }) => (isLost ? `a sign was lost here (${codePoint})` : `this sign has no common glyph (${codePoint})`),
    hint: ({ isLost }) => (isLost ? 'look at the original and write it' : 'use a common character'),
  },
  'doubled-marks': {
    title: 'Two marks side by side',
    why: 'Two stops do not stand side by side; one is mostly left from an edit.',
    message: ({ words }) => `two marks side by side: ${quoted(words)}`,
    hint: () => 'keep one; waive it where the original says so',
  },
};
