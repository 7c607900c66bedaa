import type { WaiversFacts } from '../facts/waivers.ts';
import type { Explained } from '../wording.ts';
import { didYouMean, quoted } from './phrases.ts';

function unknownRule(name: string, fixed: false | 'reading' | 'site'): string {
  if (name === '') return 'the waiver names no rule';
  if (fixed === 'site') return `${quoted(name)} is over the built site; no comment waives it`;
  return fixed ? `${quoted(name)} must be mended; it cannot be waived or set` : `there is no rule ${quoted(name)}`;
}

/** The words about waivers and settings of rules, in English. */
export const waivers: Explained<WaiversFacts> = {
  'unknown-rule': {
    title: 'No such rule',
    why: 'A waiver and the key checks of site.yaml name a rule by the id in brackets after a finding. Errors of reading can neither be waived nor switched off.',
    message: ({ name, fixed }) => unknownRule(name, fixed),
    hint: (facts) =>
      facts.fixed === 'site'
        ? 'set it under `checks` in site.yaml and remove this'
        : facts.fixed
          ? 'mend it and remove this'
          : (didYouMean(facts) ?? 'copy the id in brackets after the finding'),
  },
  'waiver-without-reason': {
    title: 'Waiver without a reason',
    why: 'A waiver is a decision that somebody answers for; whoever takes over must understand it.',
    message: ({ name }) => `the waiver of ${quoted(name)} has no reason`,
    hint: ({ name }) => `write: 免查 ${name}：the original says so`,
  },
  'waiver-unused': {
    title: 'Waiver of nothing',
    why: 'The fault has been mended, or the waiver stands at the wrong line; left there it would hide the next one.',
    message: ({ name }) => `there is no ${quoted(name)} here to waive`,
    hint: () => 'remove it, or put it on the line above the finding',
  },
};
